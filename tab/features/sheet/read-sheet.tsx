import { shown, type Group, type SheetForm } from '../../../shared/sheet/form.ts';
import { rowsOf, textOf, type Row } from '../../../shared/sheet/sheet.ts';
import { Panel } from '../../components/panel.tsx';
import { asSheet } from './as-sheet.ts';
import { ReadRow } from './read-row.tsx';
import { useSheet } from './use-sheet.ts';
import css from './sheet.module.css';

/** The rows of a sheet in the order its form reads them, else kind after kind. */
const groupsOf = (form: SheetForm, sheet: Parameters<NonNullable<SheetForm['groups']>>[0]): readonly Group[] =>
  form.groups?.(sheet) ?? Object.entries(form.rows).map(([kind, { title }]) => ({ title, rows: rowsOf(sheet, kind) }));

/** A row's fields in their order, without one that only says again under which heading it stands. */
const fieldsOf = (form: SheetForm, row: Row, heading: string): string[] =>
  Object.entries(form.rows[row.kind]?.fields ?? {}).flatMap(([name, rule]) =>
    rule.type === 'choice' && shown(rule, textOf(row, name)) === heading ? [] : [name],
  );

const isWritten = (row: Row): boolean => Object.keys(row.fields).some((field) => textOf(row, field));

/** Everything that was written in a sheet, to read; empty fields are left out. */
export function ReadSheet({ title }: { readonly title: string }) {
  const { sheet, form } = useSheet();
  return (
    <Panel title={title}>
      {groupsOf(form, asSheet(sheet))
        .map((group) => ({ ...group, rows: group.rows.filter(isWritten) }))
        .filter((group) => group.rows.length > 0)
        .map((group) => (
          <section key={group.title} className={css.readGroup}>
            <h3 className={css.partTitle}>{group.title}</h3>
            {group.rows.map((row) => (
              <ReadRow
                key={row.id}
                row={row}
                fields={fieldsOf(form, row, group.title)}
                label={row.label && row.label !== group.title ? row.label : undefined}
              />
            ))}
          </section>
        ))}
    </Panel>
  );
}
