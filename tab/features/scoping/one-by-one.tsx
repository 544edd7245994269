import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { announce } from '../../components/announce.ts';
import { Notice } from '../../components/notice.tsx';
import { entriesOf } from './changing.ts';
import { EntryEditor } from './entry-editor.tsx';
import { ThisEntry } from './this-entry.tsx';
import { ThroughAll } from './through-all.tsx';
import { createStillTrue } from './still-true-store.ts';
import { stillTrueText as t } from './still-true-text.ts';
import { useChanging } from './use-changing.ts';
import css from './still-true.module.css';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly framework: FrameworkAnswer;
}

const isTyping = (target: EventTarget): boolean =>
  target instanceof HTMLElement && ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);

/** One entry after the other. The keys hold while the keyboard is in here, and nowhere else. WCAG 2.1.4. */
export function OneByOne({ id, label, framework }: Props) {
  const { grid, editor } = useChanging();
  const [store] = useState(() => createStillTrue(editor, grid));
  const { way, lastGone, sentence } = useSyncExternalStore(store.subscribe, store.state);
  const [isOpen, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const entry = entriesOf(grid).find((each) => each.id === way.ids[way.at]);
  const isDone = way.at >= way.ids.length;
  const isEditing = isOpen && entry !== undefined;

  useEffect(() => {
    if (!isEditing) frame.current?.focus({ preventScroll: true });
  }, [isDone, isEditing]);
  useEffect(() => store.follow(grid), [store, grid]);
  const shown = isDone ? t.done : entry && t.spoken(way.at + 1, way.ids.length, entry.text);
  useEffect(() => {
    if (shown) announce(shown);
  }, [shown]);
  useEffect(() => {
    if (sentence) announce(t.notSaved(sentence));
  }, [sentence]);

  const keys: Readonly<Record<string, () => void>> = {
    y: () => store.say('still'),
    n: () => store.say('gone'),
    e: () => setOpen(entry !== undefined),
    arrowleft: () => store.move(-1),
    arrowright: () => store.move(1),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const act = keys[event.key.toLowerCase()];
    const hasMore = event.ctrlKey || event.metaKey || event.altKey || event.repeat;
    if (!act || hasMore || isEditing || isTyping(event.target)) return;
    event.preventDefault();
    act();
  };
  return (
    <div ref={frame} tabIndex={-1} className={css.way} role="group" aria-label={t.title} onKeyDown={onKeyDown}>
      {sentence && <Notice>{t.notSaved(sentence)}</Notice>}
      {isDone ? (
        <ThroughAll id={id} label={label} way={way} framework={framework} onAgain={() => store.again(grid)} />
      ) : (
        <>
          <p className={css.progress}>
            <progress value={way.at} max={way.ids.length} aria-label={t.title} />
            <strong>{t.progress(way.at + 1, way.ids.length)}</strong>
          </p>
          {isEditing ? (
            <EntryEditor key={entry.id} entry={entry} framework={framework} onClose={() => setOpen(false)} />
          ) : (
            <ThisEntry
              entry={entry}
              said={way.said.get(way.ids[way.at] ?? '')}
              framework={framework}
              isFirst={way.at === 0}
              onSay={store.say}
              onMove={store.move}
              onChange={() => setOpen(true)}
            />
          )}
        </>
      )}
      {lastGone && !isEditing && (
        <p className={css.gone}>
          {t.takenOut(lastGone.text)}{' '}
          <button type="button" className={css.undo} onClick={store.undo}>
            {t.undo}
          </button>
        </p>
      )}
      {way.at === 0 && !isDone && <p className={css.quiet}>{t.about(label)}</p>}
      {!isDone && <p className={css.keys}>{t.keys}</p>}
    </div>
  );
}
