import { aroundText } from '../../../shared/around-the-child/text.ts';
import { ownWording } from '../../../shared/balanced-system/content.ts';
import { strands } from '../../../shared/balanced-system/framework.ts';
import type { Step } from '../../../shared/request-for-help/completeness.ts';
import {
  childLabel,
  consentSchema,
  paperNames,
  paperSchema,
  type PaperName,
} from '../../../shared/request-for-help/request.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { beside, card, primary, quiet, section, text, type Action, type Element } from '../../cards/card.ts';
import { choose, day, words } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import { triedSection } from './child-card.ts';
import { onChild, top, type Drawing } from './drawing.ts';
import { questionInputs } from './red-flags-card.ts';

const t = requestText;
const dateError = t.dateError;

const questionStep = ({ view, typed }: Drawing): Element[] =>
  questionInputs(typed ?? { question: view.question, hopedFor: view.hopedFor });

const triedStep = (drawing: Drawing): Element[] => {
  const typed = drawing.typed ?? {};
  const field = (id: 'what' | 'howLong' | 'effect', hint: string, most: number, isMultiline = false) =>
    words({ id, label: t[id], errorMessage: t.notReadable, value: typed[id] }, hint, most, { isMultiline });
  return [
    ...(drawing.view.tried.length ? [triedSection(drawing), quiet(t.triedInTab)] : []),
    choose(
      { id: 'strand', label: t.strand, errorMessage: t.strandError, value: typed['strand'] },
      strands.map((strand) => ({ title: ownWording.strands[strand].name, value: strand })),
      { placeholder: t.chooseOne },
    ),
    field('what', t.whatHint, 400, true),
    field('howLong', t.howLongHint, 100),
    field('effect', t.effectHint, 400, true),
  ];
};

/** Not every paper can be done without. */
const statesOf = (name: PaperName) =>
  paperSchema.shape.state.options.filter((state) => name !== 'parentalQuestionnaire' || state !== 'not-needed');

const papersStep = ({ view, typed }: Drawing): Element[] => [
  ...paperNames.map((name) =>
    beside(
      choose(
        {
          id: name,
          label: t.papers[name],
          errorMessage: t.notReadable,
          value: typed ? typed[name] : view.papers[name].state,
        },
        statesOf(name).map((state) => ({ title: t.paperStates[state], value: state })),
      ),
      day({
        id: `${name}On`,
        label: t.paperDate(name),
        errorMessage: dateError,
        value: typed ? typed[`${name}On`] : (view.papers[name].on ?? undefined),
      }),
    ),
  ),
  words(
    {
      id: 'namedAdult',
      label: t.namedAdult,
      errorMessage: t.notReadable,
      value: typed ? typed['namedAdult'] : view.namedAdult,
    },
    t.namedAdultHint,
    120,
  ),
];

/** What of the child is known already, by its label: what stands in it is never in a card. */
const savedOf = ({ view }: Drawing): string[] =>
  (['name', 'bornOn', 'className', 'consentBy'] as const).filter((field) => view.known[field]).map((field) => t[field]);

const consentStep = (drawing: Drawing): Element[] => {
  const { consent, around } = drawing.view;
  const typed: Readonly<Record<string, string | undefined>> = drawing.typed ?? {
    consent: consent.state,
    consentOn: consent.on ?? undefined,
    consentUntil: consent.until ?? undefined,
    consentHow: consent.how ?? undefined,
  };
  const saved = savedOf(drawing);
  const when = (id: 'consentOn' | 'consentUntil') =>
    day({ id, label: t[id], errorMessage: dateError, value: typed[id] });
  const who = (id: string, label: string, most: number) =>
    words({ id, label, errorMessage: t.notReadable }, t.whoHint, most);
  return [
    text(t.consentWhy, { isSubtle: true, size: 'Small' }),
    beside(
      choose(
        { id: 'consent', label: t.consent, errorMessage: t.notReadable, value: typed['consent'] },
        consentSchema.shape.state.options.map((state) => ({ title: t.consentStates[state], value: state })),
      ),
      choose(
        { id: 'consentHow', label: t.consentHow, errorMessage: t.notReadable, value: typed['consentHow'] },
        (Object.keys(t.consentHows) as (keyof typeof t.consentHows)[]).map((how) => ({
          title: t.consentHows[how],
          value: how,
        })),
      ),
    ),
    beside(when('consentOn'), when('consentUntil')),
    who('consentBy', t.consentBy, 120),
    section(t.who, [
      text(t.whoAbout, { isSubtle: true, size: 'Small' }),
      ...(saved.length ? [text(t.whoSaved(saved))] : []),
      ...(around.count ? [text(aroundText.inTab(around.count))] : []),
      who('childName', t.name, 120),
      beside(day({ id: 'bornOn', label: t.bornOn, errorMessage: dateError }), who('className', t.className, 60)),
    ]),
  ];
};

const bodies: Record<Step, (drawing: Drawing) => Element[]> = {
  question: questionStep,
  tried: triedStep,
  papers: papersStep,
  consent: consentStep,
};

/** One step of the form; each of its buttons but 'later' saves. Who the child is can be typed and is never drawn. */
export function stepCard(step: Step, drawing: Drawing): Message {
  const summary = t.summary(childLabel(drawing.view), t.steps[step]);
  const actions: Action[] = [
    onChild(drawing, `save-${step}`, t.save, primary),
    ...(step === 'tried' ? [onChild(drawing, 'add-tried', t.saveAndMore)] : []),
    onChild(drawing, 'show', t.later),
  ];
  const body = [...top(drawing, t.steps[step]), ...bodies[step](drawing), ...keepInput(drawing.warned)];
  return { card: card(summary, body, actions, [drawing.notice]), summary };
}
