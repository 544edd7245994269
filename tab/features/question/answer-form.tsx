import { Field, Input, Textarea } from '@fluentui/react-components';
import type { QuestionView } from '../../../shared/question/contract.ts';
import { mostInAnswer } from '../../../shared/question/question.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { FormFoot } from './form-foot.tsx';
import { minutesOf, type QuestionActs } from './questions.ts';
import { useDraft } from './use-draft.ts';
import css from './questions.module.css';

interface Props {
  readonly question: QuestionView;
  readonly acts: QuestionActs;
  readonly onClose: () => void;
}

/** The therapist's answer, and the minutes it takes of the school's hours. Row G02. */
export function AnswerForm({ question, acts, onClose }: Props) {
  const place = `answer-${question.id}`;
  const { draft, type, drop, isSending, notSaved, run } = useDraft(place);
  const send = async (confirmed: boolean) => {
    const said = minutesOf(draft.minutes) ? t.answer.sent : t.answer.sentFree;
    if (!(await run(() => acts.answer(question, draft, confirmed), said))) return;
    drop();
    onClose();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <Field label={t.answer.words} hint={t.answer.hint}>
        <Textarea
          value={draft.text}
          data-place={place}
          maxLength={mostInAnswer}
          autoFocus
          onChange={(_, { value }) => type({ text: value })}
        />
      </Field>
      <Field label={t.answer.minutes} hint={t.tab.minutesHint} className={css.narrow ?? ''}>
        <Input
          type="number"
          min={0}
          max={480}
          value={draft.minutes}
          onChange={(_, { value }) => type({ minutes: value })}
        />
      </Field>
      <FormFoot
        send={t.answer.send}
        isSending={isSending}
        notSaved={notSaved}
        textOf={() => draft.text}
        placeOf={() => place}
        onKeep={() => void send(true)}
        onClose={onClose}
      />
    </form>
  );
}
