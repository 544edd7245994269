import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { planForm } from '../../../../shared/planning/plan-form.ts';
import { agree } from '../../../../shared/sheet/agree.ts';
import { addRow, edit, removeRow, restoreRow, settle } from '../../../../shared/sheet/decide.ts';
import type { Result } from '../../../../shared/kernel/result.ts';
import { sheetSchema, type Sheet } from '../../../../shared/sheet/sheet.ts';
import { tries } from '../runs.ts';
import { by, plan } from './a-sheet.ts';

const side = fc.constantFrom('link-therapist' as const, 'sendco' as const);
const rowId = fc.constantFrom('page', 'point-0', 'point-1', 'standing-grid-current');
const fieldOf = (row: string): string => (row === 'page' ? 'focus' : row.startsWith('point') ? 'text' : 'outcome');

/** What two people do with forms of different ages: `ago` revisions back is what their card showed. */
const step = fc.oneof(
  fc.record({ do: fc.constant('write' as const), side, rowId, text: fc.string({ maxLength: 8 }), ago: fc.nat(3) }),
  fc.record({ do: fc.constant('add' as const), side, rowId, text: fc.string({ maxLength: 8 }), ago: fc.nat(3) }),
  fc.record({ do: fc.constant('out' as const), side, rowId, text: fc.constant(''), ago: fc.nat(3) }),
  fc.record({ do: fc.constant('back' as const), side, rowId, text: fc.constant(''), ago: fc.nat(3) }),
  fc.record({ do: fc.constant('settle' as const), side, rowId, text: fc.string({ maxLength: 1 }), ago: fc.nat(3) }),
  fc.record({ do: fc.constant('agree' as const), side, rowId, text: fc.constant(''), ago: fc.nat(3) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

function take(sheet: Sheet, each: Step): Result<Sheet> {
  const act = by(each.side);
  const seen = Math.max(1, sheet.rev - each.ago);
  const { rowId: row, text } = each;
  if (each.do === 'write') return edit(planForm, sheet, [{ rowId: row, field: fieldOf(row), text, seen }], act);
  if (each.do === 'add') return addRow(planForm, sheet, { id: row, kind: 'point', texts: { text } }, act);
  if (each.do === 'out') return removeRow(sheet, row, seen, act);
  if (each.do === 'back') return restoreRow(sheet, row, act);
  if (each.do === 'agree') return agree(planForm, sheet, seen, act);
  const [conflict] = sheet.conflicts;
  return conflict ? settle(sheet, conflict.id, text ? 'second' : 'standing', seen, act) : { ok: true, value: sheet };
}

const standing = (sheet: Sheet, row: string): string =>
  sheet.rows.find(({ id }) => id === row)?.fields[fieldOf(row)]?.text ?? '';

/** Every text that is kept somewhere: in a field, whether its row stands or not, or in a conflict. */
const kept = (sheet: Sheet): string[] => [
  ...sheet.rows.flatMap((row) => Object.values(row.fields).map(({ text }) => text)),
  ...sheet.conflicts.map(({ text }) => text),
];

test('whatever two people do at once, nothing is lost unless somebody who saw it replaced or declined it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let sheet = plan();
      const history: Sheet[] = [sheet];
      for (const each of steps) {
        const before = sheet;
        const result = take(before, each);
        if (!result.ok) continue;
        sheet = result.value;
        if (sheet === before) continue;
        expect(sheetSchema.safeParse(sheet).success).toBe(true);
        history[sheet.rev] = sheet;
        const seenRev = Math.max(1, before.rev - each.ago);
        const typed = each.text
          .toWellFormed()
          .replace(/[^\P{Cc}\n\t]/gu, '')
          .trim();
        if (each.do === 'write' || each.do === 'add') {
          // What was written is there, unless it is what the person had on the screen anyway.
          const shown = standing(history.findLast((one) => one && one.rev <= seenRev) ?? before, each.rowId);
          if (typed && (each.do === 'write' || fieldOf(each.rowId) === 'text') && typed !== shown)
            expect(kept(sheet)).toContain(typed);
        }
        // A text goes only when its replacer saw it, or when it was the one not chosen.
        const gone = kept(before).filter((text) => text && !kept(sheet).includes(text));
        if (each.do === 'write')
          for (const text of gone) {
            const field = before.rows.find(({ id }) => id === each.rowId)?.fields[fieldOf(each.rowId)];
            expect(field).toMatchObject({ text });
            expect(field?.rev).toBeLessThanOrEqual(seenRev);
          }
        if (each.do === 'out' || each.do === 'back' || each.do === 'agree') expect(gone).toEqual([]);
        // An agreement is to what stood there when it was read, and a locked page changes no more.
        for (const signature of Object.values(sheet.signed))
          if (signature) expect(signature.rev).toBeGreaterThanOrEqual(sheet.contentRev);
        if (sheet.lockedAt) expect(sheet.conflicts).toEqual([]);
        if (before.lockedAt) expect(sheet.rows).toEqual(before.rows);
      }
    }),
    tries(300),
  );
});
