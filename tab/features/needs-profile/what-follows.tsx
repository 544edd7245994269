import { Link } from '@fluentui/react-components';
import type { ProfileAnswer } from '../../../shared/needs-profile/contract.ts';
import { needs } from '../../../shared/needs-profile/profile.ts';
import { needsText as t } from '../../../shared/needs-profile/text.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { schoolAddress } from '../../route.ts';
import css from './profile.module.css';

type Given = Pick<ProfileAnswer, 'suggestions' | 'terms' | 'changed'>;

/** The offers that the numbers suggest, each with the numbers it comes from. Row M05. */
export function Suggestions({ suggestions }: Given) {
  return (
    <Panel title={t.page.suggestions}>
      <p className={css.quiet}>{suggestions.length > 0 ? t.page.suggestionsIntro : t.page.noSuggestions}</p>
      <ul className={css.suggestions}>
        {suggestions.map(({ rule, children, roll, percent }) => (
          <li key={rule.id}>
            <p className={css.offer}>{rule.offer}</p>
            <p className={css.quiet}>
              {t.page.because(t.needs[rule.need], children, roll, percent)} · {t.page.outcome(rule.cell)} ·{' '}
              {t.page.source(rule.source)}
            </p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The sums of each term beside each other, and what changed enough to plan again. Row M04. */
export function Trend({ id, terms, changed }: Given & { readonly id: string }) {
  if (terms.length < 2)
    return (
      <Panel title={t.page.trend}>
        <p className={css.quiet}>{t.page.trendLater}</p>
      </Panel>
    );
  const shown = needs.filter((need) => terms.some(({ all }) => all[need] !== null));
  return (
    <Panel title={t.page.trend}>
      {changed.length > 0 && (
        <Notice>
          {t.page.planAgain}{' '}
          {changed.map(({ need, before, now }) => t.page.changed(t.needs[need], before, now)).join(' ')}{' '}
          <Link inline href={schoolAddress(id, 'plan')}>
            {t.page.toPlan}
          </Link>
        </Notice>
      )}
      <div className={css.scroll} role="group" aria-label={t.page.trend} tabIndex={0}>
        <table className={css.table}>
          <caption className="unseen">{t.page.trend}</caption>
          <thead>
            <tr>
              <th scope="col">{t.area.need}</th>
              {terms.map(({ academicYear, term }) => (
                <th key={`${academicYear}-${term}`} scope="col">
                  {t.term(academicYear, term)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((need) => (
              <tr key={need}>
                <th scope="row">{t.needs[need]}</th>
                {terms.map(({ academicYear, term, all }) => (
                  <td key={`${academicYear}-${term}`}>{all[need] ?? t.page.none}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
