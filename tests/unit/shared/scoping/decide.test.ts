import { describe, expect, test } from '@jest/globals';
import { date } from '../../../../shared/kernel/time.ts';
import { decideGrid, type GridOp } from '../../../../shared/scoping/decide.ts';
import { gridChangeSchema, gridSchema, type Grid } from '../../../../shared/scoping/grid.ts';
import { coverageOf } from '../../../../shared/scoping/scoping.ts';
import {
  canBeOpen,
  isReviewed,
  isSwept,
  newsOf,
  strandsThrough,
  termOfCycle,
  type GridTerm,
} from '../../../../shared/scoping/sweep.ts';
import { there } from '../planning/a-cycle.ts';
import {
  adding,
  after,
  cycleId,
  ellen,
  hazelbrookGrid,
  idOfText,
  noGrid,
  priya,
  reviewing,
  spring,
  summer,
  ticking,
} from './a-grid.ts';

const grid = hazelbrookGrid();
const whole = (['FS', 'EE', 'WW', 'ID', 'IN'] as const).map((strand) => ticking(grid, strand));
const language = idOfText(grid, 'Language for Learning');

describe('going through the strands', () => {
  test('a strand confirmed whole is one change, and every entry of it has today’s date', () => {
    const { grid: next, changes, refused } = decideGrid(grid, [ticking(grid, 'FS')], ellen());
    expect(refused).toEqual([]);
    expect(changes).toMatchObject([
      { what: 'confirmed', cells: ['FS1', 'FS2', 'FS3'], text: null, by: 'Ellen Whitfield' },
    ]);
    expect(changes[0]?.entryIds).toHaveLength(3);
    expect(next.entries.filter(({ confirmedOn }) => confirmedOn === '2026-12-01')).toHaveLength(3);
    expect(strandsThrough(next, spring.label)).toEqual(['FS']);
    expect(next.rev).toBe(grid.rev + 1);
    expect(next.contentRev).toBe(grid.contentRev);
  });

  test('what is not ticked is neither confirmed nor taken out', () => {
    const [first, ...others] = whole[0]?.do === 'confirm' ? whole[0].entryIds : [];
    const { grid: next } = decideGrid(grid, [{ do: 'confirm', entryIds: others, seen: 1, through: 'FS' }], ellen());
    expect(next.entries.find(({ id }) => id === first)?.confirmedOn).toBe('2026-09-17');
    expect(next.entries).toHaveLength(12);
  });

  test('all five strands make the grid up to date for that term, and for no other', () => {
    const next = after(grid, [ellen(), ...whole]);
    expect(isSwept(next, spring.label)).toBe(true);
    expect(isSwept(next, summer.label)).toBe(false);
    expect(next.entries.every(({ confirmedOn }) => confirmedOn === '2026-12-01')).toBe(true);
  });

  test('the next term starts afresh, and an old card of the term before does not set it back', () => {
    const summerBegun = after(
      grid,
      [ellen(), ...whole],
      [ellen({ term: summer, on: date('2027-03-04') }), ticking(grid, 'FS', grid.rev + 1)],
    );
    expect(strandsThrough(summerBegun, summer.label)).toEqual(['FS']);
    const late = after(summerBegun, [ellen({ on: date('2027-03-10') }), ticking(grid, 'EE', summerBegun.rev)]);
    expect(strandsThrough(late, summer.label)).toEqual(['FS']);
    expect(late.entries.filter(({ confirmedOn }) => confirmedOn === '2027-03-10')).not.toEqual([]);
  });

  test('the same press a second time changes nothing', () => {
    const once = after(grid, [ellen(), ticking(grid, 'FS')]);
    const twice = decideGrid(once, [ticking(grid, 'FS')], ellen());
    expect(twice.grid).toBe(once);
    expect(twice.changes).toEqual([]);
  });
});

