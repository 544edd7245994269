import { expect, test } from '@jest/globals';
import { noWishes } from '../../../../../shared/assignment/decide.ts';
import { fields } from '../../../../../tab/features/assignment/settings-fields.ts';
import { typedWith, wishesWith } from '../../../../../tab/features/assignment/typed-wishes.ts';
import { pinned, placed, refused } from '../../../../../tab/features/assignment/who.ts';

test('what two leads choose for different schools at the same time is both kept, and what one took out stays out', () => {
  const before = pinned(noWishes, 'elm', 'sam');
  const mine = pinned(placed(pinned(before, 'oak', 'robin'), 'bases', 'robin', 'Ashford'), 'elm', '');
  const typed = typedWith(before, mine, {});
  const theirs = pinned(placed(before, 'areas', 'ash', 'Swale'), 'ash', 'sam');
  expect(wishesWith(typed, theirs)).toEqual({
    ...noWishes,
    pins: { ash: 'sam', oak: 'robin' },
    areas: { ash: 'Swale' },
    bases: { robin: 'Ashford' },
  });
});

test('a choice that is taken back leaves nothing to be kept; a field that cannot be read is kept', () => {
  const before = pinned(pinned(noWishes, 'elm', 'sam'), 'oak', 'sam');
  const there = pinned(before, 'elm', 'robin');
  expect(typedWith(before, there, {})).toBeDefined();
  expect(typedWith(before, pinned(there, 'elm', 'sam'), {})).toBeUndefined();
  expect(typedWith(before, before, { visitMinutes: 'ten' })).toMatchObject({ wrong: { visitMinutes: 'ten' } });
  expect(wishesWith(undefined, before)).toBe(before);
});

test('every setting can be typed as it is shown, and what cannot be read is refused and never changed to something else', () => {
  const { settings } = noWishes;
  const known = { ...settings, beside: [['Ashford', 'Swale'] as [string, string]], mostSchools: 12 };
  for (const { name, text, read } of fields) {
    expect([name, read(known, text(known))]).toEqual([name, known]);
    if (name === 'beside') continue;
    for (const wrong of ['ten', '-1', '9999999', '1e3']) expect([name, read(known, wrong)]).toEqual([name, undefined]);
  }
  const field = (name: string) => fields.find((each) => each.name === name)!;
  expect(field('perKilometre').read(settings, '1,5')).toMatchObject({ perKilometre: 1.5 });
  expect(field('visitMinutes').read(settings, '90.5')).toBeUndefined();
  expect(field('mostSchools').read(known, ' ')).toMatchObject({ mostSchools: null });
  expect(field('beside').read(settings, 'Ashford, Swale\n\nThanet')).toBeUndefined();
  expect(field('beside').read(settings, ' Ashford ,Swale\n')).toMatchObject({ beside: [['Ashford', 'Swale']] });
});

test('who shall not serve a school is kept by name in one order, and the last taken back leaves nothing', () => {
  const two = refused(refused(noWishes, 'elm', 'sam', true), 'elm', 'robin', true);
  expect(two.refusals).toEqual({ elm: ['robin', 'sam'] });
  expect(refused(two, 'elm', 'sam', true)).toEqual(two);
  expect(refused(refused(two, 'elm', 'sam', false), 'elm', 'robin', false)).toEqual(noWishes);
});
