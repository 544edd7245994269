import { useId } from 'react';
import { whyNotText, type FieldRule } from '../../../shared/sheet/form.ts';
import type { Row } from '../../../shared/sheet/sheet.ts';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { ChoiceField } from './choice-field.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { FieldStatus } from './field-status.tsx';
import { GrowBox } from './grow-box.tsx';
import { readable } from './readable.ts';
import { keyOf, tidy, type Place } from './typing.ts';
import { useField, useSheet } from './use-sheet.ts';
import css from './field.module.css';

interface Props {
  readonly row: Row;
  readonly name: string;
  /** In a table: the label stands once at the head of the column, and Enter goes on to the next field. */
  readonly cell?: boolean;
  /** Used in place of the form's own words, where the place says the rest. */
  readonly label?: string;
  /** Whether a field nobody may write in is left out while it is empty. */
  readonly hideEmpty?: boolean;
}

/** One field of a sheet: its label, its box, how its words are on their way, and the second text where there is one. */
export function Field({ row, name, cell = false, label, hideEmpty = false }: Props) {
  const { form, sheet, canWrite } = useSheet();
  const rule = form.rows[row.kind]?.fields[name];
  const place = { rowId: row.id, field: name };
  const look = useField(place);
  if (!rule) return null;
  const mayWrite = canWrite && (!rule.side || rule.side === sheet.you);
  if (!mayWrite && hideEmpty && !look.text) return null;
  const conflicts = sheet.conflicts.filter((one) => one.rowId === row.id && one.field === name);
  return (
    <div
      className={cell ? css.cell : css.field}
      data-wide={rule.type === 'text' ? '' : undefined}
      data-fresh={look.freshBy ? '' : undefined}
      data-conflict={conflicts.length > 0 ? '' : undefined}
    >
      {mayWrite ? (
        <Box place={place} rule={rule} cell={cell} label={label ?? rule.label} hasConflict={conflicts.length > 0} />
      ) : (
        <Stands label={label ?? rule.label} text={readable(rule, look.text)} />
      )}
      {conflicts.map((conflict) => (
        <ConflictPanel key={conflict.id} conflict={conflict} rule={rule} row={row} label={label ?? rule.label} />
      ))}
    </div>
  );
}

interface BoxProps {
  readonly place: Place;
  readonly rule: FieldRule;
  readonly cell: boolean;
  readonly label: string;
  readonly hasConflict: boolean;
}

function Box({ place, rule, cell, label, hasConflict }: BoxProps) {
  const { editor, sheet } = useSheet();
  const look = useField(place);
  const own = useId();
  const says = useId();
  const wrong = sheet.you && rule.type === 'text' ? whyNotText(rule, tidy(look.text), sheet.you) : undefined;
  const type = (text: string) => editor.type(place, text);
  const leave = () => editor.leave(place);
  const common = {
    id: own,
    'aria-describedby': says,
    'aria-invalid': look.state === 'refused' || wrong !== undefined || hasConflict || undefined,
    'data-place': keyOf(place),
    onBlur: leave,
  };
  return (
    <>
      <div className={css.fieldTop}>
        <label id={`${own}-label`} htmlFor={own} className={css.label}>
          {label}
        </label>
        <FieldStatus id={says} look={look} place={place} rule={rule} />
      </div>
      {rule.type === 'text' && (
        <GrowBox {...common} value={look.text} onType={type} enterMoves={cell} placeholder={rule.hint} />
      )}
      {rule.type === 'date' && (
        <input
          {...common}
          type="date"
          className={css.box}
          data-stop=""
          min="2020-01-01"
          max="2099-12-31"
          value={look.text}
          onChange={({ currentTarget }) => type(currentTarget.value)}
        />
      )}
      {rule.type === 'choice' && (
        <ChoiceField {...common} labelledBy={`${own}-label`} rule={rule} value={look.text} onChoose={type} />
      )}
      {look.warned && (
        <TextWarning
          found={look.warned}
          textOf={() => look.text}
          placeOf={() => keyOf(place)}
          onKeep={() => editor.keep(place)}
        />
      )}
    </>
  );
}

/** A field that is only read. */
export function Stands({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <span className={css.label}>{label}</span>
      <p className={text ? css.stands : css.empty}>{text || '–'}</p>
    </>
  );
}
