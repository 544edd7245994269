import { expect, test } from '@jest/globals';
import { byTurn, listNews, pageFor, type SchoolLine } from '../../../../../tab/features/organisation/schools.ts';

const line = (id: string, waitsForYou = false, standing = 'Booked'): SchoolLine => ({
  id,
  name: `School ${id}`,
  standing,
  waitsForYou,
  needsLead: null,
});
const list = { page: 'schools' } as const;
const at = (id: string) => ({ page: 'school', id }) as const;

test('one school opens at once, with no way back to a list of one', () => {
  const opened = { page: 'school', id: 'a', name: 'School a', hasList: false };
  expect(pageFor(list, [line('a')])).toEqual(opened);
  expect(pageFor(at('a'), [line('a')])).toEqual(opened);
});

test('several schools have a list to come back to; none has an empty one', () => {
  expect(pageFor(list, [line('a'), line('b')])).toEqual(list);
  expect(pageFor(at('b'), [line('a'), line('b')])).toEqual({
    page: 'school',
    id: 'b',
    name: 'School b',
    hasList: true,
  });
  expect(pageFor(list, [])).toEqual(list);
});

test('a school that is not theirs has no name and a way back', () => {
  expect(pageFor(at('x'), [line('a')])).toEqual({ page: 'school', id: 'x', name: undefined, hasList: true });
});

test('schools that wait for the person are told apart, in the order they came', () => {
  const schools = [line('a'), line('b', true), line('c'), line('d', true)];
  expect(byTurn(schools)).toEqual({ waiting: [schools[1], schools[3]], others: [schools[0], schools[2]] });
});

test('only a change is news', () => {
  const before = [line('a'), line('b')];
  expect(listNews(before, before)).toBeUndefined();
  expect(listNews(before, [line('a', true, 'Waiting for you to offer times'), line('b'), line('new')])).toBe(
    'School a: Waiting for you to offer times.',
  );
});
