import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { Conflict } from '../../../shared/sheet/sheet.ts';
import { sheetAnswer, type SheetAnswer, type SheetView } from '../../../shared/sheet/contract.ts';
import type { Answer, Api } from '../../api.ts';
import type { Upload } from '../../upload.ts';
import { after, type Watched } from '../../watch.ts';
import { createLights } from './lights.ts';
import { createLooks, lookOf } from './look.ts';
import { newsOf, onlyMine } from './news.ts';
import { createQueue, type Wait } from './queue.ts';
import { editorText } from './text.ts';
import * as typing from './typing.ts';
import { isClean, keyOf, placeOf, type Place, type Typing } from './typing.ts';

/** What the editor needs of its surroundings. */
export interface EditorPorts extends Api {
  /** Sends a file; missing where nothing is sent. */
  readonly upload?: Upload;
  readonly newId: () => string;
  readonly wait: Wait;
}

/** Other people's changes of one look. `n` goes up with each, so that one can be told from the next. */
export interface News {
  readonly n: number;
  readonly changes: readonly { readonly key: string; readonly by: string }[];
}

/**
 * One sheet while somebody works in it: the newest page of the server, and beside it the words typed here that the
 * server does not have for sure. It lives as long as the tab, not as long as a page, so that leaving a page loses
 * nothing. Fields go out one at a time; an edit keeps its id until it is answered.
 */
