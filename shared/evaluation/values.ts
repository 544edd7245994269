import { dontKnow } from './evaluation.ts';

/** An answer: a value of the scale, "don't know", or none. */
export type Value = number | typeof dontKnow | null;

export const valueOf = (text: string): Value => (text === '' ? null : text === dontKnow ? dontKnow : Number(text));
