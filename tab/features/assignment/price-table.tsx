import type { AccountAnswer } from '../../../shared/assignment/contract.ts';
import { assignmentText as t } from '../../../shared/assignment/text.ts';
import { WideTable, type Column } from '../../components/wide-table.tsx';

const parts = ['travel', 'continuity', 'clusters', 'balance', 'overload', 'unserved', 'total'] as const;
type Part = (typeof parts)[number];

/** The price of an answer in its parts, each with what it means in plain counts. */
export function PriceTable({ account }: { readonly account: AccountAnswer }) {
  const means: Readonly<Record<Part, string>> = {
    travel: t.facts.travel(account.travelMinutes),
    continuity: t.facts.continuity(account.kept, account.changed),
    clusters: t.facts.clusters(account.extraInClusters),
    balance: t.facts.balance(account.overMinutes),
    overload: t.facts.overload,
    unserved: t.facts.unserved(account.unserved.length, account.unservedMinutes),
    total: '',
  };
  const columns: readonly Column<Part>[] = [
    { title: t.what, cell: (part) => t.parts[part] },
    { title: t.means, cell: (part) => means[part] },
    { title: t.price, isNumber: true, cell: (part) => account.cost[part].toLocaleString('en-GB') },
  ];
  return (
    <WideTable
      label={t.parts.title}
      rows={parts}
      keyOf={(part) => part}
      columns={columns}
      isStrong={(part) => part === 'total'}
      stacks
    />
  );
}
