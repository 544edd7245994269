import { expect, test } from '@jest/globals';
import { faultsOf } from '../../../../bot/cards/guard.ts';
import { feedCard } from '../../../../bot/features/calendar-feed/verbs.ts';
import { changeCard } from '../../../../bot/features/planning/change-card.ts';
import { dayAddedCard, daysCard } from '../../../../bot/features/planning/days-card.ts';
import { daysOf } from '../../../../bot/features/planning/see-days.ts';
import { planningCard } from '../../../../bot/features/planning/cards.ts';
import type { Message } from '../../../../bot/ports/sender.ts';
import { date, instant, time } from '../../../../shared/kernel/time.ts';
import { sideSchema } from '../../../../shared/organisation/roles.ts';
import type { Busy } from '../../../../shared/planning/clashes.ts';
import type { Cycle } from '../../../../shared/planning/cycle.ts';
import { followDay } from '../../../../shared/planning/follow.ts';
import { nodes, noticeFaults, parserSays, primaryFaults, typeOf } from './checks.ts';
import { links, named, namings, viewers, type Shown } from './every-card.ts';
import { bookedCycle, opened, opening, priya, slot, there } from '../../shared/planning/a-cycle.ts';

const long = 'Inspection *that* week, and then [the] nativity; '.repeat(11).slice(0, 500);
const busy = (schoolName: string): Busy[] =>
  [...Array(12).keys()].map((n) => ({
    schoolName,
    on: date(`2026-12-${String(n + 1).padStart(2, '0')}`),
    at: time('11:00'),
    minutes: 60,
    mode: n % 2 ? 'teams' : 'face-to-face',
    how: n % 3 ? 'booked' : 'offered',
  }));
const moving = (cycle: Cycle): Cycle => ({
  ...cycle,
  move: {
    side: 'sendco',
    by: priya.personId,
    at: opening,
    reason: long,
    offer: ['08', '09', '10', '11'].map((day) =>
      slot(`s-${day}`, `2026-12-${day}`, '10:00', { reason: long.slice(0, 200) }),
    ),
  },
});
const lost = (cycle: Cycle): Cycle => there(followDay(cycle, () => false, opening));
const cancelled = (cycle: Cycle): Cycle => ({
  ...opened(),
  ...{ schoolName: cycle.schoolName, participants: cycle.participants, rev: 9 },
  cancelled: [
    { meeting: there(cycle.meeting ?? undefined), at: opening, by: priya.personId, side: 'sendco', reason: long },
  ],
});

function* every(): Generator<Shown> {
  const shown = (name: string, { card, summary }: Message): Shown => ({ name, card: there(card), summary });
  for (const [how, naming] of Object.entries(namings)) {
    const cycle = named(bookedCycle(), naming);
    const mine = busy(naming.school);
    const events = [{ label: 'x'.repeat(120), firstOn: date('2026-12-01'), lastOn: date('2026-12-18') }];
    for (const notice of [undefined, long])
      for (const days of [[], daysOf(cycle, opening, mine, events)]) {
        const told = notice ? mine : [];
        const drawing = { days, busy: mine, newId: '0'.repeat(36), notice, told, warned: true };
        if (days.length) yield shown(`days, ${how}`, daysCard(named(opened(), naming), drawing));
        yield shown(`added, ${how}`, dayAddedCard(named(opened(), naming), notice));
        for (const side of sideSchema.options)
          for (const [state, each] of [
            ['asking', cycle],
            ['answering', moving(cycle)],
            ['its day lost', lost(cycle)],
          ] as const) {
            const more = { ...drawing, now: opening, calendarFile: links.calendarFile(cycle, '') };
            yield shown(`${state}, ${side}, ${how}`, changeCard(each, there(each.meeting ?? undefined), side, more));
          }
        for (const [who, viewer] of Object.entries(viewers))
          for (const each of [moving(cycle), cancelled(cycle), lost(cycle)])
            yield shown(
              `live, ${who}, ${how}`,
              planningCard(each, viewer, { now: opening, newId: 'n', links, notice }),
            );
      }
  }
  const feed = { url: `https://link.example/${'s'.repeat(400)}`, subscribe: 'webcal://x', madeAt: instant(0) };
  yield shown('feed', feedCard({ feed }, 'n', long));
  yield shown('no feed', feedCard({ feed: null }, 'n'));
}
const all = [...every()];

test('each card of moving, cancelling, days and the own link is one that Teams draws', () => {
  expect(all.length).toBeGreaterThan(40);
  for (const { name, card } of all) {
    const actions = nodes(card).filter((node) => typeOf(node).startsWith('Action.'));
    expect({ name, faults: [...faultsOf(card), ...parserSays(card)], many: actions.length > 6 }).toEqual({
      ...{ name, faults: [], many: false },
    });
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25 * 1024);
    for (const action of actions)
      expect(String((action['data'] as { id?: string })?.id ?? '').length).toBeLessThan(251);
  }
  expect(primaryFaults(all)).toEqual([]);
  expect(noticeFaults(all)).toEqual([]);
});
