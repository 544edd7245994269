import { z } from 'zod';
import { contentHeaderSchema } from '../evaluation/content-header.ts';

/** The three lists: what works well, what gets in the way, where the two of them want to go. */
export const listIdSchema = z.enum(['stars', 'bugs', 'moon']);
export type ListId = z.infer<typeof listIdSchema>;
export const listIds = listIdSchema.options;

/** A tool made of lists of short texts, as content: prompts change with a version, never with the code. domain.md 1.2. */
export const listsContentSchema = contentHeaderSchema.extend({
  shape: z.literal('lists'),
  lists: z
    .array(
      z.object({
        id: listIdSchema,
        title: z.string().min(1).max(30),
        prompt: z.string().min(1).max(200),
        hint: z.string().min(1).max(200),
      }),
    )
    .length(listIds.length),
});
export type ListsContent = z.infer<typeof listsContentSchema>;

/** What ships: the tool is known by its name only, so the prompts are our own reading of it. Row D05. */
export const starsBugsMoon: ListsContent = listsContentSchema.parse({
  id: 'stars-bugs-moon',
  version: '1',
  title: 'Stars, bugs and moon',
  shortTitle: 'Stars, bugs, moon',
  licence: 'own-template',
  notice: 'The prompts are our own reading of a tool whose wording is not public.',
  source: 'Named in the information pack on the link therapist’s role: drivers and barriers to joint working',
  shape: 'lists',
  lists: [
    {
      id: 'stars',
      title: 'Stars',
      prompt: 'What already works well when you work together?',
      hint: 'For example: teaching assistants ask for the therapist’s advice by themselves',
    },
    {
      id: 'bugs',
      title: 'Bugs',
      prompt: 'What gets in the way?',
      hint: 'For example: no quiet room on the day of the visit',
    },
    {
      id: 'moon',
      title: 'Moon',
      prompt: 'Where would you like to be a year from now?',
      hint: 'For example: every class uses visual timetables without being reminded',
    },
  ],
});
