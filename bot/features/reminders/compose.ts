import type { SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import { addDays, daysBetween, londonInstant, londonTime, type CivilDate } from '../../../shared/kernel/time.ts';
import type { Account } from '../../../shared/organisation/account.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolFacts } from '../../../shared/reminders/facts-of-school.ts';
import { lookAt, sooner, type Looked, type Looking } from '../../../shared/reminders/look.ts';
import { usualPreferences } from '../../../shared/reminders/preferences.ts';
import { rulesOf, saidFrom, type Rule } from '../../../shared/reminders/rules.ts';
import { byUrgency } from '../../../shared/reminders/urgency.ts';
import type { ReminderComposer, ReminderItem, Told } from '../../ports/reminders.ts';
import { callerOf } from '../organisation/store.ts';
import { digestMessage } from './digest-card.ts';
import { ofSchool } from './each-school.ts';
import type { ComposerPorts } from './facts-ports.ts';
import { readMore, readSchool, unreachablePosts } from './facts-of.ts';
import { handedOn } from './handed-on.ts';
import { audiencesOf } from './lookers.ts';

/** Up to so many days back it is asked what was said to this person; on earlier days mostly nobody was told anything. */
const lately = 7;
/** Longer than anybody can pause; what was said before is not remembered. */
const furthestBack = 400;

/** What a look at one school comes to, for each audience the person is there. */
interface SchoolLook {
  readonly schoolId: SchoolId;
  readonly since: CivilDate;
  readonly looks: readonly Looked[];
  /** For others, or another time, when the school is not this person's any more. */
  readonly others: readonly ReminderItem[];
}

interface Who extends Pick<Looking, 'preferences' | 'now' | 'told'> {
  readonly caller: Caller;
  readonly account: Account;
  /** Read once for all schools of a service. */
  rulesOf(serviceId: ServiceId): Promise<readonly Rule[]>;
}

/** One school as the person stands to it today: rights come from their memberships, never from the item. */
async function lookAtSchool(ports: ComposerPorts, who: Who, schoolId: SchoolId, since: CivilDate): Promise<SchoolLook> {
  const { caller, account, rulesOf: rulesFor, ...rest } = who;
  const read = await readSchool(ports, schoolId);
  const audiences = read ? audiencesOf(caller, read.school) : [];
  if (!read || audiences.length === 0)
    return { schoolId, since, looks: [], others: await handedOn(ports, caller, schoolId, since, read?.school) };
  const rules = await rulesFor(read.school.serviceId);
  const unreachable = audiences.some((each) => each !== 'sendco')
    ? await unreachablePosts(ports, read.school, account)
    : [];
  let known = { ...read, unreachable };
  const looks: Looked[] = [];
  for (const audience of audiences) {
    const look = (): Looked => lookAt({ ...rest, facts: schoolFacts(known, rest.now), rules, audience, since });
    let looked = look();
    const more = await readMore(ports, known, caller, looked.rows);
    if (more) {
      known = { ...more, unreachable };
      looked = look();
    }
    looks.push(looked);
  }
  return { schoolId, since, looks, others: [] };
}

function rulesRead({ reminderRules }: ComposerPorts): Who['rulesOf'] {
  const known = new Map<ServiceId, Promise<readonly Rule[]>>();
  return (serviceId) => {
    const rules = known.get(serviceId) ?? reminderRules.load(serviceId).then((own) => rulesOf(own?.value.rules));
    known.set(serviceId, rules);
    return rules;
  };
}

/** What the person was told today, and on the days since the oldest of these looks was meant for. */
async function toldSince(
  ports: ComposerPorts,
  { id }: Account,
  since: CivilDate,
  today: CivilDate,
  toldToday: Told | undefined,
): Promise<Looking['told']> {
  const recent = addDays(today, -lately);
  const furthest = addDays(today, -furthestBack);
  const earlier = await Promise.all(
    [...daysBetween(since < furthest ? furthest : since, addDays(today, -1))].map((day) =>
      day < recent ? ports.told.onLongAgo(id, day) : ports.told.on(id, day),
    ),
  );
  const all = [...earlier, toldToday].filter((told) => told !== undefined);
  return new Map(all.map(({ day, keys }) => [day, keys]));
}

/**
 * What a person is to be told now: everything that fell since their looks were meant for, of all their schools in one
 * message, worked out from the records as they stand. The message goes out at the first moment at which any of it may be
 * said and then holds the whole day's. Row V04; decisions 12, 15; docs/decisions/reminders.md.
 */
export const reminderComposer = (ports: ComposerPorts): ReminderComposer => ({
  compose: async (account, items, toldToday) => {
    const now = ports.clock.now();
    const today = ports.clock.today();
    const caller = callerOf(account, 'chat', today);
    const preferences = account.reminders ?? usualPreferences;
    const sinceOf = new Map<SchoolId, CivilDate>();
    for (const { schoolId, on } of items) {
      const known = sinceOf.get(schoolId);
      sinceOf.set(schoolId, known && known < on ? known : on);
    }
    const [oldest = today] = [...sinceOf.values()].toSorted();
    const told = await toldSince(ports, account, oldest, today, toldToday);
    // Whose days count cannot be known of a school that cannot be read: then the next look moves it on.
    const nextDay = (item: Omit<ReminderItem, 'at'>): ReminderItem => ({
      ...item,
      at: londonInstant(addDays(today, 1), preferences.from),
    });
    const who = { caller, account, preferences, now, told, rulesOf: rulesRead(ports) };
    const schools = await Promise.all(
      [...sinceOf].map(([schoolId, since]) =>
        ofSchool<SchoolLook>(ports, account, schoolId, {
          read: () => lookAtSchool(ports, who, schoolId, since),
          otherwise: () => ({
            schoolId,
            since,
            looks: [],
            others: [nextDay({ accountId: account.id, schoolId, on: since })],
          }),
        }),
      ),
    );

    const looks = schools.flatMap((school) => school.looks);
    const [first] = looks.flatMap(({ from }) => from ?? []).toSorted();
    const isTime = first !== undefined && first <= londonTime(now);
    const rows = isTime
      ? byUrgency(
          looks.flatMap((look) => look.rows),
          today,
        )
      : [];
    const next = schools.flatMap(({ schoolId, since, looks: here, others }) => {
      const later = here.map((look) =>
        look.rows.length && !isTime ? { on: since, at: londonInstant(today, first ?? saidFrom) } : look.next,
      );
      const look = sooner(...later);
      return [...others, ...(look ? [{ accountId: account.id, schoolId, ...look }] : [])];
    });
    return {
      message: rows.length ? digestMessage(rows, { caller, now, links: ports.links }) : undefined,
      rows: rows.map(({ key, topic }) => ({ key, topic })),
      next,
    };
  },
});
