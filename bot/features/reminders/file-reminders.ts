import type { SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import { addDays, plusMilliseconds, type Instant } from '../../../shared/kernel/time.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { lookBackTo } from '../../../shared/reminders/look-back.ts';
import { nextLook } from '../../../shared/reminders/next.ts';
import { notRead, type ReminderFacts } from '../../../shared/reminders/facts.ts';
import { schoolFacts, type SchoolRead } from '../../../shared/reminders/facts-of-school.ts';
import { audienceSchema } from '../../../shared/reminders/row.ts';
import { rowsBetween } from '../../../shared/reminders/rows.ts';
import { rulesOf, type Rule } from '../../../shared/reminders/rules.ts';
import { cyclesBy, windowsAt } from '../../../shared/reminders/windows-ahead.ts';
import type { TrustedYears } from '../calendar/years-trusted.ts';
import type { CycleNow } from '../planning/bring-up-to-date.ts';
import type { FactsPorts, FilingPorts } from './facts-ports.ts';
import { readSchool } from './facts-of.ts';
import { accountsFor } from './lookers.ts';

/** How long a process relies on the rules it has read; a look works with those of its own day. */
const trustedFor = 60_000;
const mostRemembered = 2_000;

interface RulesRead {
  readonly rules: readonly Rule[];
  readonly readAt: Instant;
}

interface Filing {
  /** A calendar has changed: what fell on a day that lies behind by now is looked at too. */
  readonly looksBack?: boolean;
}

/** Writes down when each audience of a school is to be looked at next, if nothing changes until then. */
function filer(ports: FilingPorts, { looksBack = false }: Filing = {}) {
  const filed = new Set<string>();
  return async (school: School, facts: ReminderFacts, rules: readonly Rule[]): Promise<void> => {
    const today = ports.clock.today();
    for (const audience of audienceSchema.options) {
      const since = looksBack ? lookBackTo(audience, facts.years, today) : today;
      // What of it was said already is left out when it is composed.
      const isBehind = since < today && rowsBetween(facts, rules, audience, since, today).length > 0;
      const next = nextLook(facts, rules, audience, addDays(today, -1));
      const looks = [...(isBehind ? [{ on: since, at: ports.clock.now() }] : []), ...(next ? [next] : [])];
      const [look] = looks;
      if (!look) continue;
      const keys = rowsBetween(facts, rules, audience, look.on, look.on).map((row) => row.key);
      // Whoever comes to hold a post is somebody else to be looked at.
      const people = audience === 'service-lead' ? '' : school.people.map(({ accountId }) => accountId).join(' ');
      const once = [school.id, audience, look.at, people, ...keys].join('#');
      if (filed.has(once)) continue;
      const accounts = await accountsFor(ports, school, audience);
      // A post that nobody holds, or a service without a lead, is asked for again.
      if (accounts.length === 0) continue;
      await ports.reminders.file(
        accounts.flatMap((accountId) => looks.map((each) => ({ accountId, schoolId: school.id, ...each }))),
      );
      if (filed.size >= mostRemembered) filed.clear();
      filed.add(once);
    }
  };
}

/**
 * Files the next looks that follow from a cycle as its live card is drawn from it. The queue is another container, so it
 * cannot be in the batch of the change; filing again changes nothing. What was filed is remembered, so that it is
 * written once a process and not at each look, and so are the calendar and the rules, for a minute.
 */
export function fileReminders(
  ports: FilingPorts,
  years: Pick<TrustedYears, 'years'>,
): (now: CycleNow) => Promise<void> {
  const file = filer(ports);
  const read = new Map<ServiceId, RulesRead>();
  const rulesFor = async (serviceId: ServiceId): Promise<readonly Rule[]> => {
    const before = read.get(serviceId);
    const now = ports.clock.now();
    if (before && now < plusMilliseconds(before.readAt, trustedFor)) return before.rules;
    const rules = rulesOf((await ports.reminderRules.load(serviceId))?.value.rules);
    if (read.size >= mostRemembered) read.clear();
    read.set(serviceId, { rules, readAt: now });
    return rules;
  };
  return async ({ cycle, plan, checkIn, grid, school }) => {
    if (!school) return;
    const [known, rules] = await Promise.all([years.years(school), rulesFor(school.serviceId)]);
    const facts: SchoolRead = {
      school,
      years: known,
      cycles: [{ cycle, plan, checkIn, grid: cycle.status === 'booked' ? grid : notRead, incomplete: notRead }],
      there: [cycle.id, ...cyclesBy(windowsAt(school, known), ports.clock.today())],
      unreachable: [],
    };
    await file(school, schoolFacts(facts, ports.clock.now()), rules);
  };
}

/**
 * Files the next looks of a school from everything its records say: for one that is new, or in which a post is vacant
 * and no card is drawn, or whose calendar has changed. Costs what a look costs; docs/data.md.
 */
export function fileSchool(
  ports: FilingPorts & FactsPorts,
  filing: Filing = {},
): (schoolId: SchoolId) => Promise<void> {
  const file = filer(ports, filing);
  return async (schoolId) => {
    const read = await readSchool(ports, schoolId);
    if (!read) return;
    const rules = rulesOf((await ports.reminderRules.load(read.school.serviceId))?.value.rules);
    await file(read.school, schoolFacts(read, ports.clock.now()), rules);
  };
}
