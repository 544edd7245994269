import { expect, test } from '@jest/globals';
import { outcomesOf } from '../../../../shared/history/outcomes.ts';
import { sheetIdSchema, type SheetId } from '../../../../shared/kernel/ids.ts';
import type { Sheet } from '../../../../shared/sheet/sheet.ts';
import { row } from '../sheet/a-sheet.ts';

const idOf = (term: string): SheetId => sheetIdSchema.parse(`plan|service|school|2026-27|${term}`);
const planOf = (term: string, ...rows: Sheet['rows']): Sheet => ({ id: idOf(term), rows }) as unknown as Sheet;
const from = (term: string) => ({ from: { sheetId: idOf(term), rowId: 'any', label: term } });

const autumn = planOf(
  'autumn',
  row('one', 'activity', { outcome: 'Choosing a game' }),
  row('two', 'outcome', { outcome: 'Words for feelings' }),
  row('three', 'activity', { outcome: 'A quiet corner' }),
);

test('whether outcomes were achieved is counted from what the next meeting said of them', () => {
  const spring = planOf(
    'spring',
    row('one', 'activity', { achieved: 'yes', evidence: 'Seen at play' }, from('autumn')),
    row('two', 'outcome', { achieved: 'yes' }, from('autumn')),
    row('three', 'activity', { achieved: 'no' }, from('autumn')),
    row('four', 'activity', { outcome: 'New this term' }),
  );
  expect(outcomesOf(autumn, [spring, autumn])).toEqual({ set: 3, said: 3, achieved: 2, withoutEvidence: 1 });
  // What the spring plan says is about the autumn; its own outcomes are not looked at yet.
  expect(outcomesOf(spring, [spring, autumn])).toEqual({ set: 2, said: 0, achieved: 0, withoutEvidence: 0 });
});

test('an outcome that nobody has said anything of yet is not counted as missed', () => {
  const spring = planOf('spring', row('one', 'activity', {}, from('autumn')));
  expect(outcomesOf(autumn, [spring, autumn])).toEqual({ set: 3, said: 0, achieved: 0, withoutEvidence: 0 });
});
