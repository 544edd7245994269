import { Button, Checkbox } from '@fluentui/react-components';
import { Fragment, useRef, useState, useSyncExternalStore } from 'react';
import { cannotWait } from '../../../shared/family-page/answers.ts';
import type { FamilyLine } from '../../../shared/family-page/contract.ts';
import { fieldNames, partsFor, type Question } from '../../../shared/family-page/questions.ts';
import { spokenOf } from '../../../shared/family-page/spoken.ts';
import { familyTabText as t } from '../../../shared/family-page/tab-text.ts';
import type { Answers } from '../../../shared/family-page/told.ts';
import { familyText } from '../../../shared/family-page/text.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { announce } from '../../components/announce.ts';
import { SavedWords } from '../request-for-help/saved-fields.tsx';
import { useRequests } from '../request-for-help/use-requests.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { keyOf } from '../sheet/typing.ts';
import { Asked } from './asked.tsx';
import type { Send } from './family-pages.tsx';
import { HeardRisk } from './heard-risk.tsx';
import { settled, spokenField } from './family.ts';
import css from './family.module.css';

interface Props {
  readonly page: FamilyLine;
  readonly request: RequestAnswer;
  readonly send: Send;
  readonly onClose: () => void;
}

/**
 * The same questions in the same words, for who reads them out; with the colleague who heard the answers. Each field is
 * kept when it is left, as those of the request are, and becomes theirs with the press. Row H03.
 */
export function ReadOut({ page, request, send, onClose }: Props) {
  const { personId, isOwn } = page;
  const { words } = useRequests().writing;
  const [isAsked, setAsked] = useState(false);
  const { saving, run } = useSaving();
  const end = useRef<HTMLDivElement>(null);
  const { answers, witness } = spokenOf(request.spoken, personId);
  const placeOf = (name: string) => keyOf({ rowId: request.id, field: spokenField(personId, name) });
  const places = ['witness', ...fieldNames].map(placeOf);
  // What is typed and not saved yet counts for what must not wait.
  const typed = useSyncExternalStore(words.subscribe, () =>
    JSON.stringify(
      fieldNames.flatMap((name) => (words.of(placeOf(name)) ? [[name, words.of(placeOf(name))?.value]] : [])),
    ),
  );
  const mustBeToldOf = cannotWait({
    ...answers,
    ...(Object.fromEntries(JSON.parse(typed) as [string, string][]) as Answers),
  });
  const press = async () => {
    // The field that is being typed in is left, and so saved.
    end.current?.focus();
    const sent = await run(async () => {
      if (!(await settled(words, places))) return t.notAllSaved;
      return send('/spoken', { pageId: page.id, seen: request.rev, overTyped: isAsked });
    });
    if (!sent) return;
    announce(t.saved);
    onClose();
  };
  return (
    <form
      className={css.form}
      aria-label={t.spoken}
      onSubmit={(event) => {
        event.preventDefault();
        void press();
      }}
    >
      <p className={css.state}>{t.spokenAbout}</p>
      {partsFor(isOwn).map(({ name, questions }) => (
        <section key={name} className={css.part}>
          <h4 className={css.title}>{familyText.parts[name]}</h4>
          {(familyText.partHints[name] ?? []).map((line) => (
            <p key={line} className={css.state}>
              {line}
            </p>
          ))}
          {questions.map((question: Question) => (
            <Fragment key={question.name}>
              <Asked {...{ request, personId, question, isOwn }} known={answers?.[question.name] ?? ''} />
              {question.kind === 'text' && <HeardRisk isHeard={mustBeToldOf.includes(question.name)} />}
            </Fragment>
          ))}
        </section>
      ))}
      <SavedWords
        {...{ request, label: t.witness, hint: t.witnessHint, most: 120 }}
        name={spokenField(personId, 'witness')}
        known={witness ?? ''}
        patch={(said) => ({ spoken: { id: personId, witness: said } })}
      />
      {page.answered > 0 && (
        <>
          <p className={css.words}>{t.theyType}</p>
          <Checkbox label={t.overTyped} checked={isAsked} onChange={(_, { checked }) => setAsked(checked === true)} />
        </>
      )}
      <div ref={end} tabIndex={-1} className={css.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={saving.state === 'saving'}>
          {t.save}
        </Button>
        <Button onClick={onClose}>{t.later}</Button>
        {saving.state === 'failed' && <SavingLine saving={saving} />}
      </div>
    </form>
  );
}
