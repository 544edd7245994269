import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { date } from '../../../../shared/kernel/time.ts';
import { serviceIdSchema, schoolIdSchema } from '../../../../shared/kernel/ids.ts';
import { areaProfile } from '../../../../shared/needs-profile/area.ts';
import { decideProfile, type ProfileOp } from '../../../../shared/needs-profile/decide.ts';
import { countList } from '../../../../shared/needs-profile/list.ts';
import { readPasted } from '../../../../shared/needs-profile/paste.ts';
import {
  blankProfile,
  needs,
  noCounts,
  profileTermOn,
  type NeedsProfile,
  type ProfileRow,
} from '../../../../shared/needs-profile/profile.ts';
import { firstRules } from '../../../../shared/needs-profile/settings.ts';
import { suggestionsFor } from '../../../../shared/needs-profile/suggest.ts';
import { sumsOf, toldTable } from '../../../../shared/needs-profile/tell.ts';
import { needsText } from '../../../../shared/needs-profile/text.ts';
import { changesOf } from '../../../../shared/needs-profile/trend.ts';

const scope = {
  schoolId: schoolIdSchema.parse('school-hazelbrook'),
  serviceId: serviceIdSchema.parse('service-weald'),
};
const act = { by: 'Sample SENDCo', on: date('2026-11-27') };
const blank = blankProfile(scope, profileTermOn(act.on));
const row = (group: ProfileRow['group'], counts: Partial<ProfileRow['counts']>): ProfileRow => ({
  group,
  counts: { ...noCounts, ...counts },
});
const after = (profile: NeedsProfile, ...ops: readonly ProfileOp[]): NeedsProfile =>
  ops.reduce((now, op) => {
    const decided = decideProfile(now, op, act);
    if (!decided.ok) throw new Error(decided.problem.sentence);
    return decided.value;
  }, profile);

describe('a SENDCo counts', () => {
  test('a count nobody gave is missing, not none', () => {
    const profile = after(
      blank,
      { do: 'count', group: 'R', need: 'roll', count: 30 },
      { do: 'count', group: '1', need: 'roll', count: 28 },
      { do: 'count', group: '1', need: 'eal', count: 0 },
    );
    expect(sumsOf(profile.rows)).toMatchObject({ roll: 58, eal: 0, slcn: null });
    expect(profile.rows.map(({ group }) => group)).toEqual(['R', '1']);
  });

  test('the same count again changes nothing', () => {
    const op = { do: 'count', group: 'R', need: 'roll', count: 30 } as const;
    const profile = after(blank, op);
    expect(after(profile, op)).toBe(profile);
  });

  test('a table that cannot be is kept, and not shared', () => {
    const profile = after(blank, { do: 'table', rows: [row('R', { roll: 20, slcn: 21 })] });
    expect(decideProfile(profile, { do: 'share' }, act)).toMatchObject({
      problem: { sentence: needsText.overRoll('R', 'SLCN as main need', 20) },
    });
  });

  test('a term is shared once', () => {
    const profile = after(blank, { do: 'table', rows: [row('R', { roll: 20 })] }, { do: 'share' });
    const later = after(profile, { do: 'count', group: 'R', need: 'roll', count: 21 });
    expect(later.shared?.rows[0]?.counts.roll).toBe(20);
    expect(decideProfile(later, { do: 'share' }, act)).toMatchObject({ problem: { sentence: needsText.sharedBefore } });
  });

  test('a table from a spreadsheet is read, and what is not understood is named by line', () => {
    const pasted = readPasted(
      'Year\tRoll\tSEN\tShoe size\nReception\t30\t4\t2\nY1\t28\tfour\t3\nBlue class\t1\t1\t1\nR\t1\t1\t1',
    );
    expect(pasted.rows).toEqual([row('R', { roll: 30, 'sen-support': 4 }), row('1', { roll: 28 })]);
    expect(pasted.findings).toEqual([
      { line: 1, says: needsText.pasteColumn('Shoe size') },
      { line: 3, says: needsText.pasteCount('1', 'SEN support') },
      { line: 4, says: needsText.pasteGroup('Blue class') },
      { line: 5, says: needsText.pasteTwice('R') },
    ]);
  });

  test('a list of children is counted, names are not looked at, and what is not understood is named by line', () => {
    const counted = countList(
      'Name\tYear group\tEAL\tSEN status\tPrimary need\nA\tR\tY\tK\tSLCN\nB\tR\tN\tE\tASD\nC\tYear 1\tsome\tN\t\nD\t\tY\tK\tSLCN',
    );
    expect(counted.rows).toEqual([
      row('R', { roll: 2, eal: 1, 'sen-support': 1, 'ehc-plans': 1, slcn: 1 }),
      row('1', { roll: 1, eal: 0, 'sen-support': 0, 'ehc-plans': 0, slcn: 0 }),
    ]);
    expect(counted.findings).toEqual([
      { line: 4, says: needsText.listField('EAL') },
      { line: 5, says: needsText.listGroup },
    ]);
    expect(countList('Name\nAnna').findings).toEqual([{ line: 1, says: needsText.listHead }]);
  });

  test('whatever is pasted is read or named, and never thrown at anybody', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300 }), (text) => {
        for (const read of [readPasted, countList]) {
          const { rows, findings } = read(text);
          expect(rows.length + findings.length).toBeGreaterThanOrEqual(text.trim() ? 0 : 1);
        }
      }),
    );
  });
});

