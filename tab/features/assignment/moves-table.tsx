import type { MoveLine } from '../../../shared/assignment/contract.ts';
import { assignmentText as t } from '../../../shared/assignment/text.ts';
import { WideTable, type Column } from '../../components/wide-table.tsx';

const columns: readonly Column<MoveLine>[] = [
  { title: t.school, cell: ({ school }) => school },
  { title: t.caseload.minutes, isNumber: true, cell: ({ minutes }) => t.hours(minutes) },
  { title: t.from, cell: ({ from }) => from ?? t.nobody },
  { title: t.to, cell: ({ to }) => to ?? t.nobody },
];

/** Schools that would go from one to another. */
export const MovesTable = ({ moves, title }: { readonly moves: readonly MoveLine[]; readonly title: string }) => (
  <WideTable label={title} rows={moves} keyOf={({ key }) => key} columns={columns} stacks />
);
