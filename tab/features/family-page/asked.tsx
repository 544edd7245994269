import { Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { Question } from '../../../shared/family-page/questions.ts';
import { answerInWords, asked } from '../../../shared/family-page/question-text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { SavedWords, useTyped } from '../request-for-help/saved-fields.tsx';
import { SavingLine } from '../scoping/saving-line.tsx';
import { spokenField } from './family.ts';

interface Props {
  readonly request: RequestAnswer;
  readonly personId: string;
  readonly question: Question;
  readonly isOwn: boolean;
  readonly known: string;
}

/** One question that is read out; its answer is saved as the fields of the request are. */
export function Asked({ request, personId, question: { name, kind, values, most }, isOwn, known }: Props) {
  const { ask, hint } = asked(name, isOwn);
  const patchOf = (said: string) => ({ spoken: { id: personId, answers: { [name]: said } } });
  const field = { request, name: spokenField(personId, name), label: ask, ...(hint ? { hint } : {}) };
  if (kind === 'choice' || kind === 'several')
    return <Chosen {...field} {...{ kind, known, patchOf }} options={values.map((v) => [v, answerInWords(name, v)])} />;
  return <SavedWords {...field} known={known} most={most} many={kind === 'text'} patch={patchOf} />;
}

interface ChosenProps {
  readonly request: RequestAnswer;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly kind: 'choice' | 'several';
  readonly known: string;
  readonly options: readonly (readonly [value: string, title: string])[];
  readonly patchOf: (said: string) => { spoken: { id: string; answers: object } };
}

/** One of a few answers, or several, all of them in sight since they are read out; saved when it is chosen. */
function Chosen({ request, name, label, hint, kind, known, options, patchOf }: ChosenProps) {
  const { place, text, saving, keep } = useTyped(request, name, known);
  const chosen = text.split(',').filter(Boolean);
  const say = (said: string) => keep(said, patchOf(said));
  return (
    <div data-place={place}>
      <Field label={label} hint={hint ?? null}>
        {kind === 'choice' ? (
          <RadioGroup value={text} onChange={(_, { value }) => say(value)}>
            {options.map(([value, title]) => (
              <Radio key={value} value={value} label={title} />
            ))}
          </RadioGroup>
        ) : (
          <div role="group" aria-label={label}>
            {options.map(([value, title]) => (
              <Checkbox
                key={value}
                label={title}
                checked={chosen.includes(value)}
                onChange={(_, { checked }) =>
                  say(
                    options
                      .map(([each]) => each)
                      .filter((each) => (each === value ? checked === true : chosen.includes(each)))
                      .join(','),
                  )
                }
              />
            ))}
          </div>
        )}
      </Field>
      <SavingLine saving={saving} onAgain={() => say(text)} />
    </div>
  );
}
