import { outcomeIds, initialOutcomes, type OutcomeId } from '../../../shared/initial-discussions/outcomes.ts';
import { nameOfOwn, ownRows } from '../../../shared/initial-discussions/progress.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import type { Side } from '../../../shared/organisation/roles.ts';
import { nameOfRow } from '../../../shared/planning/plan-form.ts';
import { rowsOf, textOf, type Row } from '../../../shared/sheet/sheet.ts';
import { Answered } from '../../components/answered.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { PartProps } from '../organisation/parts.ts';
import { AddendaPanel } from '../sheet/addenda-panel.tsx';
import { AgreePanel } from '../sheet/agree-panel.tsx';
import { Field } from '../sheet/field.tsx';
import { AddRow, TakenOut, TakeOut } from '../sheet/row-buttons.tsx';
import { ReadSheet } from '../sheet/read-sheet.tsx';
import { SheetHead } from '../sheet/sheet-head.tsx';
import { SheetPage } from '../sheet/sheet-page.tsx';
import { useSheet } from '../sheet/use-sheet.ts';
import { Begin } from './begin.tsx';
import { initialPageText } from './text.ts';
import outcomesCss from '../planning/outcomes.module.css';
import css from '../planning/plan.module.css';

/** What a new pair goes through before its first planning meeting. Rows C01-C08. */
export default function InitialPage({ id }: PartProps) {
  return (
    <Answered watch={useAnswers().initial(id)} behind="by-child" loading={<Loading lines={8} heading />}>
      {({ sheetId, mayBegin }) =>
        sheetId ? (
          <SheetPage key={sheetId} id={sheetId}>
            <Initial />
          </SheetPage>
        ) : (
          <Begin school={id} mayBegin={mayBegin} />
        )
      }
    </Answered>
  );
}

const { groups } = initialText;

function Initial() {
  const { canWrite } = useSheet();
  return (
    <>
      <SheetHead title={initialPageText.title} />
      {canWrite ? <ToFillIn /> : <ReadSheet title={initialPageText.agreed} />}
      <AgreePanel />
      <AddendaPanel />
    </>
  );
}

function ToFillIn() {
  return (
    <>
      {outcomeIds.map((id, n) => (
        <Panel key={id} title={`${n + 1}. ${initialOutcomes[id].title}`}>
          <Outcome id={id} />
        </Panel>
      ))}
      <Panel title={groups.guidance}>
        <Rows kind="guidance" fields={['title', 'address', 'read']} first="title" add={initialPageText.addGuidance} />
      </Panel>
      <Panel title={groups.question}>
        <Rows kind="question" fields={['question', 'answer']} first="question" add={initialPageText.addQuestion} />
      </Panel>
      <Panel title={groups.page}>
        <Whole kind="readiness" />
        <Whole kind="page" />
      </Panel>
    </>
  );
}

/** All fields of the rows of a kind that has one row or a few. */
function Whole({ kind }: { readonly kind: string }) {
  const { sheet, form } = useSheet();
  return rowsOf(sheet, kind).map((row) => (
    <div key={row.id} className={outcomesCss.outcome}>
      {row.label && <p className={css.rowName}>{row.label}</p>}
      {Object.keys(form.rows[kind]?.fields ?? {}).map((name) => (
        <Field key={name} row={row} name={name} />
      ))}
    </div>
  ));
}

interface RowsProps {
  readonly kind: string;
  readonly fields: readonly string[];
  readonly first: string;
  readonly add: string;
  /** Only the rows of this outcome, and new ones belong to it. */
  readonly outcome?: OutcomeId;
}

function Rows({ kind, fields, first, add, outcome }: RowsProps) {
  const { sheet } = useSheet();
  const rows = rowsOf(sheet, kind).filter((row) => !outcome || textOf(row, 'outcome') === outcome);
  return (
    <>
      {rows.map((row) => (
        <div
          key={row.id}
          className={`${css.row} ${css.tableRow}`}
          role="group"
          aria-label={nameOfOwn(row) || nameOfRow(row)}
        >
          <div className={css.line}>
            <div className={`${css.grid} ${css[`grid-${kind}`] ?? ''}`}>
              {fields.map((name) => (
                <Field key={name} row={row} name={name} cell />
              ))}
            </div>
            <TakeOut row={row} name={nameOfOwn(row) || nameOfRow(row)} />
          </div>
        </div>
      ))}
      <AddRow kind={kind} says={add} first={first} {...(outcome ? { texts: { outcome } } : {})} />
      {!outcome && <TakenOut kinds={[kind]} nameOf={nameOfRow} />}
    </>
  );
}

function Outcome({ id }: { readonly id: OutcomeId }) {
  const { sheet } = useSheet();
  const row = rowsOf(sheet, 'outcome').find((each) => each.id === id || each.id === `outcome-${id}`);
  return (
    <div className={outcomesCss.outcomes}>
      {row && <OutcomeRow row={row} />}
      <div className={css.pair}>
        <Ticks id={id} side="link-therapist" />
        <Ticks id={id} side="sendco" />
      </div>
      <section>
        <h3 className={css.headingTitle}>{initialPageText.examples}</h3>
        <Rows kind="example" fields={['example']} first="example" add={initialPageText.addExample} outcome={id} />
      </section>
    </div>
  );
}

function OutcomeRow({ row }: { readonly row: Row }) {
  const { sheet } = useSheet();
  return (
    <div className={outcomesCss.outcome}>
      <Field row={row} name="outcome" />
      <div className={css.pair}>
        {['process', 'talkedOn', 'withWhom', 'impact', 'measure'].map((name) => (
          <Field key={name} row={row} name={name} />
        ))}
        {sheet.you !== 'sendco' && <Field row={row} name="therapistWhy" />}
        {sheet.you !== 'link-therapist' && <Field row={row} name="schoolWhy" />}
      </div>
    </div>
  );
}

/** One side's actions under an outcome; only that side ticks them, and both see the ticks. */
function Ticks({ id, side }: { readonly id: OutcomeId; readonly side: Side }) {
  const { sheet } = useSheet();
  const kind = side === 'sendco' ? 'school-action' : 'slt-action';
  return (
    <section>
      <h3 className={css.headingTitle}>{initialPageText.actionsOf(sheet.names[side])}</h3>
      {ownRows(sheet, id, side).map((row) => (
        <div key={row.id} className={outcomesCss.tickRow} role="group" aria-label={nameOfOwn(row)}>
          {row.kind === 'tool' ? (
            <p className={css.rowName}>{nameOfOwn(row)}</p>
          ) : (
            <Field row={row} name="action" cell />
          )}
          <Field row={row} name="done" cell />
          {row.kind === 'tool' && <Field row={row} name="sharedOn" cell />}
        </div>
      ))}
      <AddRow kind={kind} says={initialPageText.addAction} first="action" texts={{ outcome: id }} />
    </section>
  );
}
