import { addDays, daysBetween } from '../../../shared/kernel/time.ts';
import { openWindow } from './open-window.ts';
import type { PlanningPorts } from './ports.ts';
import type { DueStore } from './store.ts';

/**
 * Looks at everything that has fallen due since the last look, day by day, and does it. Answers how many things it
 * looked at. What a crash interrupts is found again at the next look: a thing leaves the list only when it is done.
 */
export async function lookAtDue(ports: PlanningPorts & { readonly due: DueStore }): Promise<number> {
  const now = ports.clock.now();
  const today = ports.clock.today();
  const before = await ports.due.lookedUntil();
  const since = before ?? today;
  if (before === undefined) await ports.due.setLookedUntil(today);
  let looked = 0;
  for (const day of daysBetween(since, today))
    for (const due of await ports.due.on(day)) {
      if (due.at > now) continue;
      // While a post is vacant the window is looked at again each day, until it is over.
      if ((await openWindow(ports, due)) === 'vacant') await ports.due.add({ ...due, on: addDays(today, 1) });
      await ports.due.done(due);
      looked += 1;
    }
  if (since !== today) await ports.due.setLookedUntil(today);
  return looked;
}
