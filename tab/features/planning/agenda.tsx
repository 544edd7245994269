import { agendaOf, type AgendaPart } from '../../../shared/planning/agenda-of.ts';
import { nameOfRow } from '../../../shared/planning/plan-form.ts';
import type { Row } from '../../../shared/sheet/sheet.ts';
import { mixAddress } from '../../route.ts';
import { asSheet } from '../sheet/as-sheet.ts';
import { Field } from '../sheet/field.tsx';
import { AddRow, TakeOut } from '../sheet/row-buttons.tsx';
import { useSheet } from '../sheet/use-sheet.ts';
import { planPageText } from './plan-page-text.ts';
import forms from '../../components/forms.module.css';
import css from './plan.module.css';

const nothingFor: Partial<Record<AgendaPart['heading'], string>> = {
  'last-term': planPageText.noLastTerm,
  gaps: planPageText.noGaps,
  children: planPageText.noChildren,
};

/** The agenda in the order it is talked through: what is known under each heading, and what people put there. */
export function Agenda() {
  const { sheet } = useSheet();
  return (
    <>
      <p className={css.hint}>{planPageText.agendaHint}</p>
      <ol className={css.agenda}>
        {agendaOf(asSheet(sheet)).map((part) => (
          <li key={part.heading}>
            <Heading part={part} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Heading({ part: { heading, title, rows } }: { readonly part: AgendaPart }) {
  const { sheet } = useSheet();
  const page = sheet.rows.find(({ kind }) => kind === 'page');
  // How many children there are is seen in their rows, which are newer than what was counted when a card was drawn.
  const facts = heading === 'children' ? [] : (sheet.facts[heading] ?? []);
  return (
    <section className={css.heading}>
      <h3 className={css.headingTitle}>{title}</h3>
      <div className={css.headingBody}>
        {facts.length > 0 && (
          <ul className={css.facts}>
            {facts.map((fact) => (
              <li key={fact}>{fact}</li>
            ))}
          </ul>
        )}
        {heading === 'hours' && (
          <p className={css.onward}>
            <a className={forms.link} href={mixAddress(sheet.schoolId)}>
              {planPageText.mix}
            </a>
          </p>
        )}
        {rows.length === 0 && facts.length === 0 && nothingFor[heading] && (
          <p className={css.quiet}>{nothingFor[heading]}</p>
        )}
        {heading === 'next-meeting' && page && <Field row={page} name="nextMeeting" cell />}
        {rows.map((row) => (
          <AgendaRow key={row.id} row={row} />
        ))}
        <AddRow kind="point" says={planPageText.addPoint} first="text" texts={{ heading }} />
      </div>
    </section>
  );
}

/** The fields of each kind of row where it is talked about. */
const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  outcome: ['achieved', 'evidence', 'saidBy', 'note'],
  activity: ['achieved', 'evidence', 'saidBy', 'note'],
  gap: ['rank', 'action', 'owner', 'dueOn'],
  child: ['decision', 'nextStep', 'owner', 'dueOn', 'done'],
  point: ['text', 'owner', 'dueOn', 'done'],
};

/** The columns of the rows that belong to the agenda alone; an outcome has its own place, and here what came of it. */
const gridOf: Readonly<Record<string, string>> = { gap: 'grid-gap', child: 'grid-child', point: 'grid-point' };

function AgendaRow({ row }: { readonly row: Row }) {
  const { form, sheet } = useSheet();
  const name = nameOfRow(row);
  const mark = form.mark?.(row, asSheet(sheet));
  return (
    <div className={row.kind === 'point' ? `${css.row} ${css.tableRow}` : css.row} role="group" aria-label={name}>
      {row.kind !== 'point' && (
        <p className={css.rowName}>
          {name}
          {mark && <span className={css.mark}>{mark}</span>}
          {row.from && <span className={css.from}>{planPageText.carried(row.from.label)}</span>}
        </p>
      )}
      <div className={css.line}>
        <div className={`${css.grid} ${css[gridOf[row.kind] ?? 'grid-outcome']}`}>
          {(fieldsOf[row.kind] ?? []).map((field) => (
            <Field key={field} row={row} name={field} cell />
          ))}
        </div>
        {row.kind in gridOf && <TakeOut row={row} name={name} />}
      </div>
      {row.from && row.kind === 'point' && <p className={css.quiet}>{planPageText.carried(row.from.label)}</p>}
    </div>
  );
}
