import { Checkbox, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useFirstField } from '../people/use-opened.ts';
import { FormFoot } from '../question/form-foot.tsx';
import { useSending } from '../reflection/use-sending.ts';
import { supportText as t } from '../../../shared/support/text.ts';
import { ticked, withTick, type FormField, type NotSaved, type Typed } from './support.ts';
import { useKeptForm } from './use-kept.ts';
import css from './support.module.css';

interface Props {
  /** Tells this form's boxes from those of others on the page. */
  readonly place: string;
  readonly fields: readonly FormField[] | ((typed: Typed) => readonly FormField[]);
  readonly begins: Typed;
  /** What is said above the fields, and on the button that saves. */
  readonly intro?: string;
  readonly submit?: string;
  readonly says: string;
  /** The revision of the record on the screen, where the form changes something that is there. */
  readonly rev?: number;
  /**
   * `newId` is minted with the form, so that what is sent twice is there once; `seen` is the revision that its author
   * has read.
   */
  readonly send: (
    typed: Typed,
    confirmed: boolean,
    newId: string,
    seen: number,
    isKnown: boolean,
  ) => Promise<NotSaved | undefined>;
  readonly onClose: () => void;
}

/** A small form of the record. What was typed stays, over other pages too, until it is saved or put away. */
export function PartForm({ place, fields, begins, intro, submit = t.save, says, rev = 0, send, onClose }: Props) {
  const form = useFirstField<HTMLFormElement>();
  const { id, typed, seen, type, told, drop } = useKeptForm(place, begins, rev);
  const { isSending, notSaved, run, forget } = useSending();
  const shown = typeof fields === 'function' ? fields(typed) : fields;
  const placeOf = (name: string): string => `${place}-${name}`;
  // Said of the words as they stand; whoever changes them is asked again.
  const [isKnown, setKnown] = useState(false);
  const save = async (confirmed: boolean, known = isKnown) => {
    setKnown(known);
    const why = async () => {
      const refused = await send(typed, confirmed, id, seen, known);
      // A name that was found says nothing of what others wrote.
      if (refused && !refused.found && !refused.ownSign) told();
      return refused;
    };
    if (await run(why, says)) close();
  };
  const close = () => {
    drop();
    onClose();
  };
  return (
    <form
      ref={form}
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      {intro && <p className={css.quiet}>{intro}</p>}
      {shown.map((field) => (
        <OneField
          key={field.name}
          field={field}
          place={placeOf(field.name)}
          value={typed[field.name] ?? ''}
          onChange={(value) => {
            type(field, value);
            setKnown(false);
            forget();
          }}
        />
      ))}
      <FormFoot
        send={submit}
        isSending={isSending}
        notSaved={notSaved}
        textOf={(name) => typed[name] ?? ''}
        placeOf={placeOf}
        onKeep={() => void save(true)}
        onKnown={() => void save(false, true)}
        onClose={close}
      />
    </form>
  );
}

interface FieldProps {
  readonly field: FormField;
  readonly place: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function OneField({ field, place, value, onChange }: FieldProps) {
  const { label, hint, kind, most, options = [], min, max } = field;
  if (kind === 'ticks')
    return (
      <fieldset className={css.ticks}>
        <legend>{label}</legend>
        {hint && <p className={css.quiet}>{hint}</p>}
        {options.map(([option, title]) => (
          <Checkbox
            key={option}
            label={title}
            checked={ticked(value).includes(option)}
            onChange={(_, { checked }) => onChange(withTick(value, option, checked === true))}
          />
        ))}
      </fieldset>
    );
  const box = { value, onChange: (_: unknown, data: { readonly value: string }) => onChange(data.value) };
  return (
    <Field label={label} {...(hint ? { hint } : {})} className={kind === 'day' ? (css.narrow ?? '') : ''}>
      {kind === 'choice' ? (
        <Select {...box}>
          {options.map(([option, title]) => (
            <option key={option} value={option}>
              {title}
            </option>
          ))}
        </Select>
      ) : kind === 'long' ? (
        <Textarea {...box} data-place={place} maxLength={most} />
      ) : (
        <Input
          {...box}
          data-place={place}
          type={kind === 'day' ? 'date' : 'text'}
          maxLength={most}
          min={min}
          max={max}
        />
      )}
    </Field>
  );
}
