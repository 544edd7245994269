import { useRef } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { ListsContent } from '../../../shared/reflection/content.ts';
import { reflectionText } from '../../../shared/reflection/text.ts';
import { Icon } from '../../components/icon.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { ItemForm } from './item-form.tsx';
import { ItemLine } from './item-line.tsx';
import { nothingTyped, wordsOf, type Item, type SendReflection } from './reflection.ts';
import { openDraft } from './typed-items.ts';
import editing from '../scoping/editing.module.css';
import css from './reflection.module.css';

const t = reflectionText.tab;

interface Props {
  readonly school: string;
  readonly list: ListsContent['lists'][number];
  readonly items: readonly Item[];
  readonly framework: FrameworkAnswer;
  readonly seen: number;
  readonly newId: () => string;
  readonly send?: SendReflection | undefined;
}

/** Stars, bugs or moon: the question, the way to add, and what was said, the newest first. */
export function ListColumn({ school, list, items, framework, seen, newId, send }: Props) {
  const place = `reflection-new-${list.id}`;
  const [draft, keep] = useTyped(useAnswers().typedItems, `${school} ${place}`);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    keep(undefined);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <Panel title={list.title} aside={reflectionText.things(items.length)}>
      <p className={css.prompt}>{list.prompt}</p>
      {send && !draft && (
        <button
          ref={button}
          type="button"
          className={editing.quietButton}
          onClick={() => keep(openDraft(newId(), nothingTyped, seen))}
        >
          <Icon name="add" />
          {t.addTo(list.title)}
        </button>
      )}
      {send && draft && (
        <ItemForm
          place={place}
          typed={draft.typed}
          onType={(typed) => keep({ ...draft, typed })}
          hint={list.hint}
          press={t.adding}
          saved={reflectionText.added(list.title)}
          framework={framework}
          send={(typed, confirmed) => send('items', { itemId: draft.id, list: list.id, confirmed, ...wordsOf(typed) })}
          onClose={close}
        />
      )}
      {items.length === 0 ? (
        <p className={css.quiet}>{send ? t.empty : reflectionText.none}</p>
      ) : (
        <ul className={css.items}>
          {items.map((item) => (
            <ItemLine
              key={item.id}
              school={school}
              item={item}
              hint={list.hint}
              framework={framework}
              seen={seen}
              send={send}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}
