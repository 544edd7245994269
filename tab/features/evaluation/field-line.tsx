import { useEffect } from 'react';
import { announce } from '../../components/announce.ts';
import { Icon } from '../../components/icon.tsx';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { editorText } from '../sheet/text.ts';
import type { At } from './evaluation-editor.ts';
import { evaluationPageText as t } from './text.ts';
import { useEvaluating, useTyped } from './use-evaluating.ts';
import css from './evaluation.module.css';

/** Where a field is found on the page by its name. */
export const placeOf = ({ column, item, field }: At): string => `${column}|${item}#${field}`;

/** Below a field: being saved, or why not and what can be done. */
export function FieldLine({ at, id, isSaved }: { readonly at: At; readonly id: string; readonly isSaved: boolean }) {
  const { editor } = useEvaluating();
  const typed = useTyped(at);
  const isWrong = (typed?.state === 'unsent' || typed?.state === 'refused') && !typed.found;
  useEffect(() => {
    if (isWrong && typed.says) announce(typed.says);
  }, [isWrong, typed?.says]);
  if (typed?.found)
    return (
      <TextWarning
        found={typed.found}
        textOf={() => typed.text}
        placeOf={() => placeOf(at)}
        onKeep={() => editor.keep(at)}
      />
    );
  return (
    <span id={id} className={isWrong ? css.wrong : css.status}>
      {isWrong ? (
        <>
          <Icon name="warning" />
          <span>{typed.says}</span>
          <button type="button" className={css.linkButton} onClick={() => editor.again(at)}>
            {editorText.tryAgain}
          </button>
          <button type="button" className={css.linkButton} onClick={() => editor.drop(at)}>
            {t.drop}
          </button>
        </>
      ) : typed ? (
        typed.state === 'saving' && t.saving
      ) : (
        isSaved && t.saved
      )}
    </span>
  );
}
