import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { initialAnswer } from '../../../shared/initial-discussions/contract.ts';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { initialPageText } from './text.ts';

/** A pair that has not begun its initial discussions: what they are, and the button for those two. Row C01. */
export function Begin({ school, mayBegin }: { readonly school: string; readonly mayBegin: boolean }) {
  const answers = useAnswers();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const begin = async () => {
    setBusy(true);
    const path = `/api/schools/${encodeURIComponent(school)}/initial-discussions`;
    const answer = await answers.post(path, {}, initialAnswer);
    setProblem(answer.ok ? undefined : answer.sentence);
    await answers.initial(school).refresh();
    setBusy(false);
  };
  return (
    <Panel title={initialPageText.title}>
      <p>{initialPageText.none}</p>
      {mayBegin && (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void begin()}>
          {initialPageText.begin}
        </Button>
      )}
      <p role="alert">{problem}</p>
    </Panel>
  );
}
