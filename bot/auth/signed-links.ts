import { z } from 'zod';
import { reportKinds } from '../../shared/contract-report/contract.ts';
import { gridFileKinds, planFileKinds } from '../../shared/documents/files.ts';
import { ispKinds } from '../../shared/isp/isp.ts';
import { moveFileKinds } from '../../shared/support/move-contract.ts';
import { subjectPackKinds } from '../../shared/rights/contract.ts';
import { signedWords } from './signed-words.ts';

/** Which file, about which record, for whose account, until the end of which day. */
const claimSchema = z.object({
  // Links of before there were other files are about the calendar; they stand in chats.
  what: z
    .enum([
      'calendar',
      'agreements',
      'letter',
      'letter-word',
      'certificate',
      'family',
      'family-word',
      'passport',
      'passport-word',
      ...subjectPackKinds,
      ...ispKinds,
      ...moveFileKinds,
      ...reportKinds,
      'case-story',
      'evaluation',
      'evaluation-word',
      ...planFileKinds,
      ...gridFileKinds,
    ])
    .default('calendar'),
  about: z.string(),
  account: z.string(),
  until: z.string(),
});
export type LinkClaim = z.infer<typeof claimSchema>;

/** Links that carry their own claim and a signature over it, good until a day. */
export function signedLinks(secret: string) {
  const words = signedWords(secret);
  return {
    /** The claim as one word for an address. */
    make: (claim: z.input<typeof claimSchema>): string => words.make(claim),
    /** The claim in a word made here and not run out on `today`; undefined otherwise. */
    read: (word: string, today: string): LinkClaim | undefined => {
      const claim = claimSchema.safeParse(words.read(word));
      return claim.success && today <= claim.data.until ? claim.data : undefined;
    },
  };
}
export type SignedLinks = ReturnType<typeof signedLinks>;
