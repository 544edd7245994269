import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { bandAnswer, type BandAnswer } from '../../../shared/allocation/contract.ts';
import { Answered } from '../../components/answered.tsx';
import { Fold } from '../../components/fold.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { AppealAnswers, LocalKnowledge } from './notes.tsx';
import { bandsText } from './text.ts';
import { appealForm } from './typed-bands.ts';
import { Why } from './why.tsx';
import css from './allocation.module.css';

const t = bandsText.school;
const a = bandsText.appeal;

/**
 * A school's own band and why, the same for both of its sides; the school can ask for another look. It stands on the
 * school's page of hours, for those who may see it. Rows K06, K08.
 */
export function BandPanel({ id }: { readonly id: string }) {
  const answers = useAnswers();
  const school = useWatch(answers.school(id));
  if (school.phase !== 'ready' || !school.value.pages.includes('band')) return null;
  return (
    <Panel title={t.title}>
      <Answered watch={answers.band(id)} loading={<Loading lines={5} />}>
        {(answer) => <Band key={answer.band?.notesRev} id={id} answer={answer} />}
      </Answered>
    </Panel>
  );
}

function Band({ id, answer: { sentence, band, may } }: { readonly id: string; readonly answer: BandAnswer }) {
  const [typed] = useTyped(useAnswers().typedBandWords, appealForm(id));
  if (!band) return <p className={css.words}>{sentence}</p>;
  const isAsked = band.appeals.some(({ answer }) => answer === null);
  return (
    <div className={css.column}>
      <p className={css.quiet}>
        {band.academicYear}, {bandsText.states[band.state]}. {t.about}
      </p>
      <Why band={band} />
      {band.overlays.length > 0 && <LocalKnowledge band={band} send={undefined} />}
      <AppealAnswers band={band} send={undefined} />
      {may.appeal && !isAsked && (
        <Fold summary={a.ask} open={typed !== undefined}>
          <AppealForm id={id} seen={band.notesRev} />
        </Fold>
      )}
    </div>
  );
}

function AppealForm({ id, seen }: { readonly id: string; readonly seen: number }) {
  const answers = useAnswers();
  const [editId] = useState(() => answers.newId());
  const [typed, setReason] = useTyped(answers.typedBandWords, appealForm(id));
  const reason = typed ?? '';
  const { isSending, notSaved, run } = useSending();
  const send = () =>
    run(async () => {
      const body = { editId, seen, reason, confirmed: notSaved?.found !== undefined };
      const said = await answers.post(`/api/schools/${encodeURIComponent(id)}/band/appeal`, body, bandAnswer);
      if (!said.ok) return said;
      setReason(undefined);
      answers.band(id).take(said);
      return undefined;
    }, a.sent);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field label={a.why} required>
        <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Wrong why={notSaved} />
      <div className={css.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isSending}>
          {a.send}
        </Button>
      </div>
    </form>
  );
}
