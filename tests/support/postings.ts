import fc from 'fast-check';
import { levelSchema, strandSchema } from '../../shared/balanced-system/framework.ts';
import { termSchema } from '../../shared/calendar/calendar.ts';
import { activitySchema } from '../../shared/hours/activity.ts';
import { postingKindSchema, postingOf, streamSchema, type Posting } from '../../shared/hours/posting.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { date, instant } from '../../shared/kernel/time.ts';

/** A posting of Hazelbrook with what is not said about it. */
export const aPosting = (change: Partial<Posting> = {}): Posting =>
  postingOf({
    id: 'posting|1',
    schoolId: schoolIdSchema.parse('school-hazelbrook'),
    academicYear: '2026-27',
    kind: 'used',
    activity: 'meeting',
    minutes: 60,
    on: date('2026-11-19'),
    postedAt: instant('2026-11-20T16:00:00Z'),
    ...change,
  });

/** Any posting, corrections (minutes taken back) included. */
export const anyPosting: fc.Arbitrary<Posting> = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(...postingKindSchema.options),
    minutes: fc.integer({ min: -600, max: 6_000 }),
    term: fc.option(fc.constantFrom(...termSchema.options)),
    stream: fc.constantFrom(...streamSchema.options),
    activity: fc.option(fc.constantFrom(...activitySchema.options)),
    strand: fc.option(fc.constantFrom(...strandSchema.options)),
    level: fc.option(fc.constantFrom(...levelSchema.options.map(({ value }) => value))),
  })
  .map(aPosting);

/** The sum of the minutes of the postings that are meant: the ledger in three lines, to hold the real one against. */
export const summed = (postings: readonly Posting[], of: (posting: Posting) => boolean = () => true): number =>
  postings.filter(of).reduce((sum, { minutes }) => sum + minutes, 0);
