import { postingOf, type Posting } from '../hours/posting.ts';
import type { Instant } from '../kernel/time.ts';
import type { Standing, Visit } from './visit.ts';

/** A line that is to stand for a visit in the ledger. */
export type Wanted = Omit<Standing, 'postingId'>;

/** Who changes what stands, when, and why in words of the work. */
export interface Settling {
  readonly at: Instant;
  readonly by: { readonly personId: string; readonly name: string };
  readonly because: string;
}

const same = (one: Wanted, other: Wanted): boolean =>
  one.kind === other.kind &&
  one.minutes === other.minutes &&
  one.workedMinutes === other.workedMinutes &&
  one.term === other.term &&
  one.stream === other.stream &&
  one.activity === other.activity &&
  one.strand === other.strand &&
  one.level === other.level;

/**
 * Makes a visit's lines in the ledger those that are wanted, and answers the postings for it: what no longer stands is
 * taken back by a posting of its own that names it, what is new is posted, what stays as it is costs nothing. Ids follow
 * from the visit and its revision, so that the same change makes the same postings. Decisions 6.
 */
export function settle(
  visit: Visit,
  wanted: readonly Wanted[],
  { at, by, because }: Settling,
): { readonly standing: Standing[]; readonly postings: Posting[] } {
  const left = [...wanted];
  const stays = visit.standing.filter((line) => {
    const n = left.findIndex((each) => same(each, line));
    if (n >= 0) left.splice(n, 1);
    return n >= 0;
  });
  const goes = visit.standing.filter((line) => !stays.includes(line));
  const own = visit.id.split('|').at(-1) ?? '';
  const common = {
    ...{ schoolId: visit.schoolId, academicYear: visit.academicYear, on: visit.on, postedAt: at },
    ...{ by: { personId: by.personId, name: by.name }, because, visitId: visit.id },
  };
  const idOf = (n: number): string => `posting|${own}|${visit.rev}|${n}`;
  const back = goes.map(({ postingId, ...line }, n) =>
    postingOf({
      ...common,
      ...line,
      id: idOf(n),
      minutes: -line.minutes,
      workedMinutes: line.workedMinutes === null ? null : -line.workedMinutes,
      corrects: postingId,
    }),
  );
  const fresh = left.map((line, n): Standing => ({ ...line, postingId: idOf(goes.length + n) }));
  const postings = fresh.map(({ postingId, ...line }) => postingOf({ ...common, ...line, id: postingId }));
  return { standing: [...stays, ...fresh], postings: [...back, ...postings] };
}
