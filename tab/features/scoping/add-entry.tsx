import { Button } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Cell } from '../../../shared/balanced-system/framework.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { Icon } from '../../components/icon.tsx';
import { FromLibrary } from '../area/from-library.tsx';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { keyOf } from '../sheet/typing.ts';
import { toggled } from './changing.ts';
import { isUnderWay } from './drafts.ts';
import { placeOfDraft } from './grid-editor.ts';
import { KindField } from './kind-field.tsx';
import { Places } from './places.tsx';
import { SavingLine } from './saving-line.tsx';
import { gridText } from './text.ts';
import { useChanging, useDraft } from './use-changing.ts';
import { savingOf, useAnnounced } from './use-saving.ts';
import { WordsField } from './words-field.tsx';
import css from './editing.module.css';

interface Props {
  readonly cell: Cell;
  readonly name: string;
  readonly framework: FrameworkAnswer;
}

/** The way to add to a cell: a button, and the form it opens in its place; open again where something waits in it. */
export function AddEntry({ cell, name, framework }: Props) {
  const { grid, editor } = useChanging();
  const [isAsked, setAsked] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const hasDraft = useDraft(cell) !== undefined;
  if (!grid.may.update) return null;
  const close = () => {
    setAsked(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const cancel = () => {
    editor.dropDraft(cell);
    close();
  };
  const save = async () => {
    if (await editor.add(cell)) close();
  };
  if (isAsked || hasDraft)
    return <Form cell={cell} framework={framework} isNew={isAsked} onSave={save} onCancel={cancel} />;
  return (
    <button ref={button} type="button" className={css.quietButton} onClick={() => setAsked(true)}>
      <Icon name="add" />
      {gridText.add}
      <span className="unseen"> {name}</span>
    </button>
  );
}

interface FormProps extends Pick<Props, 'cell' | 'framework'> {
  readonly isNew: boolean;
  readonly onSave: () => Promise<void>;
  readonly onCancel: () => void;
}

function Form({ cell, framework, isNew, onSave, onCancel }: FormProps) {
  const { editor } = useChanging();
  const draft = useDraft(cell);
  useAnnounced(draft);
  const cells = draft?.cells ?? [cell];
  const isWaiting = draft !== undefined && isUnderWay(draft);
  return (
    <form
      className={css.editor}
      onSubmit={(event) => {
        event.preventDefault();
        void onSave();
      }}
    >
      <fieldset className={css.together} disabled={isWaiting}>
        <legend className="unseen">{gridText.newEntry}</legend>
        <WordsField
          place={keyOf(placeOfDraft(cell))}
          value={draft?.text ?? ''}
          onType={(text) => editor.write(cell, { text })}
          autoFocus={isNew}
        />
        <FromLibrary
          school={editor.schoolId}
          cell={cell}
          framework={framework}
          onChoose={(item) =>
            editor.write(cell, {
              ...{ text: item.title, kind: 'provision', cells: item.cells, details: { libraryId: item.id } },
            })
          }
        />
        <KindField kind={draft?.kind ?? 'provision'} onChoose={(kind) => editor.write(cell, { kind })} />
        <Places
          framework={framework}
          chosen={cells}
          onToggle={(each) => editor.write(cell, { cells: toggled(cells, each) })}
        />
      </fieldset>
      {draft?.warned ? (
        <TextWarning
          found={draft.warned}
          textOf={() => draft.text}
          placeOf={() => keyOf(placeOfDraft(cell))}
          onKeep={() => {
            editor.keepDraft(cell);
            void onSave();
          }}
        />
      ) : (
        <SavingLine saving={savingOf(draft)} />
      )}
      <div className={css.buttons}>
        <Button type="submit" size="small" appearance="primary" disabledFocusable={draft?.state === 'saving'}>
          {draft?.state === 'unsent' ? gridText.tryAgain : gridText.save}
        </Button>
        <Button size="small" onClick={onCancel}>
          {gridText.cancel}
        </Button>
      </div>
    </form>
  );
}