describe('adding', () => {
  test('one entry stands in several cells, in the framework’s order, and counts as one provision', () => {
    const { grid: next, changes } = decideGrid(grid, [adding('Talk  Boost ', 'IN2', 'FS2', 'IN2')], ellen());
    const added = next.entries.at(-1);
    expect(added).toMatchObject({ text: 'Talk Boost', cells: ['FS2', 'IN2'], confirmedOn: '2026-12-01', rev: 2 });
    expect(coverageOf(next.entries)).toMatchObject({ provisions: 13, placements: 17 });
    expect(changes).toMatchObject([{ what: 'added', text: 'Talk Boost', cells: ['FS2', 'IN2'], rev: 2 }]);
    expect(changes.map((each) => gridChangeSchema.parse(each))).toEqual(changes);
    expect(gridSchema.parse(next)).toEqual(next);
  });

  test('a form pressed twice adds one entry; with other words it adds both, so nothing typed is lost', () => {
    const once = after(grid, [ellen(), adding('Talk Boost', 'IN2')]);
    expect(after(once, [ellen(), adding('Talk Boost', 'IN2')])).toBe(once);
    const first = adding('Talk Boost', 'IN2');
    const other = { ...first, text: 'Word Aware' } as typeof first;
    const both = after(once, [ellen(), other], [ellen(), other]);
    expect(both.entries.slice(-2).map(({ text }) => text)).toEqual(['Talk Boost', 'Word Aware']);
  });

  test('an entry that was taken out does not come back by an old press', () => {
    const once = after(grid, [ellen(), adding('Talk Boost', 'IN2')]);
    const gone = after(once, [ellen(), { do: 'remove', id: 'id-Talk-Boost', seen: 9 }]);
    expect(after(gone, [ellen(), adding('Talk Boost', 'IN2')])).toBe(gone);
  });

  test.each([
    ['no words', adding('  ', 'FS1'), 'in a few words'],
    ['no cell', adding('Talk Boost'), 'at least one place'],
    ['too many words', adding('x'.repeat(301), 'FS1'), '301 characters'],
  ])('with %s is refused with a sentence, and the ticks beside it are kept', (_, op, words) => {
    const { grid: next, refused } = decideGrid(grid, [ticking(grid, 'FS'), op], ellen());
    expect(refused).toMatchObject([{ sentence: expect.stringContaining(words) }]);
    expect(strandsThrough(next, spring.label)).toEqual(['FS']);
    expect(next.entries).toHaveLength(12);
  });

  test('six hundred entries are the most', () => {
    const full = { ...grid, entries: Array.from({ length: 600 }, (_, n) => ({ ...grid.entries[0], id: `e${n}` })) };
    const { refused } = decideGrid(full as typeof grid, [adding('One more', 'FS1')], ellen());
    expect(refused).toMatchObject([{ code: 'too-many' }]);
  });

  test('the first entry of a school makes its grid', () => {
    const { grid: first } = decideGrid(noGrid(), [adding('Talk Boost', 'IN2')], ellen());
    expect(gridSchema.parse(first)).toMatchObject({ rev: 1, contentRev: 1, schoolName: 'Hazelbrook Primary School' });
  });
});

describe('two people at once', () => {
  const changed = after(grid, [
    priya(),
    { do: 'change', id: language, words: { text: 'Language for Learning, all years' }, seen: grid.rev },
  ]);

  test('an entry that changed after the card was drawn is not confirmed and is named; everything else is', () => {
    const { grid: next, refused } = decideGrid(changed, [ticking(grid, 'WW', grid.rev)], ellen());
    expect(refused.map(({ sentence }) => sentence)).toEqual([
      'Not ticked, because it was changed after you opened this: “Language for Learning, all years”. Please look at it again.',
    ]);
    expect(next.entries.filter(({ confirmedOn }) => confirmedOn === '2026-12-01')).toHaveLength(2);
    expect(strandsThrough(next, spring.label)).toEqual([]);
  });

  test('it is not taken out either, nor overwritten; the sentence says what it says now', () => {
    const seen = grid.rev;
    const removing = decideGrid(changed, [{ do: 'remove', id: language, seen }], ellen());
    expect(removing.grid).toBe(changed);
    const typing = decideGrid(changed, [{ do: 'change', id: language, words: { text: 'LfL' }, seen }], ellen());
    expect(typing.grid).toBe(changed);
    expect(typing.refused[0]?.sentence).toContain('now says “Language for Learning, all years”');
  });

  test('one confirms what the other took out: said by name', () => {
    const without = after(grid, [priya(), { do: 'remove', id: language, seen: grid.rev }]);
    const { refused } = decideGrid(without, [ticking(grid, 'WW')], ellen());
    expect(refused[0]?.sentence).toBe(
      'Priya Raman took “Language for Learning” out meanwhile, so nothing was changed about it.',
    );
  });

  test('what was taken out comes back as it was', () => {
    const without = after(grid, [ellen(), { do: 'remove', id: language, seen: grid.rev }]);
    const { grid: back, changes } = decideGrid(without, [{ do: 'restore', id: language }], ellen());
    expect(back.entries.at(-1)).toEqual({ ...grid.entries.find(({ id }) => id === language), rev: 3 });
    expect(changes).toMatchObject([{ what: 'restored', text: 'Language for Learning' }]);
  });
});

