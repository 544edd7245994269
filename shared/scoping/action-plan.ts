import { z } from 'zod';
import { cellSchema, type Cell } from '../balanced-system/framework.ts';
import type { Grid } from './grid.ts';
import { gridEntrySchema, type GridEntry } from './scoping.ts';
import type { GridOp } from './work.ts';

/** A gap that came from somewhere else, as it stands in the grid now: its priority, what is done, that it is met. */
export const planLineSchema = gridEntrySchema
  .pick({ text: true, settled: true, actions: true, met: true })
  .extend({ key: z.string(), entryId: z.string(), cells: z.array(cellSchema), isOpen: z.boolean() });
export type PlanLine = z.infer<typeof planLineSchema>;

/** What a gap came from, read from its entry's id; undefined for an entry of other origin. */
export type KeyOf = (entryId: string) => string | undefined;

type Entries = Pick<Grid, 'entries' | 'removed' | 'rev'>;

const lineOf = (key: string, entry: GridEntry): PlanLine => {
  const { id, text, cells, settled, actions, met, kind } = entry;
  return { key, entryId: id, text, cells, settled, actions, met, isOpen: kind === 'gap' && !met };
};

/** The gaps that came from somewhere, the open ones first; also those that are met by something else since. Row E11. */
export function planLines({ entries, removed }: Pick<Entries, 'entries' | 'removed'>, keyOf: KeyOf): PlanLine[] {
  const met = removed.filter((each) => each.met?.metBy);
  return [...entries, ...met]
    .flatMap((entry) => {
      const key = keyOf(entry.id);
      return key === undefined ? [] : [lineOf(key, entry)];
    })
    .sort((a, b) => Number(b.isOpen) - Number(a.isOpen));
}

export interface Wanted {
  readonly key: string;
  /** The id of the entry it would become. */
  readonly id: string;
  readonly text: string;
  readonly cell: Cell;
}

/**
 * What puts gaps on the grid, each once: one that stands there open stays, one that was taken out comes back as it was,
 * and for one that became a provision there is a gap anew. Row WF06.
 */
export const gapOps = (grid: Entries, keyOf: KeyOf, wanted: readonly Wanted[]): GridOp[] =>
  wanted.flatMap(({ key, id, text, cell }): GridOp[] => {
    if (grid.entries.some((each) => each.kind === 'gap' && keyOf(each.id) === key)) return [];
    const gone = grid.removed.findLast(
      (each) => each.kind === 'gap' && (each.id === id || each.id.startsWith(`${id}~`)),
    );
    if (!gone) return [{ do: 'add', id, kind: 'gap', text, cells: [cell] }];
    return gone.met?.metBy ? [{ do: 'reopen', id: gone.id, seen: grid.rev }] : [{ do: 'restore', id: gone.id }];
  });
