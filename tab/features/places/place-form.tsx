import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { placeKindSchema, type Place } from '../../../shared/places/places.ts';
import { placesText as t } from '../../../shared/places/text.ts';
import { FormFrame } from './form-frame.tsx';
import type { SendPlaces } from './places.ts';
import { useSeen } from './use-seen.ts';
import css from './places.module.css';

interface Props {
  readonly placeId: string;
  readonly before: Pick<Place, 'kind' | 'name' | 'helps' | 'hinders'>;
  /** The register's revision that is on the screen. */
  readonly rev: number;
  readonly send: SendPlaces;
  readonly onClose: () => void;
}

const words = ['name', 'helps', 'hinders'] as const;

/** What a place is, what helps and what hinders there. Row WF17. */
export function PlaceForm({ placeId, before, rev, send, onClose }: Props) {
  const { seen, isRefused, noting } = useSeen(rev);
  const [typed, setTyped] = useState(before);
  const placeOf = (field: string): string => `places|${placeId}|${field}`;
  const textOf = (field: string): string => typed[words.find((each) => each === field) ?? 'name'];
  const { kind, name, helps, hinders } = typed;
  const save = (kept: object) => noting(send('write', { placeId, kind, name, helps, hinders, seen, ...kept }));
  const stands =
    isRefused && before.name ? [before.name, before.helps, before.hinders].filter(Boolean).join(' · ') : '';
  return (
    <FormFrame {...{ textOf, placeOf, save, onClose }}>
      <Field label={t.fields.name} hint={t.page.noChild} size="small">
        <Input
          value={name}
          maxLength={80}
          data-place={placeOf('name')}
          onChange={(_, { value }) => setTyped({ ...typed, name: value })}
        />
      </Field>
      <Field label={t.page.kind} size="small">
        <Select
          value={kind}
          onChange={(_, { value }) => setTyped({ ...typed, kind: placeKindSchema.catch('other').parse(value) })}
        >
          {placeKindSchema.options.map((each) => (
            <option key={each} value={each}>
              {t.kinds[each]}
            </option>
          ))}
        </Select>
      </Field>
      {(['helps', 'hinders'] as const).map((field) => (
        <Field key={field} label={t.fields[field]} size="small">
          <Textarea
            value={typed[field]}
            maxLength={300}
            data-place={placeOf(field)}
            onChange={(_, { value }) => setTyped({ ...typed, [field]: value })}
          />
        </Field>
      ))}
      {stands && <p className={css.said}>{t.page.standsNow(stands)}</p>}
    </FormFrame>
  );
}
