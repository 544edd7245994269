import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { writtenCode } from '../../../shared/joining/code.ts';
import { copy } from '../../clipboard.ts';
import { announce } from '../../components/announce.ts';
import { Icon } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { useAnswers } from '../../use-answers.ts';
import type { ShownCode } from './kept.ts';
import { peopleText } from './text.ts';
import forms from './forms.module.css';
import css from './people.module.css';

const t = peopleText.code;

/** A code that was made, large, with the words to send. It stays until somebody puts it away, on whatever page they are. */
export function CodeShown({ place, shown }: { readonly place: string; readonly shown: ShownCode }) {
  const { inviting } = useAnswers();
  const [trouble, setTrouble] = useState<'not-copied' | 'sure'>();
  const box = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLParagraphElement>(null);
  useEffect(() => box.current?.focus(), []);
  const press = async () => {
    const worked = await copy({ text: shown.message, html: asHtml(shown.message) });
    setTrouble(worked ? undefined : 'not-copied');
    if (!worked && words.current) window.getSelection()?.selectAllChildren(words.current);
    announce(worked ? t.copied : t.notCopied);
    if (worked) inviting.copied(place, shown.invitationId);
  };
  const putAway = () => (shown.copied || trouble ? inviting.putAway(place, shown.invitationId) : setTrouble('sure'));
  return (
    <div ref={box} className={forms.code} role="group" aria-label={t.title(shown.name)} tabIndex={-1}>
      <p className={forms.question}>{t.title(shown.name)}</p>
      <p className={forms.codeLetters}>{writtenCode(shown.code)}</p>
      <p className={css.words}>{t.once}</p>
      <p className={css.quiet}>{t.message}</p>
      <p ref={words} className={forms.message}>
        {shown.message}
      </p>
      {trouble && <Notice>{trouble === 'sure' ? t.doneNotCopied : t.notCopied}</Notice>}
      {shown.copied && (
        <p className={forms.copied}>
          <Icon name="done" />
          <span>{t.copied}</span>
        </p>
      )}
      <div className={css.buttons}>
        <Button appearance={shown.copied ? 'secondary' : 'primary'} onClick={() => void press()}>
          {t.copy}
        </Button>
        <Button appearance={shown.copied ? 'primary' : 'secondary'} onClick={putAway}>
          {trouble === 'sure' ? t.sure : t.done}
        </Button>
      </div>
    </div>
  );
}

/** The words as a word processor takes them; whatever a person is called stays text. */
function asHtml(words: string): string {
  const paragraph = document.createElement('p');
  paragraph.textContent = words;
  return paragraph.outerHTML;
}
