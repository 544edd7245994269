import { z } from 'zod';
import { recordIdSchema, schoolIdSchema } from '../../shared/kernel/ids.ts';
import { instantSchema } from '../../shared/kernel/time.ts';
import { signedWords } from './signed-words.ts';

const pageSchema = z.object({ school: schoolIdSchema, page: recordIdSchema });
export type FamilyClaim = z.infer<typeof pageSchema>;
const passSchema = z.object({ page: recordIdSchema, until: instantSchema });

/**
 * Words of a family's page: the one in its address says which page of which school, and nothing of a child; the pass says
 * that the birthday was right, for some hours and in one browser. One is never read as the other.
 */
export function familyLinks(secret: string) {
  const pages = signedWords(`${secret} for pages of families`);
  const passes = signedWords(`${secret} for who named a birthday`);
  return {
    make: (claim: FamilyClaim): string => pages.make(claim),
    read: (word: string): FamilyClaim | undefined => pageSchema.safeParse(pages.read(word)).data,
    pass: (claim: z.infer<typeof passSchema>): string => passes.make(claim),
    passes: (word: string, page: string, now: string): boolean => {
      const claim = passSchema.safeParse(passes.read(word));
      return claim.success && claim.data.page === page && now <= claim.data.until;
    },
  };
}
export type FamilyLinks = ReturnType<typeof familyLinks>;
