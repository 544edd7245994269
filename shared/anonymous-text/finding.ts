import { z } from 'zod';

/** What in a text may tell who somebody is. Row C-27. */
export const findingKindSchema = z.enum(['name', 'date-of-birth', 'nhs-number', 'upn', 'postcode']);
export type FindingKind = z.infer<typeof findingKindSchema>;

/** Where in a text it stands, in UTF-16 units as strings count them; never the words themselves. */
export const findingSchema = z.object({
  kind: findingKindSchema,
  start: z.number().int().nonnegative(),
  length: z.number().int().positive(),
});
export type Finding = z.infer<typeof findingSchema>;

/** A finding in one of several fields that were sent together. */
export const foundInSchema = findingSchema.extend({ field: z.string() });
export type FoundIn = z.infer<typeof foundInSchema>;

/** Every place in a text where a pattern stands and `isIt` says that it is what it looks like. */
export const found = (
  kind: FindingKind,
  text: string,
  pattern: RegExp,
  isIt: (match: RegExpMatchArray) => boolean = () => true,
): Finding[] =>
  [...text.matchAll(pattern)]
    .filter((match) => match[0] !== '' && isIt(match))
    .map((match) => ({ kind, start: match.index, length: match[0].length }));
