import { expect, test } from '@jest/globals';
import type { LibraryLine, SimilarAnswer } from '../../../../../shared/area/contract.ts';
import { ownWording } from '../../../../../shared/balanced-system/content.ts';
import { noLocalWords } from '../../../../../shared/balanced-system/contract.ts';
import type { Cell } from '../../../../../shared/balanced-system/framework.ts';
import { behindIn, mayDo, ownOf, shadeOf, suitedFirst, withWords } from '../../../../../tab/features/area/area.ts';

const framework = { ...ownWording, local: noLocalWords } as unknown as Parameters<typeof withWords>[2];
const line = (title: string, about: string, cells: Cell[]): LibraryLine => ({
  ...{ id: title, title, about, cells, evidence: '', link: '', state: 'published', isExample: false },
  ...{ addedBy: null, schools: null, rating: { mine: null, average: null, people: null }, rev: 1 },
});
const lines = [line('Talk time', 'Ten minutes a day', ['IN1']), line('Fête', 'For families', ['FS2', 'EE1'])];
const titles = (all: readonly LibraryLine[]): string[] => all.map(({ title }) => title);

test.each([
  ['', ['Talk time', 'Fête']],
  ['FETE', ['Fête']],
  ['talk minutes', ['Talk time']],
  ['fs2', ['Fête']],
  ['environment', ['Fête']],
  ['intervention universal', ['Talk time']],
  ['talk families', []],
])('“%s” finds %j', (search, found) => expect(titles(withWords(lines, search, framework))).toEqual(found));

test('what suits the cell comes first', () => {
  expect(titles(suitedFirst(lines, 'EE1'))).toEqual(['Fête', 'Talk time']);
});

test('what most similar schools have and this one has not is named', () => {
  const told = (cell: Cell, hasProvision: boolean, provision: SimilarAnswer['cells'][number]['provision']) => ({
    ...{ cell, hasProvision, hasGap: cell === 'FS1', provision, gap: 'few' as const },
  });
  const cells = [told('FS1', false, 60), told('FS2', false, 50), told('FS3', true, 90), told('EE1', false, 'most')];
  expect(behindIn(cells)).toEqual(['FS1', 'EE1']);
  expect(cells.map(ownOf)).toEqual(['gap', 'nothing', 'provision', 'nothing']);
});

test('the map is the darker the more schools it is', () => {
  const cell = (gap: number | 'under-5' | 'all-but-under-5') => ({
    ...{ cell: 'FS1' as const, provision: 0, gap, nothing: null, gapIn: [] },
  });
  expect([0, 1, 5, 12].map((gap) => shadeOf(cell(gap), 'gap', 12))).toEqual([0, 1, 2, 4]);
  expect([shadeOf(cell('under-5'), 'gap', 12), shadeOf(cell('all-but-under-5'), 'gap', 12)]).toEqual([0, 4]);
  expect(shadeOf(cell(3), 'nothing', 12)).toBe(0);
});

test('a SENDCo compares and a lead has the map', () => {
  expect([mayDo([{ role: 'sendco' }], 'area.compare'), mayDo([{ role: 'sendco' }], 'area.map')]).toEqual([true, false]);
  expect(mayDo([{ role: 'team-lead' }], 'area.map')).toBe(true);
});
