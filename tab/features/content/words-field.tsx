import { Button, Field, Textarea } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import type { ContentAnswer } from '../../../shared/content/contract.ts';
import { mostSigns } from '../../../shared/content/content.ts';
import { Notice } from '../../components/notice.tsx';
import { useAnswers } from '../../use-answers.ts';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { SavingLine } from '../scoping/saving-line.tsx';
import { contentPageText as t } from './text.ts';
import { useContentChange } from './use-content.ts';
import css from './content.module.css';

interface Props {
  readonly answer: ContentAnswer;
  /** 'cell EE2': tells this field from all others. */
  readonly field: string;
  readonly label: string;
  /** The framework's own words that it stands beside. */
  readonly beside: string;
  readonly text: string;
  /** The change that writes this text. */
  readonly part: (text: string) => object;
}

/** One text of the service beside the framework's: typed here, saved to the draft by its button. Row A16. */
export function WordsField({ answer, field, label, beside, text, part }: Props) {
  const { typedWords } = useAnswers();
  const typed = useSyncExternalStore(typedWords.subscribe, () => typedWords.of(field));
  const { saving, send, found, forget } = useContentChange(answer);
  const now = typed?.text ?? text;
  const type = (value: string) => {
    forget();
    typedWords.type(field, { text: value, base: typed?.base ?? text });
  };
  const save = async (confirmed?: true) => {
    const isSaved = await send('draft', { part: part(now.trim()), ...(confirmed && { confirmed }) });
    if (isSaved) typedWords.type(field, undefined);
  };
  return (
    <div className={css.beside}>
      <p className={css.framework}>{beside}</p>
      <div>
        <Field label={label}>
          <Textarea
            data-place={field}
            rows={3}
            maxLength={mostSigns.local}
            value={now}
            onChange={(_, { value }) => type(value)}
          />
        </Field>
        {typed && typed.base !== text && <Notice>{t.meanwhile(text)}</Notice>}
        {found ? (
          <TextWarning found={found} textOf={() => now} placeOf={() => field} onKeep={() => void save(true)} />
        ) : (
          saving.state === 'failed' && <Notice>{saving.sentence}</Notice>
        )}
        {typed && !found && (
          <div className={css.buttons}>
            <Button size="small" disabledFocusable={saving.state === 'saving'} onClick={() => void save()}>
              {t.save}
            </Button>
            <Button size="small" appearance="subtle" onClick={() => typedWords.type(field, undefined)}>
              {t.undo}
            </Button>
          </div>
        )}
        {!typed && saving.state === 'saved' && <SavingLine saving={saving} />}
      </div>
    </div>
  );
}
