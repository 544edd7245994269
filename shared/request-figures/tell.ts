import type { z } from 'zod';
import { clockSteps, type Counted } from '../decision/clock.ts';
import { fewest, groupsTold, heldBack, type Told } from '../kernel/hold-back.ts';
import type { figuresSchema } from './contract.ts';
import { countRequests, tables, weekBands, type Counts, type SchoolRecords, type TableName } from './count.ts';

export type Figures = z.infer<typeof figuresSchema>;

const told = (count: number): Told => (count < fewest ? null : count);

/** The weeks that half of them took at most; null for fewer than five. */
export function medianOf(weeks: readonly number[]): Told {
  if (weeks.length < fewest) return null;
  const sorted = weeks.toSorted((one, other) => one - other);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
    : (sorted[Math.floor(middle)] ?? 0);
}

/** How many of a hundred were done within each band: only where every count it is drawn from is told. */
function sharesOf(asked: number, counts: readonly Told[]): Told[] {
  return weekBands.map((_, n) => {
    const within = counts.slice(0, n + 1);
    if (asked === 0 || within.some((count) => count === null)) return null;
    return Math.round((100 * within.reduce<number>((sum, count) => sum + (count ?? 0), 0)) / asked);
  });
}

/** Counts as they may be told to somebody; while fewer than five asked, nothing but that. Row G25. */
export function figuresTold(counts: Counts): Figures {
  const { asked } = counts;
  const isTold = asked >= fewest;
  const blank = (row: readonly number[]): Told[] => row.map(() => null);
  return {
    asked: told(asked),
    tables: Object.entries(counts.tables).map(([name, row]) => ({
      name: name as TableName,
      counts: isTold ? heldBack(row, tables[name as TableName].adds) : blank(row),
    })),
    steps: clockSteps.map((step) => {
      const { bands, weeks } = counts.steps[step];
      const row = isTold ? heldBack(bands, true) : blank(bands);
      const median = (way: Counted) => (isTold ? medianOf(weeks[way]) : null);
      return {
        step,
        bands: row,
        shares: sharesOf(asked, row),
        medians: { 'all-weeks': median('all-weeks'), 'term-weeks': median('term-weeks') },
      };
    }),
    answeredWithout: told(counts.answeredWithout),
    helped: isTold ? heldBack(counts.helped, false) : blank(counts.helped),
  };
}

/** The schools of a service, each with its number of requests, and the figures of all of them together. */
export function serviceTold(
  schools: readonly { readonly name: string; readonly records: SchoolRecords }[],
  year: string,
  counted: Counted,
): { readonly figures: Figures; readonly schools: { readonly name: string; readonly asked: Told }[] } {
  const counts = schools.map(({ records }) => countRequests([records], year, counted).asked);
  const { groups, all } = groupsTold(counts);
  const sum = countRequests(
    schools.map(({ records }) => records),
    year,
    counted,
  );
  return {
    figures: figuresTold(sum),
    schools: schools.map(({ name }, n) => ({ name, asked: all && groups[n] ? (counts[n] ?? null) : null })),
  };
}
