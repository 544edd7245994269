import { z } from 'zod';
import { cells, cellSchema, type Cell } from '../balanced-system/framework.ts';
import { civilDateSchema, type CivilDate } from '../kernel/time.ts';
import { byWhomSchema } from './by-whom.ts';
import { detailsSchema } from './details.ts';
import { gapActionSchema, metSchema, mostActions, settledSchema } from './settling.ts';

/** How much can be written about one provision or gap. */
export const mostCharacters = 300;

/** 'Is this the right cell?': what one asks about an entry, and where it might belong instead. Row E05. */
const placeQuestionSchema = byWhomSchema.extend({
  text: z.string().max(mostCharacters),
  cells: z.array(cellSchema),
  /** The grid's revision in which it was asked: nobody answers or takes back what they have not seen. */
  rev: z.number().int().positive(),
});

/** One provision or gap; it may stand in several cells. Rows E01-E03, E05, E06; seed A line 289. */
export const gridEntrySchema = z.object({
  id: z.string().min(1),
  kind: z.enum(['provision', 'gap']),
  text: z.string().min(1).max(mostCharacters),
  cells: z.array(cellSchema).min(1).max(15),
  details: detailsSchema.default({}),
  /** The therapist's word that it stands in the right place; null while it is only proposed. */
  agreed: byWhomSchema.nullable().default(null),
  question: placeQuestionSchema.nullable().default(null),
  /** Of a gap: its joint priority, owner and term, and what is done about it. Rows E10, E11. */
  settled: settledSchema.nullable().default(null),
  actions: z.array(gapActionSchema).max(mostActions).default([]),
  /** Of a gap that is met; of a provision, that it was one. */
  met: metSchema.nullable().default(null),
  addedOn: civilDateSchema,
  /** The last day somebody said that it is still true. */
  confirmedOn: civilDateSchema,
  /** The grid's revision in which it was added, and in which its words, kind or cells last changed. */
  firstRev: z.number().int().positive(),
  rev: z.number().int().positive(),
});
export type GridEntry = z.infer<typeof gridEntrySchema>;

export interface GridCell {
  readonly cell: Cell;
  readonly provisions: readonly GridEntry[];
  readonly gaps: readonly GridEntry[];
}

/** The 15 cells with their entries, in the framework's order. */
export const gridOf = (entries: readonly GridEntry[]): GridCell[] =>
  cells.map((cell) => {
    const here = entries.filter((entry) => entry.cells.includes(cell));
    return {
      cell,
      provisions: here.filter((entry) => entry.kind === 'provision'),
      gaps: here.filter((entry) => entry.kind === 'gap'),
    };
  });

/** How much of the grid is filled, and how fresh it is. Row E12. */
export interface Coverage {
  readonly provisions: number;
  readonly placements: number;
  readonly filled: number;
  readonly empty: readonly Cell[];
  readonly gaps: number;
  /** The newest day on which anything was confirmed; undefined for a blank grid. */
  readonly confirmedOn: CivilDate | undefined;
}

export function coverageOf(entries: readonly GridEntry[]): Coverage {
  const grid = gridOf(entries);
  const provisions = entries.filter((entry) => entry.kind === 'provision');
  const empty = grid.filter((each) => each.provisions.length === 0).map((each) => each.cell);
  return {
    provisions: provisions.length,
    placements: provisions.reduce((sum, entry) => sum + entry.cells.length, 0),
    filled: grid.length - empty.length,
    empty,
    gaps: entries.length - provisions.length,
    confirmedOn: entries
      .map((entry) => entry.confirmedOn)
      .sort()
      .at(-1),
  };
}
