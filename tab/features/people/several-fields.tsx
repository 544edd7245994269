import { Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { scopesOf } from './asked.ts';
import type { TypedInvite } from './kept.ts';
import { peopleText } from './text.ts';
import forms from './forms.module.css';

const t = peopleText.invite;

interface Props {
  readonly typed: TypedInvite;
  readonly schools: readonly { readonly id: string; readonly name: string }[];
  readonly onType: (part: Partial<TypedInvite>) => void;
}

/** Where somebody of the service holds a role: everywhere, or in several schools under one name. Rows B09, B12. */
export function SeveralFields({ typed, schools, onType }: Props) {
  const kinds = scopesOf(typed.role);
  const isSeveral = kinds.length === 1 ? kinds[0] === 'schools' : typed.whole === 'schools';
  const tick = (id: string, isIn: boolean) =>
    onType({
      schoolIds: schools.map((each) => each.id).filter((each) => (each === id ? isIn : typed.schoolIds.includes(each))),
    });
  return (
    <>
      {kinds.length > 1 && (
        <Field label={t.scope} required>
          <RadioGroup
            layout="horizontal"
            value={typed.whole}
            onChange={(_, { value }) => onType({ whole: value === 'service' ? 'service' : 'schools' })}
          >
            <Radio value="service" label={t.whole} />
            <Radio value="schools" label={t.several} />
          </RadioGroup>
        </Field>
      )}
      {isSeveral && (
        <>
          <Field label={t.team} hint={t.teamHint} required className={forms.narrow}>
            <Input maxLength={120} value={typed.team} onChange={(_, { value }) => onType({ team: value })} />
          </Field>
          <fieldset className={forms.set}>
            <legend>{t.schools}</legend>
            {schools.map(({ id, name }) => (
              <Checkbox
                key={id}
                label={name}
                checked={typed.schoolIds.includes(id)}
                onChange={(_, { checked }) => tick(id, checked === true)}
              />
            ))}
          </fieldset>
        </>
      )}
    </>
  );
}
