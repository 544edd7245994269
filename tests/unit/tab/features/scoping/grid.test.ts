import { expect, test } from '@jest/globals';
import { ownWording } from '../../../../../shared/balanced-system/content.ts';
import { frameworkAnswer } from '../../../../../shared/balanced-system/contract.ts';
import { cells } from '../../../../../shared/balanced-system/framework.ts';
import { gridAnswer, type GridAnswer } from '../../../../../shared/scoping/contract.ts';
import { scopingText } from '../../../../../shared/scoping/text.ts';
import { isStale, strandsOf, summaryOf } from '../../../../../tab/features/scoping/grid.ts';

const framework = frameworkAnswer.parse(ownWording);
const blank: GridAnswer = {
  cells: cells.map((cell) => ({ cell, provisions: [], gaps: [] })),
  provisions: 0,
  placements: 0,
  filled: 0,
  empty: [...cells],
  gaps: 0,
  confirmedOn: null,
  stale: true,
};
const pathway = { id: 'p1', text: 'SLCN Pathway', confirmedOn: '2026-11-12' };
const partly = gridAnswer.parse({
  ...blank,
  cells: blank.cells.map((each) => ({
    ...each,
    provisions: each.cell === 'EE1' || each.cell === 'ID1' ? [pathway] : [],
    gaps: each.cell === 'EE2' ? [{ ...pathway, id: 'g1', text: 'No visual timetables' }] : [],
  })),
  provisions: 1,
  placements: 2,
  filled: 2,
  empty: cells.filter((cell) => cell !== 'EE1' && cell !== 'ID1'),
  gaps: 1,
  confirmedOn: '2026-11-12',
});

test('five strands with three levels each, specialist first', () => {
  const strands = strandsOf(framework, blank);
  expect(strands.map((each) => each.name)).toEqual([
    'Family support',
    'Environment',
    'Workforce',
    'Identification',
    'Intervention',
  ]);
  expect(strands.map((each) => each.cells.map((cell) => cell.cell).join(' '))).toEqual([
    'FS3 FS2 FS1',
    'EE3 EE2 EE1',
    'WW3 WW2 WW1',
    'ID3 ID2 ID1',
    'IN3 IN2 IN1',
  ]);
  expect(strands[0]?.cells.map((cell) => cell.levelName)).toEqual(['Specialist', 'Targeted', 'Universal']);
  expect(strands.every((each) => each.cells.every((cell) => cell.short.length > 0))).toBe(true);
});

test('one provision shows in each of its cells; filled levels and gaps are counted by strand', () => {
  const [, environment, , identification] = strandsOf(framework, partly);
  expect(environment).toMatchObject({ filled: 1, gaps: 1 });
  expect(environment?.cells[2]?.provisions).toEqual([pathway]);
  expect(identification?.cells[2]?.provisions).toEqual([pathway]);
});

test('a cell that the answer lacks is an empty one', () => {
  expect(strandsOf(framework, { ...blank, cells: [] })[0]?.cells[0]).toMatchObject({ provisions: [], gaps: [] });
});

test('the summary says how much there is and how fresh it is', () => {
  expect(summaryOf(blank)).toBe(scopingText.blank);
  expect(summaryOf(partly)).toBe('1 provision in 2 of 15 cells, 1 gap noted. Last confirmed Thu 12 November 2026.');
});

test('a blank grid is not out of date', () => {
  expect(isStale(blank)).toBe(false);
  expect(isStale(partly)).toBe(true);
  expect(isStale({ ...partly, stale: false })).toBe(false);
});
