import { z } from 'zod';
import { ownWording, type FrameworkContent } from '../balanced-system/content.ts';
import { noLocalWords, type FrameworkAnswer } from '../balanced-system/contract.ts';
import { cellSchema, strandSchema } from '../balanced-system/framework.ts';
import { displayTermsSchema } from '../balanced-system/terms.ts';
import { serviceIdSchema } from '../kernel/ids.ts';
import { instantSchema } from '../kernel/time.ts';

/** Most signs of each text of the framework, so that every card that shows one stays small. */
export const mostSigns = { name: 40, alias: 60, short: 300, long: 1_000, notice: 400, local: 600, says: 400 };
export const mostWords = 40;

/** Words without markup: they are shown as they are, on cards, pages and papers. */
const plain = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => !/<\/?[a-z!][^>]*>/i.test(text), 'holds markup; only plain words are taken')
    .refine((text) => !/\p{Cc}/u.test(text.replace(/\r?\n/g, ' ')), 'holds signs that nobody can see');

const named = z.strictObject({ name: plain(mostSigns.name), aliases: z.array(plain(mostSigns.alias)).max(10) });

/** The framework in the words of a licence, all of it: fifteen outcomes, five strands, three levels. Rows A03, A04, A15. */
export const wordingSchema = z.strictObject({
  version: plain(40),
  licence: z.literal('licensed'),
  notice: plain(mostSigns.notice),
  strands: z.record(strandSchema, named),
  levels: z.strictObject({ 1: named, 2: named, 3: named }),
  outcomes: z.record(cellSchema, z.strictObject({ short: plain(mostSigns.short), long: plain(mostSigns.long) })),
});

export const localWordSchema = z.strictObject({
  word: plain(mostSigns.alias),
  aliases: z.array(plain(mostSigns.alias)).max(10).default([]),
  says: plain(mostSigns.says),
});

export const localTextSchema = plain(mostSigns.local);
export const localSchema = z.strictObject({
  cells: z.partialRecord(cellSchema, localTextSchema).default({}),
  strands: z.partialRecord(strandSchema, localTextSchema).default({}),
  glossary: z.array(localWordSchema).max(mostWords).default([]),
  terms: displayTermsSchema.default({}),
});

/** What a service shows: the wording of its licence, or null for our own words, and its own texts beside it. */
export const contentSchema = z.object({ wording: wordingSchema.nullable(), local: localSchema });
export type Content = Readonly<z.infer<typeof contentSchema>>;

export const noContent: Content = { wording: null, local: noLocalWords };

/** A version that was published; never changed. `from` is the earlier version that it brings back. Row A16. */
export const contentVersionSchema = z.object({
  id: z.string(),
  serviceId: serviceIdSchema,
  number: z.number().int().positive(),
  at: instantSchema,
  by: z.string(),
  from: z.number().int().positive().nullable(),
  content: contentSchema,
});
export type ContentVersion = Readonly<z.infer<typeof contentVersionSchema>>;

/** The one document that says what a service shows now and what its leads are working on. */
export const serviceContentSchema = z.object({
  id: z.literal('content'),
  serviceId: serviceIdSchema,
  rev: z.number().int().nonnegative(),
  published: contentVersionSchema.nullable(),
  draft: z.object({ content: contentSchema, at: instantSchema, by: z.string() }).nullable(),
  /** Ids of the last changes, so that one sent twice counts once. */
  answered: z.array(z.string()),
});
export type ServiceContent = Readonly<z.infer<typeof serviceContentSchema>>;

/** The framework as it is shown with this content: the licence's notice always goes with the licence's words. */
export const frameworkOf = ({ wording, local }: Content = noContent): FrameworkAnswer => {
  const { version, licence, notice, strands, levels, outcomes }: FrameworkContent = wording ?? ownWording;
  const named = <K extends string | number>(all: Readonly<Record<K, { name: string; aliases: readonly string[] }>>) =>
    Object.fromEntries(
      Object.entries<{ name: string; aliases: readonly string[] }>(all).map(([key, { name, aliases }]) => [
        key,
        { name, aliases: [...aliases] },
      ]),
    ) as Record<K, { name: string; aliases: string[] }>;
  return { version, licence, notice, strands: named(strands), levels: named(levels), outcomes: { ...outcomes }, local };
};
