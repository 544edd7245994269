import { yearGroups, type Request } from './request.ts';

/** The school year that the id of a cycle or of its plan names: 2026 for '2026-27'; undefined for other ids. */
function schoolYearOf(id: string): number | undefined {
  const [, start] = /^(\d{4})-\d{2}$/.exec(id.split('|')[3] ?? '') ?? [];
  return start === undefined ? undefined : Number(start);
}

/** School years from one cycle or plan to another, by their ids; 0 where an id names none. */
export function schoolYearsBetween(from: string, to: string): number {
  const [begun, now] = [schoolYearOf(from), schoolYearOf(to)];
  return begun === undefined || now === undefined ? 0 : now - begun;
}

/**
 * The year group so many school years on, or back where `years` is negative: Reception → Year 1. Before the first and
 * after the last one a child stays in it; text that is no year group of ours stays as it is.
 */
export function movedUp<Group extends string>(yearGroup: Group, years: number): Group {
  const at = yearGroups.findIndex((each) => each === yearGroup);
  if (at < 0) return yearGroup;
  return yearGroups[Math.min(Math.max(at + years, 0), yearGroups.length - 1)] as Group;
}

/** 'Child 3, Year 2' of last school year's plan is 'Child 3, Year 3' in this one's. A name of another form stays. */
export const labelMovedUp = (label: string, years: number): string =>
  label.replace(/^(Child \d+, )(.+)$/, (_, child: string, yearGroup: string) => child + movedUp(yearGroup, years));

/**
 * A request as a plan speaks of it: in the year group the child is in by then. The school said the year group in the
 * school year of `yearGroupOf`, or of the cycle in which the child was first put on the agenda.
 */
export const inYearOf = <R extends Pick<Request, 'yearGroup' | 'yearGroupOf' | 'cycleId'>>(
  request: R,
  planId: string,
): R => ({
  ...request,
  yearGroup: movedUp(request.yearGroup, schoolYearsBetween(request.yearGroupOf ?? request.cycleId, planId)),
});
