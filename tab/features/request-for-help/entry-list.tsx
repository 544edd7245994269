import { Button } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import type { RequestPatch } from '../../../shared/request-for-help/patch.ts';
import { keyOf } from '../sheet/typing.ts';
import { entriesTyped, entryField, placesOfEntry, type EntryKind } from './requests.ts';
import { useRequests } from './use-requests.ts';
import own from './people-fields.module.css';
import css from './requests.module.css';

interface ListProps {
  readonly request: RequestAnswer;
  readonly kind: EntryKind;
  /** The ids of the entries that are saved, and how many there may be. */
  readonly known: readonly string[];
  readonly most: number;
  readonly add: string;
  readonly none?: string;
  /** One entry; `isAdded` says that the button that added it is gone, so the keyboard goes on in its first box. */
  readonly entry: (id: string, shown: { readonly isAdded: boolean; readonly onOut: () => void }) => ReactNode;
}

/** Entries of a request whose fields save themselves: people, hearing tests, results. A blank one is saved with its first field. */
export function EntryList({ request, kind, known, most, add, none, entry }: ListProps) {
  const { words } = useRequests().writing;
  const typed = useSyncExternalStore(words.subscribe, () => entriesTyped(words.keysOf(request.id), kind).join('\n'));
  const [added, setAdded] = useState<string>();
  // From its first saved field on, something new is among what is known.
  if (added !== undefined && known.includes(added)) setAdded(undefined);
  const begun = new Set([...(typed ? typed.split('\n') : []), ...(added ? [added] : [])]);
  const blank = [...begun].filter((id) => !known.includes(id));
  return (
    <>
      {none && known.length + blank.length === 0 && <p className={css.quiet}>{none}</p>}
      <ul className={css.entries}>
        {[...known, ...blank].map((id) => (
          <li key={id}>{entry(id, { isAdded: id === added, onOut: () => setAdded(undefined) })}</li>
        ))}
      </ul>
      {blank.length === 0 && known.length < most && (
        <Button onClick={() => setAdded(crypto.randomUUID())}>{add}</Button>
      )}
    </>
  );
}

interface EntryProps {
  readonly request: RequestAnswer;
  readonly kind: EntryKind;
  readonly id: string;
  readonly title: string;
  readonly remove: string;
  readonly isKnown: boolean;
  readonly isAdded: boolean;
  /** The change that takes it out; under which field it is seen on its way, and what stands there. */
  readonly out: RequestPatch;
  readonly under: readonly [field: string, value: string];
  readonly onOut: () => void;
  readonly children: ReactNode;
}

/** The frame of one entry: what it is called, its fields, and the way to take it out. */
export function EntryFrame({
  request,
  kind,
  id,
  title,
  remove,
  isKnown,
  isAdded,
  out,
  under,
  onOut,
  children,
}: EntryProps) {
  const { list, writing } = useRequests();
  const heading = useId();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAdded) group.current?.querySelector<HTMLElement>('input, select')?.focus();
  }, [isAdded]);
  const takeOut = (): void => {
    // What is typed in an entry that goes is not sent after it; what is on its way already is taken out again.
    const typed = placesOfEntry(writing.words.keysOf(request.id), kind, id);
    for (const place of typed) writing.words.drop(place);
    onOut();
    if (!isKnown && typed.length === 0) return;
    const [field, value] = under;
    const place = keyOf({ rowId: request.id, field: entryField(kind, id, field) });
    writing.words.save(place, value, { request, planId: list.plan?.id, patch: out });
  };
  return (
    <div ref={group} className={`${css.entry} ${own.person}`} role="group" aria-labelledby={heading}>
      <div className={own.head}>
        <p id={heading} className={own.who}>
          {title}
        </p>
        <Button size="small" onClick={takeOut} aria-label={`${remove} ${title}`}>
          {remove}
        </Button>
      </div>
      {children}
    </div>
  );
}
