import { expect, test } from '@jest/globals';
import { hoursView } from '../../../../../tab/features/hours/hours.ts';

const hours = (allocatedMinutes: number, usedMinutes: number) => ({
  academicYear: '2026-27',
  allocatedMinutes,
  usedMinutes,
  leftMinutes: allocatedMinutes - usedMinutes,
  plannedMinutes: 0,
  lostMinutes: 0,
  usedByActivity: [],
});

test('hours partly used', () => {
  expect(hoursView(hours(2160, 795))).toEqual({
    figures: [
      { name: 'Left', says: '22 h 45 min' },
      { name: 'Used', says: '13 h 15 min' },
      { name: 'Allocated', says: '36 h' },
    ],
    percent: 37,
    barLabel: '13 h 15 min used of 36 h, 22 h 45 min left',
    state: 'within',
  });
});

test('more used than allocated is a full bar and a negative figure', () => {
  expect(hoursView(hours(600, 705))).toMatchObject({ percent: 100, state: 'overspent' });
  expect(hoursView(hours(600, 705)).figures[0]?.says).toBe('−1 h 45 min');
  expect(hoursView(hours(0, 30))).toMatchObject({ percent: 100, state: 'overspent' });
});

test('nothing allocated, nothing used, everything used', () => {
  expect(hoursView(hours(0, 0))).toMatchObject({ percent: 0, state: 'none' });
  expect(hoursView(hours(600, 0))).toMatchObject({ percent: 0, state: 'within' });
  expect(hoursView(hours(600, 600))).toMatchObject({ percent: 100, state: 'within' });
});
