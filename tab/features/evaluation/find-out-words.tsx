import { useState } from 'react';
import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import type { FindOut } from '../../../shared/evaluation/evaluation.ts';
import { Icon } from '../../components/icon.tsx';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { GrowBox } from '../sheet/grow-box.tsx';
import { evaluationPageText as t } from './text.ts';
import { useEvaluating } from './use-evaluating.ts';
import css from './evaluation.module.css';

/** What is to be found out, in words that can be changed; saved when the box is left. */
export function FindOutWords({ findOut }: { readonly findOut: FindOut }) {
  const { tool, editor } = useEvaluating();
  const [typed, setTyped] = useState<string>();
  const [says, setSays] = useState('');
  const [found, setFound] = useState<readonly FoundIn[]>();
  const place = `find-out|${findOut.id}#text`;
  const save = async (confirmed = false): Promise<void> => {
    if (typed === undefined || typed.trim() === findOut.text) return setTyped(undefined);
    const body = { findOutId: findOut.id, seen: tool.evaluation.rev, text: typed, ...(confirmed && { confirmed }) };
    const answer = await editor.press('find-out/change', body);
    setFound(answer.ok ? undefined : answer.found);
    setSays(answer.ok || answer.found ? '' : answer.sentence);
    if (answer.ok) setTyped(undefined);
  };
  return (
    <>
      <GrowBox
        aria-label={`${t.what}: ${findOut.text}`}
        data-place={place}
        maxLength={400}
        value={typed ?? findOut.text}
        onType={setTyped}
        onBlur={() => void save()}
      />
      {found && (
        <TextWarning found={found} textOf={() => typed ?? ''} placeOf={() => place} onKeep={() => void save(true)} />
      )}
      {says && (
        <p className={css.wrong} role="alert">
          <Icon name="warning" />
          {says}
        </p>
      )}
    </>
  );
}
