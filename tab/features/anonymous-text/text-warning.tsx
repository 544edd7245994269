import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import { anonymousText as t } from '../../../shared/anonymous-text/text.ts';
import { announce } from '../../components/announce.ts';
import { Icon } from '../../components/icon.tsx';
import { wordsAt } from './found.ts';
import css from './text-warning.module.css';

interface Props {
  readonly found: readonly FoundIn[];
  /** The text of a field that was sent. */
  readonly textOf: (field: string) => string;
  /** The `data-place` of the box of a field. */
  readonly placeOf: (field: string) => string;
  readonly onKeep: () => void;
}

type Box = HTMLInputElement | HTMLTextAreaElement;
const boxAt = (place: string): Box | null => document.querySelector<Box>(`[data-place="${CSS.escape(place)}"]`);

/**
 * Under a field whose text may tell who a child is: what it looks like, in the person's own words, and the choice to
 * change it or keep it. Nothing of it is saved before. Row C-27.
 */
export function TextWarning({ found, textOf, placeOf, onKeep }: Props) {
  // A name that stands there twice is said once.
  const said = [...new Set(found.map((each) => t.looksLike(wordsAt(textOf(each.field), each), each.kind)))];
  const aloud = [t.notSaved, ...said].join('. ');
  useEffect(() => announce(aloud), [aloud]);
  const [first] = found;
  if (!first) return null;
  const change = () => {
    const box = boxAt(placeOf(first.field));
    const words = wordsAt(textOf(first.field), first);
    box?.focus();
    const at = box?.value.indexOf(words) ?? -1;
    if (at >= 0) box?.setSelectionRange(at, at + words.length);
  };
  const keep = () => {
    // The buttons go with the warning; the keyboard stays where the words are.
    boxAt(placeOf(first.field))?.focus();
    onKeep();
  };
  return (
    <div className={css.warning} role="group" aria-label={t.notSaved}>
      <Icon name="warning" />
      <div className={css.words}>
        <p className={css.title}>{t.notSaved}</p>
        <ul className={css.found}>
          {said.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
        <div className={css.buttons}>
          <Button size="small" onClick={change}>
            {t.change}
          </Button>
          <Button size="small" onClick={keep}>
            {t.keep}
          </Button>
        </div>
      </div>
    </div>
  );
}
