import { tenantOf, type AccountId } from '../../shared/kernel/ids.ts';
import { addDays, type CivilDate } from '../../shared/kernel/time.ts';
import type { ToldStore } from '../features/reminders/facts-ports.ts';
import type { Clock } from '../ports/clock.ts';
import type { Told } from '../ports/reminders.ts';
import type { Containers } from './client.ts';
import { readMany, readOne } from './documents.ts';
import { tenantSlot, toldSchema } from './reminder-documents.ts';

/** Days of organisations on which it is remembered whether anybody was told anything; what is long over stays as it is. */
const mostDays = 5_000;
/** Days of people of which it is remembered what they were told: a week of a few thousand. */
const mostTold = 20_000;

/** Keeps the answers to what cannot change any more; what fails is asked anew, and at `most` answers it begins anew. */
function asked<V>(most: number, ask: (key: string) => Promise<V>): (key: string) => Promise<V> {
  const known = new Map<string, Promise<V>>();
  return (key) => {
    const before = known.get(key);
    if (before) return before;
    const answer = ask(key);
    if (known.size >= most) known.clear();
    known.set(key, answer);
    answer.catch(() => known.delete(key));
    return answer;
  };
}

/** What somebody was told on a day, as the queue wrote it down. Of a day that is over it is read once a process. */
export function toldStore({ due }: Pick<Containers, 'due'>, clock: Pick<Clock, 'today'>): ToldStore {
  const wasAnybody = asked(mostDays, async (slot) => {
    const fields = { top: 1, fields: ['day'] } as const;
    const found = await readMany(due, { path: 'slot', value: slot }, 'told', toldSchema.pick({ day: true }), fields);
    return found.length > 0;
  });
  const read = async (accountId: AccountId, day: CivilDate): Promise<Told | undefined> =>
    (await readOne(due, `told|${accountId}`, tenantSlot(tenantOf(accountId), day), toldSchema))?.value;
  const ofPast = asked(mostTold, (key) => {
    const [accountId, day] = JSON.parse(key) as [AccountId, CivilDate];
    return read(accountId, day);
  });
  // What was sent on the day before may still wait to be written down.
  const on: ToldStore['on'] = (accountId, day) =>
    day < addDays(clock.today(), -1) ? ofPast(JSON.stringify([accountId, day])) : read(accountId, day);
  return {
    on,
    onLongAgo: async (accountId, day) =>
      (await wasAnybody(tenantSlot(tenantOf(accountId), day))) ? on(accountId, day) : undefined,
  };
}
