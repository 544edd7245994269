import { z } from 'zod';
import { addDays, londonInstant } from '../../../shared/kernel/time.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { snoozeDays } from '../../../shared/reminders/decide.ts';
import { usualPreferences } from '../../../shared/reminders/preferences.ts';
import { readRowKey } from '../../../shared/reminders/row-key.ts';
import { settingsText } from '../../../shared/reminders/settings-text.ts';
import { verb, type Command, type Press, type PressAnswer, type Verb } from '../../ports/declaration.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { changePreferences } from './change-preferences.ts';
import { dueNow, type DueRows } from './due-now.ts';
import { rowInput, settingsInput, type RowInput } from './inputs.ts';
import { chosenKey, openRow } from './open-row.ts';
import type { OwnReminderPorts } from './ports.ts';
import { settingsPresses, showSettings } from './settings.ts';

/** One row is left out for three days; on the day it comes back the person is looked at again. */
const snooze =
  (ports: OwnReminderPorts, due: DueRows) =>
  async (caller: Caller, press: Press, input: RowInput): Promise<PressAnswer> => {
    const key = chosenKey(press, input);
    const row = readRowKey(key);
    const school = row && (await theirSchool(ports.schools, caller, row.schoolId, 'school.see'));
    if (!row || !school?.ok) return { message: await dueNow(ports, due, caller, settingsText.notThere) };
    const until = addDays(caller.today, snoozeDays);
    // A look too many says nothing; a row that is put off and not looked at again would be lost.
    const at = londonInstant(until, usualPreferences.from);
    await ports.reminders.file([{ accountId: caller.accountId, schoolId: row.schoolId, on: until, at }]);
    const changed = await changePreferences(ports, caller, { do: 'snooze', key, until });
    if (!changed.ok) return { message: await dueNow(ports, due, caller, changed.problem.sentence) };
    return { message: await dueNow(ports, due, caller, settingsText.snoozed(until)) };
  };

/** 'reminders': what is due to the caller now, with the way to their settings. Row V04. */
export const remindersCommand = (ports: OwnReminderPorts, due: DueRows): Command => ({
  words: ['reminders', 'reminder'],
  run: async (caller) => [await dueNow(ports, due, caller)],
});

/** Every button of a reminder and of one's own settings. `others` are the buttons that Open stands for. */
export const reminderVerbs = (ports: OwnReminderPorts, due: DueRows, others: readonly Verb[]): Verb[] => {
  const now: Verb['fresh'] = async (caller, _, notice) => ({ message: await dueNow(ports, due, caller, notice) });
  const settings: Verb['fresh'] = (caller, _, notice) => showSettings(ports, caller, { notice });
  const own = { version: 1, action: 'own-account' } as const;
  return [
    verb({
      ...own,
      name: 'reminders.open',
      contract: rowInput,
      audit: 'reminders.opened',
      useCase: openRow(ports, others),
      fresh: now,
    }),
    verb({
      ...own,
      name: 'reminders.snooze',
      contract: rowInput,
      audit: 'reminders.snoozed',
      useCase: snooze(ports, due),
      fresh: now,
    }),
    verb({
      ...own,
      name: 'reminders.settings',
      contract: z.object({}),
      audit: 'reminders.read',
      useCase: (caller) => showSettings(ports, caller),
      fresh: settings,
    }),
    ...Object.entries(settingsPresses(ports)).map(([name, useCase]) =>
      verb({
        ...own,
        name: `reminders.${name}`,
        contract: settingsInput,
        audit: 'reminders.changed',
        useCase,
        fresh: settings,
      }),
    ),
  ];
};
