import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { announce } from '../../components/announce.ts';
import { useAnswers } from '../../use-answers.ts';
import { bandsText } from './text.ts';
import css from './allocation.module.css';

/** Works a run out again from what is kept, so that everybody can see that its numbers can be relied on. Row K10. */
export function Again({ runId }: { readonly runId: string }) {
  const answers = useAnswers();
  const [said, setSaid] = useState('');
  const [isBusy, setBusy] = useState(false);
  const press = async () => {
    setBusy(true);
    const answer = await answers.bandsAgain(runId);
    setBusy(false);
    const sentence = answer.ok ? answer.value.sentence : answer.sentence;
    setSaid(sentence);
    announce(sentence);
  };
  return (
    <div className={`${css.buttons} ${css.below}`}>
      <Button size="small" disabledFocusable={isBusy} onClick={() => void press()}>
        {bandsText.steps.again}
      </Button>
      <span className={css.quiet}>{said}</span>
    </div>
  );
}
