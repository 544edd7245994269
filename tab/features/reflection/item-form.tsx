import { Button, Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { mostCharacters } from '../../../shared/reflection/reflection.ts';
import { reflectionText } from '../../../shared/reflection/text.ts';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { PlaceField } from './place-field.tsx';
import { owners, type NotSaved, type TypedItem } from './reflection.ts';
import { useSending } from './use-sending.ts';
import { Wrong } from './wrong.tsx';
import css from './reflection.module.css';

const t = reflectionText.tab;

interface Props {
  readonly place: string;
  readonly before: TypedItem;
  readonly hint: string;
  readonly press: string;
  readonly saved: string;
  readonly framework: FrameworkAnswer;
  readonly send: (typed: TypedItem, confirmed: boolean) => Promise<NotSaved | undefined>;
  readonly onClose: () => void;
}

/** The words of an item, and, where somebody wants to say so, its place and who sees to it. */
export function ItemForm({ place, before, hint, press, saved, framework, send, onClose }: Props) {
  const [typed, setTyped] = useState(before);
  const { isSending, notSaved, run, forget } = useSending();
  const write = (change: Partial<TypedItem>) => setTyped((now) => ({ ...now, ...change }));
  const save = async (confirmed: boolean) => {
    if (await run(() => send(typed, confirmed), saved)) onClose();
  };
  const length = typed.text.trim().length;
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <Field
        label={t.words}
        hint={length > mostCharacters ? `${length} / ${mostCharacters}` : `${hint}. ${reflectionText.noChild}`}
        size="small"
      >
        <Textarea
          value={typed.text}
          data-place={place}
          autoFocus
          onChange={(_, { value }) => {
            write({ text: value });
            forget();
          }}
        />
      </Field>
      <PlaceField label={t.place} framework={framework} value={typed.cell} onChoose={(cell) => write({ cell })} />
      <Field label={t.owner} size="small">
        <Select
          value={typed.owner}
          onChange={(_, { value }) => write({ owner: owners.find((owner) => owner === value) ?? '' })}
        >
          <option value="">{t.noOwner}</option>
          {owners.map((owner) => (
            <option key={owner} value={owner}>
              {reflectionText.owners[owner]}
            </option>
          ))}
        </Select>
      </Field>
      {notSaved?.found ? (
        <TextWarning
          found={notSaved.found}
          textOf={() => typed.text}
          placeOf={() => place}
          onKeep={() => void save(true)}
        />
      ) : (
        <Wrong why={notSaved} />
      )}
      <div className={css.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={isSending}>
          {press}
        </Button>
        <Button size="small" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
