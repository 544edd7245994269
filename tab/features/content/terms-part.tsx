import { Field, Select } from '@fluentui/react-components';
import type { ContentAnswer } from '../../../shared/content/contract.ts';
import { displayChoices, displayTerms, displayTermsSchema } from '../../../shared/balanced-system/terms.ts';
import { Fold } from '../../components/fold.tsx';
import people from '../people/people.module.css';
import { SavingLine } from '../scoping/saving-line.tsx';
import { contentPageText } from './text.ts';
import { useContentChange } from './use-content.ts';
import css from './content.module.css';

const t = contentPageText.terms;

/** Which of several usual words the service prefers. Row A09. */
export function TermsPart({ answer }: { readonly answer: ContentAnswer }) {
  const { terms } = answer.content.local;
  const { saving, send } = useContentChange(answer);
  return (
    <Fold className={css.fold} summary={t.title}>
      <p className={people.quiet}>{t.intro}</p>
      <div className={css.row}>
        {displayTerms.map((term) => (
          <Field key={term} label={t.label[term]}>
            <Select
              value={terms[term] ?? displayChoices[term][0]}
              onChange={(_, { value }) =>
                void send('draft', {
                  part: { kind: 'terms', terms: displayTermsSchema.parse({ ...terms, [term]: value }) },
                })
              }
            >
              {displayChoices[term].map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </div>
      <SavingLine saving={saving} />
    </Fold>
  );
}
