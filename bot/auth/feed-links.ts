import { z } from 'zod';
import { accountIdSchema } from '../../shared/kernel/ids.ts';
import { signedWords } from './signed-words.ts';

/** The key holds the name of the press that made it, which is a client's, and then what we have drawn. */
const claimSchema = z.object({ account: accountIdSchema, key: z.string().min(1).max(1_000) });
export type FeedClaim = z.infer<typeof claimSchema>;

/**
 * The word in the address of a person's calendar feed: whose, and which of the links they have made. It cannot be guessed
 * or made up; whether it still holds stands in the account.
 */
export function feedLinks(secret: string) {
  const words = signedWords(`${secret} for calendar feeds`);
  return {
    make: (claim: z.input<typeof claimSchema>): string => words.make(claim),
    read: (word: string): FeedClaim | undefined => claimSchema.safeParse(words.read(word)).data,
  };
}
export type FeedLinks = ReturnType<typeof feedLinks>;
