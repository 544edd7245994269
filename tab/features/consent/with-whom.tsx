import { Checkbox } from '@fluentui/react-components';
import { consentBodies, pairOfBodies, type ConsentBody, type ConsentWord } from '../../../shared/consent/consent.ts';
import { consentText as t } from '../../../shared/consent/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { SavedWords, useTyped } from '../request-for-help/saved-fields.tsx';
import { SavingLine } from '../scoping/saving-line.tsx';
import { answerField, answerPatch, type WhoAnswers } from './consents.ts';
import css from './consent.module.css';

interface Props {
  readonly request: RequestAnswer;
  readonly giver: WhoAnswers;
  readonly word: ConsentWord | undefined;
}

const others = consentBodies.filter((body) => !pairOfBodies.some((own) => own === body));

/** With whom reports may be shared; each tick saves itself. Row H02. */
export function WithWhom({ request, giver, word }: Props) {
  const known = (word?.withWhom ?? []).filter((body) => others.includes(body));
  const typed = useTyped(request, answerField('share-reports', giver, 'withWhom'), known.join(' '));
  const chosen = typed.text.split(' ').filter(Boolean);
  const tick = (body: ConsentBody, isOn: boolean): void => {
    const next = others.filter((each) => (each === body ? isOn : chosen.includes(each)));
    typed.keep(next.join(' '), answerPatch('share-reports', giver, { withWhom: [...pairOfBodies, ...next] }));
  };
  return (
    <fieldset className={css.whom} data-place={typed.place}>
      <legend>{t.withWhom}</legend>
      {others.map((body) => (
        <Checkbox
          key={body}
          label={t.bodies[body]}
          checked={chosen.includes(body)}
          onChange={(_, { checked }) => tick(body, checked === true)}
        />
      ))}
      <SavingLine saving={typed.saving} />
      {chosen.includes('other-named') && (
        <SavedWords
          request={request}
          name={answerField('share-reports', giver, 'otherBody')}
          label={t.otherBody}
          known={word?.otherBody ?? ''}
          most={120}
          patch={(other) => answerPatch('share-reports', giver, { otherBody: other || null })}
        />
      )}
    </fieldset>
  );
}
