import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { insetDays, kentCalendar } from '../../../../infra/local/sample/calendar.ts';
import { schoolDays, termSchema, type SchoolCalendar } from '../../../../shared/calendar/calendar.ts';
import { decideRhythm } from '../../../../shared/calendar/decide-rhythm.ts';
import { halfTermlyOf, withChange, type Planning, type Rhythm } from '../../../../shared/calendar/rhythm.ts';
import { whatFollows } from '../../../../shared/calendar/rhythm-follows.ts';
import { labelWithBlock, mostParts, orderOfPart, partKey, partOfKey } from '../../../../shared/calendar/term-part.ts';
import { planningWindows, windowsOf, type PlanningWindow } from '../../../../shared/calendar/windows.ts';
import { addDays, date, instant, londonDate, type CivilDate, type Instant } from '../../../../shared/kernel/time.ts';
import { duePlanningSchema } from '../../../../shared/planning/due.ts';
import { halfTermAt } from '../../../../shared/planning/half-term.ts';
import { cycleSchema } from '../../../../shared/planning/cycle.ts';
import { currentReflection, placeOfReflection } from '../../../../shared/reflection/reflection.ts';
import { termsFrom } from '../../../../shared/scoping/gap-terms.ts';
import { termOfCycle } from '../../../../shared/scoping/sweep.ts';
import { allYears } from '../../../support/calendars/years.ts';
import { hazelbrook, opened } from '../planning/a-cycle.ts';

const runs = process.env['PROOF'] === '1' ? 2_000 : 100;
const always = [{ from: instant('2020-01-01T00:00:00Z'), until: null }];
const school: SchoolCalendar = { ...kentCalendar(), insetDays };
const each: SchoolCalendar = { ...school, halfTermly: always };
const keys = (windows: readonly PlanningWindow[]): string[] => windows.map((w) => `${w.academicYear} ${partKey(w)}`);
const sideOfSwitch = (changes: readonly [at: string, every: Rhythm | null][]): Planning =>
  changes.reduce<Planning>((so, [at, every]) => withChange(so, { at: instant(at), by: 'Lead', every }), {
    changes: [],
    rev: 0,
  });

test('six half terms in Kent: a window at the end of each block for the next, fifteen school days before its last, INSET left out', () => {
  expect(planningWindows(each).map((w) => [w.label, partKey(w), w.opensOn, w.dueOn])).toEqual([
    ['autumn term 2026 (Term 2)', 'autumn-2', '2026-10-01', '2026-10-22'],
    ['spring term 2027 (Term 3)', 'spring', '2026-11-27', '2026-12-18'],
    ['spring term 2027 (Term 4)', 'spring-2', '2027-01-22', '2027-02-12'],
    ['summer term 2027 (Term 5)', 'summer', '2027-03-04', '2027-03-25'],
    ['summer term 2027 (Term 6)', 'summer-2', '2027-05-06', '2027-05-27'],
    ['autumn term 2027', 'autumn', '2027-06-30', '2027-07-21'],
  ]);
  const [, , term4] = planningWindows(each);
  expect(term4?.lateDays.slice(0, 2)).toEqual(['2027-02-22', '2027-02-23']);
  expect(term4?.lateDays).toHaveLength(10);
});

test('seven blocks and two terms of blocks: each block that follows another is planned at its end', () => {
  for (const year of allYears) {
    const calendar = { ...each, ...year, blocks: [...year.blocks], insetDays: [], bankHolidays: [] };
    const windows = planningWindows(calendar);
    expect({ year: year.name, planned: windows.length }).toEqual({ year: year.name, planned: year.blocks.length });
  }
});

/** Any year of two to seven blocks, each of one to ten weeks, holidays of some days between them. */
const anyYear: fc.Arbitrary<SchoolCalendar> = fc
  .array(
    fc.record({ weeks: fc.integer({ min: 1, max: 10 }), gap: fc.integer({ min: 1, max: 16 }), up: fc.boolean() }),
    {
      minLength: 2,
      maxLength: 7,
    },
  )
  .map((shapes) => {
    let [from, term] = [date('2026-09-01'), 0];
    const blocks = shapes.map(({ weeks, gap, up }, n) => {
      if (n > 0 && up) term = Math.min(term + 1, 2);
      const [firstOn, lastOn] = [from, addDays(from, weeks * 7 - 3)];
      from = addDays(lastOn, gap);
      return { term: termSchema.options[term] ?? 'summer', label: `Block ${n + 1}`, firstOn, lastOn };
    });
    return { ...each, blocks, insetDays: [], bankHolidays: [] };
  });

