import { z } from 'zod';
import { cellSchema } from '../balanced-system/framework.ts';
import { contentHeaderSchema } from './content-header.ts';

const key = z.string().regex(/^[A-Za-z][\w-]{0,39}$/);
const named = z.object({ id: key, name: z.string().min(1).max(80) });

/** The words of a gap are those of a grid's entry: at most 300 letters (scoping.ts). */
const item = z.object({
  id: key,
  area: key,
  level: key,
  text: z.string().min(1).max(300),
  /** What a low answer says is missing, and the cell of the grid where that belongs. */
  gap: z.object({ cell: cellSchema, text: z.string().min(1).max(300) }).optional(),
});

const unique = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/**
 * A questionnaire of ratings, as it is loaded: items in a table of areas by levels, one scale for all of them. Nothing
 * in the engine knows a questionnaire by name, so another one with another scale is content alone. Rows D01, D06.
 */
export const questionnaireSchema = contentHeaderSchema
  .extend({
    shape: z.literal('ratings'),
    /** Who fills it in and what for, in one or two sentences. */
    about: z.string().min(1).max(300),
    areas: z.array(named).min(1).max(40),
    levels: z.array(named).min(1).max(8),
    items: z.array(item).min(1).max(200),
    /** Up to which value of the scale an answer is low, so that its item can go on the grid as a gap. Row WF06. */
    gapUpTo: z.number().int().min(0).max(9).optional(),
    /** What is to be noted about an area, where that is more than what shows it. */
    noteHint: z.string().min(1).max(80).optional(),
    /** From least to most; `short` stands in a narrow cell of a table. */
    scale: z
      .array(
        z.object({
          value: z.number().int().min(0).max(9),
          label: z.string().min(1).max(40),
          short: z.string().min(1).max(14),
        }),
      )
      .min(2)
      .max(6),
    /** What "I cannot say" is called here; it counts as no answer and is never averaged. */
    dontKnow: z.string().min(1).max(40),
  })
  .superRefine(({ areas, levels, items, scale, gapUpTo }, found) => {
    const wrong = (message: string): void => found.addIssue({ code: 'custom', message });
    const areaIds = areas.map(({ id }) => id);
    const levelIds = levels.map(({ id }) => id);
    // Notes are kept for areas and for items alike, so no two of them may share a name.
    if (!unique([...areaIds, ...items.map(({ id }) => id)]) || !unique(levelIds)) wrong('an id is there twice');
    if (!unique(scale.map(({ value }) => String(value)))) wrong('a value of the scale is there twice');
    if (scale.some(({ value }, n) => n > 0 && value <= (scale[n - 1]?.value ?? 0))) wrong('the scale goes down');
    if (items.some(({ gap }) => gap) && gapUpTo === undefined) wrong('no answer is low, so no item can be a gap');
    for (const { id, area, level } of items)
      if (!areaIds.includes(area) || !levelIds.includes(level)) wrong(`${id} is in no known area or level`);
    for (const id of areaIds) if (!items.some(({ area }) => area === id)) wrong(`${id} has no items`);
  });
export type Questionnaire = z.infer<typeof questionnaireSchema>;
export type Item = Questionnaire['items'][number];

/** The items of an area, in order. */
export const itemsOf = ({ items }: Pick<Questionnaire, 'items'>, area: string): Item[] =>
  items.filter((each) => each.area === area);
