import { Field, Select, Textarea } from '@fluentui/react-components';
import type { QuestionView } from '../../../shared/question/contract.ts';
import { mostInQuestion } from '../../../shared/question/question.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { yearGroups } from '../../../shared/request-for-help/request.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { schoolAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { FormFoot } from './form-foot.tsx';
import type { QuestionActs } from './questions.ts';
import { useDraft } from './use-draft.ts';
import css from './questions.module.css';

interface Props {
  readonly schoolId: string;
  readonly question: QuestionView;
  readonly acts: QuestionActs;
  readonly onClose: () => void;
}

/** Begins a request for help with what the question said already; the rest of it is filled in with the children. */
export function HelpForm({ schoolId, question, acts, onClose }: Props) {
  const answers = useAnswers();
  const place = `help-${question.id}`;
  const begins = { text: question.text, yearGroup: question.yearGroup ?? '' };
  const { draft, type, drop, isSending, notSaved, run } = useDraft(place, begins);
  const begin = async (confirmed: boolean) => {
    const isBegun = await run(async () => {
      if (!draft.yearGroup) return { sentence: requestText.yearGroupError };
      if (!draft.text.trim()) return { sentence: requestText.questionNeeded };
      const helped = await acts.help(question, draft, confirmed);
      return 'planId' in helped ? undefined : helped;
    }, t.help.began);
    if (!isBegun) return;
    drop();
    onClose();
    void answers.requests(schoolId).refresh();
    window.location.hash = schoolAddress(schoolId, 'children');
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void begin(false);
      }}
    >
      <p className={css.quiet}>{t.help.intro}</p>
      <Field label={requestText.yearGroup} className={css.narrow ?? ''}>
        <Select value={draft.yearGroup} onChange={(_, { value }) => type({ yearGroup: value })}>
          <option value="">{requestText.chooseOne}</option>
          {yearGroups.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      <Field label={requestText.question} hint={requestText.questionHint}>
        <Textarea
          value={draft.text}
          data-place={place}
          maxLength={mostInQuestion}
          onChange={(_, { value }) => type({ text: value })}
        />
      </Field>
      <Field label={requestText.hopedFor} hint={requestText.hopedForHint}>
        <Textarea
          value={draft.hopedFor}
          data-place={`${place} hopedFor`}
          maxLength={400}
          onChange={(_, { value }) => type({ hopedFor: value })}
        />
      </Field>
      <FormFoot
        send={t.help.ask}
        isSending={isSending}
        notSaved={notSaved}
        textOf={(name) => (name === 'hopedFor' ? draft.hopedFor : draft.text)}
        placeOf={(name) => (name === 'hopedFor' ? `${place} hopedFor` : place)}
        onKeep={() => void begin(true)}
        onClose={onClose}
      />
    </form>
  );
}
