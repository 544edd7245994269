import { z } from 'zod';

/**
 * Words that the field writes in several ways, and what an organisation may write for each; the first is what this
 * product writes by itself. Searching finds every one of them (find-term.ts). Row A09.
 */
export const displayChoices = {
  slt: ['SLT', 'SaLT'],
  sendco: ['SENDCo', 'SENCo', 'SENCO'],
  slcn: ['SLCN', 'SLC'],
  setting: ['school', 'setting'],
  isp: ['ISP', 'IEP'],
} as const;
export type DisplayTerm = keyof typeof displayChoices;
export const displayTerms = Object.keys(displayChoices) as DisplayTerm[];

export const displayTermsSchema = z.object({
  slt: z.enum(displayChoices.slt).optional(),
  sendco: z.enum(displayChoices.sendco).optional(),
  slcn: z.enum(displayChoices.slcn).optional(),
  setting: z.enum(displayChoices.setting).optional(),
  isp: z.enum(displayChoices.isp).optional(),
});
export type DisplayTerms = Readonly<z.infer<typeof displayTermsSchema>>;

/** 'school' and 'School', 'schools' and 'Schools', 'school’s'; abbreviations exactly as they are written. */
const wordFor = (term: DisplayTerm): RegExp =>
  term === 'setting' ? /\b([Ss])chool(s?)\b/g : new RegExp(`\\b${displayChoices[term][0]}(s?)\\b`, 'g');

/**
 * One of our own sentences as the organisation writes it. Only for sentences of ours: what people or a licence wrote
 * stays as it is written.
 */
export const inTerms = (sentence: string, terms: DisplayTerms): string =>
  displayTerms.reduce((said, term) => {
    const chosen = terms[term];
    if (!chosen || chosen === displayChoices[term][0]) return said;
    return term === 'setting'
      ? said.replace(wordFor(term), (_, first: string, many: string) => `${first}etting${many}`)
      : said.replace(wordFor(term), (_, many: string) => `${chosen}${many}`);
  }, sentence);
