import { aroundText } from '../../../shared/around-the-child/text.ts';
import { ownWording } from '../../../shared/balanced-system/content.ts';
import { strands } from '../../../shared/balanced-system/framework.ts';
import { cut } from '../../../shared/kernel/cut.ts';
import { consentText } from '../../../shared/consent/text.ts';
import { filesText } from '../../../shared/files/text.ts';
import type { Step } from '../../../shared/request-for-help/completeness.ts';
import { backgroundText } from '../../../shared/request-for-help/background-text.ts';
import { childLabel, paperNames, paperSchema, type PaperName } from '../../../shared/request-for-help/request.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { beside, card, openUrl, primary, quiet, section, text, type Action, type Element } from '../../cards/card.ts';
import { choose, day, words } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import { consentStep } from '../consent/consent-step.ts';
import { triedSection } from './child-card.ts';
import { onChild, top, type Drawing } from './drawing.ts';
import { questionInputs } from './red-flags-card.ts';

const t = requestText;
const b = backgroundText;
const dateError = t.dateError;

/** One of several answers that need not be given. */
const choice = (
  id: string,
  label: string,
  titles: Readonly<Record<string, string>>,
  value: string | null | undefined,
): Element =>
  choose(
    { id, label, errorMessage: t.notReadable, value: value ?? undefined },
    Object.entries(titles).map(([of, title]) => ({ title, value: of })),
    { placeholder: t.chooseOne },
  );

const questionStep = ({ view, typed }: Drawing): Element[] => [
  ...questionInputs(typed ?? { question: view.question, hopedFor: view.hopedFor }),
  choice('about', b.about, b.reasons, typed ? typed['about'] : view.reason.about),
];

/** So many of one strand and level: a card holds no more, and the tab has them all. */
const mostInCell = 3;

/** What the school has in place at universal and targeted level, to choose instead of writing. Row G06. */
function gridChoices({ offers = [], typed }: Drawing): Element[] {
  if (offers.length === 0) return [];
  const cells = Map.groupBy(offers, ({ strand, level }) => `${strand}${level}`);
  const listed = [...cells.values()].flatMap((each) => each.slice(0, mostInCell));
  const left = offers.length - listed.length;
  return [
    choose(
      { id: 'fromGrid', label: b.fromGrid, errorMessage: t.notReadable, value: typed?.['fromGrid'] },
      listed.map(({ entryId, strand, level, text: words }) => ({
        title: cut(`${ownWording.strands[strand].name}, ${b.levels[level].toLowerCase()}: ${words}`, 90),
        value: entryId,
      })),
      { placeholder: b.notFromGrid },
    ),
    quiet([b.fromGridInChat, ...(left > 0 ? [b.moreOfGrid(left)] : [])].join(' ')),
  ];
}

const triedStep = (drawing: Drawing): Element[] => {
  const typed = drawing.typed ?? {};
  const field = (id: 'what' | 'howLong' | 'effect', hint: string, most: number, isMultiline = false) =>
    words({ id, label: t[id], errorMessage: t.notReadable, value: typed[id] }, hint, most, { isMultiline });
  return [
    ...(drawing.view.tried.length ? [triedSection(drawing), quiet(t.triedInTab)] : []),
    ...gridChoices(drawing),
    choose(
      { id: 'strand', label: t.strand, errorMessage: t.strandError, value: typed['strand'] },
      strands.map((strand) => ({ title: ownWording.strands[strand].name, value: strand })),
      { placeholder: t.chooseOne },
    ),
    beside(
      choice('level', b.level, b.levels, typed['level']),
      choice('setting', b.setting, b.settings, typed['setting']),
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
  quiet(view.files.length ? `${filesText.thereAre(view.files.length)} ${filesText.inTab}` : filesText.inTab),
];

/** How things stand at school, who will carry it out, and who filled it in. Row G22. */
const declarationStep = ({ view, typed }: Drawing): Element[] => [
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
  beside(
    choice('stage', b.stage, b.stages, typed ? typed['stage'] : view.education.stage),
    choice('oneToOne', b.oneToOne, b.oneToOnes, typed ? typed['oneToOne'] : view.education.oneToOne),
  ),
  choice('informed', b.informed, b.informeds, typed ? typed['informed'] : view.declaration.informed),
  words(
    {
      id: 'completedBy',
      label: b.completedBy,
      errorMessage: t.notReadable,
      value: typed ? typed['completedBy'] : view.declaration.completedBy,
    },
    b.completedByHint,
    120,
  ),
  quiet(b.moreInTab),
];

/** What of the child is known already, by its label: what stands in it is never in a card. */
const savedOf = ({ view: { known } }: Drawing): string[] => [
  ...(['name', 'bornOn', 'className'] as const).filter((field) => known[field]).map((field) => t[field]),
  ...(known.consentBy ? [consentText.whoAnswered] : []),
];

const whoStep = (drawing: Drawing): Element[] => {
  const { around } = drawing.view;
  const saved = savedOf(drawing);
  const who = (id: string, label: string, most: number) =>
    words({ id, label, errorMessage: t.notReadable }, t.whoHint, most);
  return [
    ...consentStep(drawing.view, drawing.typed ?? {}),
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
  declaration: declarationStep,
  consent: whoStep,
};

/** One step of the form; each of its buttons but 'later' saves. Who the child is can be typed and is never drawn. */
export function stepCard(step: Step, drawing: Drawing): Message {
  const summary = t.summary(childLabel(drawing.view), t.steps[step]);
  const actions: Action[] = [
    onChild(drawing, `save-${step}`, t.save, primary),
    ...(step === 'tried' ? [onChild(drawing, 'add-tried', t.saveAndMore)] : []),
    ...(step === 'papers' ? [openUrl(filesText.openInTab, drawing.tab)] : []),
    onChild(drawing, 'show', t.later),
  ];
  const body = [...top(drawing, t.steps[step]), ...bodies[step](drawing), ...keepInput(drawing.warned)];
  return { card: card(summary, body, actions, [drawing.notice]), summary };
}
