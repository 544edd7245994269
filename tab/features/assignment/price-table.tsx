import type { AccountAnswer } from '../../../shared/assignment/contract.ts';
import { assignmentText as t } from '../../../shared/assignment/text.ts';
import css from './assignment.module.css';

const parts = ['travel', 'continuity', 'clusters', 'balance', 'overload', 'unserved'] as const;

/** The price of an answer in its parts, each with what it means in plain counts. */
export function PriceTable({ account }: { readonly account: AccountAnswer }) {
  const means: Readonly<Record<(typeof parts)[number], string>> = {
    travel: t.facts.travel(account.travelMinutes),
    continuity: t.facts.continuity(account.kept, account.changed),
    clusters: t.facts.clusters(account.extraInClusters),
    balance: t.facts.balance(account.overMinutes),
    overload: t.facts.overload,
    unserved: t.facts.unserved(account.unserved.length, account.unservedMinutes),
  };
  const number = (value: number): string => value.toLocaleString('en-GB');
  return (
    <div className={css.wide}>
      <table className={css.table}>
        <caption className="unseen">{t.priceNote}</caption>
        <thead>
          <tr>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.means}</th>
            <th scope="col" className={css.number}>
              {t.price}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <tr key={part}>
              <th scope="row">{t.parts[part]}</th>
              <td>{means[part]}</td>
              <td className={css.number}>{number(account.cost[part])}</td>
            </tr>
          ))}
          <tr className={css.total}>
            <th scope="row">{t.parts.total}</th>
            <td />
            <td className={css.number}>{number(account.cost.total)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
