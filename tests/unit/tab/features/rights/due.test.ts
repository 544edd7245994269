import { expect, test } from '@jest/globals';
import type { DueSide } from '../../../../../shared/rights/contract.ts';
import { requestIdSchema } from '../../../../../shared/kernel/ids.ts';
import { groupsOf } from '../../../../../tab/features/rights/due.ts';

type Line = DueSide['lines'][number];
const line = (n: number, more: Partial<Line> = {}): Line => ({
  side: 'school',
  requestId: requestIdSchema.parse(`request-${n}-a`),
  number: n,
  yearGroup: 'Year 2',
  class: 'sen-record',
  state: 'due',
  month: '2026-11',
  label: `Child ${n}, Year 2`,
  name: null,
  held: false,
  askedBy: null,
  mayDecide: false,
  ...more,
});

test('records of one class stand together; what is held or not due yet is neither asked about nor decided', () => {
  const groups = groupsOf({
    lines: [
      line(1),
      line(2, { held: true }),
      line(3, { askedBy: 'Ellen', mayDecide: true }),
      line(4, { askedBy: 'Ellen', mayDecide: true, held: true }),
      line(5, { class: 'draft', state: 'soon' }),
    ],
  });
  expect(groups.map(({ class: kind, lines }) => [kind, lines.length])).toEqual([
    ['sen-record', 4],
    ['draft', 1],
  ]);
  expect(groups[0]).toMatchObject({ toAsk: ['request-1-a'], toDecide: ['request-3-a'], isWaiting: false });
  expect(groups[1]).toMatchObject({ toAsk: [], toDecide: [], isWaiting: false });
  expect(groupsOf({ lines: [line(1, { askedBy: 'Ellen' })] })[0]?.isWaiting).toBe(true);
});
