import { z } from 'zod';

/** Columns of the grid, in the order the framework prints them. Row A01. */
export const strandSchema = z.enum(['FS', 'EE', 'WW', 'ID', 'IN']);
export type Strand = z.infer<typeof strandSchema>;

/** Rows of the grid; a child can be at any or all levels at once. Row A02, seed A line 148. */
export const levelSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export type Level = z.infer<typeof levelSchema>;

/** One of the 15 outcomes, such as 'EE2'. Seed A lines 50-52. */
export const cellSchema = z.enum([
  'FS1',
  'FS2',
  'FS3',
  'EE1',
  'EE2',
  'EE3',
  'WW1',
  'WW2',
  'WW3',
  'ID1',
  'ID2',
  'ID3',
  'IN1',
  'IN2',
  'IN3',
]);
export type Cell = z.infer<typeof cellSchema>;

export const strands: readonly Strand[] = strandSchema.options;
/** Specialist on top, as the scoping document prints it. */
export const levelsTopDown: readonly Level[] = [3, 2, 1];
export const cells: readonly Cell[] = cellSchema.options;

export const cellOf = (strand: Strand, level: Level): Cell => `${strand}${level}`;
export const strandOf = (cell: Cell): Strand => cell.slice(0, 2) as Strand;
export const levelOf = (cell: Cell): Level => Number(cell.slice(2)) as Level;
