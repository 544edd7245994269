import { agreedOf, type Decision } from '../decision/decision.ts';
import { decisionText } from '../decision/text.ts';
import { londonDate, type CivilDate, type Instant } from '../kernel/time.ts';
import type { Question } from '../question/question.ts';
import { passportSteps } from './passport-line.ts';
import { movesText } from './moves-text.ts';
import { closedBy, outcomeNow, type Support } from './support.ts';
import { supportText as t } from './text.ts';

/** The kinds of step on a child's way, in the order in which they stand where one day has several. Row I01. */
export const stepKinds = [
  'concern',
  'conversation',
  'offer',
  'request',
  'acknowledged',
  'decision',
  'taken-up',
  'outcome',
  'support',
  'assessment',
  'voice',
  'passport',
  'review',
  'move',
  'step-down',
  'closed',
  'opened-again',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** One step of the way; `on` is null where nobody wrote down the day. `level` is that of support that began or ended. */
export interface LineStep {
  readonly kind: StepKind;
  readonly on: CivilDate | null;
  readonly words: string;
  readonly level: 1 | 2 | 3 | null;
  /** Days since the step before that has a day; null for the first. Row I02. */
  readonly days: number | null;
}

/** How long and how many steps it took to support of one level. Row I02. */
export interface LevelReached {
  readonly level: 1 | 2 | 3;
  readonly days: number;
  readonly steps: number;
}

export interface Line {
  readonly steps: readonly LineStep[];
  readonly reached: readonly LevelReached[];
}

/** What the line is drawn from; what is not there yet is undefined. */
export interface LineFacts {
  readonly question: Pick<Question, 'asked' | 'answers' | 'trying'> | undefined;
  readonly decision: Pick<Decision, 'acknowledged' | 'decisions'> | undefined;
  /** When the request was made. */
  readonly askedAt: Instant | undefined;
  /** When the service began its own record. */
  readonly takenUpOn: CivilDate | undefined;
  readonly support: Support | undefined;
}

type Raw = Omit<LineStep, 'days'>;
const step = (kind: StepKind, on: CivilDate | null, words: string, level: LineStep['level'] = null): Raw => ({
  ...{ kind, on, words, level },
});

const ofQuestion = (question: LineFacts['question']): Raw[] => {
  if (!question) return [];
  const [first] = question.answers;
  return [
    step('concern', londonDate(question.asked.at), t.line.concern),
    ...(first ? [step('conversation', londonDate(first.at), t.line.conversation)] : []),
    ...question.trying.map(({ on, text }) => step('offer', on, t.line.offer(text))),
  ];
};

const ofRequest = ({ decision, askedAt }: LineFacts): Raw[] => [
  step('request', askedAt ? londonDate(askedAt) : null, t.line.request),
  ...(decision?.acknowledged ? [step('acknowledged', londonDate(decision.acknowledged.at), t.line.acknowledged)] : []),
  ...(decision ? agreedOf(decision) : []).flatMap(({ agreed, parts }) =>
    agreed
      ? [step('decision', londonDate(agreed.at), t.line.decision(parts.map(({ kind }) => decisionText.kinds[kind])))]
      : [],
  ),
];

const ofSpells = ({ spells }: Support): Raw[] =>
  spells
    .filter(({ gone }) => !gone)
    .flatMap(({ level, what, place, from, until }) => [
      step('support', from, t.line.begun(level, what, place), level),
      ...(until === null ? [] : [step('step-down', until, t.line.ended(level, what), level)]),
    ]);

const ofSupport = (support: Support): Raw[] => [
  ...ofSpells(support),
  ...support.outcomes.flatMap(({ said, ends }) => [
    ...said.map(({ on, words }, n) => step('outcome', on, n === 0 ? t.line.outcome(words) : t.line.changed(words))),
    ...ends.map(({ on, state, selfReported }) =>
      step('outcome', on, t.line.outcomeEnded(state, outcomeNow({ said }).words, selfReported)),
    ),
  ]),
  ...support.assessments
    .filter(({ gone }) => !gone)
    .flatMap(({ plan, begunOn, result }) => [
      ...(begunOn ? [step('assessment', begunOn, t.line.assessed(plan.question))] : []),
      ...(result ? [step('assessment', result.on, t.line.found(plan.question))] : []),
    ]),
  ...support.voices
    .filter(({ gone, about }) => !gone && about === 'changed')
    .map(({ on, who, words }) => step('voice', on, t.line.voice(who, words))),
  ...passportSteps(support.passport).map(({ on, words }) => step('passport', on, words)),
  ...support.moves
    .filter(({ off }) => !off)
    .map(({ to, on, done }) => step('move', on, movesText.onLine(to, done !== null))),
  ...support.reviews.map(({ on, words }) => step('review', on, t.line.review(words))),
  ...support.closings.flatMap(({ on, reason, again }) => [
    step('closed', on, t.line.closed(reason)),
    ...(again ? [step('opened-again', again.on, t.line.again(again.why))] : []),
  ]),
];

const daysApart = (from: CivilDate, to: CivilDate): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

/** By day; a step without one stands after those of its kind and earlier kinds, before what can only follow it. */
function inOrder(steps: readonly Raw[]): Raw[] {
  const dated = steps
    .filter(({ on }) => on !== null)
    .toSorted(
      (one, other) =>
        (one.on ?? '').localeCompare(other.on ?? '') || stepKinds.indexOf(one.kind) - stepKinds.indexOf(other.kind),
    );
  for (const each of steps.filter(({ on }) => on === null)) {
    const after = dated.findIndex(({ kind }) => stepKinds.indexOf(kind) > stepKinds.indexOf(each.kind));
    dated.splice(after === -1 ? dated.length : after, 0, each);
  }
  return dated;
}

/**
 * A child's way from the first concern to step-down in one picture, the same for school and therapist: every step with the
 * days since the one before, and how long it took to support of each level. Rows I01, I02.
 */
export function lineOf(facts: LineFacts): Line {
  const { question, takenUpOn, support } = facts;
  const ordered = inOrder([
    ...ofQuestion(question),
    ...ofRequest(facts),
    ...(takenUpOn ? [step('taken-up', takenUpOn, t.line.takenUp)] : []),
    ...(support ? ofSupport(support) : []),
  ]);
  let last: CivilDate | undefined;
  const steps = ordered.map((each): LineStep => {
    const days = each.on && last ? daysApart(last, each.on) : null;
    last = each.on ?? last;
    return { ...each, days };
  });
  const first = steps.find(({ on }) => on !== null)?.on;
  const reached = ([1, 2, 3] as const).flatMap((level): LevelReached[] => {
    const at = steps.findIndex((each) => each.kind === 'support' && each.level === level);
    const on = steps[at]?.on;
    return first && on ? [{ level, days: daysApart(first, on), steps: at }] : [];
  });
  return { steps, reached };
}

/** How support stands on a day: not begun, under way, with a review overdue, or closed. Row I14. */
export type SupportState = 'not-begun' | 'going-on' | 'review-overdue' | 'closed';

export function stateOf(support: Support | undefined, today: CivilDate): SupportState {
  if (!support) return 'not-begun';
  if (closedBy(support)) return 'closed';
  return support.nextReview < today ? 'review-overdue' : 'going-on';
}
