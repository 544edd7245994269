import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { ContentAnswer } from '../../../shared/content/contract.ts';
import { Fold } from '../../components/fold.tsx';
import { Notice } from '../../components/notice.tsx';
import { Done } from '../people/done.tsx';
import { WordsOfFramework } from '../scoping/framework-words.tsx';
import { contentPageText as t } from './text.ts';
import { useContentChange } from './use-content.ts';
import css from './content.module.css';

/** The draft while there is one: whose it is, what it will look like, and how it is published or thrown away. Row A16. */
export function DraftBar({ answer }: { readonly answer: ContentAnswer }) {
  const { saving, send } = useContentChange(answer);
  const [says, setSays] = useState<string>();
  const bar = useRef<HTMLDivElement>(null);
  const finish = async (what: 'publish' | 'discard', sentence: string) => {
    if (!(await send('publish', { what }, sentence))) return;
    setSays(sentence);
    // The buttons are gone with the draft; the keyboard goes on from what says so.
    bar.current?.focus();
  };
  const { draft } = answer;
  const isBusy = saving.state === 'saving';
  return (
    <div ref={bar} tabIndex={-1} className={css.bar}>
      {!draft && says && <Done>{says}</Done>}
      {draft && (
        <section className={css.draft} aria-label={t.draftTitle}>
          <p>{t.draft(draft.by, draft.at)}</p>
          <Fold summary={t.preview}>
            <WordsOfFramework framework={draft.framework} />
            <p className={css.notice}>{draft.framework.notice}</p>
          </Fold>
          <div className={css.buttons}>
            <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void finish('publish', t.published)}>
              {t.publish}
            </Button>
            <Button disabledFocusable={isBusy} onClick={() => void finish('discard', t.discarded)}>
              {t.discard}
            </Button>
          </div>
          {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
        </section>
      )}
    </div>
  );
}
