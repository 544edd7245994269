import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { ContentAnswer } from '../../../shared/content/contract.ts';
import { Fold } from '../../components/fold.tsx';
import { Notice } from '../../components/notice.tsx';
import people from '../people/people.module.css';
import { useOpened } from '../people/use-opened.ts';
import { contentPageText } from './text.ts';
import { useContentChange } from './use-content.ts';
import css from './content.module.css';

const t = contentPageText.history;

/** Everything that was ever published, and how to bring it back. Row A16. */
export function HistoryPart({ answer }: { readonly answer: ContentAnswer }) {
  const { versions } = answer;
  if (versions.length === 0) return null;
  return (
    <Fold className={css.fold} summary={t.title(versions.length)}>
      <ul className={people.lines}>
        {versions.map((version) => (
          <Version key={version.number} answer={answer} version={version} />
        ))}
      </ul>
    </Fold>
  );
}

interface Props {
  readonly answer: ContentAnswer;
  readonly version: ContentAnswer['versions'][number];
}

function Version({ answer, version }: Props) {
  const { saving, send } = useContentChange(answer);
  const { open, show, hide, cancel } = useOpened<'sure'>();
  const [says, setSays] = useState<string>();
  const { number, by, at, from, licence, wording, state } = version;
  const bringBack = async () => {
    const sentence = t.done(number);
    if (!(await send('roll-back', { number }, sentence))) return;
    setSays(sentence);
    hide();
  };
  return (
    <li className={people.line}>
      <strong>
        {t.line(number)}
        {state === 'published' && <span className={people.you}>{t.shown}</span>}
      </strong>
      <span>{t.about(by, at, version.cells)}</span>
      {licence === 'licensed' && <span>{t.licensed(wording)}</span>}
      {from !== null && <span>{t.from(from)}</span>}
      {says && <span role="status">{says}</span>}
      {state === 'retired' && (
        <div className={people.buttons}>
          {open ? (
            <>
              <p className={people.words}>{t.sure(number)}</p>
              <Button
                size="small"
                appearance="primary"
                disabledFocusable={saving.state === 'saving'}
                onClick={() => void bringBack()}
              >
                {t.yes}
              </Button>
              <Button size="small" onClick={cancel}>
                {t.cancel}
              </Button>
            </>
          ) : (
            <Button size="small" aria-label={t.rollBackOf(number)} onClick={() => show('sure')}>
              {t.rollBack}
            </Button>
          )}
        </div>
      )}
      {saving.state === 'failed' && <Notice>{saving.sentence}</Notice>}
    </li>
  );
}
