import type { CopiesAnswer, CopyAnswer } from '../../../shared/own-copy/contract.ts';

/** Asks or decides about one record, or holds it; answers why it was not done. */
export type Send = (part: 'ask' | 'decide' | 'hold', body: object) => Promise<string | undefined>;

export const isSame = (a: CopyAnswer, b: CopyAnswer): boolean => a.requestId === b.requestId && a.side === b.side;

/** The list with one record as a change left it. */
export const withCopy = ({ copies }: CopiesAnswer, now: CopyAnswer): CopiesAnswer => ({
  copies: copies.map((each) => (isSame(each, now) ? now : each)),
});

/** Those that wait for this person's decision. */
export const waiting = (copies: readonly CopyAnswer[]): CopyAnswer[] =>
  copies.filter(({ asked }) => asked?.mayDecide === true);

/** Those that wait first, the others in their order. */
export const byTurn = (copies: readonly CopyAnswer[]): CopyAnswer[] => [
  ...waiting(copies),
  ...copies.filter(({ asked }) => asked?.mayDecide !== true),
];
