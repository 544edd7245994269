import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { recordIdSchema } from '../../../../shared/kernel/ids.ts';
import { daysFrom, dayOrNext, isDayOf } from '../../../../shared/calendar/days.ts';
import {
  date,
  instant,
  londonDate,
  londonInstant,
  londonTime,
  time,
  type CivilDate,
} from '../../../../shared/kernel/time.ts';
import { causesOf } from '../../../../shared/reminders/causes.ts';
import type { ReminderFacts } from '../../../../shared/reminders/facts.ts';
import { lookAt, type Looked, type Looking } from '../../../../shared/reminders/look.ts';
import { usualPreferences, type Preferences } from '../../../../shared/reminders/preferences.ts';
import { audienceSchema, type Audience, type ReminderRow } from '../../../../shared/reminders/row.ts';
import { daysOf, usualRules } from '../../../../shared/reminders/rules.ts';
import { byUrgency } from '../../../../shared/reminders/urgency.ts';
import { bookedCycle } from '../planning/a-cycle.ts';
import { tries } from '../runs.ts';
import { factsAt, years } from './a-school.ts';
import { anyDay, someFacts } from './some-facts.ts';

const meeting = factsAt('2026-11-27T09:00:00Z', { cycle: bookedCycle('2026-12-10', '13:00') });

/** Ellen, SENDCo of Hazelbrook, looked at. */
const look = (since: string, now: string, more: Partial<Looking> = {}): Looked =>
  lookAt({
    facts: meeting,
    rules: usualRules,
    audience: 'sendco',
    preferences: usualPreferences,
    since: date(since),
    now: instant(now),
    told: new Map(),
    ...more,
  });
/** The same once its meeting has begun. */
const withoutPack = (facts: ReminderFacts): ReminderFacts => ({
  ...facts,
  cycles: facts.cycles.map((cycle) => ({ ...cycle, meeting: cycle.meeting && { ...cycle.meeting, begun: true } })),
});
const topics = ({ rows }: Looked): string[] => rows.map(({ topic }) => topic);
const wants = (more: Partial<Preferences>) => ({ preferences: { ...usualPreferences, ...more } });

test('on the day, in her hours, she is told; and the next look is the next day something falls', () => {
  const looked = look('2026-12-03', '2026-12-03T08:00:00Z');
  expect(topics(looked)).toEqual(['scoping-refresh', 'requests-due']);
  expect(looked.next).toEqual({ on: '2026-12-08', at: '2026-12-08T08:00:00.000Z' });
});

test('at night, on a Saturday and in a pause nothing is said, and what was meant for that day keeps it', () => {
  const early = look('2026-12-03', '2026-12-03T06:00:00Z');
  expect([topics(early), early.from]).toEqual([['scoping-refresh', 'requests-due'], '08:00']);
  const late = look('2026-12-03', '2026-12-03T18:00:00Z');
  expect([topics(late), late.next]).toEqual([[], { on: '2026-12-03', at: '2026-12-04T08:00:00.000Z' }]);
  const saturday = look('2026-12-03', '2026-12-05T09:00:00Z');
  expect([topics(saturday), saturday.next]).toEqual([[], { on: '2026-12-03', at: '2026-12-07T08:00:00.000Z' }]);
  const paused = look('2026-12-03', '2026-12-03T09:00:00Z', wants({ pausedUntil: date('2026-12-05') }));
  expect([topics(paused), paused.next]).toEqual([[], { on: '2026-12-03', at: '2026-12-07T08:00:00.000Z' }]);
  expect(topics(look('2026-12-03', '2026-12-07T08:00:00Z'))).toEqual(['scoping-refresh', 'requests-due']);
});

test('a meeting that has been held is no reminder of getting ready for it', () => {
  expect(topics(look('2026-12-03', '2026-12-11T08:00:00Z'))).toEqual(['notes-to-agree']);
});

