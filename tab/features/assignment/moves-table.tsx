import type { MoveLine } from '../../../shared/assignment/contract.ts';
import { assignmentText as t } from '../../../shared/assignment/text.ts';
import css from './assignment.module.css';

/** Schools that would go from one to another. */
export const MovesTable = ({ moves, title }: { readonly moves: readonly MoveLine[]; readonly title: string }) => (
  <div className={css.wide}>
    <table className={css.table}>
      <caption className="unseen">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.school}</th>
          <th scope="col" className={css.number}>
            {t.caseload.minutes}
          </th>
          <th scope="col">{t.from}</th>
          <th scope="col">{t.to}</th>
        </tr>
      </thead>
      <tbody>
        {moves.map((each) => (
          <tr key={each.key}>
            <th scope="row">{each.school}</th>
            <td className={css.number}>{t.hours(each.minutes)}</td>
            <td>{each.from ?? t.nobody}</td>
            <td>{each.to ?? t.nobody}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
