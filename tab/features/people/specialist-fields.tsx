import { Field, Radio, RadioGroup, Select } from '@fluentui/react-components';
import { ownWording } from '../../../shared/balanced-system/content.ts';
import { strandSchema, strands } from '../../../shared/balanced-system/framework.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import type { TypedInvite } from './kept.ts';
import { peopleText } from './text.ts';
import forms from './forms.module.css';
import css from './people.module.css';

const t = peopleText.invite;

interface Props {
  readonly schoolId: string;
  readonly typed: TypedInvite;
  readonly onType: (part: Partial<TypedInvite>) => void;
}

/** What a specialist is drawn in for: one child, called 'Child 3, Year 2', or one strand. Row B06. */
export function SpecialistFields({ schoolId, typed, onType }: Props) {
  const children = useWatch(useAnswers().requests(schoolId));
  const known = children.phase === 'ready' ? children.value.requests.map(({ request }) => request) : [];
  return (
    <>
      <Field label={t.about} required>
        <RadioGroup
          layout="horizontal"
          value={typed.about}
          onChange={(_, { value }) => onType({ about: value === 'child' ? 'child' : 'theme' })}
        >
          <Radio value="child" label={t.child} />
          <Radio value="theme" label={t.strand} />
        </RadioGroup>
      </Field>
      {typed.about === 'child' && known.length === 0 && <p className={css.words}>{t.noChildren}</p>}
      {typed.about === 'child' && known.length > 0 && (
        <Field label={t.whichChild} required className={forms.narrow}>
          <Select value={typed.childId} onChange={(_, { value }) => onType({ childId: value })}>
            <option value="">{t.choose}</option>
            {known.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {typed.about === 'theme' && (
        <Field label={t.whichStrand} required className={forms.narrow}>
          <Select
            value={typed.strand}
            onChange={(_, { value }) => onType({ strand: strandSchema.safeParse(value).data ?? '' })}
          >
            <option value="">{t.choose}</option>
            {strands.map((each) => (
              <option key={each} value={each}>
                {ownWording.strands[each].name}
              </option>
            ))}
          </Select>
        </Field>
      )}
    </>
  );
}
