import { Checkbox, Field, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { ownWording } from '../../../shared/balanced-system/content.ts';
import { strands, type Strand } from '../../../shared/balanced-system/framework.ts';
import { mostInQuestion } from '../../../shared/question/question.ts';
import { questionText as t } from '../../../shared/question/text.ts';
import { yearGroups } from '../../../shared/request-for-help/request.ts';
import { RedFlags } from '../request-for-help/red-flags.tsx';
import { FormFoot } from './form-foot.tsx';
import type { QuestionActs } from './questions.ts';
import { useDraft } from './use-draft.ts';
import css from './questions.module.css';

interface Props {
  readonly schoolId: string;
  readonly therapist: string | null;
  readonly acts: QuestionActs;
  /** With the own id of the question that was sent, or without when there is none. */
  readonly onClose: (sent?: string) => void;
}

/** What must not wait is asked first; then the question, without a name. */
export function NewQuestion({ schoolId, therapist, acts, onClose }: Props) {
  const [isChecked, setChecked] = useState(false);
  if (!isChecked)
    return (
      <RedFlags schoolId={schoolId} onNone={() => setChecked(true)} onClose={() => onClose()} back={t.tab.cancel} />
    );
  return <QuestionForm schoolId={schoolId} therapist={therapist} acts={acts} onClose={onClose} />;
}

function QuestionForm({ schoolId, therapist, acts, onClose }: Props) {
  const place = `question-new-${schoolId}`;
  const { draft, type, drop, isSending, notSaved, run } = useDraft(place);
  const send = async (confirmed: boolean) => {
    if (!(await run(() => acts.ask(draft, confirmed), t.tab.sentAloud))) return;
    drop();
    onClose(draft.id);
  };
  const tick = (strand: Strand, on: boolean) =>
    type({ strands: strands.filter((each) => (each === strand ? on : draft.strands.includes(each))) });
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send(false);
      }}
    >
      <Field label={t.form.words} hint={t.form.hint}>
        <Textarea
          value={draft.text}
          data-place={place}
          placeholder={t.form.wordsHint}
          maxLength={mostInQuestion}
          autoFocus
          onChange={(_, { value }) => type({ text: value })}
        />
      </Field>
      <fieldset className={css.strands}>
        <legend>{t.form.strands}</legend>
        {strands.map((each) => (
          <Checkbox
            key={each}
            label={ownWording.strands[each].name}
            checked={draft.strands.includes(each)}
            onChange={(_, { checked }) => tick(each, checked === true)}
          />
        ))}
      </fieldset>
      <Field label={t.form.yearGroup} className={css.narrow ?? ''}>
        <Select value={draft.yearGroup} onChange={(_, { value }) => type({ yearGroup: value })}>
          <option value="">{t.form.anyYear}</option>
          {yearGroups.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </Select>
      </Field>
      <FormFoot
        send={t.form.send(therapist ?? undefined)}
        isSending={isSending}
        notSaved={notSaved}
        textOf={() => draft.text}
        placeOf={() => place}
        onKeep={() => void send(true)}
        onClose={() => onClose()}
      />
    </form>
  );
}
