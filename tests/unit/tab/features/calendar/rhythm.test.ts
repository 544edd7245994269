import { expect, test } from '@jest/globals';
import { rhythmText as t } from '../../../../../shared/calendar/rhythm-text.ts';
import { asService, optionsFor, willChange } from '../../../../../tab/features/calendar/rhythm.ts';

const says = ['Planning for the spring term 2027 (Term 4) opens on Fri 22 Jan; meet by Fri 12 Feb.'];

test('a service chooses between two; a school can also do as its service does', () => {
  expect(optionsFor({ service: 'half-term' }, false).map(({ value }) => value)).toEqual(['term', 'half-term']);
  expect(optionsFor({ service: 'half-term' }, true)[0]).toEqual({
    value: asService,
    label: 'As the service does: each half term',
  });
});

test('what will change is told by school, or by their number; nothing while nothing else is chosen', () => {
  const follows = [
    { schools: ['Hazelbrook'], says },
    { schools: ['A', 'B', 'C', 'D', 'E'], says: [] },
  ];
  const answer = { chosen: 'term' as const, choices: [{ every: 'half-term' as const, follows }] };
  expect(willChange(answer, 'term', false)).toBeUndefined();
  expect(willChange(answer, 'half-term', false)).toEqual([
    { at: 'At Hazelbrook:', says },
    { at: 'At 5 schools:', says: [t.nothing] },
  ]);
  const ofSchool = { chosen: 'half-term' as const, choices: [{ every: null, follows: follows.slice(0, 1) }] };
  expect(willChange(ofSchool, asService, true)).toEqual([{ at: undefined, says }]);
});
