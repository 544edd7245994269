import { z } from 'zod';
import { recordIdSchema, schoolIdSchema } from '../../shared/kernel/ids.ts';
import { signedWords } from './signed-words.ts';

const claimSchema = z.object({ school: schoolIdSchema, share: recordIdSchema });
export type ShareClaim = z.infer<typeof claimSchema>;

/**
 * The word in the address of a page of the grid: which page of which school. It cannot be guessed or made up; whether the
 * page still opens is in its record.
 */
export function shareLinks(secret: string) {
  const words = signedWords(`${secret} for pages of the grid`);
  return {
    make: (claim: ShareClaim): string => words.make(claim),
    read: (word: string): ShareClaim | undefined => claimSchema.safeParse(words.read(word)).data,
  };
}
export type ShareLinks = ReturnType<typeof shareLinks>;
