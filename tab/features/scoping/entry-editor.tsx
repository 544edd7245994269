import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { Cell } from '../../../shared/balanced-system/framework.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { GridEntryView } from '../../../shared/scoping/contract.ts';
import { announce } from '../../components/announce.ts';
import { toggled } from './changing.ts';
import { KindField } from './kind-field.tsx';
import { Places } from './places.tsx';
import { SavingLine } from './saving-line.tsx';
import { gridText } from './text.ts';
import { useChanging } from './use-changing.ts';
import { useSaving } from './use-saving.ts';
import { WordsField } from './words-field.tsx';
import css from './editing.module.css';

interface Props {
  readonly entry: GridEntryView;
  readonly framework: FrameworkAnswer;
  readonly onClose: () => void;
}

/** An entry opened to be changed. Each field saves by itself: words when they are left, the rest when it is chosen. */
export function EntryEditor({ entry, framework, onClose }: Props) {
  const { send } = useChanging();
  const { saving, run } = useSaving();
  /** Words typed here that the server does not have, and the revision they were typed on. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly seen: number }>();
  const text = typed?.text ?? entry.text;
  const isDirty = typed !== undefined && typed.text.trim() !== entry.text;
  const change = (body: object, seen = entry.rev) =>
    run(() => send('entries/change', { entryId: entry.id, seen, ...body }));
  const leave = async (): Promise<boolean> => {
    if (!typed || !isDirty) return true;
    const saved = await change({ text: typed.text }, typed.seen);
    // Refused because somebody else wrote: the next try is made on what stands now, which the sentence says.
    setTyped(saved ? undefined : { ...typed, seen: Math.max(typed.seen, entry.rev) });
    return saved;
  };
  const toggle = (cell: Cell) => void change({ cells: toggled(entry.cells, cell) });
  const remove = async () => {
    if (await run(() => send('entries/remove', { entryId: entry.id, seen: entry.rev })))
      announce(gridText.removed(entry.text));
  };
  return (
    <div
      className={css.editor}
      onKeyDown={({ key }) => {
        if (key === 'Escape') void leave().then((saved) => saved && onClose());
      }}
    >
      <WordsField
        value={text}
        onType={(next) => setTyped({ text: next, seen: typed?.seen ?? entry.rev })}
        onLeave={() => void leave()}
        autoFocus
      />
      <KindField kind={entry.kind} onChoose={(kind) => void change({ kind })} />
      <Places framework={framework} chosen={entry.cells} onToggle={toggle} />
      <SavingLine saving={saving} />
      <div className={css.buttons}>
        <Button size="small" onClick={() => void leave().then((saved) => saved && onClose())}>
          {gridText.close}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => void remove()}>
          {gridText.remove}
        </Button>
      </div>
    </div>
  );
}
