import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Cell } from '../../../shared/balanced-system/framework.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { GridEntry } from '../../../shared/scoping/scoping.ts';
import { Icon } from '../../components/icon.tsx';
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
  readonly cell: Cell;
  readonly name: string;
  readonly framework: FrameworkAnswer;
}

/** The way to add to a cell: a button, and the form it opens in its place. */
export function AddEntry({ cell, name, framework }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { grid } = useChanging();
  if (!grid.may.update) return null;
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (isOpen) return <Form cell={cell} framework={framework} onClose={close} />;
  return (
    <button ref={button} type="button" className={css.quietButton} onClick={() => setOpen(true)}>
      <Icon name="add" />
      {gridText.add}
      <span className="unseen"> {name}</span>
    </button>
  );
}

interface FormProps {
  readonly cell: Cell;
  readonly framework: FrameworkAnswer;
  readonly onClose: () => void;
}

function Form({ cell, framework, onClose }: FormProps) {
  const { send, newId } = useChanging();
  const { saving, run } = useSaving();
  const [text, setText] = useState('');
  const [kind, setKind] = useState<GridEntry['kind']>('provision');
  const [cells, setCells] = useState<readonly Cell[]>([cell]);
  // Made with the form: pressed twice, or sent again after a lost connection, it adds one entry.
  const [entryId] = useState(newId);
  const save = async () => {
    if (await run(() => send('entries', { entryId, text, kind, cells }))) onClose();
  };
  return (
    <form
      className={css.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <WordsField value={text} onType={setText} autoFocus />
      <KindField kind={kind} onChoose={setKind} />
      <Places framework={framework} chosen={cells} onToggle={(each) => setCells(toggled(cells, each))} />
      <SavingLine saving={saving} />
      <div className={css.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={saving.state === 'saving'}>
          {gridText.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {gridText.cancel}
        </Button>
      </div>
    </form>
  );
}
