import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { date } from '../../../shared/kernel/time.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { currentMemberships } from '../../../shared/organisation/permission.ts';
import { needsLead } from '../../../shared/planning/fallen-through.ts';
import { schoolFacts } from '../../../shared/reminders/facts-of-school.ts';
import { usualPreferences } from '../../../shared/reminders/preferences.ts';
import type { ReminderRow } from '../../../shared/reminders/row.ts';
import { rowsBetween } from '../../../shared/reminders/rows.ts';
import { rulesOf } from '../../../shared/reminders/rules.ts';
import { byUrgency } from '../../../shared/reminders/urgency.ts';
import { namedSchools } from '../organisation/my-schools.ts';
import type { DueRows } from './due-now.ts';
import { ofSchool } from './each-school.ts';
import type { ComposerPorts } from './facts-ports.ts';
import { readMore, readSchool, unreachablePosts } from './facts-of.ts';
import { audiencesOf } from './lookers.ts';

const longAgo = date('2000-01-01');

/** The schools somebody may be reminded of: those they are named for, and of a service they lead those in trouble. */
async function schoolsOf(ports: ComposerPorts, caller: Caller): Promise<SchoolId[]> {
  const led = currentMemberships(caller).flatMap(({ role, scope }) => (role === 'service-lead' ? scope.serviceId : []));
  const lines = (await Promise.all([...new Set(led)].map((each) => ports.services.summaries(each)))).flat();
  const inTrouble = lines.filter(({ cycle }) => cycle?.status !== 'booked' || needsLead(cycle));
  return [...new Set([...namedSchools(caller), ...inTrouble.map(({ schoolId }) => schoolId)])];
}

/**
 * Everything that is due to a person now and was perhaps said already, less what they have muted or put off; worked out
 * from the records when they ask for it. Row V04.
 */
export const dueRows =
  (ports: ComposerPorts): DueRows =>
  async (caller) => {
    const account = (await ports.accounts.load(caller.accountId))?.value;
    if (!account) return [];
    const { muted, snoozed } = account.reminders ?? usualPreferences;
    const asleep = snoozed.filter(({ until }) => until > caller.today).map(({ key }) => key);
    const rowsAt = async (schoolId: SchoolId): Promise<ReminderRow[]> => {
      const read = await readSchool(ports, schoolId);
      const audiences = read ? audiencesOf(caller, read.school) : [];
      if (!read || audiences.length === 0) return [];
      const rules = rulesOf((await ports.reminderRules.load(read.school.serviceId))?.value.rules);
      const unreachable = await unreachablePosts(ports, read.school, account);
      const now = ports.clock.now();
      const rowsOf = (known: typeof read) =>
        audiences.flatMap((audience) =>
          rowsBetween(schoolFacts({ ...known, unreachable }, now), rules, audience, longAgo, caller.today),
        );
      const rows = rowsOf(read);
      const more = await readMore(ports, read, caller, rows);
      return more ? rowsOf(more) : rows;
    };
    const all = await Promise.all(
      (await schoolsOf(ports, caller)).map((schoolId) =>
        ofSchool<ReminderRow[]>(ports, account, schoolId, { read: () => rowsAt(schoolId), otherwise: () => [] }),
      ),
    );
    return byUrgency(
      all.flat().filter(({ key, topic }) => !muted.includes(topic) && !asleep.includes(key)),
      caller.today,
    );
  };
