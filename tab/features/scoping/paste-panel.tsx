import { Button, Field, Textarea } from '@fluentui/react-components';
import { useState, useSyncExternalStore } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { announce } from '../../components/announce.ts';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { emptyPaste, going, read, wrongWith, type Paste } from './paste.ts';
import { FormReport, FormUpload } from './form-upload.tsx';
import { PasteLines } from './paste-lines.tsx';
import { pastedText } from './paste-read.ts';
import { gridText } from './text.ts';
import { useChanging } from './use-changing.ts';
import editing from './editing.module.css';
import css from './paste.module.css';

const t = gridText.paste;

/** Many entries at once: paste a list or the whole table, look through what was read, and add it. Row E13. */
export function PastePanel({ framework }: { readonly framework: FrameworkAnswer }) {
  const { grid, editor } = useChanging();
  const paste = useSyncExternalStore(editor.subscribe, () => editor.paste());
  const [isGoing, setGoing] = useState(false);
  if (!grid.may.update) return null;
  if (!paste)
    return (
      <div className={css.ways}>
        <button type="button" className={editing.quietButton} onClick={() => editor.setPaste(emptyPaste)}>
          <Icon name="add" />
          {t.open}
        </button>
        <FormUpload />
      </div>
    );
  const set = (more: Partial<Paste>) => editor.setPaste({ ...paste, ...more });
  const chosen = going(paste);
  const wrong = chosen.filter(wrongWith).length;
  const add = async (isKept = false) => {
    if (wrong > 0) return announce(t.wrong(wrong));
    setGoing(true);
    const entries = chosen.map(({ id, kind, text, cells }) => ({ entryId: id, kind, text: text.trim(), cells }));
    const refused = await editor.addSeveral({ entries, ...(isKept ? { confirmed: true } : {}) });
    setGoing(false);
    announce(refused?.sentence ?? t.added(entries.length));
    editor.setPaste(refused ? { ...paste, ...refused } : undefined);
  };
  return (
    <section className={css.paste} aria-label={t.open}>
      {paste.lines ? (
        <>
          <p className={css.summary}>{t.look(paste.lines.length)}</p>
          {paste.sentence && !paste.found && <Notice>{paste.sentence}</Notice>}
          <FormReport report={paste.report} />
          <PasteLines
            lines={paste.lines}
            framework={framework}
            onChange={(line) =>
              set({ lines: paste.lines?.map((each) => (each.id === line.id ? line : each)), found: undefined })
            }
          />
          {paste.found && (
            <TextWarning
              found={paste.found}
              textOf={(id) => paste.lines?.find((each) => each.id === id)?.text ?? ''}
              placeOf={(id) => id}
              onKeep={() => void add(true)}
            />
          )}
          {wrong > 0 && <p className={css.summary}>{t.wrong(wrong)}</p>}
          <div className={editing.buttons}>
            <Button appearance="primary" disabledFocusable={isGoing || chosen.length === 0} onClick={() => void add()}>
              {t.add(chosen.length)}
            </Button>
            {!paste.report && (
              <Button onClick={() => set({ lines: undefined, sentence: undefined, found: undefined })}>{t.back}</Button>
            )}
            <Button appearance="subtle" onClick={() => editor.setPaste(undefined)}>
              {t.throwAway}
            </Button>
          </div>
        </>
      ) : (
        <form
          className={editing.editor}
          onSubmit={(event) => {
            event.preventDefault();
            const next = read(paste, grid, editor.newId);
            if (next.sentence) announce(next.sentence);
            editor.setPaste(next);
          }}
        >
          <Field label={t.label} hint={t.hint}>
            <Textarea
              autoFocus
              rows={6}
              resize="vertical"
              value={paste.text}
              onChange={(_, { value }) => set({ text: value, sentence: undefined })}
              onPaste={(event) => {
                const text = pastedText(event.clipboardData);
                if (text === undefined) return;
                event.preventDefault();
                set({ text, sentence: undefined });
              }}
            />
          </Field>
          {paste.sentence && <Notice>{paste.sentence}</Notice>}
          <div className={editing.buttons}>
            <Button type="submit" appearance="primary">
              {t.read}
            </Button>
            <Button onClick={() => editor.setPaste(undefined)}>{gridText.cancel}</Button>
          </div>
        </form>
      )}
    </section>
  );
}
