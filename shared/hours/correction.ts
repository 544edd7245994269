import { z } from 'zod';
import { levelSchema, strandSchema } from '../balanced-system/framework.ts';
import { termSchema } from '../calendar/calendar.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import { activitySchema } from './activity.ts';
import { cellKeyOf, cellOfKey } from './cell.ts';
import { longestBecause, postingOf, streamSchema, type Posting } from './posting.ts';
import { hoursText as t } from './text.ts';

/** The longest time that one line of a ledger is about: five school years of one therapist say that it is a slip. */
export const mostMinutes = 600_000;

/** What a line should have said. */
export const rightSchema = z.object({
  minutes: z.number().int().min(-mostMinutes).max(mostMinutes),
  activity: activitySchema.nullable(),
  term: termSchema.nullable(),
  stream: streamSchema,
  strand: strandSchema.nullable(),
  level: levelSchema.nullable(),
});
export type Right = z.infer<typeof rightSchema>;

export const becauseSchema = z.string().trim().min(1).max(longestBecause);

/** Who makes postings, and when. `id` is minted where the form is shown. */
export interface PostingAct {
  readonly id: string;
  readonly by: { readonly personId: string; readonly name: string };
  readonly at: Instant;
  readonly on: CivilDate;
  readonly because: string;
}

/** Lines of two ledgers, or still ahead of their visit, are put right where they were made. */
const mayBeCorrected = ({ kind, corrects }: Posting): boolean =>
  corrects === null && (kind === 'allocated' || kind === 'used' || kind === 'lost' || kind === 'made-good');

/** Minutes of each cell that a line and its corrections come to by now. */
const sumsOf = (lines: readonly Posting[]): Map<string, number> =>
  lines.reduce((sums, line) => {
    const key = cellKeyOf(line);
    return sums.set(key, (sums.get(key) ?? 0) + line.minutes);
  }, new Map<string, number>());

/**
 * The postings that make a line say what is right, whatever was corrected of it before; `lines` are the line, first, and
 * its corrections. None when it says so already. Row L06; decisions 6.
 */
export function correct(lines: readonly Posting[], right: Right, act: PostingAct): Result<Posting[]> {
  const [line] = lines;
  if (!line) return fail(problem('not-found', t.noSuchPosting));
  if (!mayBeCorrected(line)) return fail(problem('not-ready', t.notCorrected[line.corrects ? 'correction' : 'other']));
  const of = (kind: Posting['kind']) => lines.filter((each) => each.kind === kind);
  const givenBack = of('made-good').reduce((sum, each) => sum + each.minutes, 0);
  if (line.kind === 'lost' && right.minutes < givenBack) return fail(problem('too-many', t.lessThanGivenBack));
  const changes = sumsOf(of(line.kind));
  for (const [key, minutes] of changes) changes.set(key, -minutes);
  const key = cellKeyOf({ ...line, ...right });
  changes.set(key, (changes.get(key) ?? 0) + right.minutes);
  const { schoolId, academicYear, visitId } = line;
  const { by, at, on, because } = act;
  return ok(
    [...changes].flatMap(([cell, minutes], n) => {
      const read = cellOfKey(cell);
      if (!read || minutes === 0) return [];
      const id = `posting|${act.id}|${n}`;
      return [
        postingOf({
          ...{ ...read, id, schoolId, academicYear, minutes, on, because, by, visitId },
          ...{ postedAt: at, corrects: line.id },
        }),
      ];
    }),
  );
}

/** The posting that gives back minutes that were lost; `lines` are the lost line, first, and what names it. Row L11. */
export function makeGood(lines: readonly Posting[], minutes: number, act: PostingAct): Result<Posting[]> {
  const [line] = lines;
  if (!line) return fail(problem('not-found', t.noSuchPosting));
  if (line.kind !== 'lost' || line.corrects) return fail(problem('not-ready', t.onlyLost));
  const of = (kind: Posting['kind']) => lines.reduce((sum, each) => sum + (each.kind === kind ? each.minutes : 0), 0);
  if (minutes < 1 || minutes > of('lost') - of('made-good')) return fail(problem('too-many', t.moreThanLost));
  const { by, at, on, because } = act;
  return ok([
    postingOf({
      ...{ ...line, id: `posting|${act.id}|0`, kind: 'made-good', minutes, on, because, by },
      ...{ postedAt: at, corrects: line.id, workedMinutes: null, other: null },
    }),
  ]);
}
