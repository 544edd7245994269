import { expect, test } from '@jest/globals';
import { buildGrids } from '../../../../infra/local/sample/build.ts';
import { cells } from '../../../../shared/balanced-system/framework.ts';
import { coverageOf, gridEntrySchema, gridOf, type GridEntry } from '../../../../shared/scoping/scoping.ts';
import { scopingText } from '../../../../shared/scoping/text.ts';

const entry = (text: string, inCells: string, more: object = {}): GridEntry =>
  gridEntrySchema.parse({
    id: `entry-${text}`,
    kind: 'provision',
    text,
    cells: inCells.split(' '),
    addedOn: '2026-09-17',
    confirmedOn: '2026-09-17',
    firstRev: 1,
    rev: 1,
    ...more,
  });

/** The table of domain.md 1.1, written down here once more so that the sample area cannot drift from it. */
const worcestershire = [
  entry('SLTA on-the-job training for TAs', 'WW3'),
  entry('Multi-agency assessments, e.g. autism diagnosis', 'ID3'),
  entry('Specialist interventions for a few children', 'IN3'),
  entry('Parent evenings with SLT and SENCo', 'FS2'),
  entry('Intervention Fayre', 'FS2'),
  entry('SLT assessments at school', 'ID2'),
  entry('Liaison meetings with SENCo', 'ID2'),
  entry('Rolling programme of targeted interventions throughout the key stages', 'IN2'),
  entry('Concept of the Week / Word of the Week', 'FS1'),
  entry('SLCN Pathway', 'EE1 ID1'),
  entry('Language for Learning', 'WW1 ID1 IN1'),
  entry('Every Child a Talker Worcestershire', 'WW1'),
];

test('the Worcestershire example: 12 provisions in 15 places, 11 of 15 cells filled, four empty', () => {
  const coverage = coverageOf(worcestershire);
  expect(coverage).toMatchObject({ provisions: 12, placements: 15, filled: 11, gaps: 0, confirmedOn: '2026-09-17' });
  expect([...coverage.empty].sort()).toEqual(['EE2', 'EE3', 'FS3', 'WW2']);
});

test('Hazelbrook in the sample area has exactly that grid', () => {
  const hazelbrook = buildGrids().find((each) => each.schoolId === 'school-hazelbrook');
  expect(hazelbrook?.entries.map((each) => [each.text, each.cells])).toEqual(
    worcestershire.map((each) => [each.text, each.cells]),
  );
});

test('a provision shows in each of its cells, a gap is not a provision', () => {
  const grid = gridOf([...worcestershire, entry('Hall is too loud', 'EE1 EE2', { kind: 'gap' })]);
  const at = (cell: string) => grid.find((each) => each.cell === cell);
  expect(grid.map((each) => each.cell)).toEqual(cells);
  expect(
    ['WW1', 'ID1', 'IN1'].every((cell) => at(cell)?.provisions.some((p) => p.text === 'Language for Learning')),
  ).toBe(true);
  expect(at('EE2')).toMatchObject({ provisions: [], gaps: [{ text: 'Hall is too loud' }] });
});

test('a cell in which only a gap is noted still counts as empty', () => {
  const coverage = coverageOf([entry('No coffee mornings', 'FS2', { kind: 'gap' })]);
  expect(coverage).toMatchObject({ provisions: 0, placements: 0, filled: 0, gaps: 1 });
  expect(coverage.empty).toHaveLength(15);
});

test('a blank grid has nothing, and no day on which it was confirmed', () => {
  expect(coverageOf([])).toMatchObject({ provisions: 0, filled: 0, gaps: 0, confirmedOn: undefined });
});

test('a grid is as fresh as the newest thing that was confirmed', () => {
  const older = entry('Old', 'FS1', { confirmedOn: '2026-06-25' });
  expect(coverageOf([...worcestershire, older]).confirmedOn).toBe('2026-09-17');
});

test('the sentences count as people do', () => {
  expect(scopingText.coverage(coverageOf(worcestershire))).toBe('12 provisions in 11 of 15 cells.');
  expect(scopingText.empty(coverageOf(worcestershire), (cell) => `cell ${cell}`)).toBe(
    'Nothing yet in: cell FS3; cell EE2; cell EE3; cell WW2.',
  );
  const one = [entry('Word of the Week', 'FS1'), entry('Too loud', 'EE1', { kind: 'gap' })];
  expect(scopingText.coverage(coverageOf(one))).toBe('1 provision in 1 of 15 cells, 1 gap noted.');
  expect(scopingText.empty(coverageOf([entry('Everywhere', cells.join(' '))]), String)).toBe(
    'Every cell has something in it.',
  );
});

test('an entry stands in at least one cell that exists', () => {
  expect(gridEntrySchema.safeParse({ ...worcestershire[0], cells: [] }).success).toBe(false);
  expect(gridEntrySchema.safeParse({ ...worcestershire[0], cells: ['FS4'] }).success).toBe(false);
});
