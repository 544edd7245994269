import { expect, test } from '@jest/globals';
import { serviceIdSchema } from '../../../../../shared/kernel/ids.ts';
import { newYearPlan, settingsFor } from '../../../../../shared/year-plan/stored.ts';
import { readSettings, typedOf } from '../../../../../tab/features/year-plan/year-plan.ts';
import { yearPageText } from '../../../../../tab/features/year-plan/text.ts';

const priya = { personId: 'p', accountId: 'a', name: 'Priya', role: 'link-therapist' } as never;
const { settings: plain } = newYearPlan(serviceIdSchema.parse('service-weald'), priya, '2026-27');
const settings = { ...plain, schools: [settingsFor(plain, 'school-hazelbrook')] };
const typed = typedOf(settings);

test('settings are read as they are shown, with point or comma', () => {
  expect(readSettings(typed, settings)).toEqual({ settings });
  expect(readSettings({ ...typed, perKilometre: '1,5' }, settings)).toMatchObject({
    settings: { travel: { perKilometre: 1.5 } },
  });
});

test('an empty number is refused and not taken for none', () => {
  const [school] = typed.schools;
  for (const wrong of [
    { ...typed, within: '' },
    { ...typed, perKilometre: ' ' },
    { ...typed, schools: [{ ...school!, visitMinutes: '' }] },
  ])
    expect(readSettings(wrong, settings)).toEqual({ sentence: yearPageText.badSettings });
  for (const monday of [
    { from: '08:30', to: '' },
    { from: '16:00', to: '08:30' },
  ])
    expect(readSettings({ ...typed, hours: [monday, ...typed.hours.slice(1)] }, settings)).toEqual({
      sentence: 'Monday needs a beginning and a later end, or neither.',
    });
  expect(readSettings({ ...typed, daysOff: '2027-02-30' }, settings)).toEqual({
    sentence: yearPageText.badDay('2027-02-30'),
  });
});