export function createSheetEditor({ get, post, newId, wait }: EditorPorts, sheetId: string) {
  const path = `/api/sheets/${encodeURIComponent(sheetId)}`;
  let state: Watched<SheetView> = { phase: 'loading' };
  let news: News = { n: 0, changes: [] };
  let asking: Promise<void> | undefined;
  const typings = new Map<string, Typing>();
  /** What this page sent last for each field, and when it was saved. */
  const mine = new Map<string, string>();
  const saved = new Map<string, Instant>();
  /** Ids of presses that were not answered yet. */
  const acts = new Map<string, string>();
  /** What the last press of that name was warned about. */
  const warnings = new Map<string, readonly FoundIn[]>();
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  const sheet = (): SheetView | undefined => (state.phase === 'ready' ? state.value : undefined);
  const lights = createLights(wait, tell);
  const queue = createQueue(send, wait);
  const looks = createLooks((key) => {
    const page = sheet();
    const stands = page ? typing.standing(page, placeOf(key)) : '';
    return lookOf(typings.get(key), stands, saved.get(key), lights.by(key));
  });

  const set = (key: string, next: Typing | undefined): void => {
    if (next) typings.set(key, next);
    else typings.delete(key);
  };

  /** Takes a newer page. What is typed here stays; other people's changes are lit up. */
  function take(answer: Answer<SheetAnswer>): void {
    const before = sheet();
    if (answer.ok && (!answer.value.sheet || (before && answer.value.rev < before.rev))) {
      if (state.phase === 'ready') state = { ...state, asOf: answer.asOf, behind: undefined };
      return;
    }
    state = after(state, answer.ok ? { ...answer, value: answer.value.sheet as SheetView } : answer);
    const now = sheet();
    if (!now || !answer.ok) return;
    for (const [key, each] of typings) set(key, typing.merged(each, now, placeOf(key)));
    const changes = before ? newsOf(before, now, mine) : [];
    if (changes.length) news = { n: news.n + 1, changes };
    for (const { key, by } of changes) lights.light(key, by);
    // Words typed while a save was under way, or held back until two texts were settled.
    for (const [key, each] of typings)
      if (each.state === 'typing' && !isClean(each) && !queue.holds(key)) queue.now(key);
  }

  const ask = async (): Promise<void> => {
    if (state.phase === 'failed') state = { ...state, trying: true };
    const since = sheet()?.rev;
    const answer = await get(since === undefined ? path : `${path}?since=${since}`, sheetAnswer);
    take(answer);
    if (answer.ok && queue.isWaiting()) queue.retry();
    tell();
  };
  const refresh = (): Promise<void> => (asking ??= ask().finally(() => (asking = undefined)));

  async function send(key: string): Promise<boolean> {
    const before = typings.get(key);
    if (!before || before.held || isClean(before)) return true;
    const place = placeOf(key);
    const going = typing.sent(before, newId);
    const { id: editId, ...words } = going.sending;
    set(key, going);
    mine.set(key, typing.tidy(words.text));
    tell();
    const answer = await post(`${path}/edits`, { ...place, editId, ...words }, sheetAnswer);
    const now = typings.get(key) ?? going;
    if (answer.ok) {
      if (answer.value.sheet) set(key, typing.answered(now, answer.value.sheet, place));
      saved.set(key, answer.asOf);
      take(answer);
    } else if (answer.refused && answer.found) {
      const next = typing.warned(now, answer.sentence, answer.found);
      set(key, next);
      if (next.state === 'typing') queue.soon(key);
    } else if (answer.refused) {
      set(key, typing.refused(now, answer.sentence));
      void refresh();
    } else set(key, typing.unsent(now, editorText.noConnection));
    tell();
    return answer.ok || answer.refused;
  }

  /**
   * Any press beside the fields; answers why it was not done. `name` tells it from others, so that pressing again
   * after a lost connection sends the same id and counts once.
   */
  async function act(name: string, part: string, body: (id: string) => object, done = (): void => undefined) {
    const id = acts.get(name) ?? newId();
    acts.set(name, id);
    const answer = await post(`${path}/${part}`, { editId: id, ...body(id) }, sheetAnswer);
    if (answer.ok || answer.refused) acts.delete(name);
    warnings.delete(name);
    if (answer.ok) done();
    else if (answer.found) warnings.set(name, answer.found);
    if (answer.ok) take(answer);
    else void refresh();
    tell();
    return answer.ok ? undefined : answer.sentence;
  }

  return {
    act,
    /** What in the text of a press may tell who a child is, when it was not done for that. */
    warnedOf: (name: string): readonly FoundIn[] | undefined => warnings.get(name),
    state: () => state,
    news: () => news,
    refresh,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    /** The look of a field; the same object for as long as nothing about it changes. */
    field: (place: Place) => looks(keyOf(place)),
    /** A key was pressed. The words go out after a moment without another. */
    type: (place: Place, text: string): void => {
      const page = sheet();
      if (!page) return;
      const key = keyOf(place);
      set(key, typing.typed(typings.get(key), text, { text: typing.standing(page, place), rev: page.rev }));
      queue.soon(key);
      tell();
    },
    /** The field was left: its words go at once. */
    leave: (place: Place): void => {
      const key = keyOf(place);
      const each = typings.get(key);
      if (!each || each.state === 'refused') return;
      if (isClean(each)) set(key, undefined);
      else queue.now(key);
      tell();
    },
    /** Tries a text again that was refused or found no connection. */
    again: (place: Place): void => {
      queue.now(keyOf(place));
      queue.retry();
    },
    /** Keeps a text as it is that may tell who a child is. */
    keep: (place: Place): void => {
      const key = keyOf(place);
      const each = typings.get(key);
      if (!each) return;
      set(key, typing.kept(each));
      queue.now(key);
      queue.retry();
      tell();
    },
    /** Throws away what was typed here and not saved. */
    drop: (place: Place): void => {
      queue.remove(keyOf(place));
      set(keyOf(place), undefined);
      tell();
    },
    /** Every field with words that the server does not have. */
    unsaved: (): { readonly place: Place; readonly typing: Typing }[] =>
      [...typings].filter(([, each]) => !isClean(each)).map(([key, each]) => ({ place: placeOf(key), typing: each })),
    /** Sends everything typed; answers whether all of it is saved. */
    flush: async (): Promise<boolean> => {
      await queue.flush();
      return [...typings.values()].every(isClean);
    },
    /** The newest revision, when the person has seen all that changed since `before`: they wrote it themselves. */
    seenSince: (before: SheetView): number | undefined => {
      const now = sheet();
      return now && onlyMine(before, now, mine) ? now.rev : undefined;
    },
    /** Chooses one of two texts. Taking the one that stands gives up what was typed on beside it. */
    settle: (conflict: Conflict, choice: 'standing' | 'second'): Promise<string | undefined> => {
      const body = () => ({ conflictId: conflict.id, take: choice, seen: sheet()?.rev ?? 0 });
      const done = () => choice === 'standing' && set(keyOf(conflict), undefined);
      return act(`settle ${conflict.id} ${choice}`, 'conflicts', body, () => void done());
    },
  };
}
export type SheetEditor = ReturnType<typeof createSheetEditor>;
