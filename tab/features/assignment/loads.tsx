import { Input } from '@fluentui/react-components';
import type { LoadLine } from '../../../shared/assignment/contract.ts';
import { assignmentText as t } from '../../../shared/assignment/text.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { barOf } from './who.ts';
import css from './assignment.module.css';

interface Props {
  readonly loads: readonly LoadLine[];
  /** Where somebody sets out can be typed. */
  readonly onBase?: (key: string, area: string) => void;
  readonly baseOf?: (key: string) => string;
}

/** Everybody's hours against those of their schools, as bars and numbers; whoever is above 100 % is named first. Row L16. */
export function Loads({ loads, onBase, baseOf }: Props) {
  const over = loads.filter((each) => each.over > 0);
  return (
    <Panel title={t.loadsTitle}>
      <p className={css.quiet}>{t.loadsNote}</p>
      {over.length === 0 && <p className={css.quiet}>{t.allFit}</p>}
      {over.length > 0 && (
        <Notice>{over.map((each) => t.isOver(each.name, each.share ?? 0, each.over)).join(' ')}</Notice>
      )}
      <div className={css.wide}>
        <table className={css.table}>
          <caption className="unseen">{t.loadsTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{t.therapist}</th>
              <th scope="col">{t.base}</th>
              <th scope="col" className={css.number}>
                {t.schoolsHead}
              </th>
              <th scope="col" className={css.number}>
                {t.given}
              </th>
              <th scope="col" className={css.number}>
                {t.has}
              </th>
              <th scope="col" className={css.number}>
                {t.travelHead}
              </th>
              <th scope="col" colSpan={2}>
                {t.share}
              </th>
            </tr>
          </thead>
          <tbody>
            {loads.map((each) => (
              <tr key={each.key}>
                <th scope="row">{each.name}</th>
                <td>
                  {onBase && baseOf ? (
                    <Input
                      size="small"
                      aria-label={t.baseOf(each.name)}
                      value={baseOf(each.key)}
                      placeholder={each.area}
                      maxLength={120}
                      onChange={(_, { value }) => onBase(each.key, value)}
                    />
                  ) : (
                    each.area
                  )}
                </td>
                <td className={css.number}>{each.schools.length}</td>
                <td className={css.number}>{t.hours(each.minutes)}</td>
                <td className={css.number}>{t.hours(each.has)}</td>
                <td className={css.number}>{t.hours(each.travel)}</td>
                <td>
                  <span className={css.bar} data-over={each.over > 0 || undefined} aria-hidden>
                    <span style={{ width: `${barOf(each.share)}%` }} />
                  </span>
                </td>
                <td className={`${css.number} ${each.over > 0 ? css.over : ''}`}>
                  {each.share === null ? '' : `${each.share} %`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
