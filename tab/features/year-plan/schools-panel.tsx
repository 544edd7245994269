import type { PlanAnswer } from '../../../shared/year-plan/contract.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { WideTable, type Column } from '../../components/wide-table.tsx';
import { yearPageText as t } from './text.ts';
import { schoolRow, termNames } from './year-plan.ts';
import css from './year-plan.module.css';

const columns: readonly Column<ReturnType<typeof schoolRow>>[] = [
  { title: t.school, cell: ({ name }) => name },
  { title: t.regular, cell: ({ regularWords }) => regularWords },
  ...termNames.map((term) => ({
    title: t[term],
    isNumber: true,
    cell: ({ byTerm }: ReturnType<typeof schoolRow>) => byTerm[term],
  })),
  { title: t.hours, isNumber: true, cell: ({ hours }) => hours },
  { title: t.planned, isNumber: true, cell: ({ planned }) => planned },
];

/** Each school's visits term by term against its hours, and its regular day. Row J03. */
export function SchoolsPanel({ plan }: { readonly plan: PlanAnswer }) {
  const trouble = plan.schools.filter((school) => school.trouble.length > 0);
  return (
    <Panel title={t.schools}>
      {trouble.map(({ schoolId, name, trouble: why }) => (
        <Notice key={schoolId}>
          <strong>{name}:</strong> {why.join(' ')}
        </Notice>
      ))}
      {plan.schools
        .filter(({ rest }) => rest.length > 0)
        .map(({ schoolId, name, rest }) => (
          <p key={schoolId} className={css.quiet}>
            <strong>{name}:</strong> {rest.join(' ')}
          </p>
        ))}
      <WideTable
        label={t.schools}
        rows={plan.schools.map(schoolRow)}
        keyOf={({ schoolId }) => schoolId}
        columns={columns}
        stacks
      />
    </Panel>
  );
}
