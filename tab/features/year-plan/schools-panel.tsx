import type { PlanAnswer } from '../../../shared/year-plan/contract.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { yearPageText as t } from './text.ts';
import { schoolRow, termNames } from './year-plan.ts';
import css from './year-plan.module.css';

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
      <div className={css.scroll}>
        <table className={css.schools}>
          <thead>
            <tr>
              <th scope="col">{t.school}</th>
              <th scope="col">{t.regular}</th>
              {termNames.map((term) => (
                <th key={term} scope="col" className={css.number}>
                  {t[term]}
                </th>
              ))}
              <th scope="col" className={css.number}>
                {t.hours}
              </th>
              <th scope="col" className={css.number}>
                {t.planned}
              </th>
            </tr>
          </thead>
          <tbody>
            {plan.schools.map(schoolRow).map((school) => (
              <tr key={school.schoolId}>
                <th scope="row">{school.name}</th>
                <td data-label={t.regular}>{school.regularWords}</td>
                {termNames.map((term) => (
                  <td key={term} className={css.number} data-label={t[term]}>
                    {school.byTerm[term]}
                  </td>
                ))}
                <td className={css.number} data-label={t.hours}>
                  {school.hours}
                </td>
                <td className={css.number} data-label={t.planned}>
                  {school.planned}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
