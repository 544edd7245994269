import { addDays, type CivilDate } from '../../../shared/kernel/time.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { pauseDays, type PreferenceOp } from '../../../shared/reminders/decide.ts';
import { nextTermOn } from '../../../shared/reminders/next-term.ts';
import type { Preferences } from '../../../shared/reminders/preferences.ts';
import { settingsText } from '../../../shared/reminders/settings-text.ts';
import { topicsFor } from '../../../shared/reminders/topics.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { mySchools, namedSchools } from '../organisation/my-schools.ts';
import { changePreferences, preferencesOf } from './change-preferences.ts';
import { typedIn, type SettingsInput, type TypedSettings } from './inputs.ts';
import type { OwnReminderPorts } from './ports.ts';
import { settingsCard } from './settings-card.ts';

type Ports = Omit<OwnReminderPorts, 'links'>;

/** The first day of the term after this one, at the first of the caller's schools; undefined where none is known. */
export async function nextTermFor(
  { services, schools }: Pick<Ports, 'services' | 'schools'>,
  caller: Caller,
): Promise<CivilDate | undefined> {
  const schoolId = namedSchools(caller)[0] ?? (await mySchools(services, caller))[0]?.schoolId;
  const school = schoolId && (await schools.load(schoolId));
  return school && nextTermOn(await schools.years(school), caller.today);
}

interface Shown {
  readonly preferences?: Preferences | undefined;
  readonly typed?: TypedSettings | undefined;
  readonly notice?: string | undefined;
}

/** The caller's settings as they stand. Row V04. */
export async function showSettings(ports: Ports, caller: Caller, shown: Shown = {}): Promise<PressAnswer> {
  const [preferences, nextTerm] = await Promise.all([
    shown.preferences ?? preferencesOf(ports, caller),
    nextTermFor(ports, caller),
  ]);
  const topics = topicsFor(caller);
  return { message: settingsCard({ ...shown, preferences, topics, nextTerm, today: caller.today }) };
}

/** What was ticked and chosen, as something to do; what this person is not asked about stays as it was. */
const saving = (caller: Caller, { ticked, from, until }: TypedSettings): PreferenceOp => ({
  do: 'save',
  from,
  until,
  muted: topicsFor(caller).filter((topic) => !ticked.includes(topic)),
});

/** Saves the form, and then does what the button says; a form that cannot be saved stays as it was typed. */
export const pressSettings =
  (ports: Ports, then: (caller: Caller) => Promise<PreferenceOp | undefined>, said: (after: Preferences) => string) =>
  async (caller: Caller, _: Press, input: SettingsInput): Promise<PressAnswer> => {
    const typed = typedIn(input);
    const ops = [typed && saving(caller, typed), await then(caller)].filter((op) => op !== undefined);
    let after: Preferences | undefined;
    for (const op of ops) {
      const changed = await changePreferences(ports, caller, op);
      if (!changed.ok) return showSettings(ports, caller, { typed, notice: changed.problem.sentence });
      after = changed.value;
    }
    return showSettings(ports, caller, { preferences: after, notice: after && said(after) });
  };

const pausedTo = ({ pausedUntil }: Preferences): string => (pausedUntil ? settingsText.paused(pausedUntil) : '');

/** Every button of the settings by its name. */
export const settingsPresses = (ports: Ports) => ({
  save: pressSettings(
    ports,
    () => Promise.resolve(undefined),
    () => settingsText.saved,
  ),
  pause: pressSettings(
    ports,
    ({ today }) => Promise.resolve({ do: 'pause', until: addDays(today, pauseDays) }),
    pausedTo,
  ),
  'pause-term': pressSettings(
    ports,
    async (caller) => ({
      do: 'pause',
      until: (await nextTermFor(ports, caller)) ?? addDays(caller.today, pauseDays),
    }),
    pausedTo,
  ),
  resume: pressSettings(
    ports,
    () => Promise.resolve({ do: 'resume' }),
    () => settingsText.resumed,
  ),
});
