import type { Grid } from '../scoping/grid.ts';
import { londonDate, type CivilDate, type Instant } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import type { Cycle } from '../planning/cycle.ts';
import { isAgreed } from '../scoping/settling.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** Something that one of the two did where the other sees it. */
export interface Sign {
  readonly side: Side;
  readonly at: Instant;
}

/** What the records hold about how two people work together. Cycles and plans are those of this pair. */
export interface PairRecords {
  readonly cycles: readonly Pick<Cycle, 'meeting' | 'missed'>[];
  readonly signs: readonly Sign[];
  readonly grid: Pick<Grid, 'entries'> | undefined;
  /** Their own initial discussions, when they were begun. */
  readonly initial: Pick<Sheet, 'lockedAt'> | undefined;
}

/** A part of the shared language: so many of so many. */
export interface LanguagePart {
  readonly id: 'entries' | 'gaps' | 'initial';
  readonly done: number;
  readonly of: number;
}

export interface Relationship {
  readonly lastMetOn: CivilDate | null;
  /** Days from the last meeting to today; null when they have not met. */
  readonly daysSince: number | null;
  /** Meetings that were booked and whose day is past, and those of them that nobody said were missed. */
  readonly booked: number;
  readonly kept: number;
  /** The last day on which each side wrote something they share. */
  readonly lastSign: Readonly<Record<Side, CivilDate | null>>;
  /** Only the parts of which there is something to count. */
  readonly parts: readonly LanguagePart[];
  /** 0 to 100, the mean of the parts; null when there is none. */
  readonly score: number | null;
}

const dayNumber = (day: CivilDate): number => Date.parse(day) / 86_400_000;
const newest = <T extends string>(all: readonly T[]): T | null => all.toSorted().at(-1) ?? null;

/** What each side last wrote in a page they fill in together. */
export const signsIn = (sheets: readonly Pick<Sheet, 'rows'>[]): Sign[] =>
  sheets.flatMap(({ rows }) =>
    rows.flatMap(({ fields }) => Object.values(fields).flatMap(({ by, at }) => (by ? [{ side: by, at }] : []))),
  );

function partsOf({ grid, initial }: PairRecords): LanguagePart[] {
  const entries = grid?.entries ?? [];
  const gaps = entries.filter(({ kind }) => kind === 'gap');
  const parts: LanguagePart[] = [
    { id: 'entries', done: entries.filter(({ agreed }) => agreed !== null).length, of: entries.length },
    { id: 'gaps', done: gaps.filter(({ settled }) => settled && isAgreed(settled)).length, of: gaps.length },
    { id: 'initial', done: initial?.lockedAt ? 1 : 0, of: initial ? 1 : 0 },
  ];
  return parts.filter(({ of }) => of > 0);
}

/**
 * How two people work together, as far as what they wrote down says so: when they last met, meetings kept of those booked,
 * the last sign from each, and how much of the shared picture both stand behind. It compares with nobody. Row B19.
 */
export function relationshipOf(records: PairRecords, today: CivilDate): Relationship {
  const past = records.cycles.flatMap(({ meeting }) => (meeting && meeting.on < today ? [meeting.on] : []));
  const missed = records.cycles.reduce((sum, each) => sum + each.missed.length, 0);
  const lastMetOn = newest(past);
  const parts = partsOf(records);
  const lastOf = (side: Side): CivilDate | null => {
    const at = newest(records.signs.filter((sign) => sign.side === side).map((sign) => sign.at));
    return at && londonDate(at);
  };
  return {
    lastMetOn,
    daysSince: lastMetOn && dayNumber(today) - dayNumber(lastMetOn),
    booked: past.length + missed,
    kept: past.length,
    lastSign: { 'link-therapist': lastOf('link-therapist'), sendco: lastOf('sendco') },
    parts,
    score: parts.length
      ? Math.round((100 * parts.reduce((sum, { done, of }) => sum + done / of, 0)) / parts.length)
      : null,
  };
}
