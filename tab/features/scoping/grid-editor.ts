import type { Cell } from '../../../shared/balanced-system/framework.ts';
import { readFormAnswer, type ReadFormAnswer } from '../../../shared/documents/contract.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import { gridAnswer, readGridAnswer, type GridAnswer, type GridEntryView } from '../../../shared/scoping/contract.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import type { Answer } from '../../api.ts';
import { tabText } from '../../text.ts';
import { watch, type Pulse } from '../../watch.ts';
import type { EditorPorts } from '../sheet/editor.ts';
import { createQueue } from '../sheet/queue.ts';
import { editorText } from '../sheet/text.ts';
import * as typing from '../sheet/typing.ts';
import { isClean, type Typing, type Unsaved } from '../sheet/typing.ts';
import { entriesOf, newest } from './changing.ts';
import type { Paste } from './paste.ts';
import { unsaidOf, type Unsaid } from './said.ts';
import { isUnderWay, newDraft, written, type Draft, type DraftWords } from './drafts.ts';

/** Keys of the queue: an entry's own id, and 'new EE1' for what is being added to a cell. */
const draftKey = (cell: Cell): string => `new ${cell}`;

/** Where words of the grid are typed, as the pages both fill in name their fields. */
export const placeOfEntry = (id: string): typing.Place => ({ rowId: id, field: 'text' });
export const placeOfDraft = (cell: Cell): typing.Place => ({ rowId: cell, field: 'new' });

/**
 * One school's grid while somebody works in it: the newest that the server gave, and the words typed here that it does
 * not have for sure. As the editor of a sheet it lives as long as the tab, and goes on sending while another page is
 * shown.
 */
