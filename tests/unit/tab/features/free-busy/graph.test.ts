import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { StoredEvent } from '../../../../../infra/local/graph/events.ts';
import { faults, type Fault } from '../../../../../infra/local/graph/stand-in.ts';
import { date } from '../../../../../shared/kernel/time.ts';
import { patience, readBusy } from '../../../../../tab/features/free-busy/graph.ts';
import { tries } from '../../../shared/runs.ts';
import { aGraph } from './a-graph.ts';

const range = { first: date('2026-11-30'), last: date('2026-12-18') };
const event = (from: string, until: string, showAs: StoredEvent['showAs'] = 'busy'): StoredEvent => ({
  subject: 'Review of a child’s plan',
  from,
  until,
  showAs,
});
const lesson = event('2026-12-01T09:00', '2026-12-01T10:30');
const busyThen = { from: '2026-12-01T09:00', until: '2026-12-01T10:30', kind: 'busy' };

test('only when somebody is not free is asked for and kept, never what it is for', async () => {
  const { ports, token, asked } = aGraph([
    lesson,
    event('2026-12-02T00:00', '2026-12-03T00:00', 'oof'),
    event('2026-12-03T14:00', '2026-12-03T15:00', 'tentative'),
    event('2026-12-03T16:00', '2026-12-03T17:00', 'free'),
    event('2026-12-04T00:00', '2026-12-05T00:00', 'workingElsewhere'),
  ]);
  const reading = await readBusy(ports, token, range);
  expect(reading).toEqual({
    ok: true,
    busy: [
      busyThen,
      { from: '2026-12-02T00:00', until: '2026-12-03T00:00', kind: 'away' },
      { from: '2026-12-03T14:00', until: '2026-12-03T15:00', kind: 'tentative' },
    ],
  });
  expect(JSON.stringify(reading)).not.toContain('Review');
  expect(asked.map((url) => url.searchParams.get('$select'))).toEqual(['start,end,showAs']);
  expect(asked[0]?.searchParams.get('startDateTime')).toBe('2026-11-30T00:00:00.000Z');
  expect(asked[0]?.searchParams.get('endDateTime')).toBe('2026-12-19T00:00:00.000Z');
});

const passing: readonly (readonly Fault[])[] = [
  ['wait-1'],
  ['wait-until'],
  ['throttled', 'throttled'],
  ['unavailable', 'throttled', 'reset'],
  ['slow'],
  ['reset', 'wait-1'],
];
test.each(passing.map((each) => [each.join(', then '), each] as const))(
  '%s passes: the calendar comes all the same, within seconds',
  async (_, these) => {
    const graph = aGraph([lesson], ...these);
    expect(await readBusy(graph.ports, graph.token, range)).toEqual({ ok: true, busy: [busyThen] });
    expect(graph.asked).toHaveLength(these.length + 1);
    expect(graph.waited()).toBeLessThan(patience);
  },
);

test('what Graph asks to wait is waited, and a little of chance besides', async () => {
  const graph = aGraph([lesson], 'wait-1');
  await readBusy(graph.ports, graph.token, range);
  expect(graph.waited()).toBeGreaterThanOrEqual(1_000);
});

const four = <T>(fault: T): T[] => Array.from({ length: 4 }, () => fault);
test.each<[why: string, these: readonly Fault[], questions: number]>([
  ['too-many', ['wait-60'], 1],
  ['too-many', four('throttled'), 4],
  ['trouble', four('unavailable'), 4],
  ['no-network', four('reset'), 4],
  ['refused', ['unauthorised'], 1],
  ['refused', ['forbidden'], 1],
  ['no-calendar', ['no-mailbox'], 1],
  ['not-readable', ['html'], 1],
  ['not-readable', ['no-end'], 1],
  ['not-readable', ['odd-zone'], 1],
  ['not-readable', ['elsewhere'], 1],
])('%s, after %j', async (why, these, questions) => {
  const graph = aGraph([lesson], ...these);
  expect(await readBusy(graph.ports, graph.token, range)).toEqual({ ok: false, why });
  expect(graph.asked).toHaveLength(questions);
  // The token goes nowhere else, whatever a page names as the next.
  expect(new Set(graph.asked.map(({ host }) => host))).toEqual(new Set(['graph.microsoft.com']));
});

test('whatever goes wrong in whatever order, an answer comes in time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...faults), { maxLength: 8 }), async (these) => {
      const graph = aGraph([lesson], ...these);
      const reading = await readBusy(graph.ports, graph.token, range);
      if (reading.ok) expect(reading.busy).toEqual([busyThen]);
      // What was sent just before the end may still take its own time.
      expect(graph.waited()).toBeLessThan(patience + 4_000);
    }),
    tries(60),
  );
});

test('a long calendar comes page by page, and one without end is not shown in part', async () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => {
      const at = `2026-12-${String(1 + Math.floor(n / 600)).padStart(2, '0')}T${String(8 + (Math.floor(n / 60) % 10)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
      return event(at, `${at.slice(0, 11)}19:00`);
    });
  const long = aGraph(many(600));
  const reading = await readBusy(long.ports, long.token, range);
  expect(reading.ok && reading.busy.length).toBe(600);
  expect(long.asked).toHaveLength(3);
  const endless = aGraph(many(3_300));
  expect(await readBusy(endless.ports, endless.token, range)).toEqual({ ok: false, why: 'not-readable' });
});

test.each([
  ['the day the clocks go back', '2026-10-25'],
  ['the day they go forward', '2027-03-28'],
  ['a day of summer', '2027-06-10'],
])('%s: told in London’s time, in Windows’ name of it or in UTC, it is the same time', async (_, on) => {
  const day = date(on);
  const events = [event(`${on}T00:15`, `${on}T08:00`), event(`${on}T13:00`, `${on}T14:30`, 'tentative')];
  const expected = [
    { from: `${on}T00:15`, until: `${on}T08:00`, kind: 'busy' },
    { from: `${on}T13:00`, until: `${on}T14:30`, kind: 'tentative' },
  ];
  for (const these of [[], ['windows-zone'], ['utc']] satisfies Fault[][]) {
    const graph = aGraph(events, ...these);
    expect(await readBusy(graph.ports, graph.token, { first: day, last: day })).toEqual({ ok: true, busy: expected });
  }
});

test('a word for a time that nobody knows yet counts as busy, and a moment without length as nothing', async () => {
  const graph = aGraph([
    event('2026-12-01T09:00', '2026-12-01T10:30', 'inTransit' as StoredEvent['showAs']),
    event('2026-12-01T12:00', '2026-12-01T12:00'),
  ]);
  expect(await readBusy(graph.ports, graph.token, range)).toEqual({ ok: true, busy: [busyThen] });
});
