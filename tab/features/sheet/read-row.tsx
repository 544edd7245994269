import type { FieldRule } from '../../../shared/sheet/form.ts';
import { textOf, type Row } from '../../../shared/sheet/sheet.ts';
import { Icon } from '../../components/icon.tsx';
import { asSheet } from './as-sheet.ts';
import { Field } from './field.tsx';
import { readable } from './readable.ts';
import { useSheet } from './use-sheet.ts';
import css from './sheet.module.css';

interface Props {
  readonly row: Row;
  /** The fields to show, in their order. */
  readonly fields: readonly string[];
  /** What the row is called, unless the heading above says so. */
  readonly label: string | undefined;
}

const isTick = (rule: FieldRule | undefined): boolean => rule?.type === 'choice' && rule.options.length === 1;

/** One row to read. What is only ticked is a line of a checklist; everything else has its label above it. */
export function ReadRow({ row, fields, label }: Props) {
  const { form, sheet } = useSheet();
  const rules = form.rows[row.kind]?.fields ?? {};
  const tick = fields.find((name) => isTick(rules[name]));
  const named = label ? undefined : fields.find((name) => rules[name]?.type === 'text' && textOf(row, name));
  const mark = form.mark?.(row, asSheet(sheet));
  const rule = tick ? rules[tick] : undefined;
  const says = label ?? textOf(row, named ?? '');
  if (!tick || !rule || !says)
    return (
      <div className={css.readRow}>
        {label && <p className={css.rowLabel}>{label}</p>}
        <Fields row={row} fields={fields} />
      </div>
    );
  const isDone = textOf(row, tick) !== '';
  return (
    <div className={css.readTick}>
      <p className={isDone ? css.signed : css.unsigned}>
        <Icon name={isDone ? 'done' : 'waiting'} />
        <span>
          {says}
          <span className="unseen">
            . {rule.label}: {readable(rule, textOf(row, tick))}
          </span>
          {mark && <span className={css.mark}>{mark}</span>}
        </span>
      </p>
      <Fields row={row} fields={fields.filter((name) => name !== tick && name !== named)} />
    </div>
  );
}

function Fields({ row, fields }: Pick<Props, 'row' | 'fields'>) {
  if (!fields.some((name) => textOf(row, name))) return null;
  return (
    <div className={css.readFields}>
      {fields.map((name) => (
        <Field key={name} row={row} name={name} hideEmpty />
      ))}
    </div>
  );
}