describe('the therapist’s review', () => {
  const reviewed = after(grid, [priya(), reviewing(grid)]);

  test('holds for the grid she saw and the term it was for', () => {
    expect(isReviewed(reviewed, spring.label)).toBe(true);
    expect(isReviewed(reviewed, summer.label)).toBe(false);
  });

  test('is refused when entries changed after she opened it', () => {
    const added = after(grid, [ellen(), adding('Talk Boost', 'IN2')]);
    const { grid: next, refused } = decideGrid(added, [reviewing(grid)], priya());
    expect(next.reviewed).toBeNull();
    expect(refused[0]?.sentence).toContain('not marked as reviewed yet');
  });

  test('a tick of the SENDCo leaves it, a change takes it back, and what is new since then shows', () => {
    const ticked = after(reviewed, [ellen(), ticking(reviewed, 'FS')]);
    expect(isReviewed(ticked, spring.label)).toBe(true);
    const added = after(ticked, [ellen(), adding('Talk Boost', 'IN2')]);
    expect(added).toMatchObject({ reviewed: null, reviewedBefore: { by: 'Priya Raman' } });
    const fresh = added.entries.filter((entry) => newsOf(added, entry));
    expect(fresh.map(({ text }) => text)).toEqual(['Talk Boost']);
    expect(isReviewed(after(added, [priya(), reviewing(added)]), spring.label)).toBe(true);
  });

  test('her own additions leave it', () => {
    const added = after(reviewed, [priya(), adding('Talk Boost', 'IN2')]);
    expect(isReviewed(added, spring.label)).toBe(true);
  });
});

test.each([
  [cycleId, 'spring term 2027'],
  ['cycle|s|x|2026-27|autumn', 'autumn term 2026'],
  ['cycle|s|x|2026-27|summer', 'summer term 2027'],
])('the id %s names the %s', (id, label) => expect(termOfCycle(id)?.label).toBe(label));

test.each([
  '',
  'cycle',
  'plan|s|x|2026-27|spring',
  'cycle|s|x|2026|spring',
  'cycle|s|x|2026-27|winter',
  'cycle|s|x|2026-99|spring',
  `${cycleId}|x`,
])('“%s” is no cycle’s id', (id) => expect(termOfCycle(id)).toBeUndefined());

test('terms are in order across years', () => {
  const orders = ['2026-27|autumn', '2026-27|spring', '2026-27|summer', '2027-28|autumn'].map(
    (end) => termOfCycle(`cycle|s|x|${end}`)?.order ?? '',
  );
  expect(orders.toSorted()).toEqual(orders);
});

describe('a term that nobody can be planning yet', () => {
  const madeUp = there(termOfCycle(cycleId.replace('2026-27', '2098-99')));
  const through = (on: Grid, term: GridTerm) => after(on, [ellen({ term }), ticking(on, 'FS')]);

  test('is not what the SENDCo has gone through the grid for', () => {
    expect(through(grid, madeUp).sweep).toBeNull();
  });

  test('where it was stored once, it does not keep her from going through the grid for this term', () => {
    const blocked = { ...grid, sweep: { label: madeUp.label, order: madeUp.order, strands: {} } };
    expect(strandsThrough(through(blocked, spring), spring.label)).toEqual(['FS']);
  });

  test.each([
    ['2026-27|spring', '2026-11-27', true],
    ['2026-27|summer', '2027-03-04', true],
    ['2027-28|autumn', '2027-06-30', true],
    ['2026-27|summer', '2026-12-01', false],
    ['2027-28|spring', '2026-12-01', false],
  ])('planning of %s can be open on %s: %s', (end, on, can) => {
    const { order } = there(termOfCycle(`cycle|s|x|${end}`));
    expect(canBeOpen(order, date(on))).toBe(can);
  });
});

describe('a question about a place', () => {
  const [entry] = hazelbrookGrid().entries;
  const id = entry?.id ?? '';
  const asking = (cells: readonly ('IN2' | 'EE1')[], seen: number): GridOp => ({
    do: 'ask',
    id,
    text: 'Is it?',
    cells,
    seen,
  });

  test('that came after the page was opened is neither taken back, answered nor written over unseen', () => {
    const before = hazelbrookGrid();
    const asked = after(before, [ellen(), asking(['IN2'], before.rev)]);
    for (const op of [
      { do: 'agree', id, seen: before.rev },
      { do: 'settle', id, moves: true, seen: before.rev },
      asking(['EE1'], before.rev),
    ] as const) {
      const { grid, refused } = decideGrid(asked, [op], priya());
      expect([op.do, refused.map(({ code }) => code), grid]).toEqual([op.do, ['changed-meanwhile'], asked]);
    }
    const words = { do: 'change', id, words: { text: 'Other words' }, seen: before.rev } as const;
    expect(decideGrid(asked, [words], ellen()).grid.entries[0]?.question?.text).toBe('Is it?');
  });

  test('that is on the screen is answered by moving, staying or new words', () => {
    const asked = after(hazelbrookGrid(), [priya(), asking(['IN2'], 1)]);
    const seen = asked.rev;
    const settled = (op: GridOp) => decideGrid(asked, [op], ellen()).grid.entries[0];
    expect(settled({ do: 'settle', id, moves: true, seen })).toMatchObject({ cells: ['IN2'], question: null });
    expect(settled({ do: 'settle', id, moves: false, seen })).toMatchObject({ cells: entry?.cells, question: null });
    expect(settled({ do: 'change', id, words: { text: 'New' }, seen })?.question).toBeNull();
  });
});
