import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlacesAnswer } from '../../../shared/places/contract.ts';
import { adaptationKindSchema, adaptationSchema, type Adaptation } from '../../../shared/places/places.ts';
import { placesText as t } from '../../../shared/places/text.ts';
import { FormFrame } from './form-frame.tsx';
import type { SendPlaces } from './places.ts';
import { useSeen } from './use-seen.ts';

export type TypedAdaptation = Pick<Adaptation, 'kind' | 'placeId' | 'forClass' | 'what' | 'owner' | 'cell'> & {
  readonly since: string;
};

interface Props {
  readonly adaptationId: string;
  readonly before: TypedAdaptation;
  readonly answer: PlacesAnswer;
  readonly send: SendPlaces;
  readonly onClose: () => void;
}

const { page } = t;
const cellOptions = adaptationSchema.shape.cell.options;

/** What was adapted where, for which class, since when, and who looks after it; never for a child by name. Row WF08. */
export function AdaptationForm({ adaptationId, before, answer, send, onClose }: Props) {
  const [typed, setTyped] = useState(before);
  const { seen, noting } = useSeen(answer.rev);
  const write = (change: Partial<TypedAdaptation>) => setTyped((now) => ({ ...now, ...change }));
  const placeOf = (field: string): string => `adaptations|${adaptationId}|${field}`;
  const textOf = (field: string): string =>
    typed[(['what', 'forClass', 'owner'] as const).find((each) => each === field) ?? 'what'];
  const save = (kept: object) =>
    noting(send('adaptations', { ...typed, adaptationId, seen, since: typed.since || null, ...kept }));
  return (
    <FormFrame {...{ textOf, placeOf, save, onClose }}>
      <Field label={t.fields.what} hint={page.noChild} size="small">
        <Textarea
          value={typed.what}
          maxLength={300}
          data-place={placeOf('what')}
          onChange={(_, { value }) => write({ what: value })}
        />
      </Field>
      <Field label={page.adaptationKind} size="small">
        <Select
          value={typed.kind}
          onChange={(_, { value }) => write({ kind: adaptationKindSchema.catch('other').parse(value) })}
        >
          {adaptationKindSchema.options.map((kind) => (
            <option key={kind} value={kind}>
              {t.adaptationKinds[kind]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={page.place} size="small">
        <Select value={typed.placeId} onChange={(_, { value }) => write({ placeId: value })}>
          {answer.places
            .filter(({ gone, id }) => !gone || id === typed.placeId)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
      </Field>
      <Field label={page.cell} size="small">
        <Select
          value={typed.cell}
          onChange={(_, { value }) => write({ cell: adaptationSchema.shape.cell.catch('EE2').parse(value) })}
        >
          {cellOptions.map((cell) => (
            <option key={cell} value={cell}>
              {t.cells[cell]}
            </option>
          ))}
        </Select>
      </Field>
      {(['forClass', 'owner'] as const).map((field) => (
        <Field key={field} label={page[field]} size="small">
          <Input
            value={typed[field]}
            maxLength={80}
            data-place={placeOf(field)}
            onChange={(_, { value }) => write({ [field]: value })}
          />
        </Field>
      ))}
      <Field label={page.since} size="small">
        <Input type="date" value={typed.since} onChange={(_, { value }) => write({ since: value })} />
      </Field>
    </FormFrame>
  );
}
