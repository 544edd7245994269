import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { planAnswer, type PlanAnswer } from '../../../shared/resource-allocation/contract.ts';
import { announce } from '../../components/announce.ts';
import { useAnswers } from '../../use-answers.ts';
import type { Watch } from '../../watch.ts';
import { Wrong } from '../reflection/wrong.tsx';
import { shareText as t } from './text.ts';
import css from './share.module.css';

/** Sends a change of the year and shows what the server made of it; answers why it was not done. */
export type SendPlan = (part: string, body: object, says: string) => Promise<string | undefined>;

export function useSendPlan(watch: Watch<PlanAnswer>): SendPlan {
  const { post } = useAnswers();
  return async (part, body, says) => {
    const answer = await post(`/api/hours-plan/${part}`, body, planAnswer);
    if (answer.ok) watch.take(answer);
    else await watch.renew();
    announce(answer.ok ? says : answer.sentence);
    return answer.ok ? undefined : answer.sentence;
  };
}

export interface Saving {
  readonly isChanged: boolean;
  /** Shows what is stored in place of what was typed. */
  readonly onPutBack: () => void;
  readonly onSave: () => Promise<string | undefined>;
}

/** The button under what was changed, and why it could not be saved. A number that is none is mended first. */
export function SaveBar({ isChanged, onSave, onPutBack }: Saving) {
  const [why, setWhy] = useState<string>();
  const [isSending, setSending] = useState(false);
  const save = async (section: Element | null): Promise<void> => {
    const wrong = section?.querySelector<HTMLInputElement>('[aria-invalid="true"]');
    if (wrong) {
      wrong.focus();
      setWhy(t.mend);
      return;
    }
    setSending(true);
    setWhy(await onSave());
    setSending(false);
  };
  return (
    <div className={css.save}>
      <Button
        appearance={isChanged ? 'primary' : 'secondary'}
        disabledFocusable={isSending || !isChanged}
        onClick={({ currentTarget }) => void save(currentTarget.closest('section'))}
      >
        {t.save}
      </Button>
      {isChanged && (
        <Button disabledFocusable={isSending} onClick={onPutBack}>
          {t.putBack}
        </Button>
      )}
      <span className={css.quiet}>{isChanged ? t.unsaved : ''}</span>
      <Wrong why={why === undefined ? undefined : { sentence: why }} />
    </div>
  );
}
