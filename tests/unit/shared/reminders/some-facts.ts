import fc from 'fast-check';
import { cycleIdSchema } from '../../../../shared/kernel/ids.ts';
import { addDays, date, instant, time, type CivilDate } from '../../../../shared/kernel/time.ts';
import { sideSchema } from '../../../../shared/organisation/roles.ts';
import { statusSchema } from '../../../../shared/planning/cycle.ts';
import type { CycleFacts, ReminderFacts } from '../../../../shared/reminders/facts.ts';
import { usualRules, type Rule } from '../../../../shared/reminders/rules.ts';
import { hazelbrook, spring } from '../planning/a-cycle.ts';
import { years } from './a-school.ts';

const first = date('2026-09-01');
/** A day of the school year; both clock changes and every holiday lie in it. */
export const anyDay: fc.Arbitrary<CivilDate> = fc.integer({ min: 0, max: 340 }).map((n) => addDays(first, n));
const side = fc.constantFrom(...sideSchema.options);
const sides = fc.uniqueArray(side);
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const post = fc.record({ side, since: anyDay });
const known = fc.constantFrom(true, false, 'not-read' as const);

const aCycle: fc.Arbitrary<CycleFacts> = anyDay.chain((openedOn) => {
  const after = (most: number) => fc.integer({ min: 0, max: most }).map((n) => addDays(openedOn, n));
  const meeting = fc
    .record({
      days: fc.integer({ min: 0, max: 40 }),
      bookedOn: after(20),
      begun: fc.boolean(),
      dayLostOn: maybe(after(30)),
    })
    .map(({ days, bookedOn, begun, dayLostOn }) => ({
      on: addDays(bookedOn, days),
      startsAt: time('13:00'),
      endsAt: time('14:00'),
      bookedAt: instant(`${bookedOn}T10:00:00Z`),
      bookedOn,
      begun,
      dayLostOn,
    }));
  return fc.record({
    id: fc.constant(cycleIdSchema.parse('cycle|s|a|2026-27|spring')),
    label: fc.constant('spring term 2027'),
    openedOn: fc.constant(openedOn),
    dueOn: fc.constant(addDays(openedOn, 21)),
    lastOn: after(21).map((on) => addDays(on, 21)),
    status: fc.constantFrom(...statusSchema.options),
    statusOn: after(20),
    round: fc.integer({ min: 0, max: 3 }),
    offeredUntil: maybe(after(20)),
    meeting: maybe(meeting),
    moveWaits: maybe(post),
    fallen: fc.record({ times: fc.integer({ min: 0, max: 4 }), lastOn: maybe(after(20)), needsLead: fc.boolean() }),
    agreedBy: sides,
    lockedOn: maybe(after(40)),
    children: fc.integer({ min: 0, max: 2 }),
    childrenListed: fc.boolean(),
    incomplete: fc.constantFrom(0, 1, 3, 'not-read' as const),
    gridDone: fc.record({ 'link-therapist': known, sendco: known }),
    actions: fc.array(fc.record({ owner: fc.constantFrom('sendco', 'link-therapist', 'both'), dueOn: anyDay }), {
      maxLength: 3,
    }),
    checkIn: maybe(fc.record({ opensOn: anyDay, dueOn: anyDay, agreedBy: sides })),
  });
});

/** What a school's records might say, however unlikely. */
export const someFacts: fc.Arbitrary<ReminderFacts> = fc.record({
  schoolId: fc.constant(hazelbrook.id),
  schoolName: fc.constant(hazelbrook.name),
  years: fc.constant(years),
  cycles: fc.oneof({ weight: 6, arbitrary: aCycle.map((each) => [each]) }, fc.constant([])),
  ahead: fc.uniqueArray(
    anyDay.map((opensOn) => ({
      cycleId: cycleIdSchema.parse(`cycle|s|a|2027-28|${opensOn}`),
      label: spring.label,
      opensOn,
      dueOn: addDays(opensOn, 21),
      lastOn: addDays(opensOn, 28),
    })),
    { maxLength: 2, selector: ({ cycleId }) => cycleId },
  ),
  vacant: fc.uniqueArray(post, { maxLength: 2, selector: (each) => each.side }),
  unreachable: fc.uniqueArray(post, { maxLength: 2, selector: (each) => each.side }),
});

/** The usual rules, or a service's own. */
export const someRules: fc.Arbitrary<readonly Rule[]> = fc
  .array(
    fc.record({ on: fc.boolean(), offset: fc.integer({ min: 0, max: 12 }), every: fc.integer({ min: 0, max: 7 }) }),
    {
      minLength: usualRules.length,
      maxLength: usualRules.length,
    },
  )
  .map((own) =>
    usualRules.map((usual, n) => {
      const { on = true, offset = 1, every = 0 } = own[n] ?? {};
      return { ...usual, on, offset: usual.offset < 0 ? -Math.max(1, offset) : offset, every };
    }),
  );
