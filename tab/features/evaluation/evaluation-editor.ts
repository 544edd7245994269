import type { FoundIn } from '../../../shared/anonymous-text/finding.ts';
import { changedAnswer, toolAnswer, type ToolAnswer } from '../../../shared/evaluation/contract.ts';
import { textIn, type Column, type Field } from '../../../shared/evaluation/evaluation.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { Answer } from '../../api.ts';
import { watch, type Pulse } from '../../watch.ts';
import { stillFound, tidy } from '../anonymous-text/found.ts';
import type { EditorPorts } from '../sheet/editor.ts';
import { createQueue } from '../sheet/queue.ts';
import { editorText } from '../sheet/text.ts';
import type { Unsaved } from '../sheet/typing.ts';

/** One field of an evaluation. */
export interface At {
  readonly column: Column;
  readonly item: string;
  readonly field: Field;
}

/** What was typed or chosen and is not saved for sure. `seen` is the revision its author had before them. */
export interface Typed extends At {
  readonly text: string;
  readonly seen: number;
  readonly state: 'typing' | 'saving' | 'unsent' | 'refused';
  /** Why it was not saved. */
  readonly says?: string | undefined;
  readonly found?: readonly FoundIn[] | undefined;
  readonly isKept?: boolean | undefined;
  /** Kept until it is answered, so that what is sent twice counts once. */
  readonly editId?: string | undefined;
}

export const keyOf = ({ column, item, field }: At): string => `${column}|${item}|${field}`;

/** Answers that overtake each other: of the same evaluation the later one counts. */
const newest = (before: ToolAnswer, now: ToolAnswer): ToolAnswer =>
  before.evaluation.id === now.evaluation.id && before.evaluation.rev > now.evaluation.rev ? before : now;

/**
 * One questionnaire of a school while somebody fills it in: the newest that the server gave, and the words typed here
 * that it does not have for sure. It lives as long as the tab, so that leaving the page loses nothing.
 */
export function createEvaluationEditor(
  { get, post, newId, wait }: EditorPorts,
  schoolId: string,
  toolId: string,
  pulse: Pulse,
) {
  const path = `/api/schools/${encodeURIComponent(schoolId)}/evaluations`;
  const typings = new Map<string, Typed>();
  const saved = new Map<string, Instant>();
  const listeners = new Set<() => void>();
  const tool = watch<ToolAnswer>(() => get(`${path}/${encodeURIComponent(toolId)}`, toolAnswer), pulse, newest);
  const queue = createQueue(send, wait);

  const now = (): ToolAnswer | undefined => {
    const state = tool.state();
    return state.phase === 'ready' ? state.value : undefined;
  };
  const set = (key: string, next: Typed | undefined): void => {
    if (next) typings.set(key, next);
    else typings.delete(key);
    for (const listener of listeners) listener();
  };

  /** Sends a change; the answer takes the place of what is shown, and after a refusal that is asked for anew. */
  async function change(part: string, body: object, editId: string): Promise<Answer<unknown>> {
    const known = now();
    if (!known) return { ok: false, sentence: editorText.noConnection, refused: false };
    const answer = await post(`${path}/${part}`, { editId, evaluationId: known.evaluation.id, ...body }, changedAnswer);
    if (answer.ok) tool.take({ ...answer, value: { ...(now() ?? known), ...answer.value } });
    else if (answer.refused) await tool.refresh();
    return answer;
  }

  async function send(key: string): Promise<boolean> {
    const typed = typings.get(key);
    const known = now();
    if (!typed || !known) return true;
    const { column, item, field, text, seen, isKept } = typed;
    if (tidy(text) === textIn(known.evaluation.answers[column], item, field)) {
      set(key, undefined);
      return true;
    }
    const going: Typed = {
      ...typed,
      editId: typed.editId ?? newId(),
      state: 'saving',
      says: undefined,
      found: undefined,
    };
    set(key, going);
    const kept = isKept ? { confirmed: true } : {};
    const answer = await change('say', { column, item, field, text: tidy(text), seen, ...kept }, going.editId ?? '');
    const after = typings.get(key) ?? going;
    const rev = now()?.evaluation.rev ?? seen;
    if (answer.ok) {
      saved.set(key, answer.asOf);
      if (after.text === text) set(key, undefined);
      else {
        set(key, { ...after, seen: rev, editId: undefined });
        queue.now(key);
      }
    } else if (answer.refused)
      // What stands now is on the screen, so that the next try is made with it seen.
      set(key, {
        ...after,
        seen: rev,
        editId: undefined,
        state: 'refused',
        says: answer.sentence,
        found: answer.found,
      });
    else set(key, { ...after, state: 'unsent', says: editorText.noConnection });
    return answer.ok || answer.refused;
  }

  const type = (at: At, text: string): string => {
    const key = keyOf(at);
    const before = typings.get(key);
    const found = before && stillFound(before.found, before.text, text);
    const seen = before?.seen ?? now()?.evaluation.rev ?? 0;
    // Another text is another edit, but for one that is on its way.
    const editId = before?.state === 'saving' ? before.editId : undefined;
    const state = before?.state === 'saving' ? 'saving' : 'typing';
    set(key, { ...at, text, seen, state, found, editId });
    return key;
  };

  return {
    tool,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    typed: (at: At): Typed | undefined => typings.get(keyOf(at)),
    savedAt: (at: At): Instant | undefined => saved.get(keyOf(at)),
    unsaved: (): Unsaved[] =>
      [...typings.values()].map(({ column, item, field, text, state }) => ({
        place: { rowId: `${column}|${item}`, field },
        typing: { text, state },
      })),
    /** A choice is whole at once; a text waits for a moment without another key. */
    choose: (at: At, text: string): void => queue.now(type(at, text)),
    type: (at: At, text: string): void => queue.soon(type(at, text)),
    leave: (at: At): void => {
      if (typings.get(keyOf(at))?.state === 'typing') queue.now(keyOf(at));
    },
    again: (at: At): void => queue.now(keyOf(at)),
    /** Throws away what was typed and not saved. */
    drop: (at: At): void => {
      queue.remove(keyOf(at));
      set(keyOf(at), undefined);
    },
    /** Keeps a text after the warning. */
    keep: (at: At): void => {
      const typed = typings.get(keyOf(at));
      if (!typed) return;
      set(keyOf(at), { ...typed, isKept: true });
      queue.now(keyOf(at));
    },
    /** Everything that is one press: finishing, together, something to find out. Answers why not, if not. */
    press: async (part: 'mark' | 'find-out' | 'find-out/change', body: object): Promise<Answer<unknown>> => {
      await queue.flush();
      return change(part, body, newId());
    },
    newId,
  };
}
export type EvaluationEditor = ReturnType<typeof createEvaluationEditor>;