test('who was told today is told nothing more today, and tomorrow only what is new', () => {
  const [grid = '', children = ''] = look('2026-12-03', '2026-12-03T08:00:00Z').rows.map(({ key }) => key);
  const some = { told: new Map([[date('2026-12-03'), [grid]]]) };
  const again = look('2026-12-03', '2026-12-03T14:00:00Z', some);
  expect([topics(again), again.next]).toEqual([[], { on: '2026-12-03', at: '2026-12-04T08:00:00.000Z' }]);
  expect(topics(look('2026-12-03', '2026-12-04T08:00:00Z', some))).toEqual(['requests-due']);
  const all = { told: new Map([[date('2026-12-03'), [grid, children]]]) };
  expect(look('2026-12-03', '2026-12-03T14:00:00Z', all).next?.on).toBe('2026-12-08');
});

test('the pack is said at five; with something else that morning it stands in the same message; hours that end at four bring it earlier', () => {
  expect([topics(look('2026-12-09', '2026-12-09T08:00:00Z')), look('2026-12-09', '2026-12-09T08:00:00Z').from]).toEqual(
    [['pack'], '17:00'],
  );
  const withMore = look('2026-12-08', '2026-12-09T08:00:00Z');
  expect([topics(withMore), withMore.from]).toEqual([['meeting-soon', 'pack'], '08:00']);
  // Not said on the eve, it is still said on the morning of the meeting.
  const morning = look('2026-12-09', '2026-12-10T08:00:00Z');
  expect([topics(morning), morning.from]).toEqual([['pack', 'notes-to-agree'], '08:00']);
  const short = look('2026-12-09', '2026-12-09T09:00:00Z', wants({ from: time('09:00'), until: time('16:00') }));
  expect([topics(short), short.from]).toEqual([['pack'], '09:00']);
});

test('a meeting that ends after her last hour is asked about the next morning', () => {
  const facts = factsAt('2026-12-10T13:30:00Z', { cycle: bookedCycle('2026-12-10', '17:30') });
  for (const now of ['2026-12-10T14:00:00Z', '2026-12-10T18:30:00Z']) {
    const looked = look('2026-12-10', now, { facts: withoutPack(facts) });
    expect([topics(looked), looked.next]).toEqual([[], { on: '2026-12-10', at: '2026-12-11T08:00:00.000Z' }]);
  }
});

test('a muted topic is left out; one that is put off comes back on its day, or the next that is hers', () => {
  expect(topics(look('2026-12-03', '2026-12-03T08:00:00Z', wants({ muted: ['requests-due'] })))).toEqual([
    'scoping-refresh',
  ]);
  const [grid = ''] = look('2026-12-03', '2026-12-03T08:00:00Z').rows.map(({ key }) => key);
  const asleep = wants({ snoozed: [{ key: grid, until: date('2026-12-06') }], muted: ['requests-due'] });
  const looked = look('2026-12-03', '2026-12-03T08:00:00Z', asleep);
  expect([topics(looked), looked.next]).toEqual([[], { on: '2026-12-06', at: '2026-12-07T08:00:00.000Z' }]);
  const told = new Map([[date('2026-12-03'), [grid]]]);
  expect(topics(look('2026-12-06', '2026-12-07T08:00:00Z', { ...asleep, told }))).toEqual(['scoping-refresh']);
});

interface Message {
  readonly at: string;
  readonly keys: readonly string[];
}

/** What becomes of one person over a time in which nothing else changes, with looks filed by others in between. */
function lived(
  facts: ReminderFacts,
  audience: Audience,
  preferences: Preferences,
  days: readonly CivilDate[],
): Message[] {
  const messages: Message[] = [];
  const told = new Map<CivilDate, readonly string[]>();
  let queue = days.map((on) => ({ on, at: londonInstant(on, time('11:30')) }));
  for (let step = 0; queue.length; step += 1) {
    if (step > 2_000) throw new Error('it never comes to rest');
    const at = queue.map((item) => item.at).toSorted()[0] ?? instant('2026-01-01T00:00:00Z');
    const since =
      queue
        .filter((item) => item.at <= at)
        .map(({ on }) => on)
        .toSorted()[0] ?? londonDate(at);
    queue = queue.filter((item) => item.at > at);
    const looked = lookAt({ facts, rules: usualRules, audience, preferences, since, now: at, told });
    const today = londonDate(at);
    if (looked.from !== undefined && looked.from > londonTime(at)) {
      queue.push({ on: since, at: londonInstant(today, looked.from) });
      continue;
    }
    if (looked.rows.length) {
      expect(told.has(today)).toBe(false);
      const keys = looked.rows.map(({ key }) => key);
      told.set(today, keys);
      messages.push({ at, keys });
    }
    if (looked.next) expect(looked.next.at > at).toBe(true);
    if (looked.next && looked.next.on < '2027-08-31') queue.push(looked.next);
  }
  return messages;
}

