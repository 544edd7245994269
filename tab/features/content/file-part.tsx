import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ContentAnswer } from '../../../shared/content/contract.ts';
import { contentFileOf, mostFileSigns } from '../../../shared/content/file.ts';
import { announce } from '../../components/announce.ts';
import { Fold } from '../../components/fold.tsx';
import { Notice } from '../../components/notice.tsx';
import { copy } from '../../clipboard.ts';
import { Done } from '../people/done.tsx';
import people from '../people/people.module.css';
import { contentPageText } from './text.ts';
import { useContentChange } from './use-content.ts';
import css from './content.module.css';

const t = contentPageText.file;

/** Gives the browser a text as a file to keep. */
function download(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = t.name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Loads the wording of a licence from a file, and gives away what is there as one. Rows A03, A15. */
export function FilePart({ answer }: { readonly answer: ContentAnswer }) {
  const { saving, send, found } = useContentChange(answer);
  const [says, setSays] = useState<string>();
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const tell = (sentence: string) => {
    setSays(sentence);
    announce(sentence);
  };
  const load = async (words: string, confirmed?: true) => {
    setText(words);
    setSays(undefined);
    if (words.length > mostFileSigns) return tell(t.tooBig);
    const isSaved = await send('file', { text: words, ...(confirmed && { confirmed }) });
    if (isSaved) tell(t.loaded);
  };
  const chosen = async (file: File | undefined) => {
    if (file) await load(file.size > mostFileSigns * 4 ? ' '.repeat(mostFileSigns + 1) : await file.text());
    // The same file can be chosen again once it was put right.
    if (input.current) input.current.value = '';
  };
  const isBusy = saving.state === 'saving';
  return (
    <Fold className={css.fold} summary={t.title}>
      <p className={people.words}>{t.intro}</p>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t.load}
        onChange={({ target }) => void chosen(target.files?.[0])}
      />
      <div className={css.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => input.current?.click()}>
          {t.load}
        </Button>
        <Button onClick={() => download(contentFileOf(answer.content))}>{t.download}</Button>
        <Button
          appearance="subtle"
          onClick={() => {
            const words = contentFileOf(answer.content);
            void copy({ text: words, html: '' }).then((done) => tell(done ? t.copied : t.notCopied));
          }}
        >
          {t.copy}
        </Button>
        {answer.content.wording && (
          <Button disabledFocusable={isBusy} onClick={() => void send('draft', { part: { kind: 'own-wording' } })}>
            {t.own}
          </Button>
        )}
      </div>
      <div className={css.says}>
        {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
        {found && (
          <Button size="small" onClick={() => void load(text, true)}>
            {t.loadAllTheSame}
          </Button>
        )}
        {says && saving.state !== 'failed' && (says === t.tooBig ? <Notice>{says}</Notice> : <Done>{says}</Done>)}
      </div>
    </Fold>
  );
}
