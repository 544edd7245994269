import { z } from 'zod';
import { marked } from '../kernel/marking.ts';
import { instantSchema } from '../kernel/time.ts';
import { fieldNames } from './questions.ts';

/** Longest answer that is kept. */
export const mostLetters = 1_500;

/** What was answered, by the name of the question. An answer says who the child is more often than not. */
export const answersSchema = z.partialRecord(z.enum(fieldNames), z.string().max(mostLetters));
export type Answers = z.infer<typeof answersSchema>;

/** A questionnaire as it was sent, or read out and written down with a witness. Row G07. */
export const toldSchema = z.object({
  id: z.string().min(1).max(120),
  at: instantSchema,
  personId: z.string().min(1).max(100),
  who: z.enum(['parental-responsibility', 'young-person', 'other']),
  how: z.enum(['link', 'spoken']),
  /** The colleague who heard it; empty for what came by the link. */
  witness: z.string().max(120),
  answers: marked('child', answersSchema).nullable(),
});
export type Told = z.infer<typeof toldSchema>;

/** What somebody at home says has changed. Row I18. */
export const voiceSchema = z.object({
  id: z.string().min(1).max(120),
  at: instantSchema,
  personId: z.string().min(1).max(100),
  text: marked('child', z.string().max(mostLetters)).nullable(),
});
export type Voice = z.infer<typeof voiceSchema>;

/** Of one person there is one; taken together far fewer than fit. */
export const mostTold = 8;
export const mostVoices = 30;

/** What the family has told the school by its own page: part of the school's request. Rows G07, I18. */
export const familySchema = z.object({
  told: z.array(toldSchema).max(mostTold),
  voices: z.array(voiceSchema).max(mostVoices),
});
export type Family = z.infer<typeof familySchema>;