test('whatever is true and whoever looks when: one message a day at most, in their hours, nothing twice, nothing missed', () => {
  const hours = fc
    .tuple(fc.integer({ min: 7, max: 12 }), fc.integer({ min: 14, max: 20 }))
    .map(([from, until]) => ({ from: time(`${String(from).padStart(2, '0')}:00`), until: time(`${until}:00`) }));
  fc.assert(
    fc.property(
      someFacts,
      fc.constantFrom(...audienceSchema.options),
      hours,
      fc.option(anyDay),
      fc.array(anyDay, { maxLength: 4 }),
      (facts, audience, { from, until }, pausedUntil, others) => {
        const start = date('2026-09-01');
        const kind = daysOf(audience);
        const messages = lived(facts, audience, { ...usualPreferences, from, until, pausedUntil }, [start, ...others]);
        const causes = causesOf(facts, usualRules, audience);
        for (const { at } of messages) {
          const [on, hour] = [londonDate(instant(at)), londonTime(instant(at))];
          expect(isDayOf(kind, years, on) && (pausedUntil === null || on >= pausedUntil)).toBe(true);
          expect(hour >= from && hour < until).toBe(true);
        }
        for (const { row, days, lastOn } of causes) {
          const saidOn = messages.filter(({ keys }) => keys.includes(row.key)).map(({ at }) => londonDate(instant(at)));
          const since = days.filter(({ on }) => on >= start);
          expect(saidOn.length).toBeLessThanOrEqual(since.length);
          for (const { on } of since) {
            const free = dayOrNext(kind, years, pausedUntil && pausedUntil > on ? pausedUntil : on);
            const latest = free && daysFrom(kind, years, free, 1);
            if (!latest || latest > '2027-07-15' || (lastOn && latest > lastOn)) continue;
            expect(saidOn.some((said) => on <= said && said <= latest)).toBe(true);
          }
        }
      },
    ),
    tries(100),
  );
});

test('the morning is London’s, in winter and after the clocks have changed', () => {
  const facts = factsAt('2027-03-04T09:00:00Z', { cycle: bookedCycle('2027-04-15', '13:00') });
  const next = (since: string, now: string) => look(since, now, { facts }).next;
  expect(next('2027-03-22', '2027-03-22T09:00:00Z')?.at).toBe('2027-03-23T08:00:00.000Z');
  expect(next('2027-03-27', '2027-03-27T09:00:00Z')?.at).toBe('2027-04-13T07:00:00.000Z');
});

test('the most urgent comes first, what is overdue counts as today’s, and one thing is asked once', () => {
  const row = (topic: ReminderRow['topic'], by: string | null, ask: string): ReminderRow => ({
    key: `${topic} ${ask}`,
    topic,
    schoolId: meeting.schoolId,
    about: recordIdSchema.parse('cycle'),
    thing: 'Hazelbrook Primary School',
    ask,
    by: by === null ? null : date(by),
    from: time('08:00'),
  });
  const rows = [
    row('unreachable', null, 'ring'),
    row('window-open', '2026-12-18', 'offer'),
    row('actions-due', '2026-12-01', 'action'),
    row('pack', '2026-12-10', 'pack'),
    row('slots-waiting', '2026-12-18', 'offer'),
    row('notes-to-agree', '2026-12-09', 'agree'),
  ];
  expect(byUrgency(rows, date('2026-12-09')).map(({ topic }) => topic)).toEqual([
    'notes-to-agree',
    'actions-due',
    'pack',
    'slots-waiting',
    'unreachable',
  ]);
});
