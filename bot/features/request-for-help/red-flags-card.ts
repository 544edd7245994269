import { redFlags, type RedFlag } from '../../../shared/request-for-help/red-flags.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { yearGroups } from '../../../shared/request-for-help/request.ts';
import { card, heading, primary, text } from '../../cards/card.ts';
import { choose, words } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import { onPlan, type Typed } from './drawing.ts';

/** A form of a child that is not there yet: the plan it is for, and the id it would make. */
export interface NewForm {
  readonly planId: string;
  readonly rev: number;
  readonly newId: string;
  readonly notice?: string | undefined;
  readonly typed?: Typed | undefined;
  /** A text may tell who the child is: the form comes back with the tick to keep it. */
  readonly warned?: boolean;
}

const said = requestText.redFlags;

/** One screen before a child is put on the agenda: what must not wait for a meeting. Hazard H-02. */
export function redFlagsCard({ planId, rev, newId, notice }: NewForm): Message {
  const choices = [
    ...redFlags.map((flag) => ({ title: said.options[flag], value: flag })),
    { title: said.none, value: 'none' },
  ];
  const body = [
    heading(said.title),
    choose({ id: 'flag', label: said.question, errorMessage: said.error }, choices, { style: 'expanded' }),
  ];
  const actions = [
    onPlan('check', said.goOn, { id: planId, rev, newId }, primary),
    onPlan('list', said.back, { id: planId, rev }),
  ];
  return { card: card(said.title, body, actions, [notice]), summary: said.title };
}

/** Where to turn now. Nothing of it is kept. */
export function routeCard(flag: RedFlag, planId: string, rev: number): Message {
  const body = [heading(said.routeTitle), ...said.routes[flag].map((line) => text(line))];
  return {
    card: card(said.routeTitle, body, [onPlan('list', said.back, { id: planId, rev }, primary)]),
    summary: said.routeTitle,
  };
}

/** The first step: what is asked. With it the child is on the agenda. */
export function newChildCard({ planId, rev, newId, notice, typed = {}, warned }: NewForm): Message {
  const t = requestText;
  const body = [
    heading(t.add),
    choose(
      { id: 'yearGroup', label: t.yearGroup, errorMessage: t.yearGroupError, value: typed['yearGroup'] },
      yearGroups.map((each) => ({ title: each, value: each })),
      { placeholder: t.chooseOne },
    ),
    ...questionInputs(typed),
    ...keepInput(warned),
  ];
  const actions = [
    onPlan('begin', t.saveAndPut, { id: planId, rev, newId }, primary),
    onPlan('list', said.back, { id: planId, rev }),
  ];
  return { card: card(t.add, body, actions, [notice]), summary: t.add };
}

export const questionInputs = (typed: Typed) => [
  words(
    {
      id: 'question',
      label: requestText.question,
      errorMessage: requestText.questionNeeded,
      value: typed['question'],
    },
    requestText.questionHint,
    800,
    { isMultiline: true },
  ),
  words(
    { id: 'hopedFor', label: requestText.hopedFor, errorMessage: requestText.notReadable, value: typed['hopedFor'] },
    requestText.hopedForHint,
    400,
    { isMultiline: true },
  ),
];
