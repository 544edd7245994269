import { expect, test } from '@jest/globals';
import { childsJourney, dayInTheLife, seeSaws } from '../../../../shared/balanced-system/diagrams.ts';
import { levelOf, levelsTopDown, strandOf, strands } from '../../../../shared/balanced-system/framework.ts';

test('on a child’s way no level takes the place of another: each rests on those below it', () => {
  for (const { levels } of childsJourney) expect(levels).toEqual([1, 2, 3].slice(0, levels.length));
  const highest = childsJourney.map(({ levels }) => levels.length);
  // It goes up for a time and comes down again.
  expect([highest.at(0), Math.max(...highest), highest.at(-1)]).toEqual([1, 3, 1]);
});

test('a day in school works in every strand and at every level', () => {
  const cells = dayInTheLife.flatMap((part) => part.cells);
  expect(strands.filter((strand) => !cells.some((cell) => strandOf(cell) === strand))).toEqual([]);
  expect(levelsTopDown.filter((level) => !cells.some((cell) => levelOf(cell) === level))).toEqual([]);
});

test('the see-saw is shown both ways', () => {
  expect(seeSaws.map(({ tilt }) => tilt)).toEqual(['specialist', 'everyday']);
});
