import type { Cell } from '../balanced-system/framework.ts';
import type { CivilDate } from '../kernel/time.ts';
import { longDate } from '../kernel/time.ts';
import { staleSince } from '../scoping/freshness.ts';
import { gridOf, type GridEntry } from '../scoping/scoping.ts';
import { evidenceText as text } from './text.ts';

/** Where a piece of evidence comes from. */
export type EvidenceKind = 'noted' | 'link' | 'met' | 'evaluated' | 'plan';

/** One piece of evidence for a cell: what it is about, what it says, and where one can look. Row R01. */
export interface Evidence {
  readonly cell: Cell;
  readonly kind: EvidenceKind;
  readonly about: string;
  readonly says: string;
  readonly link: string | null;
  readonly on: CivilDate | null;
}

/** What a cell still lacks before one can show it to somebody. Row R02. */
export type Missing = 'nothing-in-place' | 'not-agreed' | 'not-confirmed' | 'no-evidence' | 'gap-open';

export interface CellEvidence {
  readonly cell: Cell;
  readonly provisions: number;
  readonly evidence: readonly Evidence[];
  readonly missing: readonly Missing[];
}

export interface Portfolio {
  readonly cells: readonly CellEvidence[];
  /** Cells that lack nothing, of 15. */
  readonly ready: number;
}

/** What the grid itself says for its cells: noted evidence, links, and gaps that became provisions. */
export const ofEntry = (entry: GridEntry, cell: Cell): Evidence[] => {
  const { details, met, confirmedOn } = entry;
  const about = { cell, about: entry.text, on: confirmedOn };
  return [
    ...(details.evidence ? [{ ...about, kind: 'noted' as const, says: details.evidence, link: null }] : []),
    ...(details.link ? [{ ...about, kind: 'link' as const, says: text.linked, link: details.link }] : []),
    ...(met ? [{ ...about, kind: 'met' as const, says: text.wasGap(met.from), link: null }] : []),
  ];
};

function missingIn(
  provisions: readonly GridEntry[],
  gaps: readonly GridEntry[],
  evidence: readonly Evidence[],
  today: CivilDate,
): Missing[] {
  const open = gaps.some(({ met }) => met === null);
  if (provisions.length === 0) return ['nothing-in-place', ...(open ? (['gap-open'] as const) : [])];
  return [
    ...(provisions.some(({ agreed }) => agreed) ? [] : (['not-agreed'] as const)),
    ...(provisions.some((entry) => !staleSince(entry, today)) ? [] : (['not-confirmed'] as const)),
    ...(evidence.length ? [] : (['no-evidence'] as const)),
    ...(open ? (['gap-open'] as const) : []),
  ];
}

/**
 * The evidence of a school by cell, gathered from what it already holds: nobody types it twice. A cell is ready when it
 * has something in place that the therapist agreed to, that was confirmed lately and that something shows, and no gap is
 * open in it. This is our own count, and no accreditation. Rows R01, R02.
 */
export function portfolioOf(entries: readonly GridEntry[], others: readonly Evidence[], today: CivilDate): Portfolio {
  const cells = gridOf(entries).map(({ cell, provisions, gaps }): CellEvidence => {
    const evidence = [
      ...provisions.flatMap((entry) => ofEntry(entry, cell)),
      ...others.filter((each) => each.cell === cell),
    ];
    return { cell, provisions: provisions.length, evidence, missing: missingIn(provisions, gaps, evidence, today) };
  });
  return { cells, ready: cells.filter(({ missing }) => missing.length === 0).length };
}

/** 'Noted, confirmed on Thursday 17 September 2026' */
export const sourceLine = ({ kind, on }: Evidence): string =>
  on ? text.sourceOn(text.kinds[kind], longDate(on)) : text.kinds[kind];