export function createGridEditor({ get, post, newId, wait }: EditorPorts, schoolId: string, pulse: Pulse) {
  const path = `/api/schools/${encodeURIComponent(schoolId)}/grid`;
  const typings = new Map<string, Typing>();
  const drafts = new Map<Cell, Draft>();
  const saved = new Map<string, Instant>();
  /** Revisions that this page's own changes led to. */
  const mine = new Set<number>();
  let paste: Paste | undefined;
  let lastSaid: Promise<unknown> = Promise.resolve();
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const grid = watch<GridAnswer>(load, pulse, newest);
  const queue = createQueue((key) => (key.startsWith('new ') ? sendDraft(key.slice(4) as Cell) : sendWords(key)), wait);

  const now = (): GridAnswer | undefined => {
    const state = grid.state();
    return state.phase === 'ready' ? state.value : undefined;
  };
  const entryOf = (id: string): GridEntryView | undefined => {
    const known = now();
    return known && entriesOf(known).find((entry) => entry.id === id);
  };
  const set = <K, V>(map: Map<K, V>, key: K, next: V | undefined): void => {
    if (next) map.set(key, next);
    else map.delete(key);
    tell();
  };

  /** Nothing new is an empty answer. */
  async function load(known: GridAnswer | undefined): Promise<Answer<GridAnswer>> {
    const since = known && `?${new URLSearchParams({ since: `${known.rev}`, on: known.on })}`;
    // The look after one's own lost write begins before the pause does: that it gets through is no reason to write anew.
    const waited = queue.isWaiting();
    const answer = await get(path + (since ?? ''), readGridAnswer);
    if (!answer.ok) return answer;
    if (waited) queue.retry();
    const came = answer.value.grid ?? known;
    if (!came) return { ok: false, sentence: tabText.notReadable, refused: false };
    return { ...answer, value: came };
  }

  async function change(part: string, body: object): Promise<Answer<GridAnswer>> {
    const cycleId = now()?.cycle?.id ?? null;
    const answer = await post(`${path}/${part}`, { editId: newId(), cycleId, ...body }, gridAnswer);
    if (answer.ok) {
      mine.add(answer.value.rev);
      grid.take(answer);
    } else if (answer.refused) await grid.refresh();
    else void grid.refresh();
    return answer;
  }

  async function sendWords(id: string): Promise<boolean> {
    const before = typings.get(id);
    if (!before || isClean(before)) return true;
    const going = typing.sent(followed(id, before), newId);
    const { id: editId, ...sent } = going.sending;
    const { text } = sent;
    set(typings, id, going);
    const answer = await change('entries/change', { editId, entryId: id, ...sent });
    const after = typings.get(id) ?? going;
    if (answer.ok) {
      saved.set(id, answer.asOf);
      const clear = { sending: undefined, says: undefined, warned: undefined, isKept: false } as const;
      const next: Typing = { ...after, ...clear, state: 'typing', base: text };
      set(typings, id, isClean(next) ? undefined : { ...next, seen: answer.value.rev });
      if (!isClean(next)) queue.now(id);
    } else if (answer.refused && answer.found) set(typings, id, typing.warned(after, answer.sentence, answer.found));
    else if (answer.refused) {
      // Refused because somebody else wrote: the next try is made on what stands now, which the sentence says.
      const stands = entryOf(id);
      const base = stands ? { base: stands.text, seen: now()?.rev ?? after.seen } : {};
      set(typings, id, { ...typing.refused(after, answer.sentence), ...base });
    } else set(typings, id, typing.unsent(after, editorText.noConnection));
    return answer.ok || answer.refused;
  }

  /** What was typed, on the newest revision in which the text that was known still stood. */
  function followed(id: string, before: Typing): Typing {
    const entry = entryOf(id);
    const rev = now()?.rev;
    return (entry && rev !== undefined && typing.followed(before, { text: entry.text, rev })) || before;
  }

  async function sendDraft(cell: Cell): Promise<boolean> {
    const before = drafts.get(cell);
    if (!before) return true;
    // Tried again by itself it looks as it did, so that nothing blinks while there is no connection.
    const looks = before.state === 'unsent' ? {} : ({ state: 'saving', says: undefined } as const);
    const going: Draft = { ...before, editId: before.editId ?? newId(), ...looks, warned: undefined };
    set(drafts, cell, going);
    const { id: entryId, editId, text, kind, cells, details, isKept } = going;
    const kept = isKept ? { confirmed: true } : {};
    const answer = await change('entries', { editId, entryId, text, kind, cells, details, ...kept });
    if (answer.ok || !drafts.has(cell)) set(drafts, cell, undefined);
    else if (answer.refused)
      set(drafts, cell, {
        ...{ ...going, editId: undefined, state: 'refused', says: answer.sentence },
        warned: answer.found,
      });
    else set(drafts, cell, { ...going, state: 'unsent', says: editorText.noConnection });
    return answer.ok || answer.refused;
  }

  /** Throws away what was typed and not saved. */
  const drop = (id: string): void => {
    queue.remove(id);
    set(typings, id, undefined);
  };
  const dropDraft = (cell: Cell): void => {
    queue.remove(draftKey(cell));
    set(drafts, cell, undefined);
  };

  return {
    grid,
    schoolId,
    mine: mine as ReadonlySet<number>,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** Any press beside the words; answers why it was not done. */
    press: async (part: string, body: object): Promise<string | undefined> => {
      const answer = await change(part, body);
      return answer.ok ? undefined : answer.sentence;
    },
    /**
     * Something said about an entry beside its words, after what was said before it is through: one's own change is no
     * reason to refuse one's next. Answers why it was not done, and where it may tell who a child is.
     */
    say: (part: string, { id, rev }: GridEntryView, bodyOf: (entry: GridEntryView) => object) => {
      const saying = async (): Promise<Unsaid | undefined> => {
        const entry = entryOf(id);
        if (!entry) return { sentence: scopingText.gone, found: undefined };
        const seen = mine.has(entry.rev) ? entry.rev : rev;
        const answer = await change(part, { entryId: id, seen, ...bodyOf(entry) });
        return unsaidOf(answer);
      };
      const said = lastSaid.then(saying);
      lastSaid = said;
      return said;
    },
    /** What was pasted and is not added yet. */
    paste: (): Paste | undefined => paste,
    setPaste: (next: Paste | undefined): void => {
      paste = next;
      tell();
    },
    newId,
    /** What stands in a filled form, in base64; the server reads it and keeps nothing. */
    readForm: (file: string): Promise<Answer<ReadFormAnswer>> => post(`${path}/read-form`, { file }, readFormAnswer),
    addSeveral: async (body: object): Promise<Unsaid | undefined> => unsaidOf(await change('entries/several', body)),
    /** What was typed over the words of an entry and is not saved for sure. */
    words: (id: string): Typing | undefined => typings.get(id),
    /** When words of an entry were last saved here. */
    savedAt: (id: string): Instant | undefined => saved.get(id),
    type: (id: string, text: string): void => {
      const entry = entryOf(id);
      const rev = now()?.rev;
      if (entry && rev !== undefined) set(typings, id, typing.typed(typings.get(id), text, { text: entry.text, rev }));
    },
    /** The field was left: its words go at once. Answers whether they are saved. */
    leave: async (id: string): Promise<boolean> => {
      const each = typings.get(id);
      if (!each) return true;
      if (isClean(each)) set(typings, id, undefined);
      else if (each.state !== 'refused') {
        queue.now(id);
        queue.retry();
        await queue.flush();
      }
      return !typings.has(id);
    },
    /** Tries words again that were refused or found no connection. */
    again: (id: string): void => {
      queue.now(id);
      queue.retry();
    },
    /** Keeps words as they are that may tell who a child is. */
    keep: (id: string): void => {
      const each = typings.get(id);
      if (!each) return;
      set(typings, id, typing.kept(each));
      queue.now(id);
      queue.retry();
    },
    /** The same for what is being added to a cell. */
    keepDraft: (cell: Cell): void => {
      const draft = drafts.get(cell);
      if (draft) set(drafts, cell, { ...draft, isKept: true });
    },
    drop,
    /** What is being added to a cell. */
    draft: (cell: Cell): Draft | undefined => drafts.get(cell),
    write: (cell: Cell, words: DraftWords): void =>
      set(drafts, cell, written(drafts.get(cell) ?? newDraft(newId(), cell), words)),
    /** Adds it to the grid; without a connection it is tried again by itself. */
    add: async (cell: Cell): Promise<boolean> => {
      if (!drafts.has(cell)) drafts.set(cell, newDraft(newId(), cell));
      queue.now(draftKey(cell));
      queue.retry();
      await queue.flush();
      return !drafts.has(cell);
    },
    dropDraft,
    dropAt: ({ rowId, field }: typing.Place): void => (field === 'new' ? dropDraft(rowId as Cell) : drop(rowId)),
    /** All words that the server does not have for sure. */
    unsaved: (): Unsaved[] => [
      ...[...typings]
        .filter(([, each]) => !isClean(each))
        .map(([id, each]) => ({ place: placeOfEntry(id), typing: each })),
      ...[...drafts]
        .filter(([, each]) => isUnderWay(each) || each.text.trim() !== '')
        .map(([cell, each]) => ({ place: placeOfDraft(cell), typing: each })),
    ],
  };
}
export type GridEditor = ReturnType<typeof createGridEditor>;
