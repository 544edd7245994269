import type { FoundIn } from '../anonymous-text/finding.ts';

/**
 * An expected failure: a stable code for tests and logs, a sentence for the person, an HTTP status for the API.
 * Neither code nor sentence may hold a child's name; sentences are written in the `text.ts` of a feature.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly sentence: string;
  /** With 'looks-identifying': where in the person's own text, never what stands there. */
  readonly found?: readonly FoundIn[];
}

/** Every code the product knows, with the status that the API answers. */
export const problemStatus = {
  'not-allowed': 403,
  'not-found': 404,
  'out-of-date': 409,
  'already-done': 409,
  'changed-meanwhile': 409,
  'not-understood': 400,
  'slot-not-possible': 400,
  'slot-overlaps': 409,
  'too-many-slots': 400,
  'no-slots': 400,
  'reason-missing': 400,
  'too-many': 400,
  'not-ready': 409,
  locked: 409,
  'looks-identifying': 422,
  /** A text that suggests that a child may not be safe. Row C-31. */
  safeguarding: 422,
  /** What may be a risk, and may be how a child shows that it is upset: kept once its author says that it is known. */
  'own-sign': 422,
  'signed-out': 401,
  'second-step': 401,
  'too-large': 413,
  'too-fast': 429,
  'unknown-organisation': 403,
  'unknown-person': 403,
} as const;

export type ProblemCode = keyof typeof problemStatus;

export const problem = (code: ProblemCode, sentence: string): Problem => ({ code, sentence });
