import { inOrder, needs, type Need, type ProfileTerm } from './profile.ts';

/** The sums of a school in one term. */
export interface TermSums extends ProfileTerm {
  readonly all: Readonly<Record<Need, number | null>>;
}

/** A need that changed since the term before by as much as asks for another look at the plan. Row M04. */
export interface Changed {
  readonly need: Need;
  readonly before: number;
  readonly now: number;
}

/** By this many children and by this share of what it was, a need has changed enough to plan again. */
export const enoughToPlanAgain = { children: 5, percent: 20 } as const;

/** What changed enough between the last two terms that have numbers; empty for a first one. Row M04. */
export function changesOf(terms: readonly TermSums[]): Changed[] {
  const [before, now] = inOrder(terms).slice(-2);
  if (!before || !now) return [];
  return needs.flatMap((need) => {
    const [was, is] = [before.all[need], now.all[need]];
    if (was === null || is === null) return [];
    const by = Math.abs(is - was);
    const isEnough = by >= enoughToPlanAgain.children && by * 100 >= enoughToPlanAgain.percent * was;
    return isEnough ? [{ need, before: was, now: is }] : [];
  });
}