test('in any year windows are in order, never overlap, begin in their own block, and plan each block once', () => {
  fc.assert(
    fc.property(anyYear, (year) => {
      const windows = planningWindows(year);
      expect(windows).toHaveLength(year.blocks.length);
      expect(new Set(keys(windows)).size).toBe(windows.length);
      windows.forEach(({ opensOn, dueOn, days, part, term }, n) => {
        const [ending, planned] = [year.blocks[n], year.blocks[n + 1]];
        const all = ending ? schoolDays(year, ending.firstOn, ending.lastOn) : [];
        expect(dueOn).toBe(all.at(-1));
        expect(opensOn).toBe(all.at(-16) ?? all[0]);
        expect(days).toEqual(all.slice(-16));
        if (planned) {
          expect(term).toBe(planned.term);
          expect(year.blocks.filter((block) => block.term === term)[part - 1]).toBe(planned);
        }
        const next = windows[n + 1];
        if (next) expect(dueOn < next.opensOn).toBe(true);
      });
    }),
    { numRuns: runs },
  );
});

const someMoment = fc
  .tuple(fc.integer({ min: 0, max: 330 }), fc.integer({ min: 0, max: 23 }))
  .map(([day, hour]) => instant(`${addDays(date('2026-08-20'), day)}T${String(hour).padStart(2, '0')}:30:00Z`));

test('whatever a lead changes and when: what had opened stays, what comes is not over, no block is planned twice', () => {
  const changes = fc.array(fc.tuple(someMoment, fc.constantFrom<Rhythm[]>('term', 'half-term')), { maxLength: 4 });
  const open = (windows: PlanningWindow[], now: Instant) =>
    windows.filter(({ opensAt, dueOn }) => opensAt <= now && dueOn > londonDate(now));
  fc.assert(
    fc.property(anyYear, changes, (year, wishes) => {
      let planning: Planning = { changes: [], rev: 0 };
      const now = (): SchoolCalendar => ({ ...year, halfTermly: halfTermlyOf(planning) });
      for (const [at, every] of wishes.toSorted(([a], [b]) => a.localeCompare(b))) {
        const before = planningWindows(now());
        planning = withChange(planning, { at, by: 'Lead', every });
        const after = planningWindows(now());
        expect(new Set(keys(after)).size).toBe(after.length);
        expect(keys(after)).toEqual(expect.arrayContaining(keys(open(before, at)).filter((key) => /-\d$/.test(key))));
        const over = (windows: PlanningWindow[]) => keys(windows.filter(({ dueOn }) => dueOn <= londonDate(at)));
        expect(over(after)).toEqual(over(before));
      }
    }),
    { numRuns: runs },
  );
});

test('changed in the middle of a year: what is over stays unplanned by itself, what is open goes on, what comes is each', () => {
  const switched = (changes: readonly [string, Rhythm | null][]): SchoolCalendar => ({
    ...school,
    halfTermly: halfTermlyOf(sideOfSwitch(changes)),
  });
  const term = ['2026-27 spring', '2026-27 summer', '2027-28 autumn'];
  expect(keys(planningWindows(switched([['2027-03-01T09:00:00Z', 'half-term']])))).toEqual([
    ...term.slice(0, 2),
    ...['2026-27 summer-2', '2027-28 autumn'],
  ]);
  // In the midst of a window it opens at once; on its last day it does not any more.
  expect(keys(planningWindows(switched([['2027-02-11T09:00:00Z', 'half-term']])))).toContain('2026-27 spring-2');
  expect(keys(planningWindows(switched([['2027-02-12T07:00:00Z', 'half-term']])))).not.toContain('2026-27 spring-2');
  // Back to terms a minute after Term 4's window has opened, and a minute before.
  const back = (at: string) =>
    keys(
      planningWindows(
        switched([
          ['2026-09-01T09:00:00Z', 'half-term'],
          [at, 'term'],
        ]),
      ),
    );
  expect(back('2027-01-22T08:01:00Z')).toEqual([
    '2026-27 autumn-2',
    '2026-27 spring',
    '2026-27 spring-2',
    ...term.slice(1),
  ]);
  expect(back('2027-01-22T07:59:00Z')).toEqual(['2026-27 autumn-2', ...term]);
});

test('a school’s own choice goes before its service’s, and ends when it is taken back', () => {
  const service = sideOfSwitch([['2026-09-01T09:00:00Z', 'half-term']]);
  const own = sideOfSwitch([
    ['2026-10-01T09:00:00Z', 'term'],
    ['2027-01-01T09:00:00Z', null],
  ]);
  expect(halfTermlyOf(service, own)).toEqual([
    { from: '2026-09-01T09:00:00.000Z', until: '2026-10-01T09:00:00.000Z' },
    { from: '2027-01-01T09:00:00.000Z', until: null },
  ]);
  expect(halfTermlyOf(undefined, sideOfSwitch([['2026-10-01T09:00:00Z', 'half-term']]))).toHaveLength(1);
  expect(halfTermlyOf()).toEqual([]);
});

test('two leads at once: the later one decides on what the first chose; the same choice again changes nothing', () => {
  const first = { at: instant('2026-11-01T09:00:00Z'), by: 'One', every: 'half-term' as const };
  const one = decideRhythm(undefined, first, 0);
  if (!one.ok) throw new Error('refused');
  expect(one.value).toMatchObject({ rev: 1, changes: [first] });
  expect(decideRhythm(one.value, { ...first, by: 'Two' }, 0)).toEqual(one);
  expect(decideRhythm(one.value, { ...first, every: 'term' }, 0)).toMatchObject({
    problem: { code: 'changed-meanwhile' },
  });
  expect(decideRhythm(one.value, { ...first, every: 'term' }, 1)).toMatchObject({ value: { rev: 2 } });
});

