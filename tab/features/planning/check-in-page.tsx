import { nameOfRow } from '../../../shared/planning/plan-form.ts';
import { rowsOf } from '../../../shared/sheet/sheet.ts';
import { Panel } from '../../components/panel.tsx';
import type { PartProps } from '../organisation/parts.ts';
import { AddendaPanel } from '../sheet/addenda-panel.tsx';
import { AgreePanel } from '../sheet/agree-panel.tsx';
import { CurrentSheet } from '../sheet/current-sheet.tsx';
import { Field } from '../sheet/field.tsx';
import { SheetHead } from '../sheet/sheet-head.tsx';
import { useSheet } from '../sheet/use-sheet.ts';
import { planPageText } from './plan-page-text.ts';
import css from './plan.module.css';

/** The ten minutes at half term: each row of the plan, how it goes. Row F21. */
export default function CheckInPage({ id }: PartProps) {
  return (
    <CurrentSheet school={id} kind="check-in" none={planPageText.noCheckIn}>
      <CheckIn />
    </CurrentSheet>
  );
}

function CheckIn() {
  const { sheet } = useSheet();
  return (
    <>
      <SheetHead title={planPageText.checkIn(sheet.label)} />
      <Panel title={planPageText.howItGoes}>
        {rowsOf(sheet, 'progress').map((row) => (
          <div
            key={row.id}
            className={`${css.row} ${css.tableRow} ${css.progress}`}
            role="group"
            aria-label={nameOfRow(row)}
          >
            <p className={css.rowName}>{nameOfRow(row)}</p>
            <div className={css.line}>
              <div className={`${css.grid} ${css['grid-progress']}`}>
                <Field row={row} name="progress" cell />
                <Field row={row} name="note" cell />
              </div>
            </div>
          </div>
        ))}
        {rowsOf(sheet, 'page').map((row) => (
          <div key={row.id} className={css.remark}>
            <Field row={row} name="remark" />
          </div>
        ))}
      </Panel>
      <AgreePanel />
      <AddendaPanel />
    </>
  );
}
