import { Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { Cell } from '../../../shared/balanced-system/framework.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { Becomes } from '../../../shared/reflection/reflection.ts';
import { reflectionText } from '../../../shared/reflection/text.ts';
import { FormButtons } from '../../components/form-buttons.tsx';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { PlaceField } from './place-field.tsx';
import { leftFor, type Item, type SendReflection } from './reflection.ts';
import { useSending } from './use-sending.ts';
import { Wrong } from './wrong.tsx';
import css from './reflection.module.css';

const t = reflectionText.tab;
const titles: Readonly<Record<Becomes, string>> = {
  point: t.makePoint,
  gap: t.makeGap,
  outcome: t.makeOutcome,
};

interface Props {
  readonly item: Item;
  readonly framework: FrameworkAnswer;
  readonly send: SendReflection;
  readonly onClose: () => void;
}

/** What an item becomes, and for a gap where it belongs. */
export function TurnForm({ item, framework, send, onClose }: Props) {
  const kinds = leftFor(item);
  const [into, setInto] = useState<Becomes>(() => firstFor(item, kinds));
  const [cell, setCell] = useState<Cell | ''>(item.cell ?? '');
  const { isSending, notSaved, run } = useSending();
  const make = async (confirmed: boolean) => {
    const body = { itemId: item.id, into, cell: cell || null, confirmed };
    if (await run(() => send('items/make', body), reflectionText.made(item.text, into))) onClose();
  };
  return (
    <form
      className={css.form}
      aria-label={`${t.turnInto} ${t.about(item.text)}`}
      onSubmit={(event) => {
        event.preventDefault();
        void make(false);
      }}
    >
      <Field label={t.turnInto} size="small">
        <Select
          autoFocus
          value={into}
          onChange={(_, { value }) => setInto(kinds.find((kind) => kind === value) ?? into)}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {titles[kind]}
            </option>
          ))}
        </Select>
      </Field>
      {into === 'gap' && <PlaceField label={t.placeForGap} framework={framework} value={cell} onChoose={setCell} />}
      {notSaved?.found ? (
        <TextWarning
          found={notSaved.found}
          textOf={() => item.text}
          placeOf={() => ''}
          onKeep={() => void make(true)}
        />
      ) : (
        <Wrong why={notSaved} />
      )}
      <FormButtons send={reflectionText.card.make} cancel={t.cancel} onCancel={onClose} isSending={isSending} />
    </form>
  );
}

/** What is most likely: a bug is a gap, the moon an outcome, a star something to talk about. */
function firstFor({ list }: Item, kinds: readonly Becomes[]): Becomes {
  const likely = ({ stars: 'point', bugs: 'gap', moon: 'outcome' } as const)[list];
  return kinds.find((kind) => kind === likely) ?? kinds[0] ?? likely;
}
