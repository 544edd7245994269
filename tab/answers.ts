import type { z } from 'zod';
import { frameworkAnswer } from '../shared/balanced-system/contract.ts';
import { filesAnswer, statementAnswer } from '../shared/documents/contract.ts';
import { historyAnswer } from '../shared/history/contract.ts';
import { hoursAnswer } from '../shared/hours/contract.ts';
import { initialAnswer } from '../shared/initial-discussions/contract.ts';
import { meAnswer, schoolAnswer, schoolsAnswer } from '../shared/organisation/contract.ts';
import { cycleAnswer } from '../shared/planning/contract.ts';
import { requestsAnswer } from '../shared/request-for-help/contract.ts';
import { createChildrenWriting, type ChildrenWriting } from './features/request-for-help/writing.ts';
import { createGridEditor, type GridEditor } from './features/scoping/grid-editor.ts';
import { createSheetEditor, type EditorPorts, type SheetEditor } from './features/sheet/editor.ts';
import { often, onReturn } from './pulse.ts';
import { watch, type Pulse, type Watch } from './watch.ts';

/** Every answer the tab shows, by the page's own word for it. One watch a path, kept while the tab is open. */
export function createAnswers(ports: EditorPorts) {
  const { get, post } = ports;
  const kept = new Map<string, Watch<unknown>>();
  const editors = new Map<string, SheetEditor>();
  const grids = new Map<string, GridEditor>();
  const writings = new Map<string, ChildrenWriting>();
  const of = <S extends z.ZodType>(path: string, schema: S, pulse: Pulse): Watch<z.infer<S>> => {
    const known = kept.get(path) ?? watch(() => get(path, schema), pulse);
    kept.set(path, known);
    return known as Watch<z.infer<S>>;
  };
  const school = (id: string, part = '') => `/api/schools/${encodeURIComponent(id)}${part}`;
  const requests = (id: string, planId?: string) =>
    of(school(id, planId ? `/requests?${new URLSearchParams({ planId })}` : '/requests'), requestsAnswer, onReturn);
  return {
    /** Sends a change; refresh the answers it touches when it comes back. */
    post,
    /** An id for a change, so that one sent twice counts once. */
    newId: ports.newId,
    me: () => of('/api/me', meAnswer, onReturn),
    framework: () => of('/api/framework', frameworkAnswer, onReturn),
    schools: () => of('/api/schools', schoolsAnswer, often),
    school: (id: string) => of(school(id), schoolAnswer, onReturn),
    /** A school's grid and what is typed into it; kept too, so that what is typed outlives a change of page. */
    grid: (id: string): GridEditor => {
      const editor = grids.get(id) ?? createGridEditor(ports, id, often);
      grids.set(id, editor);
      return editor;
    },
    hours: (id: string) => of(school(id, '/hours'), hoursAnswer, onReturn),
    /** A page that people fill in together; kept too, so that what is typed outlives a change of page. */
    sheet: (id: string): SheetEditor => {
      const editor = editors.get(id) ?? createSheetEditor(ports, id);
      editors.set(id, editor);
      return editor;
    },
    /** Whether words typed anywhere in this tab are not saved yet. */
    hasUnsaved: (): boolean =>
      [editors, grids, writings].some((kind) => [...kind.values()].some((each) => each.unsaved().length > 0)),
    /** The school's pages that were filled in together; with words only those that hold them. */
    history: (id: string, search = '') =>
      of(school(id, search ? `/history?${new URLSearchParams({ q: search })}` : '/history'), historyAnswer, onReturn),
    initial: (id: string) => of(school(id, '/initial-discussions'), initialAnswer, onReturn),
    files: (sheetId: string) => of(`/api/sheets/${encodeURIComponent(sheetId)}/files`, filesAnswer, onReturn),
    /** The words for the school's website, or what they still need. */
    statement: (id: string) => of(school(id, '/statement'), statementAnswer, onReturn),
    /** Children to talk about. Who they are stands in it for some, so it is asked again only when somebody comes back. */
    requests,
    /** What is typed about a school's children, kept as a page is. */
    children: (id: string): ChildrenWriting => {
      const writing =
        writings.get(id) ??
        createChildrenWriting(ports, id, (planId) => [requests(id), ...(planId ? [requests(id, planId)] : [])]);
      writings.set(id, writing);
      return writing;
    },
    cycle: (id: string) => of(school(id, '/cycle'), cycleAnswer, often),
  };
}
export type Answers = ReturnType<typeof createAnswers>;
