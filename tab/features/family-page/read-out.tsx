import { Button, Checkbox, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { FamilyLine } from '../../../shared/family-page/contract.ts';
import { partsFor, type FieldName, type Question } from '../../../shared/family-page/questions.ts';
import { familyTabText as t } from '../../../shared/family-page/tab-text.ts';
import { answerInWords, asked } from '../../../shared/family-page/question-text.ts';
import { familyText } from '../../../shared/family-page/text.ts';
import type { Answers } from '../../../shared/family-page/told.ts';
import { announce } from '../../components/announce.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import type { Send } from './family-pages.tsx';
import css from './family.module.css';

interface Props {
  readonly page: FamilyLine;
  readonly send: Send;
  readonly onClose: () => void;
}

/** The same questions in the same words, for who reads them out; with the colleague who heard the answers. Row H03. */
export function ReadOut({ page, send, onClose }: Props) {
  const [answers, setAnswers] = useState<Answers>({});
  const [witness, setWitness] = useState('');
  const { saving, run } = useSaving();
  const press = async () => {
    if (!(await run(() => send('/spoken', { pageId: page.id, witness, answers })))) return;
    announce(t.saved);
    onClose();
  };
  const say = (name: FieldName) => (said: string) => setAnswers((before) => ({ ...before, [name]: said }));
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
      {partsFor(page.isOwn).map(({ name, questions }) => (
        <section key={name} className={css.part}>
          <h4 className={css.title}>{familyText.parts[name]}</h4>
          {(familyText.partHints[name] ?? []).map((line) => (
            <p key={line} className={css.state}>
              {line}
            </p>
          ))}
          {questions.map((question: Question) => (
            <Asked
              key={question.name}
              question={question}
              isOwn={page.isOwn}
              said={answers[question.name] ?? ''}
              onSay={say(question.name)}
            />
          ))}
        </section>
      ))}
      <Field label={t.witness} required>
        <Input value={witness} maxLength={120} onChange={(_, { value }) => setWitness(value)} />
      </Field>
      <div className={css.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={saving.state === 'saving'}>
          {t.save}
        </Button>
        <Button onClick={onClose}>{t.cancel}</Button>
        {saving.state === 'failed' && <SavingLine saving={saving} />}
      </div>
    </form>
  );
}

interface AskedProps {
  readonly question: Question;
  readonly isOwn: boolean;
  readonly said: string;
  readonly onSay: (said: string) => void;
}

function Asked({ question: { name, kind, values, most }, isOwn, said, onSay }: AskedProps) {
  const { ask, hint } = asked(name, isOwn);
  const field = { label: ask, ...(hint ? { hint } : {}) };
  if (kind === 'several') {
    const chosen = said.split(',').filter(Boolean);
    return (
      <Field {...field}>
        <div>
          {values.map((value) => (
            <Checkbox
              key={value}
              label={answerInWords(name, value)}
              checked={chosen.includes(value)}
              onChange={(_, { checked }) =>
                onSay(values.filter((each) => (each === value ? checked === true : chosen.includes(each))).join(','))
              }
            />
          ))}
        </div>
      </Field>
    );
  }
  if (kind === 'choice')
    return (
      <Field {...field}>
        <RadioGroup value={said} onChange={(_, { value }) => onSay(value)}>
          {values.map((value) => (
            <Radio key={value} value={value} label={answerInWords(name, value)} />
          ))}
        </RadioGroup>
      </Field>
    );
  return (
    <Field {...field}>
      {kind === 'text' ? (
        <Textarea value={said} maxLength={most} resize="vertical" onChange={(_, { value }) => onSay(value)} />
      ) : (
        <Input value={said} maxLength={most} onChange={(_, { value }) => onSay(value)} />
      )}
    </Field>
  );
}
