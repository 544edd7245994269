import { expect, test } from '@jest/globals';
import { ownWording } from '../../../../../shared/balanced-system/content.ts';
import { frameworkAnswer } from '../../../../../shared/balanced-system/contract.ts';
import { cells } from '../../../../../shared/balanced-system/framework.ts';
import {
  entriesOf,
  isConfirmed,
  newest,
  othersChange,
  toggled,
  unconfirmedIn,
} from '../../../../../tab/features/scoping/changing.ts';
import { gridAnswer, type GridAnswer } from '../../../../../shared/scoping/contract.ts';
import { date } from '../../../../../shared/kernel/time.ts';
import { scopingText } from '../../../../../shared/scoping/text.ts';
import { changeLines, isStale, standingOf, strandsOf, summaryOf } from '../../../../../tab/features/scoping/grid.ts';

const framework = frameworkAnswer.parse(ownWording);
const blank: GridAnswer = {
  rev: 0,
  on: date('2026-11-27'),
  cells: cells.map((cell) => ({ cell, provisions: [], gaps: [] })),
  provisions: 0,
  placements: 0,
  filled: 0,
  empty: [...cells],
  gaps: 0,
  confirmedOn: null,
  stale: true,
  staleCells: [],
  changed: null,
  cycle: null,
  through: [],
  reviewed: null,
  reviewedBefore: null,
  removed: [],
  changes: [],
  may: { update: true, confirm: true, review: false },
};
const pathway = {
  id: 'p1',
  text: 'SLCN Pathway',
  kind: 'provision' as const,
  cells: ['EE1' as const, 'ID1' as const],
  ...{ details: {}, agreed: null, question: null },
  confirmedOn: '2026-11-12',
  rev: 2,
  ...{ news: null, staleSince: null, met: null, settled: null },
};
const noTimetables = {
  ...pathway,
  id: 'g1',
  text: 'No visual timetables',
  kind: 'gap' as const,
  cells: ['EE2' as const],
};
const partly = gridAnswer.parse({
  ...blank,
  cells: blank.cells.map((each) => ({
    ...each,
    provisions: each.cell === 'EE1' || each.cell === 'ID1' ? [pathway] : [],
    gaps: each.cell === 'EE2' ? [noTimetables] : [],
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
  expect(summaryOf(partly)).toBe(
    '1 provision in 2 of 15 cells, 1 gap noted. 13 cells are empty. Last confirmed Thu 12 November 2026.',
  );
});

test('a blank grid is not out of date', () => {
  expect(isStale(blank)).toBe(false);
  expect(isStale(partly)).toBe(true);
  expect(isStale({ ...partly, stale: false })).toBe(false);
});

const planned = gridAnswer.parse({
  ...partly,
  rev: 7,
  cycle: { id: 'cycle|s|x|2026-27|spring', label: 'spring term 2027', since: '2026-11-12' },
  changed: { at: '2026-12-01T10:14:00Z', by: 'Ellen Whitfield', side: 'sendco' },
});

test('where the two of them are with it is said only while a meeting is planned', () => {
  expect(standingOf(partly)).toEqual([]);
  expect(standingOf(planned)).toEqual([
    'The SENDCo has not gone through it for the spring term 2027 yet.',
    'The link therapist has not reviewed it for this meeting yet.',
  ]);
  const priya = { at: planned.changed?.at, by: 'Priya Raman', side: 'link-therapist' };
  const back = gridAnswer.parse({ ...planned, through: ['FS', 'EE', 'WW', 'ID', 'IN'], reviewedBefore: priya });
  expect(standingOf(back)).toEqual([
    'All five strands are up to date for the spring term 2027.',
    'Priya Raman reviewed it on Tue 1 Dec at 10:14; the school changed it after that.',
  ]);
});

test('an entry in several cells is one entry; those not confirmed since planning opened wait for a tick', () => {
  expect(entriesOf(planned).map(({ id }) => id)).toEqual(['p1', 'g1']);
  expect(isConfirmed(planned, pathway as never)).toBe(true);
  expect(isConfirmed(partly, pathway as never)).toBe(false);
  const later = { ...planned, cycle: { ...planned.cycle, since: '2026-11-27' } } as typeof planned;
  expect(unconfirmedIn(later, 'EE')).toEqual(['p1', 'g1']);
  expect(unconfirmedIn(later, 'ID')).toEqual(['p1']);
  expect(unconfirmedIn(planned, 'ID')).toEqual([]);
});

test('an answer that comes late never takes the place of a newer one', () => {
  const older = { ...planned, rev: 6 };
  expect(newest(planned, older)).toBe(planned);
  expect(newest(older, planned)).toBe(planned);
});

test('somebody else’s change is said by name and time, one’s own is not', () => {
  expect(othersChange(6, planned, new Set())).toBe(
    'Ellen Whitfield changed the grid on Tue 1 Dec at 10:14. You are looking at the newest.',
  );
  expect(othersChange(6, planned, new Set([7]))).toBeUndefined();
  expect(othersChange(7, planned, new Set())).toBeUndefined();
});

test('cells are ticked and unticked', () => {
  expect(toggled(['FS1'], 'EE2')).toEqual(['FS1', 'EE2']);
  expect(toggled(['FS1', 'EE2'], 'FS1')).toEqual(['EE2']);
});

test('what happened this term is a line each', () => {
  const change = { id: 'c1', at: planned.changed?.at, on: '2026-12-01', by: 'Ellen Whitfield', what: 'added' };
  const grid = gridAnswer.parse({
    ...planned,
    changes: [
      { ...change, text: 'Talk Boost', cells: ['IN2'] },
      { ...change, id: 'c2', what: 'confirmed', text: null, cells: ['FS1', 'FS2', 'FS3'] },
      { ...change, id: 'c3', what: 'confirmed', text: null, cells: [] },
    ],
  });
  expect(changeLines(framework, grid).map(({ line }) => line)).toEqual([
    'Ellen Whitfield added “Talk Boost”, Tue 1 Dec',
    'Ellen Whitfield went through Family support, Tue 1 Dec',
    'Ellen Whitfield went through some entries, Tue 1 Dec',
  ]);
});
