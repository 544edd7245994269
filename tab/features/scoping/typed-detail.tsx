import { Field, Input } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { GridEntryView } from '../../../shared/scoping/contract.ts';
import { detailsPatchSchema, type freeDetails } from '../../../shared/scoping/details.ts';
import { detailsText as t } from '../../../shared/scoping/details-text.ts';
import { announce } from '../../components/announce.ts';
import { Unsaid } from './unsaid.tsx';
import { useSaying } from './use-saying.ts';

export type TypedField = (typeof freeDetails)[number] | 'startsOn' | 'endsOn' | 'link';

interface Props {
  readonly entry: GridEntryView;
  readonly field: TypedField;
}

/** One of the details that somebody types: saved when it is left; what cannot be saved stays there with the reason. */
export function TypedDetail({ entry, field }: Props) {
  const place = useId();
  const { unsaid, say, setUnsaid } = useSaying('entries/change', entry);
  const [typed, setTyped] = useState<string>();
  const value = entry.details[field] ?? '';
  const save = async (isKept = false) => {
    if (typed === undefined) return;
    if (typed.trim() === value) return setTyped(undefined);
    const details = detailsPatchSchema.safeParse({ [field]: typed.trim() });
    if (!details.success) {
      const sentence = field === 'link' ? t.linkWrong : t.tooLong(t.fields[field]);
      setUnsaid({ sentence, found: undefined });
      return announce(sentence);
    }
    if (await say(() => ({ details: details.data }), isKept)) setTyped(undefined);
  };
  const type = field === 'link' ? 'url' : field === 'startsOn' || field === 'endsOn' ? 'date' : 'text';
  return (
    <div>
      <Field label={t.fields[field]} size="small" {...(field === 'link' ? { hint: t.link } : {})}>
        <Input
          type={type}
          value={typed ?? value}
          data-place={place}
          onChange={(_, { value: now }) => setTyped(now)}
          onBlur={() => void save()}
        />
      </Field>
      <Unsaid unsaid={unsaid} text={typed ?? ''} place={place} onKeep={() => void save(true)} />
    </div>
  );
}
