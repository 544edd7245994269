import { z } from 'zod';
import { civilDateSchema, londonDate, type CivilDate } from '../kernel/time.ts';
import {
  helpFirst,
  lastLooked,
  passportSaidSchema,
  passportTakings,
  passportWords,
  versionNow,
  whyOld,
  type Passport,
} from '../support/passport.ts';

/** The communication passport as a plan has it: all but who has a copy of it on paper. Rows I12, I22. */
export const communicationSchema = z.object({
  version: z.number().int().positive(),
  /** The day of that version, and when all of it was last looked through. */
  on: civilDateSchema,
  lookedOn: civilDateSchema,
  /** Why it counts as old; null while it does not. */
  old: z.enum(['year', 'school-year']).nullable(),
  ways: passportSaidSchema.shape.ways,
  signs: z.array(z.object({ see: z.string(), means: z.string(), todo: z.string() })),
  said: z.array(z.object({ about: z.enum(passportWords), words: z.string() })),
  /** Only that the therapist is to be asked; nothing about swallowing stands in a passport. Hazard H-02. */
  eating: z.boolean(),
  part: z.array(z.enum(passportTakings)),
});
export type Communication = z.infer<typeof communicationSchema>;

/** The passport as it stands on a day; null while nothing stands in it. */
export function communicationOf(passport: Passport | null, today: CivilDate): Communication | null {
  if (!passport) return null;
  const { ways, words, eating, part } = passport.said;
  const said = helpFirst.flatMap((about) => (words[about] ? [{ about, words: words[about] }] : []));
  if (ways.length + said.length + passport.signs.length === 0 && !eating) return null;
  const { n, at } = versionNow(passport);
  return {
    ...{ version: n, on: londonDate(at), lookedOn: lastLooked(passport), old: whyOld(passport, today) ?? null },
    ...{ ways, said, eating, part },
    signs: passport.signs.map(({ see, means, todo }) => ({ see, means, todo })),
  };
}
