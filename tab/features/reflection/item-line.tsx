import { useRef, useState } from 'react';
import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { reflectionText } from '../../../shared/reflection/text.ts';
import { Icon } from '../../components/icon.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import { ItemForm } from './item-form.tsx';
import { leftFor, typedOf, wordsOf, type Item, type SendReflection } from './reflection.ts';
import { TurnForm } from './turn-form.tsx';
import { openDraft } from './typed-items.ts';
import { useSending } from './use-sending.ts';
import { Wrong } from './wrong.tsx';
import editing from '../scoping/editing.module.css';
import css from './reflection.module.css';

const t = reflectionText.tab;

interface Props {
  readonly school: string;
  readonly item: Item;
  readonly hint: string;
  readonly framework: FrameworkAnswer;
  /** The revision that is on the screen. */
  readonly seen: number;
  /** Undefined for who only reads. */
  readonly send?: SendReflection | undefined;
}

/** One item: its words, who said it, what became of it, and what can be done with it. */
export function ItemLine({ school, item, hint, framework, seen, send }: Props) {
  const [isTurning, setTurning] = useState(false);
  const place = `reflection-${item.id}`;
  const [draft, keep] = useTyped(useAnswers().typedItems, `${school} ${place}`);
  const first = useRef<HTMLButtonElement>(null);
  const { notSaved, run } = useSending();
  const close = () => {
    setTurning(false);
    keep(undefined);
    requestAnimationFrame(() => first.current?.focus());
  };
  if (send && draft)
    return (
      <li className={css.item}>
        <ItemForm
          place={place}
          typed={draft.typed}
          onType={(typed) => keep({ ...draft, typed })}
          hint={hint}
          press={t.save}
          saved={t.wasSaved}
          framework={framework}
          send={(typed, confirmed) => {
            const words = { ...wordsOf(typed), list: item.list };
            return send('items/change', { itemId: item.id, seen: draft.seen, confirmed, ...words });
          }}
          onClose={close}
        />
      </li>
    );
  return (
    <li className={css.item}>
      <p className={css.words}>{item.text}</p>
      <p className={css.quiet}>
        {[reflectionText.by(item.added.by, item.added.at), item.owner && t.seesTo(item.owner)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {item.cell && <p className={css.quiet}>{cellName(framework, item.cell)}</p>}
      {item.became.map(({ kind }) => (
        <p key={kind} className={css.became}>
          <Icon name="done" />
          {reflectionText.became[kind]}
        </p>
      ))}
      {send && isTurning && <TurnForm item={item} framework={framework} send={send} onClose={close} />}
      {send && !isTurning && (
        <div className={css.itemButtons}>
          <button
            ref={first}
            type="button"
            className={editing.quietButton}
            onClick={() => keep(openDraft(item.id, typedOf(item), seen))}
          >
            {t.change}
            <span className="unseen"> {item.text}</span>
          </button>
          {leftFor(item).length > 0 && (
            <button type="button" className={editing.quietButton} onClick={() => setTurning(true)}>
              {t.turnInto}
              <span className="unseen"> {t.about(item.text)}</span>
            </button>
          )}
          <button
            type="button"
            className={editing.quietButton}
            onClick={() => void run(() => send('items/remove', { itemId: item.id, seen }), t.wasTakenOut(item.text))}
          >
            {t.takeOut}
            <span className="unseen"> {item.text}</span>
          </button>
        </div>
      )}
      <Wrong why={notSaved} />
    </li>
  );
}
