import { Button, Field, Textarea } from '@fluentui/react-components';
import { runAnswer, type RunAnswer } from '../../../shared/allocation/contract.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { runPath } from './answers.ts';
import { bandsText } from './text.ts';
import { stepForm } from './typed-bands.ts';
import css from './allocation.module.css';

const t = bandsText.steps;

/** Publishes a draft, or freezes what is published, for whoever may. Row K08. */
export function RunSteps({ answer: { run, may } }: { readonly answer: RunAnswer }) {
  const answers = useAnswers();
  const runs = useWatch(answers.bandRuns());
  const [typed, setReason] = useTyped(answers.typedBandWords, stepForm(run.runId));
  const reason = typed ?? '';
  const { isSending, notSaved, run: send } = useSending();
  const what = run.state === 'draft' ? 'publish' : run.state === 'published' ? 'freeze' : undefined;
  if (!what || !may.publish) return null;
  const isFrozen =
    runs.phase === 'ready' &&
    runs.value.runs.some(
      ({ state, academicYear, settings }) =>
        state === 'frozen' && academicYear === run.academicYear && settings.scheme === run.settings.scheme,
    );
  const step = () =>
    send(
      async () => {
        const said = await answers.post(runPath(run.runId, '/step'), { seen: run.rev, what, reason }, runAnswer);
        if (!said.ok) return said;
        setReason(undefined);
        answers.bandRun(run.runId).take(said);
        void answers.bandRuns().renew();
        return undefined;
      },
      what === 'publish' ? t.published : t.frozen,
    );
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        void step();
      }}
    >
      {what === 'publish' && isFrozen && (
        <Field label={t.reason} required>
          <Textarea value={reason} onChange={(_, { value }) => setReason(value)} />
        </Field>
      )}
      <Wrong why={notSaved} />
      <div className={css.buttons}>
        <Button type="submit" appearance="primary" disabledFocusable={isSending}>
          {t[what](run.academicYear)}
        </Button>
      </div>
    </form>
  );
}
