import { z } from 'zod';
import { marked } from '../kernel/marking.ts';
import { answersSchema } from './told.ts';

/**
 * What is being written down while the questions are read out to one person, and is not saved as their answers yet. It is
 * the school's, like any half-filled form, and has nothing of what they typed at their own link. `id` is their entry among
 * the people around the child. Rows G07, H03.
 */
export const spokenSchema = z.object({
  id: z.string().min(1).max(100),
  /** The colleague who hears it. */
  witness: marked('child', z.string().max(120)).nullable(),
  answers: marked('child', answersSchema).nullable(),
});
export type Spoken = z.infer<typeof spokenSchema>;

/** A field of it, or several; what is not named stays as it is. */
export const spokenPatchSchema = z.strictObject({
  id: spokenSchema.shape.id,
  witness: z.string().max(120).optional(),
  answers: answersSchema.optional(),
});
export type SpokenPatch = z.infer<typeof spokenPatchSchema>;

interface SpokenChange {
  readonly spoken?: SpokenPatch | undefined;
  /** What was written down of this person is thrown away. */
  readonly spokenOut?: string | undefined;
  readonly personOut?: string | undefined;
}

/** All that is being written down, after a change of one; who leaves the list takes theirs along. */
export function spokenAfter(all: readonly Spoken[], { spoken, spokenOut, personOut }: SpokenChange): Spoken[] {
  const left = all.filter(({ id }) => id !== spokenOut && id !== personOut);
  if (!spoken) return left;
  const before = left.find(({ id }) => id === spoken.id);
  const next: Spoken = {
    id: spoken.id,
    witness: spoken.witness ?? before?.witness ?? '',
    answers: { ...before?.answers, ...spoken.answers },
  };
  return [...left.filter(({ id }) => id !== spoken.id), next];
}

/** What is written down of a person so far, and by whom it was heard. */
export const spokenOf = (all: readonly Spoken[], personId: string): Required<Pick<Spoken, 'answers' | 'witness'>> =>
  all.find(({ id }) => id === personId) ?? { answers: {}, witness: '' };
