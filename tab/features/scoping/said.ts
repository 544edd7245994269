import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import type { Answer } from '../../api.ts';

/** Why words were not taken. */
export interface Unsaid {
  readonly sentence: string;
  readonly found: readonly FoundIn[] | undefined;
}

/** The same of an answer; undefined when the words were taken. */
export const unsaidOf = (answer: Answer<unknown>): Unsaid | undefined =>
  answer.ok ? undefined : { sentence: answer.sentence, found: answer.refused ? answer.found : undefined };