describe('what the service reads', () => {
  test('three children of one group cannot be worked out from the others and the sum', () => {
    const told = toldTable([row('R', { slcn: 12 }), row('1', { slcn: 9 }), row('2', { slcn: 3 })]);
    expect(told.rows.map(({ counts }) => counts.slcn)).toEqual([12, null, null]);
    expect(told).toMatchObject({ all: { slcn: 24 }, held: { slcn: ['1', '2'] } });
  });

  test('a year group of three children has no line of its own, and the school its sums', () => {
    const told = toldTable([row('R', { roll: 3, slcn: 1 }), row('1', { roll: 30, slcn: 9 }), row('2', { roll: 0 })]);
    expect(told.rows).toEqual([row('R', {}), row('1', {})]);
    expect(told.all).toMatchObject({ roll: 33, slcn: 10 });
  });

  test('a group in which nobody was screened hides no other’s screening; one with three has no numbers of its own', () => {
    const first = row('R', { roll: 30, screened: 30, 'of-concern': 8 });
    const none = row('1', { roll: 30, screened: 0, 'of-concern': 0 });
    expect(toldTable([first, none]).rows[0]).toEqual(first);
    const told = toldTable([first, row('1', { roll: 30, screened: 3, 'of-concern': 1 })]);
    expect(told.rows[0]?.counts).toMatchObject({ roll: 30, screened: null, 'of-concern': null });
    expect(told.all).toMatchObject({ screened: 33, 'of-concern': 9 });
  });

  test('what was held back stays so for the school year', () => {
    const autumn = toldTable([row('R', { slcn: 12 }), row('1', { slcn: 9 }), row('2', { slcn: 3 })]);
    const spring = toldTable([row('R', { slcn: 12 }), row('1', { slcn: 9 }), row('2', { slcn: 6 })], {
      year: [autumn],
      term: [],
    });
    // Else whoever takes Year 1 to be as many as before would have Year 2 of the autumn.
    expect(spring.held.slcn).toEqual(['1', '2']);
  });

  test('an area is what its schools have shared and no more, and says of how many', () => {
    const one = toldTable([row('R', { roll: 30, slcn: 8 }), row('1', { roll: 30, slcn: 7 })]);
    const other = toldTable([row('R', { roll: 20, slcn: 2 })]);
    const area = areaProfile(
      [
        { schoolId: 'a', name: 'A', table: one },
        { schoolId: 'b', name: 'B', table: other },
      ],
      10,
    );
    expect(area.all.slcn).toEqual({ least: 15, schools: 1, without: 1 });
    expect(area.all.roll).toEqual({ least: 80, schools: 2, without: 0 });
    expect(area.predicted).toEqual({ percent: 10, roll: 60, children: 6, known: 15, gap: -9, schools: 1 });
    expect(areaProfile([], 10).predicted).toBeNull();
  });
});

describe('what the numbers suggest', () => {
  test('many children in the first years who learn English as an additional language', () => {
    const rows = [row('N', { roll: 20, eal: 9 }), row('R', { roll: 30, eal: 12 }), row('6', { roll: 30, eal: 0 })];
    expect(suggestionsFor(rows, firstRules)).toMatchObject([
      { rule: { id: 'eal-early', cell: 'EE1' }, children: 21, roll: 50, percent: 42 },
    ]);
  });

  test('a group whose count is missing suggests nothing', () => {
    expect(suggestionsFor([row('R', { eal: 12 }), row('N', { roll: 20 })], firstRules)).toEqual([]);
  });

  test('needs that changed by five children and a fifth ask for another look at the plan', () => {
    const sums = (slcn: number | null) => ({ ...sumsOf([]), slcn });
    const terms = [
      { academicYear: '2026-27', term: 'spring', all: sums(16) },
      { academicYear: '2026-27', term: 'autumn', all: sums(10) },
    ] as const;
    expect(changesOf(terms)).toEqual([{ need: 'slcn', before: 10, now: 16 }]);
    expect(changesOf([terms[1], { ...terms[0], all: sums(14) }])).toEqual([]);
    expect(changesOf([terms[1], { ...terms[0], all: sums(null) }])).toEqual([]);
    expect(needs).toHaveLength(9);
  });
});
