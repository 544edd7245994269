import { problem } from '../../../shared/kernel/problem.ts';
import { addDays, plusMilliseconds, type CivilDate, type Instant } from '../../../shared/kernel/time.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { currentMemberships, rolesFor, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { bringsBack, decidePreferences, endsPause, type PreferenceOp } from '../../../shared/reminders/decide.ts';
import { usualPreferences, type Preferences } from '../../../shared/reminders/preferences.ts';
import { settingsText } from '../../../shared/reminders/settings-text.ts';
import type { ReminderItem } from '../../ports/reminders.ts';
import { mySchools } from '../organisation/my-schools.ts';
import type { OwnReminderPorts } from './ports.ts';

type Ports = Pick<OwnReminderPorts, 'accounts' | 'services' | 'clock' | 'reminders'>;

/** Writers of one account give way to each other this often. */
const mostTries = 8;

/** How the caller wants to be reminded: one read of their account. */
export const preferencesOf = async (
  { accounts }: Pick<OwnReminderPorts, 'accounts'>,
  caller: Caller,
): Promise<Preferences> => (await accounts.load(caller.accountId))?.value.reminders ?? usualPreferences;

/** Somebody whose pause ends sooner hears of what fell in its last week now, and of the rest when it was to end. */
const daysBack = 7;

/** By then a change that was begun is saved, or never will be. */
const savedWithin = 60_000;

/** One look a school where the caller is reminded of something: for a side of it, or as its service's lead. */
async function looks({ services }: Ports, caller: Caller, on: CivilDate, at: Instant): Promise<ReminderItem[]> {
  const mine = await mySchools(services, caller);
  return mine
    .filter((school) => sideOf(caller, school) ?? rolesFor(caller, school).includes('service-lead'))
    .map(({ schoolId }) => ({ accountId: caller.accountId, schoolId, on, at }));
}

/**
 * Changes the caller's own preferences, decided again on what another press wrote meanwhile. What they may be told again
 * is looked at at once. Row V04.
 */
export async function changePreferences(ports: Ports, caller: Caller, op: PreferenceOp): Promise<Result<Preferences>> {
  // Whoever holds no role any more is reminded of nothing, and nothing is written about them.
  if (currentMemberships(caller).length === 0) return fail(problem('not-allowed', organisationText.noSchools));
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const account = await ports.accounts.load(caller.accountId);
    if (!account) return fail(problem('not-found', settingsText.changedMeanwhile));
    const before = account.value.reminders;
    const decided = decidePreferences(before, op, caller.today);
    if (!decided.ok) return decided;
    const reminders = decided.value;
    const since = endsPause(before, reminders) ? addDays(caller.today, -daysBack) : caller.today;
    const now = ports.clock.now();
    const again = bringsBack(before, reminders) ? await looks(ports, caller, since, now) : [];
    // Before it is saved too, for a minute later: died in between, nobody would look before the pause was to end.
    await ports.reminders.file(again.map((look) => ({ ...look, at: plusMilliseconds(now, savedWithin) })));
    if ((await ports.accounts.save(account, { ...account.value, reminders })) !== 'saved') continue;
    await ports.reminders.file(again);
    return ok(reminders);
  }
  return fail(problem('changed-meanwhile', settingsText.changedMeanwhile));
}
