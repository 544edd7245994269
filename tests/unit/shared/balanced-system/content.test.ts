import { expect, test } from '@jest/globals';
import { cellName, ownWording } from '../../../../shared/balanced-system/content.ts';
import { frameworkAnswer } from '../../../../shared/balanced-system/contract.ts';
import {
  cellOf,
  cells,
  cellSchema,
  levelOf,
  levelsTopDown,
  strandOf,
  strands,
} from '../../../../shared/balanced-system/framework.ts';

test('five strands by three levels are fifteen cells, each once and in the framework’s order', () => {
  expect(strands).toEqual(['FS', 'EE', 'WW', 'ID', 'IN']);
  expect(levelsTopDown).toEqual([3, 2, 1]);
  expect(cells).toEqual(strands.flatMap((strand) => ([1, 2, 3] as const).map((level) => cellOf(strand, level))));
  expect(new Set(cells).size).toBe(15);
  for (const cell of cells) expect(cellOf(strandOf(cell), levelOf(cell))).toBe(cell);
});

test('every cell has two texts that differ, and all thirty are different', () => {
  const all = cells.flatMap((cell) => [ownWording.outcomes[cell].short, ownWording.outcomes[cell].long]);
  expect(Object.keys(ownWording.outcomes).sort()).toEqual([...cells].sort());
  for (const text of all) expect(text).toMatch(/^[A-Z].{20,200}\.$/);
  expect(new Set(all).size).toBe(30);
});

test('the wording says whose it is and keeps the mark of the framework', () => {
  expect(ownWording.licence).toBe('own-wording');
  expect(ownWording.notice).toContain('Balanced System®');
  expect(ownWording.notice).toContain('our own paraphrase');
  expect(frameworkAnswer.safeParse(ownWording).error).toBeUndefined();
  expect(frameworkAnswer.safeParse({ ...ownWording, licence: undefined }).success).toBe(false);
});

test('a framework that lacks a cell is refused before anybody sees it', () => {
  const { IN3: _, ...fourteen } = ownWording.outcomes;
  expect(frameworkAnswer.safeParse({ ...ownWording, outcomes: fourteen }).success).toBe(false);
});

test('other names people use for a strand or level are known', () => {
  expect(ownWording.strands.EE.aliases).toContain('Enabling environments');
  expect(ownWording.levels[3].aliases).toContain('Individualised');
});

test('a cell is named in words with its code', () => {
  expect(cellName(ownWording, cellSchema.parse('EE2'))).toBe('Environment, targeted (EE2)');
});
