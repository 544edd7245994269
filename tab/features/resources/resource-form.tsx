import { Checkbox, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { ResourceLine } from '../../../shared/resources/contract.ts';
import type { TypedResource } from '../../../shared/resources/decide.ts';
import { audienceSchema } from '../../../shared/resources/resource.ts';
import { resourcesText } from '../../../shared/resources/text.ts';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { FormFrame } from '../places/form-frame.tsx';
import { useSeen } from '../places/use-seen.ts';
import { toggled } from '../scoping/changing.ts';
import { Places } from '../scoping/places.tsx';
import type { SendResources } from './resources-page.tsx';
import { resourcesPageText as t } from './text.ts';
import { formOf, typedOf, type ResourceDraft } from './typed-resources.ts';
import css from './resources.module.css';

interface Props {
  readonly school: string;
  readonly framework: FrameworkAnswer;
  readonly send: SendResources;
  readonly onClose: () => void;
  /** What is changed; left out for something new. */
  readonly item?: ResourceLine;
}

const { fields } = resourcesText;
const inLines = ['title', 'address', 'where', 'owner', 'version', 'reviewOn'] as const;
const kinds: Partial<Record<(typeof inLines)[number], 'url' | 'date'>> = { address: 'url', reviewOn: 'date' };

/** Something to read, written down by a lead. Longer than it holds is refused in words. */
export function ResourceForm({ school, framework, send, onClose, item }: Props) {
  const { newId, typedResources } = useAnswers();
  const [fresh] = useState<ResourceDraft>(() => ({
    id: item?.id ?? newId(),
    seen: item?.rev ?? 0,
    words: typedOf(item),
  }));
  const [kept, keep] = useTyped(typedResources, formOf(school, item?.id));
  const { seen: standing, isRefused, noting } = useSeen(item?.rev ?? 0);
  const { id, words, seen: begunOn } = kept ?? fresh;
  const seen = isRefused ? standing : begunOn;
  const set = (more: Partial<TypedResource>) => keep({ id, seen: begunOn, words: { ...words, ...more } });
  const placeOf = (field: string): string => `resources-${id}-${field}`;
  const textOf = (field: string): string =>
    words[([...inLines, 'about'] as const).find((each) => each === field) ?? 'about'];
  const save = (confirmed: object) =>
    noting(send('', { itemId: id, seen, ...words, ...confirmed }, t.done.saved(words.title)));
  const close = () => {
    keep(undefined);
    onClose();
  };
  const input = (field: (typeof inLines)[number]) => (
    <Field key={field} label={fields[field]} size="small">
      <Input
        type={kinds[field] ?? 'text'}
        value={words[field]}
        data-place={placeOf(field)}
        onChange={(_, { value }) => set({ [field]: value })}
      />
    </Field>
  );
  return (
    <FormFrame textOf={textOf} placeOf={placeOf} save={save} onClose={close}>
      {inLines.slice(0, 3).map(input)}
      <Field label={fields.about} size="small">
        <Textarea
          value={words.about}
          data-place={placeOf('about')}
          onChange={(_, { value }) => set({ about: value })}
        />
      </Field>
      <fieldset className={css.choices}>
        <legend>{t.audience}</legend>
        {audienceSchema.options.map((each) => (
          <Checkbox
            key={each}
            label={resourcesText.audience[each]}
            checked={words.audience.includes(each)}
            onChange={() =>
              set({ audience: audienceSchema.options.filter((one) => words.audience.includes(one) !== (one === each)) })
            }
          />
        ))}
      </fieldset>
      <Places
        framework={framework}
        chosen={words.cells}
        summary={t.cells(words.cells.length)}
        onToggle={(cell) => set({ cells: toggled(words.cells, cell) })}
      />
      {inLines.slice(3).map(input)}
    </FormFrame>
  );
}
