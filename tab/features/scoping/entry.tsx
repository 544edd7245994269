import { useRef, useState } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { GridEntryView } from '../../../shared/scoping/contract.ts';
import { detailsText } from '../../../shared/scoping/details-text.ts';
import { versionText } from '../../../shared/scoping/version-text.ts';
import { gapText } from '../../../shared/scoping/gap-text.ts';
import { Icon } from '../../components/icon.tsx';
import { tabText } from '../../text.ts';
import { isConfirmed } from './changing.ts';
import { EntryEditor } from './entry-editor.tsx';
import { AgreeButton, PlaceQuestion } from './entry-place.tsx';
import { SavingLine } from './saving-line.tsx';
import { gridText } from './text.ts';
import { useChanging } from './use-changing.ts';
import { useSaving } from './use-saving.ts';
import css from './scoping.module.css';
import editing from './editing.module.css';

interface Props {
  readonly entry: GridEntryView;
  readonly framework: FrameworkAnswer;
  /** Since when it was not confirmed stands above it already, for the whole cell. */
  readonly isSaidAbove?: boolean;
}

/** One provision or gap in its cell: to read, to tick 'still true', and to change in place. */
export function Entry({ entry, framework, isSaidAbove = false }: Props) {
  const { grid, editor } = useChanging();
  const [isOpen, setOpen] = useState(() => editor.words(entry.id) !== undefined);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const isGap = entry.kind === 'gap';
  return (
    <li className={isGap ? css.gap : css.provision}>
      {isGap && <Icon name="gap" />}
      <div className={editing.entry}>
        {isOpen ? (
          <EntryEditor entry={entry} framework={framework} onClose={close} />
        ) : (
          <>
            <span>
              {entry.news && <span className={editing.news}>{gridText.news[entry.news]}</span>}
              {isGap && <strong>{tabText.gap}: </strong>}
              {entry.text}
            </span>
            <About entry={entry} />
            {isGap && entry.settled && <span className={editing.about}>{gapText.settled(entry.settled)}</span>}
            {entry.staleSince && !isSaidAbove && (
              <span className={editing.about}>{versionText.staleSince(entry.staleSince)}</span>
            )}
            <PlaceQuestion entry={entry} framework={framework} />
            <span className={editing.entryButtons}>
              <Tick entry={entry} />
              <AgreeButton entry={entry} />
              {grid.may.update && (
                <button ref={button} type="button" className={editing.quietButton} onClick={() => setOpen(true)}>
                  {gridText.edit}
                  <span className="unseen"> {entry.text}</span>
                </button>
              )}
            </span>
          </>
        )}
      </div>
    </li>
  );
}

/** Small, under the words: that it is only proposed, and what else is said of it, with its link. Rows E03, E06. */
function About({ entry: { details, agreed, question } }: Pick<Props, 'entry'>) {
  const line = detailsText.line(details, !agreed && !question);
  if (!line && !details.link) return null;
  return (
    <span className={editing.about}>
      {line}{' '}
      {details.link && (
        <a href={details.link} target="_blank" rel="noopener noreferrer">
          {gridText.link}
        </a>
      )}
    </span>
  );
}

/** 'Still true': a button for the SENDCo while a meeting is planned, and for everybody the day it was said. */
function Tick({ entry }: { readonly entry: GridEntryView }) {
  const { grid, editor } = useChanging();
  const { saving, run } = useSaving();
  if (isConfirmed(grid, entry))
    return (
      <span className={editing.confirmed}>
        <Icon name="done" />
        {gridText.stillSince(entry.confirmedOn)}
      </span>
    );
  if (!grid.may.confirm || !grid.cycle) return null;
  return (
    <>
      <button
        type="button"
        className={editing.quietButton}
        onClick={() => void run(() => editor.press('confirm', { entryIds: [entry.id], seen: entry.rev }))}
      >
        <Icon name="done" />
        {gridText.still}
        <span className="unseen"> {entry.text}</span>
      </button>
      {saving.state === 'failed' && <SavingLine saving={saving} />}
    </>
  );
}
