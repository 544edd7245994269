import type { LedgerAnswer } from '../../../shared/hours/contract.ts';
import { figuresOf } from '../../../shared/hours/figures.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { hoursInWords } from '../../../shared/hours/words.ts';
import { Notice } from '../../components/notice.tsx';
import { Panel } from '../../components/panel.tsx';
import { Choose } from './choose.tsx';
import { stretchesOf } from './ledger.ts';
import { hoursPageText as t } from './text.ts';
import css from './ledger.module.css';

interface Props {
  readonly ledger: LedgerAnswer;
  readonly onYear: (year: string) => void;
}

/** Where the hours of a year stand: a bar, figures, and whether that is on course. Rows L05, L09. */
export function StandingPanel({ ledger, onYear }: Props) {
  const { academicYear, years, cells, course } = ledger;
  const words = hoursInWords(academicYear, cells, course);
  const stretches = stretchesOf(figuresOf(cells));
  return (
    <Panel title={t.summary}>
      <div className={css.top}>
        <Choose label={t.year} value={academicYear} options={years.map((each) => [each, each])} onChoose={onYear} />
      </div>
      {words.left === undefined ? (
        <p className={css.quiet}>{hoursText.none}</p>
      ) : (
        <>
          <p className={css.left}>{words.left}</p>
          {words.flags.map((flag) => (
            <Notice key={flag}>{flag}</Notice>
          ))}
          <div className={css.bar} aria-hidden="true">
            {stretches.map(({ part, percent }) => (
              <span key={part} className={css[part]} style={{ width: `${percent}%` }} />
            ))}
          </div>
          <ul className={css.legend}>
            {stretches.map(({ part, minutes }) => (
              <li key={part}>
                <span className={`${css.key} ${css[part]}`} aria-hidden="true" />
                {t.legend[part]}: {hoursText.duration(minutes)}
              </li>
            ))}
          </ul>
          <dl className={css.figures}>
            {words.figures.slice(2).map(([name, says]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{says}</dd>
              </div>
            ))}
          </dl>
          {words.course.map((line) => (
            <p key={line} className={css.words}>
              {line}
            </p>
          ))}
        </>
      )}
    </Panel>
  );
}
