import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { allocationAnswer, type RunAnswer } from '../../../shared/allocation/contract.ts';
import { hoursAddress } from '../../route.ts';
import { useAnswers } from '../../use-answers.ts';
import { goTo } from '../../use-route.ts';
import { useSending } from '../reflection/use-sending.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { runPath } from './answers.ts';
import { bandsText } from './text.ts';
import css from './allocation.module.css';

const t = bandsText.steps;

/** Throws a draft away, said twice; afterwards the list of runs is shown. Row K10. */
export function DiscardDraft({ run: { runId, rev } }: Pick<RunAnswer, 'run'>) {
  const answers = useAnswers();
  const [asks, setAsks] = useState(false);
  const { isSending, notSaved, run: send } = useSending();
  const discard = () =>
    send(async () => {
      const said = await answers.post(runPath(runId, '/discard'), { seen: rev }, allocationAnswer);
      if (!said.ok) return said;
      answers.bandRuns().take(said);
      goTo(hoursAddress('bands'));
      return undefined;
    }, t.discarded);
  if (!asks)
    return (
      <div className={css.buttons}>
        <Button onClick={() => setAsks(true)}>{t.discard}</Button>
      </div>
    );
  return (
    <div className={css.noted} role="group" aria-label={t.discard}>
      <p>{t.discardSure}</p>
      <Wrong why={notSaved} />
      <div className={css.buttons}>
        <Button autoFocus disabledFocusable={isSending} onClick={() => void discard()}>
          {t.discardYes}
        </Button>
        <Button disabledFocusable={isSending} onClick={() => setAsks(false)}>
          {t.discardNo}
        </Button>
      </div>
    </div>
  );
}
