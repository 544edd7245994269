import { cellOf, levelsTopDown, strands, type Cell, type Level } from '../balanced-system/framework.ts';
import type { GridEntry } from '../scoping/scoping.ts';
import type { Audience } from './share.ts';

/** What stands about one entry on a page, and nothing else of it. */
export interface SharedEntry {
  readonly kind: GridEntry['kind'];
  readonly text: string;
  /** Who runs it, for whom and how often; staff only. */
  readonly about: readonly string[];
}

export interface SharedCell {
  readonly cell: Cell;
  readonly level: Level;
  readonly entries: readonly SharedEntry[];
}

/** Levels of which the audience sees something. Specialist work is about few children, whom parents would know. */
const levelsFor: Readonly<Record<Audience, readonly Level[]>> = { staff: levelsTopDown, parents: [1, 2] };

/**
 * Whether parents may read of an entry: it is there today and nobody doubts its place. A gap is the school's own business,
 * and what is planned or paused would be a promise. Nor what also stands at the specialist level: its words may be about
 * the few. docs/decisions/share-the-grid.md.
 */
const isForParents = ({ kind, details, question, cells }: GridEntry): boolean =>
  kind === 'provision' &&
  (details.status === undefined || details.status === 'running') &&
  question === null &&
  cells.every((cell) => !cell.endsWith('3'));

const isForStaff = ({ details }: GridEntry): boolean => details.status !== 'ended';

function shared({ kind, text, details }: GridEntry, audience: Audience): SharedEntry {
  if (audience === 'parents') return { kind, text, about: [] };
  const { deliveredBy, audience: whom, frequency } = details;
  return { kind, text, about: [deliveredBy, whom, frequency].filter((each) => each !== undefined) };
}

/** The cells of a grid as an audience may see them, level by level in the order they read it, strands within. Row E14. */
export function sharedCells(entries: readonly GridEntry[], audience: Audience): SharedCell[] {
  const seen = entries.filter(audience === 'parents' ? isForParents : isForStaff);
  return levelsFor[audience].flatMap((level) =>
    strands.map((strand) => {
      const cell = cellOf(strand, level);
      const here = seen.filter((entry) => entry.cells.includes(cell)).map((entry) => shared(entry, audience));
      return { cell, level, entries: here.toSorted((a, b) => Number(a.kind === 'gap') - Number(b.kind === 'gap')) };
    }),
  );
}
