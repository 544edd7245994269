import { z } from 'zod';

/** Whose words a piece of content is made of: the licence holder's, our own, or our own reading of what only has a name. */
export const licenceSchema = z.enum(['own-wording', 'licensed', 'own-template']);
export type Licence = z.infer<typeof licenceSchema>;

/**
 * What every tool that is loaded as content says of itself: which one, in which version, and whose words it uses. Its
 * wording may change with a version; what was answered keeps the version it was answered in. Rows A15, D06.
 */
export const contentHeaderSchema = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  version: z.string().regex(/^[\w.-]{1,20}$/),
  title: z.string().min(1).max(80),
  /** Where there is little room: menus, table heads, a phone. */
  shortTitle: z.string().min(1).max(30),
  licence: licenceSchema,
  /** Stands below the tool wherever it is shown, printed too. */
  notice: z.string().min(1).max(400),
  /** What the wording follows, for whoever checks it. */
  source: z.string().min(1).max(200),
});
export type ContentHeader = z.infer<typeof contentHeaderSchema>;
