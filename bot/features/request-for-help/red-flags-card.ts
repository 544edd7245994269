import { redFlags, type RedFlag } from '../../../shared/request-for-help/red-flags.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { yearGroups } from '../../../shared/request-for-help/request.ts';
import { card, heading, primary, strong, text, type Action, type Element } from '../../cards/card.ts';
import { choose, words } from '../../cards/inputs.ts';
import type { Drawing } from '../../cards/drawing.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import { onPlan } from './drawing.ts';

/** A form of a child that is not there yet: the plan it is for, and the id it would make. */
export interface NewForm {
  readonly planId: string;
  readonly rev: number;
  readonly newId: string;
  readonly notice?: string | undefined;
  readonly typed?: Drawing['typed'];
  /** A text may tell who the child is: the form comes back with the tick to keep it. */
  readonly warned?: boolean;
}

const said = requestText.redFlags;

/** One screen before anything is asked about a child: what must not wait. Hazard H-02. */
export function flagsCard(actions: readonly Action[], notice?: string): Message {
  const choices = [
    ...redFlags.map((flag) => ({ title: said.options[flag], value: flag })),
    { title: said.none, value: 'none' },
  ];
  const body = [
    heading(said.title),
    choose({ id: 'flag', label: said.question, errorMessage: said.error }, choices, { style: 'expanded' }),
  ];
  return { card: card(said.title, body, actions, [notice]), summary: said.title };
}

/** Where to turn now. Nothing of it is kept. */
export const wayCard = (flag: RedFlag, actions: readonly Action[]): Message => ({
  card: card(
    said.routeTitle,
    [heading(said.routeTitle), ...said.routes[flag].map((line, n) => (n === 0 ? strong(line) : text(line)))],
    actions,
  ),
  summary: said.routeTitle,
});

/** The way back to the children of a plan. */
export const backToList = (planId: string, rev: number): Action =>
  onPlan('list', said.back, { id: planId, rev }, primary);

/** What must not wait, before a child is put on the agenda. */
export const redFlagsCard = ({ planId, rev, newId, notice }: NewForm): Message =>
  flagsCard(
    [onPlan('check', said.goOn, { id: planId, rev, newId }, primary), onPlan('list', said.back, { id: planId, rev })],
    notice,
  );

export const routeCard = (flag: RedFlag, planId: string, rev: number): Message =>
  wayCard(flag, [backToList(planId, rev)]);

/** The inputs of a child's first step. */
export const newChildInputs = ({ typed = {}, warned }: Pick<NewForm, 'typed' | 'warned'>): Element[] => [
  choose(
    {
      id: 'yearGroup',
      label: requestText.yearGroup,
      errorMessage: requestText.yearGroupError,
      value: typed['yearGroup'],
    },
    yearGroups.map((each) => ({ title: each, value: each })),
    { placeholder: requestText.chooseOne },
  ),
  ...questionInputs(typed),
  ...keepInput(warned),
];

/** The first step: what is asked. With it the child is on the agenda. */
export function newChildCard({ planId, rev, newId, notice, typed, warned }: NewForm): Message {
  const t = requestText;
  const body = [heading(t.add), ...newChildInputs({ typed, ...(warned ? { warned } : {}) })];
  const actions = [
    onPlan('begin', t.saveAndPut, { id: planId, rev, newId }, primary),
    onPlan('list', said.back, { id: planId, rev }),
  ];
  return { card: card(t.add, body, actions, [notice]), summary: t.add };
}

export const questionInputs = (typed: NonNullable<Drawing['typed']>) => [
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
