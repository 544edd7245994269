import type { Told } from '../kernel/hold-back.ts';
import { tables } from '../request-figures/count.ts';
import type { SchoolFiguresAnswer } from '../request-figures/contract.ts';
import { yearGroups, type YearGroup } from './profile.ts';
import { needsText as t } from './text.ts';

/** Requests for help of a school year by year group, as they are told. */
export interface RequestsToRead {
  readonly academicYear: string;
  readonly counts: Readonly<Partial<Record<YearGroup, Told>>>;
}

/**
 * The requests beside the needs: the table that whoever reads it has among the figures of requests, and no other, so that
 * nothing can be taken from one by the other. None for another year than the one the page is of. Row M03.
 */
export function requestsToRead(
  { year, figures }: Pick<SchoolFiguresAnswer, 'year' | 'figures'>,
  academicYear: string,
): RequestsToRead | undefined {
  const counts = figures?.tables.find(({ name }) => name === 'yearGroup')?.counts;
  if (!counts || year !== academicYear) return undefined;
  const kinds: readonly string[] = tables.yearGroup.kinds;
  return {
    academicYear,
    counts: Object.fromEntries(yearGroups.map((group) => [group, counts[kinds.indexOf(t.groupName(group))] ?? null])),
  };
}
