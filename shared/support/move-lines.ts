import { agreedOf, signpostsOpen, type Decision, type JointDecision, type PartKind } from '../decision/decision.ts';
import { decisionText } from '../decision/text.ts';
import { londonDate, type CivilDate } from '../kernel/time.ts';
import { isAhead, type Move, type MoveAnswer, type MoveRead } from './moves.ts';
import { movesText as t } from './moves-text.ts';
import { outcomeNow, type Support } from './support.ts';

/** Something of support or decision that is open: a stable key, and how it is called now. */
export interface OpenThing {
  readonly key: string;
  readonly what: string;
}

/** Levels of support by which an agreed step of a kind has begun. */
const levelOf: Partial<Record<PartKind, 1 | 2 | 3>> = {
  'universal-offer': 1,
  'targeted-offer': 2,
  group: 2,
  specialist: 3,
};

type Decided = Pick<Decision, 'decisions' | 'steps'>;

/** Whether the records show that an agreed step was done. Where nothing shows it, it is open. */
function isDone(kind: PartKind, { agreed, id }: JointDecision, decision: Decided, support: Support): boolean {
  const since: CivilDate = londonDate(agreed?.at ?? support.changed.at);
  const level = levelOf[kind];
  if (kind === 'not-now' || kind === 'advice') return true;
  if (kind === 'signpost') return !signpostsOpen(decision).some((each) => each.id === id);
  // Support that began since is a line of its own while it runs.
  if (level) return support.spells.some((each) => !each.gone && each.level === level && each.from >= since);
  const found = support.assessments.some(({ gone, result }) => !gone && result !== null && result.on >= since);
  return found || (kind === 'functional-assessment' && decision.steps.assessment !== null);
}

/** What school and service agreed and nothing shows to be done. */
export const openSteps = (decision: Decided | undefined, support: Support): OpenThing[] =>
  (decision ? agreedOf(decision) : []).flatMap((each) =>
    each.parts
      .filter(({ kind }) => !isDone(kind, each, decision as Decided, support))
      .map(({ kind, words }) => ({
        key: `step-${each.id}-${kind}`,
        what: t.lineOf.step(decisionText.kinds[kind], words),
      })),
  );

/** Everything of a child's support that is open now; `steps` are those of the joint decision. Row I15. */
export const openThings = (support: Support, steps: readonly OpenThing[]): OpenThing[] => [
  ...support.spells
    .filter(({ gone, until }) => !gone && until === null)
    .map(({ id, level, what, place }) => ({ key: `spell-${id}`, what: t.lineOf.spell(level, what, place) })),
  ...support.outcomes
    .filter(({ state }) => state === 'current')
    .map(({ id, said }) => ({ key: `outcome-${id}`, what: t.lineOf.outcome(outcomeNow({ said }).words) })),
  ...support.assessments
    .filter(({ gone, result }) => !gone && result === null)
    .map(({ id, plan, begunOn }) => ({ key: `assessment-${id}`, what: t.lineOf.assessment(plan.question, begunOn) })),
  ...(support.passport ? [{ key: 'passport', what: t.lineOf.passport }] : []),
  { key: 'review', what: t.lineOf.review(support.nextReview) },
  ...steps,
];

/** One line of a move, with what was said about it and whether the receiver has read that. */
export interface MoveLine extends OpenThing {
  readonly answer: MoveAnswer | undefined;
  /** What the receiver said of the answer as it stands; undefined for an answer they have not read. */
  readonly read: MoveRead | undefined;
  /** It was open when it was answered and is not any more. */
  readonly isOver: boolean;
}

/**
 * The lines of a move: all that is open, and all that was ever answered. Once it is taken on or handed over they stay as
 * they were. Hazard H-08: no line leaves this list without an answer, unless it is open no more.
 */
export function moveLines(move: Move, open: readonly OpenThing[]): MoveLine[] {
  const live = isAhead(move) ? open : [];
  const lineOf = (thing: OpenThing, isOver: boolean): MoveLine => {
    const answer = move.answers.find(({ key }) => key === thing.key);
    const read = move.reads.find(({ key, seen }) => key === thing.key && seen === answer?.rev);
    return { ...thing, answer, read, isOver };
  };
  const gone = move.answers.filter(({ key }) => !live.some((each) => each.key === key));
  return [
    ...live.map(({ key, what }) => lineOf({ key, what }, false)),
    ...gone.map(({ key, what }) => lineOf({ key, what }, isAhead(move))),
  ];
}

export type MoveState = 'preparing' | 'reopened' | 'ready' | 'asked' | 'done' | 'off';

/** How a move stands. What is newly opened after it was ready takes it back to whoever prepares. */
export function moveState(move: Move, lines: readonly MoveLine[]): MoveState {
  if (move.off) return 'off';
  if (move.done) return 'done';
  const isAnswered = lines.every(({ answer }) => answer);
  if (!move.ready) return 'preparing';
  if (!isAnswered) return 'reopened';
  return lines.some(({ read }) => read?.does === 'asks') ? 'asked' : 'ready';
}

/** Whether everything of a move that is still to come is answered and told to be so. */
export const isReady = (state: MoveState): boolean => state === 'ready' || state === 'asked' || state === 'done';
