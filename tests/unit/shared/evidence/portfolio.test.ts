import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cells } from '../../../../shared/balanced-system/framework.ts';
import { detailed } from '../../../../shared/evaluation/detailed.ts';
import { fromEvaluation, fromPlans } from '../../../../shared/evidence/from-records.ts';
import { portfolioOf } from '../../../../shared/evidence/portfolio.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { gridEntrySchema, type GridEntry } from '../../../../shared/scoping/scoping.ts';

const today = date('2026-11-27');
const priya = { at: instant('2026-11-01T09:00:00Z'), by: 'Priya Raman', side: 'link-therapist' as const };
const ellen = { at: instant('2026-11-02T09:00:00Z'), by: 'Ellen Whitfield', side: 'sendco' as const };
const entry = (more: Partial<GridEntry> = {}): GridEntry => ({
  ...gridEntrySchema.parse({
    ...{ id: 'e-1', kind: 'provision', text: 'Word of the Week', cells: ['EE1'] },
    ...{ addedOn: '2026-09-17', confirmedOn: '2026-11-02', firstRev: 1, rev: 1 },
  }),
  ...more,
});
const missingIn = (entries: readonly GridEntry[]) =>
  portfolioOf(entries, [], today).cells.find(({ cell }) => cell === 'EE1')?.missing;

test('a cell says what it lacks until something shows what is in place', () => {
  expect(missingIn([])).toEqual(['nothing-in-place']);
  expect(missingIn([entry()])).toEqual(['not-agreed', 'no-evidence']);
  expect(missingIn([entry({ agreed: priya, confirmedOn: date('2025-11-02') })])).toEqual([
    'not-confirmed',
    'no-evidence',
  ]);
  const shown = entry({ agreed: priya, details: { evidence: 'Word lists in each class, autumn 2026' } });
  expect(missingIn([shown])).toEqual([]);
  expect(missingIn([shown, entry({ id: 'e-2', kind: 'gap', text: 'Too loud' })])).toEqual(['gap-open']);
  const all = portfolioOf([shown], [], today);
  expect([all.ready, all.cells.length]).toEqual([1, 15]);
  expect(all.cells.flatMap(({ evidence }) => evidence.map(({ says }) => says))).toEqual([
    'Word lists in each class, autumn 2026',
  ]);
});

test('an evaluation counts once both have finished it, and only what is kept from nobody', () => {
  const answers = {
    'EE1-4': { answer: { text: '3', ...ellen, rev: 1 }, note: { text: 'Two observations', ...ellen, rev: 1 } },
  };
  const hidden = { sendco: [], 'link-therapist': [], joint: [] };
  const seen = (finished: boolean) => ({
    answers: { sendco: answers, 'link-therapist': {}, joint: {} },
    hidden,
    finished: { sendco: ellen, 'link-therapist': finished ? priya : null },
  });
  expect(fromEvaluation(detailed, seen(false), 'Detailed')).toEqual([]);
  const found = fromEvaluation(detailed, seen(true), 'Detailed');
  expect(found.map(({ cell, says }) => [cell, says])).toEqual([
    ['EE1', 'Two observations'],
    ['EE1', 'We can show what difference it makes. Complete.'],
  ]);
});

test('what an agreed plan did about a gap counts where the gap has become a provision', () => {
  const row = { id: 'gap-e-1', kind: 'gap', ref: 'e-1', fields: { action: { text: 'Sound panels' } }, removed: null };
  const plan = (lockedAt: string | null) => ({ lockedAt, label: 'autumn term 2026', rows: [row] }) as never;
  expect(fromPlans([plan(null)], [entry()])).toEqual([]);
  expect(fromPlans([plan('2026-10-01T09:00:00.000Z')], [entry({ kind: 'gap' })])).toEqual([]);
  const [found] = fromPlans([plan('2026-10-01T09:00:00.000Z')], [entry()]);
  expect(found).toMatchObject({ cell: 'EE1', says: 'Agreed for the autumn term 2026: Sound panels', on: '2026-10-01' });
});

test('whatever stands in a grid, a ready cell has something in place, agreed, fresh and shown, and no open gap', () => {
  const any = fc.record({
    kind: fc.constantFrom<GridEntry['kind']>('provision', 'gap'),
    cells: fc.uniqueArray(fc.constantFrom(...cells), { minLength: 1, maxLength: 3 }),
    agreed: fc.constantFrom(null, priya),
    confirmedOn: fc.constantFrom(date('2025-03-02'), date('2026-11-02')),
    details: fc.constantFrom({}, { evidence: 'Seen in class' }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (all) => {
      const entries = all.map((each, n) => entry({ ...each, id: `e-${n}` }));
      const { cells: found, ready } = portfolioOf(entries, [], today);
      const isReady = found.filter(({ missing }) => missing.length === 0);
      expect(ready).toBe(isReady.length);
      for (const { cell, evidence } of isReady) {
        const here = entries.filter((each) => each.cells.includes(cell));
        expect(evidence.length).toBeGreaterThan(0);
        expect(here.some(({ kind, agreed }) => kind === 'provision' && agreed)).toBe(true);
        expect(here.some(({ kind }) => kind === 'gap')).toBe(false);
      }
    }),
  );
});
