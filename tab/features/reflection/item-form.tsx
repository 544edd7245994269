import { Field, Select, Textarea } from '@fluentui/react-components';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { mostCharacters } from '../../../shared/reflection/reflection.ts';
import { reflectionText } from '../../../shared/reflection/text.ts';
import { FormButtons } from '../../components/form-buttons.tsx';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { PlaceField } from './place-field.tsx';
import { owners, type NotSaved, type TypedItem } from './reflection.ts';
import { useSending } from './use-sending.ts';
import { Wrong } from './wrong.tsx';
import css from './reflection.module.css';

const t = reflectionText.tab;

interface Props {
  readonly place: string;
  readonly typed: TypedItem;
  readonly onType: (typed: TypedItem) => void;
  readonly hint: string;
  readonly press: string;
  readonly saved: string;
  readonly framework: FrameworkAnswer;
  readonly send: (typed: TypedItem, confirmed: boolean) => Promise<NotSaved | undefined>;
  readonly onClose: () => void;
}

/** The words of an item, and, where somebody wants to say so, its place and who sees to it. What is typed is kept outside. */
export function ItemForm({ place, typed, onType, hint, press, saved, framework, send, onClose }: Props) {
  const { isSending, notSaved, run, forget } = useSending();
  const write = (change: Partial<TypedItem>) => onType({ ...typed, ...change });
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
      <FormButtons send={press} cancel={t.cancel} onCancel={onClose} isSending={isSending} />
    </form>
  );
}
