import { Button, Field, Select } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import { giverKey, type ConsentPurpose } from '../../../shared/consent/consent.ts';
import { lastOf } from '../../../shared/consent/say.ts';
import { consentText as t } from '../../../shared/consent/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { SavedChoice, SavedDay, SavedWords } from '../request-for-help/saved-fields.tsx';
import { answerField, answerPatch, calledIn, mayAnswer, type Answer, type WhoAnswers } from './consents.ts';
import { usePending } from './use-pending.ts';
import { WithWhom } from './with-whom.tsx';
import css from './consent.module.css';

interface Props {
  readonly request: RequestAnswer;
  readonly purpose: ConsentPurpose;
}

interface NewProps extends Props {
  readonly onChosen: (who: WhoAnswers) => void;
  readonly onClose: () => void;
}

/** First who answers, then what; from its first saved field on it stands among the answers. */
export function NewAnswer({ request, purpose, onChosen, onClose }: NewProps) {
  // Those who may answer are those who have not: whoever is chosen stays, also when the answer is there.
  const [who] = useState(() => mayAnswer(request, purpose));
  const [chosen, setChosen] = useState<WhoAnswers>();
  const group = useRef<HTMLDivElement>(null);
  // The button that opened it is gone, so the keyboard goes on here.
  useEffect(() => group.current?.querySelector('select')?.focus(), []);
  const state = chosen && lastOf(request.consents, purpose, chosen)?.state;
  const choose = (key: string): void => {
    const giver = who.find((each) => giverKey(each[0]) === key)?.[0];
    setChosen(giver);
    if (giver) onChosen(giver);
  };
  return (
    <div ref={group} className={css.fields}>
      <Field label={t.giver} hint={t.giverHint} className={css.who}>
        <Select
          value={chosen ? giverKey(chosen) : ''}
          disabled={state !== undefined}
          onChange={(_, { value }) => choose(value)}
        >
          {!chosen && <option value="">{requestText.chooseOne}</option>}
          {who.map(([giver, title]) => (
            <option key={giverKey(giver)} value={giverKey(giver)}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      {chosen && <AnswerFields request={request} purpose={purpose} giver={chosen} />}
      <Button size="small" className={css.close} onClick={onClose}>
        {state && state !== 'not-asked' ? t.done : t.cancel}
      </Button>
    </div>
  );
}

/** The fields of one person's answer about one purpose, each saving itself. */
export function AnswerFields({ request, purpose, giver }: Props & { readonly giver: WhoAnswers }) {
  const heading = useId();
  const word = lastOf(request.consents, purpose, giver);
  const pending = usePending(request, purpose, giver);
  const isSpoken = (pending.how ?? word?.how) === 'spoken';
  const of = (field: string) => ({ request, name: answerField(purpose, giver, field) });
  const patch = (answer: Answer) => answerPatch(purpose, giver, { ...pending, ...answer });
  const state = word?.state ?? 'not-asked';
  const hasLanguages = request.people.some(({ language, interpreter }) => language !== null || interpreter !== null);
  const named = giver.personId === null && giver.kind !== 'young-person';
  return (
    <div className={css.fields} role="group" aria-labelledby={heading}>
      <p id={heading} className="unseen">
        {t.labelled(calledIn(request, giver), purpose)}
      </p>
      {giver.kind === 'young-person' && (
        <SavedWords
          {...of('note')}
          label={t.note}
          hint={t.noteHint}
          known={word?.giver.note ?? ''}
          most={400}
          many
          patch={(note) => patch({ note: note || null })}
        />
      )}
      <div className={css.row}>
        {named && (
          <SavedWords
            {...of('name')}
            label={t.giverName}
            known={word?.giver.name ?? ''}
            most={120}
            patch={(name) => patch({ name: name || null })}
          />
        )}
        <SavedChoice
          {...of('state')}
          label={t.answer}
          known={state}
          options={Object.entries(t.states)}
          patch={(value) => patch({ state: value as typeof state })}
        />
        <SavedDay {...of('on')} label={t.on} known={word?.on ?? null} patch={(on) => patch({ on })} />
        {((pending.state ?? state) === 'given' || word?.until) && (
          <SavedDay {...of('until')} label={t.until} known={word?.until ?? null} patch={(until) => patch({ until })} />
        )}
        <SavedChoice
          {...of('how')}
          label={t.how}
          known={word?.how ?? ''}
          options={Object.entries(t.hows)}
          patch={(how) => patch({ how: (how || null) as NonNullable<typeof word>['how'] })}
        />
        {isSpoken && (
          <SavedWords
            {...of('witness')}
            label={t.witness}
            hint={t.witnessHint}
            known={word?.witness ?? ''}
            most={120}
            patch={(witness) => patch({ witness })}
          />
        )}
        {hasLanguages && (
          <SavedChoice
            {...of('interpreter')}
            label={t.interpreter}
            known={word?.interpreter ?? ''}
            options={Object.entries(t.interpreters)}
            patch={(value) => patch({ interpreter: (value || null) as NonNullable<typeof word>['interpreter'] })}
          />
        )}
      </div>
      {purpose === 'share-reports' && <WithWhom request={request} giver={giver} word={word} />}
    </div>
  );
}
