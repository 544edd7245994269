import { hoursText } from '../../../shared/hours/text.ts';
import { longDate } from '../../../shared/kernel/time.ts';
import type { VisitsAnswer } from '../../../shared/visits/contract.ts';
import { visitsTabText as t } from '../../../shared/visits/tab-text.ts';
import { Fold } from '../../components/fold.tsx';
import { Panel } from '../../components/panel.tsx';
import { visitsByWeek } from './terms.ts';
import css from './terms.module.css';

interface Props {
  readonly page: VisitsAnswer;
}

const { duration } = hoursText;
const hours = (minutes: number): string => (minutes ? duration(minutes) : '0');

/** Days since the last visit and the next one; each term's visits against the hours of the year. Rows J03, J16. */
export function TermsPanel({ page }: Props) {
  const { presence, left, free, academicYear } = page;
  const { lastOn, daysSince, nextOn, terms } = presence;
  const facts = [
    [t.lastVisit, lastOn && daysSince !== null ? t.since(daysSince, lastOn) : t.neverYet],
    [t.nextVisit, nextOn ? longDate(nextOn) : t.noNext],
    [t.left, duration(left)],
    [t.free, duration(free)],
  ] as const;
  return (
    <Panel title={t.figures} aside={academicYear}>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <TermTable page={page} />
      {terms.some(({ weeks }) => weeks.length > 0) && (
        <Fold summary={t.weekByWeek}>
          <Weeks page={page} />
        </Fold>
      )}
    </Panel>
  );
}

/** The visits of each term, and what they take from the hours of the year. */
function TermTable({ page: { presence, given, left, free } }: Props) {
  const heads = [t.held, t.planned, t.cancelled, t.hoursUsed, t.hoursSetAside, t.time];
  return (
    <div className={css.scroll} role="group" aria-label={t.perTerm} tabIndex={0}>
      <table className={css.table}>
        <caption>{t.perTerm}</caption>
        <thead>
          <tr>
            <th scope="col">{t.term}</th>
            {heads.map((each) => (
              <th key={each} scope="col" className={css.number}>
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {presence.terms.map(({ term, held, planned, cancelled, minutes, used, setAside }) => (
            <tr key={term}>
              <th scope="row">{t.terms[term]}</th>
              {[held, planned, cancelled, hours(used), hours(setAside), hours(minutes)].map((value, n) => (
                <td key={heads[n]} className={css.number}>
                  {value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {given > 0 && <p className={css.quiet}>{t.againstHours(given, left, free)}</p>}
    </div>
  );
}

/** Every week with pupils, and what visits it has: a rhythm and its gaps can be seen. Row J03. */
function Weeks({ page }: Props) {
  return page.presence.terms.map(({ term, weeks }) =>
    weeks.length === 0 ? null : (
      <section key={term}>
        <h3 className={css.term}>{t.termNames[term]}</h3>
        <ul className={css.weeks}>
          {visitsByWeek(page, weeks).map(({ monday, label, says, state, isNow }) => (
            <li key={monday} data-state={state} aria-current={isNow ? 'date' : undefined}>
              <span>{label}</span>
              <strong>{says}</strong>
            </li>
          ))}
        </ul>
      </section>
    ),
  );
}
