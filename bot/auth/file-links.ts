import { z } from 'zod';
import { fileIdSchema } from '../../shared/files/file.ts';
import { accountIdSchema, requestIdSchema, schoolIdSchema } from '../../shared/kernel/ids.ts';
import { instantSchema, type Instant } from '../../shared/kernel/time.ts';
import { signedWords } from './signed-words.ts';

const claimSchema = z.object({
  school: schoolIdSchema,
  request: requestIdSchema,
  file: fileIdSchema,
  account: accountIdSchema,
  until: instantSchema,
});
export type FileClaim = z.infer<typeof claimSchema>;

/**
 * The word in the address of a file that goes with a request: which file, for whose account, until which moment. It cannot
 * be guessed or made up; whether the person may have the file is asked when it is opened.
 */
export function fileLinks(secret: string) {
  const words = signedWords(`${secret} for files of requests`);
  return {
    make: (claim: z.input<typeof claimSchema>): string => words.make(claim),
    /** The claim in a word made here and not run out at `now`; undefined otherwise. */
    read: (word: string, now: Instant): FileClaim | undefined => {
      const claim = claimSchema.safeParse(words.read(word));
      return claim.success && now <= claim.data.until ? claim.data : undefined;
    },
  };
}
export type FileLinks = ReturnType<typeof fileLinks>;
