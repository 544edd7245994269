import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { childrenOf } from '../../../shared/request-for-help/children-of.ts';
import { rowIdOf } from '../../../shared/request-for-help/decide.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import type { OutboxItem, Put } from '../../ports/change.ts';
import { outboxItems } from '../records.ts';
import { owedAfter } from '../sheet/owed.ts';
import type { DecisionPorts } from './ports.ts';

/** Plans that are looked at, the newest first: what is older is over and stays as it was agreed. */
const mostPlans = 3;

/** What becomes of the school's plans when two requests become one or two again: in the same batch as that. */
export async function plansOfTwo(
  ports: Pick<DecisionPorts, 'sheets' | 'ids' | 'clock'>,
  schoolId: SchoolId,
  gone: string,
  change: (plan: Sheet) => Sheet | undefined,
): Promise<{ readonly puts: Put[]; readonly outbox: OutboxItem[] }> {
  const plans = await ports.sheets.list(schoolId, 'plan', mostPlans);
  const theirs = plans.filter(({ rows }, n) => n === 0 || rows.some(({ id }) => id === rowIdOf(gone)));
  const stored = await Promise.all(theirs.map(({ id }) => ports.sheets.load(schoolId, id)));
  const changed = stored.flatMap((before) => {
    const value = before && change(before.value);
    return value ? [{ before, value }] : [];
  });
  return {
    puts: changed.map(({ before, value }) => ({ type: 'sheet', value, before })),
    outbox: changed
      .filter(({ before, value }) => childrenOf(before.value).join() !== childrenOf(value).join())
      .flatMap(({ before, value }) =>
        outboxItems(ports, { schoolId, about: value.cycleId ?? value.id }, owedAfter(before.value, value, 'sendco')),
      ),
  };
}
