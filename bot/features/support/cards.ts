import { cut } from '../../../shared/kernel/cut.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import { stateOf, type Line, type LineStep } from '../../../shared/support/line.ts';
import { isAhead } from '../../../shared/support/moves.ts';
import { closedBy, type Support } from '../../../shared/support/support.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import {
  card,
  execute,
  heading,
  openUrl,
  primaryIf,
  quiet,
  section,
  strong,
  text,
  type Action,
} from '../../cards/card.ts';
import { choose, words } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';

/** A child's journey as a card shows it: never who it is. */
export interface SupportDrawing {
  readonly id: string;
  readonly schoolId: string;
  readonly schoolName: string;
  readonly label: string;
  readonly rev: number;
  readonly support: Support | undefined;
  readonly line: Line;
  readonly overdue: number | null;
  /** What is to be said of the communication passport; undefined while there is none. */
  readonly passport?: string | undefined;
  readonly mayWrite: boolean;
  /** The record of how the request was decided, for the way back to it; null while there is none. */
  readonly decisionId: string | null;
  readonly tab: string;
  readonly newId: string;
  readonly notice?: string | undefined;
  readonly said?: string | undefined;
  readonly typed?: Readonly<Record<string, string>> | undefined;
  readonly warned?: boolean;
}

const mostSteps = 8;
const mostListed = 30;

/** A button of a school's journeys. */
export const onSchool = (verb: string, title: string, schoolId: string, isPrimary = false): Action =>
  execute(title, { verb: `support.${verb}`, v: 1, id: schoolId, rev: 0 }, primaryIf(isPrimary));

const stepLine = ({ on, days, words: says }: LineStep) => [
  text(cut(says, 160), { spacing: 'Small' }),
  text(t.line.stepSays(on, days === null ? undefined : days === 0 ? t.line.sameDay : t.line.later(days)), {
    ...{ isSubtle: true, size: 'Small', spacing: 'None' },
  }),
];

/** The line of a child with its newest steps, and the form of the review. Rows I01, I02, I14. */
export function lineCard(drawing: SupportDrawing): Message {
  const { id, rev, newId, support, line, overdue, mayWrite, tab, notice, typed = {}, warned, said } = drawing;
  const summary = t.of(drawing.label);
  const steps = line.steps.slice(-mostSteps);
  const left = line.steps.length - steps.length;
  const asks = mayWrite && !(support && closedBy(support));
  const input = { id: 'reviewWords', label: t.reviews.words, errorMessage: t.reviews.wordsNeeded };
  const body = [
    heading(drawing.label),
    text(drawing.schoolName, { spacing: 'None', isSubtle: true }),
    ...(said ? [strong(said)] : []),
    section(t.line.title, [...(left > 0 ? [quiet(t.line.more(left))] : []), ...steps.flatMap(stepLine)]),
    ...line.reached.map(({ level, days, steps: count }) => quiet(t.line.reached(level, days, count))),
    ...(support && !closedBy(support) ? [text(t.reviews.next(support.nextReview))] : []),
    ...(drawing.passport ? [text(drawing.passport)] : []),
    ...(support?.moves.filter(isAhead).map(({ to, on }) => text(t.moves.coming(to, on))) ?? []),
    ...(overdue === null ? [] : [strong(t.reviews.overdue(overdue))]),
    ...(asks
      ? [
          words({ ...input, value: typed['reviewWords'] }, t.reviews.wordsHint, 600, { isMultiline: true }),
          ...keepInput(warned),
        ]
      : []),
  ];
  const actions = [
    ...(asks ? [execute(t.reviews.save, { verb: 'support.review', v: 1, id, rev, newId }, primaryIf(true))] : []),
    onSchool('list', t.all, drawing.schoolId, !asks),
    ...(drawing.decisionId
      ? [execute(t.toRequest, { verb: 'decision.show', v: 1, id: drawing.decisionId, rev: 0 })]
      : []),
    openUrl(t.openTab, tab),
  ];
  return { card: card(summary, body, actions, [notice]), summary };
}

export interface SupportsDrawing {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly supports: readonly Support[];
  readonly today: CivilDate;
  readonly tab: string;
  readonly notice?: string | undefined;
}

/** The journeys of a school, those with the next review first. */
export function supportsCard({ schoolId, schoolName, supports, today, tab, notice }: SupportsDrawing): Message {
  const listed = supports.slice(0, mostListed);
  const which = { id: 'which', label: t.which, errorMessage: t.whichError };
  const says = (each: Support): string => {
    const state = stateOf(each, today);
    return [childLabel(each), t.states[state], ...(state === 'closed' ? [] : [t.reviews.next(each.nextReview)])].join(
      ' · ',
    );
  };
  const body = [
    heading(t.titleAll),
    text(schoolName, { spacing: 'None', isSubtle: true }),
    ...(listed.length ? listed.slice(0, mostSteps).map((each) => text(says(each))) : [text(t.noneInChat)]),
    ...(listed.length
      ? [
          choose(
            which,
            listed.map((each) => ({ title: childLabel(each), value: each.requestId })),
          ),
        ]
      : []),
  ];
  const actions = [...(listed.length ? [onSchool('open', t.openIt, schoolId, true)] : []), openUrl(t.openTab, tab)];
  return { card: card(t.titleAll, body, actions, [notice]), summary: t.titleAll };
}

/** Which school it is about, for those who have several. */
export function whichSchoolCard(schools: readonly { id: string; name: string }[], notice?: string): Message {
  const school = { id: 'school', label: t.whichSchool, errorMessage: t.chooseSchool };
  const choices = schools.map(({ id, name }) => ({ title: name, value: id }));
  const body = [heading(t.titleAll), choose(school, choices)];
  return { card: card(t.titleAll, body, [onSchool('of-school', t.goOn, 'me', true)], [notice]), summary: t.titleAll };
}
