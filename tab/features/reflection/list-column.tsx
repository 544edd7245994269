import { useRef, useState } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { ListsContent } from '../../../shared/reflection/content.ts';
import { reflectionText } from '../../../shared/reflection/text.ts';
import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import { ItemForm } from './item-form.tsx';
import { ItemLine } from './item-line.tsx';
import { nothingTyped, wordsOf, type Item, type SendReflection } from './reflection.ts';
import editing from '../scoping/editing.module.css';
import css from './reflection.module.css';

const t = reflectionText.tab;

interface Props {
  readonly list: ListsContent['lists'][number];
  readonly items: readonly Item[];
  readonly framework: FrameworkAnswer;
  readonly seen: number;
  readonly newId: () => string;
  readonly send?: SendReflection | undefined;
}

/** Stars, bugs or moon: the question, the way to add, and what was said, the newest first. */
export function ListColumn({ list, items, framework, seen, newId, send }: Props) {
  // Minted with the form: sent twice, it adds one item.
  const [itemId, setItemId] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setItemId(undefined);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <Panel title={list.title} aside={reflectionText.things(items.length)}>
      <p className={css.prompt}>{list.prompt}</p>
      {send && !itemId && (
        <button ref={button} type="button" className={editing.quietButton} onClick={() => setItemId(newId())}>
          <Icon name="add" />
          {t.addTo(list.title)}
        </button>
      )}
      {send && itemId && (
        <ItemForm
          place={`reflection-new-${list.id}`}
          before={nothingTyped}
          hint={list.hint}
          press={t.adding}
          saved={reflectionText.added(list.title)}
          framework={framework}
          send={(typed, confirmed) => send('items', { itemId, list: list.id, confirmed, ...wordsOf(typed) })}
          onClose={close}
        />
      )}
      {items.length === 0 ? (
        <p className={css.quiet}>{send ? t.empty : reflectionText.none}</p>
      ) : (
        <ul className={css.items}>
          {items.map((item) => (
            <ItemLine key={item.id} item={item} hint={list.hint} framework={framework} seen={seen} send={send} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
