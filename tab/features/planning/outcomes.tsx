import { isStanding, nameOfRow, thisTermsRows } from '../../../shared/planning/plan-form.ts';
import { textOf, type Row } from '../../../shared/sheet/sheet.ts';
import { Icon } from '../../components/icon.tsx';
import { asSheet } from '../sheet/as-sheet.ts';
import { Field } from '../sheet/field.tsx';
import { AddRow, TakenOut, TakeOut } from '../sheet/row-buttons.tsx';
import { useSheet } from '../sheet/use-sheet.ts';
import { planPageText } from './plan-page-text.ts';
import ownCss from './outcomes.module.css';
import css from './plan.module.css';

/** The outcomes of the coming term: the four standing ones in a line each, the pair's own, and the simple table. */
export function Outcomes() {
  const { sheet } = useSheet();
  const rows = thisTermsRows(asSheet(sheet));
  const standing = rows.filter(isStanding);
  const own = rows.filter((row) => row.kind === 'outcome' && !isStanding(row));
  const activities = rows.filter((row) => row.kind === 'activity');
  return (
    <div className={ownCss.outcomes}>
      <section>
        <h3 className={css.headingTitle}>{planPageText.standing}</h3>
        <p className={css.quiet}>{planPageText.standingHint}</p>
        {standing.map((row) => (
          <Standing key={row.id} row={row} />
        ))}
      </section>
      <section>
        <h3 className={css.headingTitle}>{planPageText.own}</h3>
        {own.length === 0 && <p className={css.quiet}>{planPageText.noOwn}</p>}
        {own.map((row) => (
          <div key={row.id} className={ownCss.outcome} role="group" aria-label={nameOfRow(row)}>
            <div className={css.line}>
              <div className={css.grid}>
                <Field row={row} name="outcome" />
              </div>
              <TakeOut row={row} name={nameOfRow(row)} />
            </div>
            <Whole row={row} />
            <Carried row={row} />
          </div>
        ))}
        <AddRow kind="outcome" says={planPageText.addOutcome} first="outcome" />
      </section>
      <section>
        <h3 className={css.headingTitle}>{planPageText.table}</h3>
        {activities.map((row) => (
          <div key={row.id} className={`${css.row} ${css.tableRow}`} role="group" aria-label={nameOfRow(row)}>
            <div className={css.line}>
              <div className={`${css.grid} ${css['grid-activity']}`}>
                {['outcome', 'activity', 'achieved', 'owner', 'dueOn'].map((field) => (
                  <Field key={field} row={row} name={field} cell />
                ))}
              </div>
              <TakeOut row={row} name={nameOfRow(row)} />
            </div>
            {/* Who says so and what shows it are asked only where there is something to show. */}
            {textOf(row, 'achieved') === 'yes' && (
              <div className={`${css.grid} ${css['grid-proof']}`}>
                <Field row={row} name="evidence" cell />
                <Field row={row} name="saidBy" cell />
              </div>
            )}
            <Carried row={row} />
          </div>
        ))}
        <AddRow kind="activity" says={planPageText.addLine} first="outcome" />
      </section>
      <TakenOut kinds={['outcome', 'activity', 'gap', 'point', 'child']} nameOf={nameOfRow} />
    </div>
  );
}

function Carried({ row }: { readonly row: Row }) {
  return row.from && <p className={css.quiet}>{planPageText.carried(row.from.label)}</p>;
}

/** One of the four, closed to its first line until somebody opens it. */
function Standing({ row }: { readonly row: Row }) {
  return (
    <details className={ownCss.standing}>
      <summary>
        <Icon name="forward" />
        <span>{nameOfRow(row)}</span>
      </summary>
      <div className={ownCss.standingBody}>
        <Field row={row} name="outcome" />
        <Whole row={row} />
      </div>
    </details>
  );
}

/** All parts of an outcome in the layout people know: both sides' actions beside each other. Seed A lines 216-243. */
function Whole({ row }: { readonly row: Row }) {
  return (
    <>
      <Field row={row} name="process" />
      <div className={css.pair}>
        <Field row={row} name="sltAction" />
        <Field row={row} name="schoolAction" />
        <Field row={row} name="impact" />
        <Field row={row} name="measure" />
        <Field row={row} name="owner" />
        <Field row={row} name="dueOn" />
      </div>
    </>
  );
}
