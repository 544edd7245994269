import { shortDate, type CivilDate } from '../../../shared/kernel/time.ts';
import { gapsByRank, isStanding, lastTermsRows, nameOfRow, thisTermsRows } from '../../../shared/planning/plan-form.ts';
import { shown } from '../../../shared/sheet/form.ts';
import { rowsOf, textOf, type Row } from '../../../shared/sheet/sheet.ts';
import { Panel } from '../../components/panel.tsx';
import { asSheet } from '../sheet/as-sheet.ts';
import { useSheet } from '../sheet/use-sheet.ts';
import { planPageText } from './plan-page-text.ts';
import css from './one-page.module.css';

const { page: words } = planPageText;

const proof: readonly string[] = ['evidence', 'saidBy'];

/** The joint plan on one page, to read: empty parts are left out. */
export function OnePage() {
  const { sheet, form } = useSheet();
  const whole = asSheet(sheet);
  const page = rowsOf(sheet, 'page')[0];
  const text = (row: Row | undefined, field: string): string =>
    shown(row && form.rows[row.kind]?.fields[field], textOf(row, field));
  const who = (row: Row): string => {
    const due = textOf(row, 'dueOn');
    return words.by(text(row, 'owner'), due && shortDate(due as CivilDate));
  };
  // The parts of an outcome look alike without their names; a note speaks for itself.
  const isNamed = (row: Row, field: string): boolean =>
    proof.includes(field) || (row.kind === 'outcome' && field !== 'note');
  const part = (row: Row, field: string) =>
    text(row, field) && (
      <p key={field}>
        {isNamed(row, field) && <span className={css.quiet}>{form.rows[row.kind]?.fields[field]?.label}: </span>}
        {text(row, field)}
      </p>
    );
  const line = (row: Row, ...fields: readonly string[]) => (
    <li key={row.id}>
      {row.kind === 'point' ? <p>{nameOfRow(row)}</p> : <strong>{nameOfRow(row)}</strong>}
      {fields.map((field) => part(row, field))}
      {who(row) && <p className={css.quiet}>{who(row)}</p>}
    </li>
  );
  const last = lastTermsRows(whole).filter((row) => textOf(row, 'achieved') || textOf(row, 'note'));
  const term = thisTermsRows(whole);
  const own = term.filter((row) => !isStanding(row));
  const points = rowsOf(sheet, 'point').filter((row) => textOf(row, 'text'));
  return (
    <Panel title={words.title(sheet.label)} aside={sheet.schoolName}>
      <div className={css.onePage}>
        <section className={css.first}>
          <h3>{words.focus}</h3>
          <p className={css.focus}>{text(page, 'focus') || words.noFocus}</p>
        </section>
        {text(page, 'priorities') && (
          <section className={css.first}>
            <h3>{words.priorities}</h3>
            <p>{text(page, 'priorities')}</p>
          </section>
        )}
        <Part title={words.lastTerm} count={last.length}>
          {last.map((row) => (
            <li key={row.id}>
              <strong>{nameOfRow(row)}</strong>
              <p>
                {planPageText.achieved[textOf(row, 'achieved')] ?? planPageText.achievedUnsaid}
                {form.mark?.(row, whole) && <span className={css.mark}>{form.mark(row, whole)}</span>}
              </p>
              {['evidence', 'saidBy', 'note'].map((field) => part(row, field))}
            </li>
          ))}
        </Part>
        <Part title={words.outcomes} count={own.length}>
          {own.map((row) => line(row, 'activity', 'process', 'sltAction', 'schoolAction', 'impact', 'measure'))}
        </Part>
        <Part title={planPageText.standing} count={term.length - own.length}>
          {term.filter(isStanding).map((row) => (
            <li key={row.id}>{nameOfRow(row)}</li>
          ))}
        </Part>
        <Part title={words.gaps} count={gapsByRank(whole).length}>
          {gapsByRank(whole).map((row) => line(row, 'action'))}
        </Part>
        <Part title={words.children} count={rowsOf(sheet, 'child').length}>
          {rowsOf(sheet, 'child').map((row) => line(row, 'decision', 'nextStep'))}
        </Part>
        <Part title={words.points} count={points.length}>
          {points.map((row) => line(row))}
        </Part>
        {text(page, 'nextMeeting') && (
          <section>
            <h3>{words.nextMeeting}</h3>
            <p>{text(page, 'nextMeeting')}</p>
          </section>
        )}
      </div>
    </Panel>
  );
}

function Part({ title, count, children }: { title: string; count: number; children: React.ReactNode }) {
  if (count === 0) return null;
  return (
    <section>
      <h3>{title}</h3>
      <ul>{children}</ul>
    </section>
  );
}
