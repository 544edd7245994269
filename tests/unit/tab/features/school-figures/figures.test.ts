import { expect, test } from '@jest/globals';
import { figureSchema } from '../../../../../shared/school-figures/figures.ts';
import {
  changeSaid,
  fileAddress,
  groupSaid,
  letterOf,
  notNamed,
  templateText,
  valueSaid,
} from '../../../../../tab/features/school-figures/figures.ts';
import { recognise } from '../../../../../shared/school-figures/formats.ts';

const source = { title: 'Census', year: '2022/23', licence: 'Open Government Licence v3.0' };

test('a value is a number, yes or no, or the reason why there is none, with the letter of its source', () => {
  const sources = [
    { id: 'census', ...source },
    { id: 'sen', ...source },
  ];
  expect(valueSaid('roll', { value: 1234, source: 'sen' })).toBe('1,234');
  expect(valueSaid('resourced-provision', { value: 1, source: 'sen' })).toBe('yes');
  expect(valueSaid('resourced-provision', { value: 12, source: 'sen' })).toBe('12');
  expect(valueSaid('slcn', { missing: 'suppressed', source: 'sen' })).toBe('missing: suppressed');
  expect(letterOf(sources, { missing: 'suppressed', source: 'sen' })).toBe('B');
  expect(letterOf(sources, { missing: 'not-in-file', source: null })).toBe('');
});

test('a change names the number before and after, and a gap is no nought', () => {
  const change = { urn: '118001', name: 'Oak', what: 'changed', figure: 'slcn' } as const;
  const from = { missing: 'blank', source: 'sen' } as const;
  expect(changeSaid({ ...change, from, to: { value: 0, source: 'sen' } })).toBe(
    'SLCN as main need: missing: empty → 0',
  );
  expect(changeSaid({ ...change, what: 'gone', figure: null, from: null, to: null })).toBe('no longer in the figures');
  const group = { code: 'roll-zero', figure: 'roll', source: 'sen', count: 1234, first: [], lines: [7, 8] } as const;
  expect(groupSaid({ ...group, first: [], lines: [7, 8] }, [])).toMatch(/^Pupils on roll: .*\(1,234\)$/);
  expect(notNamed({ ...group, first: [], lines: [7, 8] })).toBe(1232);
  const several = [
    { id: 'census', ...source },
    { id: 'sen', ...source, title: 'SEN file' },
  ];
  expect(groupSaid({ ...group, code: 'wrong-urn', figure: null, first: [], lines: [] }, several)).toBe(
    'A line has no six-figure URN, so it was left out (1,234), SEN file',
  );
});

test('the template has a column for every figure, and is read as the template', () => {
  const found = recognise(templateText.trim().split(','));
  if (!found.ok) throw new Error(found.why);
  expect(found.format.name).toBe('template');
  for (const figure of figureSchema.options)
    expect(
      found.format.figures[figure]?.flatMap(({ columns }) => columns).every((each) => found.columns.has(each)),
    ).toBe(true);
});

test('what nobody said of a file does not stand in its address', () => {
  expect(fileAddress({ newId: 'set-1', authority: '', title: 'Our count' })).toBe(
    '/api/school-figures/file?newId=set-1&title=Our+count',
  );
});