test('what follows is told before: what comes, what opens now, what goes and what stays', () => {
  const now = instant('2027-02-01T09:00:00Z');
  const since = sideOfSwitch([['2027-02-01T09:00:00Z', 'half-term']]);
  const half = [{ ...school, halfTermly: halfTermlyOf(since) }];
  expect(whatFollows([school], half, now)).toEqual([
    'Planning for the spring term 2027 (Term 4) opens today; meet by Fri 12 Feb.',
    'Planning for the summer term 2027 (Term 6) opens on Thu 6 May; meet by Thu 27 May.',
  ]);
  const later = instant('2027-02-02T09:00:00Z');
  const back = [{ ...school, halfTermly: halfTermlyOf(withChange(since, { at: later, by: 'Lead', every: 'term' })) }];
  expect(whatFollows(half, back, later)).toEqual([
    'Planning for the spring term 2027 (Term 4) is open already and stays; meet by Fri 12 Feb.',
    'The summer term 2027 (Term 6) has no planning of its own any more.',
  ]);
  expect(whatFollows([school], [school], now)).toEqual([]);
});

test('the check-in at half term falls away where the next block is planned by itself', () => {
  const spring = { term: 'spring', academicYear: '2026-27' } as const;
  expect(halfTermAt(school, spring)?.on).toBe('2027-02-05');
  expect(halfTermAt(each, spring)).toBeUndefined();
  expect(halfTermAt(each, { ...spring, part: 2 })).toBeUndefined();
  // Planned once a term again before Term 4's window opened.
  const back = sideOfSwitch([
    ['2026-09-01T09:00:00Z', 'half-term'],
    ['2027-01-11T09:00:00Z', 'term'],
  ]);
  expect(halfTermAt({ ...school, halfTermly: halfTermlyOf(back) }, spring)?.on).toBe('2027-02-05');
});

test('orders of terms and their blocks sort by time as text, and keys are read back as they were written', () => {
  const parts = termSchema.options.flatMap((term) =>
    Array.from({ length: mostParts }, (_, n) => ({ term, part: n + 1 })),
  );
  const orders = ['2025-26', '2026-27'].flatMap((year) => parts.map((part) => orderOfPart(year, part)));
  expect(orders.toSorted()).toEqual(orders);
  expect(orders.toSorted((a, b) => a.localeCompare(b))).toEqual(orders);
  expect(parts.map((part) => partOfKey(partKey(part)))).toEqual(parts);
  for (const none of ['spring-1', 'spring-0', 'spring-10', 'spring-', 'Spring', 'winter', '', 'spring-2-2', undefined])
    expect(partOfKey(none)).toBeUndefined();
});

test('the id of a block’s planning names it, its gaps aim at whole terms, and reflections stay one a term', () => {
  const id = 'cycle|service-weald|school-hazelbrook|2026-27|spring-2';
  expect(termOfCycle(id)).toMatchObject({ label: 'spring term 2027 (part 2)', order: '2026-27|1.2' });
  expect(termsFrom('2026-27|1.2').map(({ order }) => order)).toEqual(['2026-27|1', '2026-27|2', '2027-28|0']);
  const scope = { schoolId: hazelbrook.id, serviceId: hazelbrook.serviceId };
  const whole = currentReflection(scope, { academicYear: '2026-27', term: 'spring' });
  const day: CivilDate = date('2027-03-01');
  expect(placeOfReflection(whole.id, day)?.order).toBe('2026-27|1');
  expect(placeOfReflection(`${whole.id}-2`, day)).toBeUndefined();
});

test('a block’s own name is told in a sentence that reads on, shortened where it is long', () => {
  expect(labelWithBlock('spring term 2027', 2, ' Term  4 ')).toBe('spring term 2027 (Term 4)');
  expect(labelWithBlock('spring term 2027', 2)).toBe('spring term 2027 (part 2)');
  expect(labelWithBlock('spring term 2027', 1)).toBe('spring term 2027');
  expect(labelWithBlock('spring term 2027', 1, 'long '.repeat(40)).length).toBeLessThan(60);
});

test('documents of before name no block and are read as whole terms', () => {
  const { part: _, ...cycle } = opened();
  expect(cycleSchema.parse(cycle).part).toBe(1);
  const due = {
    ...{ id: 'window|school-1|2026-27|spring', on: '2026-11-27', at: '2026-11-27T08:00:00Z', schoolId: 'school-1' },
    ...{ kind: 'window-opens', term: 'spring', academicYear: '2026-27' },
  };
  expect(duePlanningSchema.parse(due)).toMatchObject({ part: 1 });
  expect(keys(windowsOf([school]))).toEqual(keys(windowsOf([{ ...school, halfTermly: [] }])));
});
