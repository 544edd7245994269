import type { Side } from '../organisation/roles.ts';
import { firstStepsText as text } from './text.ts';

/** How far somebody is with something of their own. */
export type HowFar = 'none' | 'going' | 'finished';

/** A tool that each side fills in for itself; `mine` and `theirs` as the viewer sees it. */
export interface ToolFact {
  readonly mine: HowFar;
  readonly theirs: HowFar;
}

/** What the records of a school say about the way from hello to its first planning meeting. */
export interface FirstFacts {
  readonly other: string;
  readonly talks: 'none' | 'going' | 'signed' | 'agreed';
  readonly tools: Readonly<Record<ToolId, ToolFact>>;
  /** Cells with something in place, strands the school has been through, and whether the therapist has reviewed it. */
  readonly grid: { readonly filled: number; readonly strands: number; readonly reviewed: boolean };
  /** The term to be planned and the day its planning opens; `isOpen` once it has. */
  readonly planning: { readonly label: string; readonly opensOn: string; readonly isOpen: boolean } | undefined;
}

export type ToolId = 'baseline' | 'reflection' | 'detailed';
export const stepIds = ['talks', 'baseline', 'reflection', 'detailed', 'grid', 'planning'] as const;
export type StepId = (typeof stepIds)[number];

/** One step: whose turn it is with it, and how far it is in a few words. */
export interface FirstStep {
  readonly id: StepId;
  readonly turn: 'mine' | 'theirs' | 'done';
  readonly says: string;
}

function toolStep(id: ToolId, { tools, other }: FirstFacts, side: Side): FirstStep {
  const { mine, theirs } = tools[id];
  // The school completes the tools and shares them; the therapist may, and helps. Seed A lines 201-202.
  const school = side === 'sendco' ? mine : theirs;
  if (school === 'finished') {
    const both = mine === 'finished' && theirs === 'finished';
    return { id, turn: 'done', says: both ? text.bothFinished : text.schoolFinished };
  }
  if (side === 'sendco') return { id, turn: 'mine', says: mine === 'none' ? text.yours : text.going };
  return { id, turn: 'theirs', says: school === 'none' ? text.notBegun(other) : text.theyAreAtIt(other) };
}

function gridStep({ grid, other }: FirstFacts, side: Side): FirstStep {
  const filled = text.filled(grid.filled);
  if (grid.reviewed) return { id: 'grid', turn: 'done', says: text.gridAgreed(grid.filled) };
  const isThrough = grid.strands === 5 && grid.filled > 0;
  const turn = isThrough === (side === 'sendco') ? 'theirs' : 'mine';
  const waits = turn === 'theirs' ? text.waitsFor(other) : isThrough ? text.review : text.fillIn(grid.strands);
  return { id: 'grid', turn, says: `${filled}; ${waits}` };
}

function talksStep({ talks, other }: FirstFacts): FirstStep {
  if (talks === 'agreed') return { id: 'talks', turn: 'done', says: text.agreed };
  if (talks === 'signed') return { id: 'talks', turn: 'theirs', says: text.waitsFor(other) };
  return { id: 'talks', turn: 'mine', says: talks === 'none' ? text.begin : text.going };
}

function planningStep({ planning }: FirstFacts): FirstStep {
  if (!planning) return { id: 'planning', turn: 'theirs', says: text.noWindow };
  const { label, opensOn, isOpen } = planning;
  return {
    id: 'planning',
    turn: isOpen ? 'mine' : 'theirs',
    says: isOpen ? text.open(label) : text.opens(label, opensOn),
  };
}

/** The way from hello to planning as one side of a pair sees it: six steps, each with whose turn it is. Row C01. */
export const firstSteps = (facts: FirstFacts, side: Side): FirstStep[] => [
  talksStep(facts),
  toolStep('baseline', facts, side),
  toolStep('reflection', facts, side),
  toolStep('detailed', facts, side),
  gridStep(facts, side),
  planningStep(facts),
];

/**
 * The step to press next: the first that is this person's turn. Talking goes on beside everything else, so once it was
 * begun the others come before it.
 */
export function nextStep(steps: readonly FirstStep[], { talks }: Pick<FirstFacts, 'talks'>): StepId | undefined {
  const mine = steps.filter(({ turn }) => turn === 'mine').map(({ id }) => id);
  const others = mine.filter((id) => id !== 'talks' && id !== 'planning');
  return talks === 'none' ? 'talks' : (others[0] ?? mine[0]);
}
