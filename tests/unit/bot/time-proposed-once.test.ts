import { expect, test } from '@jest/globals';
import { bringUpToDate } from '../../../bot/features/planning/bring-up-to-date.ts';
import type { BookingPorts } from '../../../bot/features/planning/ports.ts';
import { cycleSchema, type Cycle } from '../../../shared/planning/cycle.ts';
import { slot, opened, opening, spring } from '../shared/planning/a-cycle.ts';

/** A world with one cycle in it, which counts how often the service's list is asked for. */
function worldWith(first: Cycle) {
  let cycle = first;
  const events: string[] = [];
  let asked = 0;
  const ports = {
    clock: { now: () => opening, today: () => '2026-11-27' },
    cycles: { loadWithPlan: () => Promise.resolve({ cycle: { value: cycle, etag: '1' } }) },
    services: { summaries: () => Promise.resolve([].slice((asked += 1))) },
    records: {
      commit: ({ puts, audit }: { puts: { value: Cycle }[]; audit: { event: string }[] }) => {
        cycle = cycleSchema.parse(puts[0]?.value);
        events.push(...audit.map(({ event }) => event));
        return Promise.resolve('saved');
      },
    },
  } as unknown as BookingPorts;
  const draw = () => bringUpToDate(ports, () => Promise.reject(new Error('no plan')), cycle.schoolId, cycle.id);
  return { draw, now: () => ({ cycle, events, asked }) };
}

const twoRounds = (refused: Cycle['refused']): Cycle => ({ ...opened(), status: 'others-asked', round: 2, refused });
/** Every start that would be tried on the one day that is left. */
const wholeDay = ['07:30', '09:00', '10:30', '12:00', '13:30', '15:00', '16:30'].map((at, n) =>
  slot(`r-${n}`, spring.days.at(-1) ?? '', at, { minutes: 90 }),
);

test('where no common time is left it is looked for once a round, however often the card is drawn', async () => {
  const { draw, now } = worldWith({ ...twoRounds(wholeDay), days: spring.days.slice(-1) });
  for (const _ of [1, 2, 3]) await draw();
  expect(now()).toMatchObject({ asked: 1, events: ['planning.no-time-left'], cycle: { draft: [], rev: 2 } });
});

test('where there is one it is put before the therapist, and stays', async () => {
  const { draw, now } = worldWith(twoRounds([]));
  for (const _ of [1, 2, 3]) await draw();
  expect(now()).toMatchObject({ asked: 1, events: ['planning.time-proposed'], cycle: { draft: [{}], rev: 2 } });
});
