import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { SchoolBand } from '../../../shared/allocation/contract.ts';
import { endsOn } from '../../../shared/calendar/academic-year.ts';
import { londonDate, longDate } from '../../../shared/kernel/time.ts';
import { Fold } from '../../components/fold.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import type { SendNote } from './school-in-run.tsx';
import { bandsText } from './text.ts';
import { answerForm, type OverlayDraft } from './typed-bands.ts';
import css from './allocation.module.css';

const t = bandsText.local;
const a = bandsText.appeal;

interface Props {
  readonly band: SchoolBand;
  /** Undefined where the reader may not write. */
  readonly send: SendNote | undefined;
}

/** Local knowledge about a band: what counts, what did, and the form for more. Row K04. */
export function LocalKnowledge({ band, send }: Props) {
  const { overlays } = band;
  const answers = useAnswers();
  const [editId] = useState(() => answers.newId());
  const [typed] = useTyped(answers.typedOverlays, band.urn);
  const { isSending, notSaved, run } = useSending();
  return (
    <section className={css.column}>
      <h3>{t.title}</h3>
      {overlays.length === 0 && <p className={css.quiet}>{t.none}</p>}
      {overlays.map(({ id, steps, until, reason, by, at, holds }) => (
        <div key={id} className={css.noted}>
          <p>
            <strong>{t.says(steps, until)}</strong>, {holds ? t.holds : t.over}
          </p>
          <p>{reason}</p>
          <p className={css.quiet}>
            {by}, {longDate(londonDate(at))}
          </p>
          {holds && send && (
            <div className={css.buttons}>
              <Button
                size="small"
                disabledFocusable={isSending}
                onClick={() => void run(() => send({ do: 'take-back', overlayId: id }, editId, false), t.tookBack)}
              >
                {t.takeBack}
              </Button>
            </div>
          )}
        </div>
      ))}
      <Wrong why={notSaved} />
      {send && (
        <Fold summary={t.open} open={typed !== undefined}>
          <OverlayForm band={band} send={send} />
        </Fold>
      )}
    </section>
  );
}

function OverlayForm({ band, send }: Required<{ readonly band: SchoolBand; readonly send: SendNote }>) {
  const answers = useAnswers();
  const [editId] = useState(() => answers.newId());
  const [kept, keep] = useTyped(answers.typedOverlays, band.urn);
  const { steps, reason, until } = kept ?? { steps: 1, reason: '', until: endsOn(band.academicYear) };
  const change = (over: Partial<OverlayDraft>) => keep({ steps, reason, until, ...over });
  const { isSending, notSaved, run } = useSending();
  const save = () =>
    run(async () => {
      const why = await send({ do: 'overlay', steps, reason, until }, editId, notSaved?.found !== undefined);
      if (!why) keep(undefined);
      return why;
    }, t.saved);
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={css.fields}>
        <Field label={t.steps}>
          <Select value={String(steps)} onChange={(_, { value }) => change({ steps: Number(value) })}>
            {[3, 2, 1, -1, -2, -3].map((each) => (
              <option key={each} value={each}>
                {t.step(each)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t.until}>
          <Input type="date" value={until} onChange={(_, { value }) => change({ until: value })} />
        </Field>
      </div>
      <Field label={t.reason} required>
        <Textarea value={reason} onChange={(_, { value }) => change({ reason: value })} />
      </Field>
      <Wrong why={notSaved} />
      <div className={css.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isSending || until === ''}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}

/** What the school asked, and the lead's answer. Row K08. */
export function AppealAnswers({ band: { appeals }, send }: Props) {
  if (appeals.length === 0) return null;
  return (
    <section className={css.column}>
      <h3>{a.title}</h3>
      {appeals.map((appeal) => (
        <div key={appeal.id} className={css.noted}>
          <p>{appeal.reason}</p>
          <p className={css.quiet}>
            {appeal.by}, {longDate(londonDate(appeal.at))}
          </p>
          {appeal.answer ? (
            <>
              <p>
                <strong>{a[appeal.answer.outcome]}.</strong> {appeal.answer.words}
              </p>
              <p className={css.quiet}>
                {appeal.answer.by}, {longDate(londonDate(appeal.answer.at))}
              </p>
            </>
          ) : send ? (
            <AnswerForm appealId={appeal.id} send={send} />
          ) : (
            <p>{a.waiting}</p>
          )}
        </div>
      ))}
    </section>
  );
}

function AnswerForm({ appealId, send }: { readonly appealId: string; readonly send: SendNote }) {
  const answers = useAnswers();
  const [editId] = useState(() => answers.newId());
  const [typed, setWords] = useTyped(answers.typedBandWords, answerForm(appealId));
  const words = typed ?? '';
  const { isSending, notSaved, run } = useSending();
  const say = (outcome: 'kept' | 'moved') =>
    run(async () => {
      const why = await send({ do: 'answer', appealId, outcome, words }, editId, notSaved?.found !== undefined);
      if (!why) setWords(undefined);
      return why;
    }, a.answered);
  return (
    <div className={css.form}>
      <Field label={a.words} required>
        <Textarea value={words} onChange={(_, { value }) => setWords(value)} />
      </Field>
      <Wrong why={notSaved} />
      <div className={css.buttons}>
        <Button disabledFocusable={isSending} onClick={() => void say('kept')}>
          {a.keepIt}
        </Button>
        <Button disabledFocusable={isSending} onClick={() => void say('moved')}>
          {a.moveIt}
        </Button>
      </div>
    </div>
  );
}
