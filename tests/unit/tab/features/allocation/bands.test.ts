import { expect, test } from '@jest/globals';
import { defaultSettings } from '../../../../../shared/allocation/settings.ts';
import {
  leftOut,
  nameOf,
  settingsFrom,
  ticked,
  typedFrom,
  withTick,
} from '../../../../../tab/features/allocation/bands.ts';

const typed = typedFrom({ settings: defaultSettings, without: [] }, 'Kent');
const phases = ['Nursery', 'Primary', ''];

test('all ticks together are no list, so that a phase of later figures is taken in; the last one taken off leaves none', () => {
  expect(phases.every((each) => ticked(null, each))).toBe(true);
  const without = withTick(null, phases, 'Nursery', false);
  expect(without).toEqual(['Primary', '']);
  expect([ticked(without, 'Nursery'), ticked(without, '')]).toEqual([false, true]);
  expect(withTick(without, phases, 'Nursery', true)).toBeNull();
  expect(withTick(['Primary'], phases, 'Primary', false)).toEqual([]);
});

test('schools that are left out stand by name, and by number where no run knows the name', () => {
  const settings = { ...defaultSettings, without: ['138510', '100000', '118789'] };
  const names = [
    { urn: '138510', name: 'Hazelbrook' },
    { urn: '118789', name: 'Abbey Court' },
  ];
  expect(leftOut(typedFrom({ settings, without: names }, '')).map(({ name }) => name)).toEqual([
    'Abbey Court',
    'Hazelbrook',
    'School 100000',
  ]);
});

test('what is typed makes settings, or none', () => {
  expect(settingsFrom(typed)).toEqual(defaultSettings);
  expect(settingsFrom({ ...typed, weights: { ...typed.weights, roll: '0,5' } })?.weights.roll).toBe(0.5);
  expect(settingsFrom({ ...typed, weights: { ...typed.weights, roll: '' } })).toBeUndefined();
  expect(settingsFrom({ ...typed, weights: { ...typed.weights, roll: '101' } })).toBeUndefined();
  expect(settingsFrom({ ...typed, cuts: { ...typed.cuts, VH: '2.5' } })).toBeUndefined();
});

test('a run is called by its area, its kind of schools and its year', () => {
  expect(nameOf('Kent', 'all', '2026-27')).toBe('Kent, 2026-27');
  expect(nameOf('Kent', 'special', '2027-28')).toBe('Kent, special schools, 2027-28');
});
