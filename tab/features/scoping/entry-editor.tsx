import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { GridEntryView } from '../../../shared/scoping/contract.ts';
import { announce } from '../../components/announce.ts';
import { TextWarning } from '../anonymous-text/text-warning.tsx';
import { keyOf } from '../sheet/typing.ts';
import { ToLibrary } from '../area/to-library.tsx';
import { AskPlace } from './ask-place.tsx';
import { toggled } from './changing.ts';
import { EntryHistory } from './entry-history.tsx';
import { EntryLinks } from './entry-links.tsx';
import { gapsPageText } from './gaps-text.ts';
import { placeOfEntry } from './grid-editor.ts';
import { DetailsFields } from './details-fields.tsx';
import { KindField } from './kind-field.tsx';
import { Places } from './places.tsx';
import { SavingLine } from './saving-line.tsx';
import { gridText } from './text.ts';
import { useChanging, useWords } from './use-changing.ts';
import { savingOf, useAnnounced, useSaving } from './use-saving.ts';
import { WordsField } from './words-field.tsx';
import css from './editing.module.css';

interface Props {
  readonly entry: GridEntryView;
  readonly framework: FrameworkAnswer;
  readonly onClose: () => void;
}

/** An entry opened to be changed. Each field saves by itself: words when they are left, the rest when it is chosen. */
export function EntryEditor({ entry, framework, onClose }: Props) {
  const { grid, editor } = useChanging();
  const words = useWords(entry.id);
  const { saving, run } = useSaving();
  const [isAsking, setAsking] = useState(false);
  const isStuck = words?.state === 'refused' || words?.state === 'unsent';
  useAnnounced(words);
  // The page may be left with the keyboard still in the field.
  useEffect(() => () => void editor.leave(entry.id), [editor, entry.id]);
  const change = (body: object) =>
    run(() => editor.press('entries/change', { entryId: entry.id, seen: entry.rev, ...body }));
  const close = async () => {
    if (await editor.leave(entry.id)) onClose();
  };
  const throwAway = () => {
    editor.drop(entry.id);
    onClose();
  };
  const remove = async () => {
    if (!(await run(() => editor.press('entries/remove', { entryId: entry.id, seen: entry.rev })))) return;
    editor.drop(entry.id);
    announce(gridText.removed(entry.text));
  };
  return (
    <div className={css.editor} onKeyDown={({ key }) => key === 'Escape' && void close()}>
      <WordsField
        place={keyOf(placeOfEntry(entry.id))}
        value={words?.text ?? entry.text}
        onType={(text) => editor.type(entry.id, text)}
        onLeave={() => void editor.leave(entry.id)}
        autoFocus={!isStuck}
      />
      <KindField kind={entry.kind} onChoose={(kind) => void change({ kind })} />
      <Places
        framework={framework}
        chosen={entry.cells}
        onToggle={(cell) => void change({ cells: toggled(entry.cells, cell) })}
      />
      <DetailsFields entry={entry} />
      <EntryHistory schoolId={editor.schoolId} entryId={entry.id} name={entry.text} title={gapsPageText.history} />
      <EntryLinks schoolId={editor.schoolId} entryId={entry.id} name={entry.text} />
      {words?.warned ? (
        <TextWarning
          found={words.warned}
          textOf={() => words.text}
          placeOf={() => keyOf(placeOfEntry(entry.id))}
          onKeep={() => editor.keep(entry.id)}
        />
      ) : (
        <SavingLine
          saving={saving.state === 'failed' ? saving : (savingOf(words, editor.savedAt(entry.id)) ?? saving)}
          {...(words?.says ? { onAgain: () => editor.again(entry.id) } : {})}
        />
      )}
      {isAsking && <AskPlace entry={entry} framework={framework} onDone={() => setAsking(false)} />}
      {grid.may.review && <ToLibrary school={editor.schoolId} entry={entry} />}
      <div className={css.buttons}>
        <Button size="small" onClick={() => void close()}>
          {gridText.close}
        </Button>
        {isStuck ? (
          <Button size="small" appearance="subtle" onClick={throwAway}>
            {gridText.asItWas}
          </Button>
        ) : (
          <Button size="small" appearance="subtle" onClick={() => void remove()}>
            {gridText.remove}
          </Button>
        )}
        {!entry.question && !isAsking && (
          <Button size="small" appearance="subtle" onClick={() => setAsking(true)}>
            {gridText.ask}
          </Button>
        )}
      </div>
    </div>
  );
}
