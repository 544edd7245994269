import type { z } from 'zod';
import { frameworkAnswer } from '../shared/balanced-system/contract.ts';
import { filesAnswer, statementAnswer } from '../shared/documents/contract.ts';
import { historyAnswer } from '../shared/history/contract.ts';
import { hoursAnswer } from '../shared/hours/contract.ts';
import { initialAnswer } from '../shared/initial-discussions/contract.ts';
import { journeysAnswer } from '../shared/journey/contract.ts';
import { copiesAnswer } from '../shared/own-copy/contract.ts';
import { schoolPeopleAnswer, serviceAnswer } from '../shared/joining/contract.ts';
import { listedSchoolsAnswer, meAnswer, schoolAnswer, schoolsAnswer } from '../shared/organisation/contract.ts';
import { cycleAnswer } from '../shared/planning/contract.ts';
import { requestsAnswer } from '../shared/request-for-help/contract.ts';
import { agreementAnswer, registerAnswer } from '../shared/sharing-agreement/contract.ts';
import { createInviting } from './features/people/kept.ts';
import { createSeen, type Seen } from './features/request-for-help/seen.ts';
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
  const inviting = createInviting();
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
    /** Everybody of a school, and who is invited. */
    people: (id: string) => of(school(id, '/people'), schoolPeopleAnswer, onReturn),
    /** The service of a lead or administrator. */
    service: () => of('/api/service', serviceAnswer, onReturn),
    /** Schools of the open data with these words; asked by a press. */
    listedSchools: (words: string) =>
      get(`/api/open-data/schools?${new URLSearchParams({ words })}`, listedSchoolsAnswer),
    /** What is typed to invite somebody, and codes that nobody has put away; kept as a page is. */
    inviting,
    hours: (id: string) => of(school(id, '/hours'), hoursAnswer, onReturn),
    /** A page that people fill in together; kept too, so that what is typed outlives a change of page. */
    sheet: (id: string): SheetEditor => {
      const editor = editors.get(id) ?? createSheetEditor(ports, id);
      editors.set(id, editor);
      return editor;
    },
    /** Whether words typed anywhere in this tab are not saved yet. */
    hasUnsaved: (): boolean =>
      inviting.hasUnsaved() ||
      [editors, grids, writings].some((kind) => [...kind.values()].some((each) => each.unsaved().length > 0)),
    /** The school's pages that were filled in together; with words only those that hold them. */
    history: (id: string, search = '') =>
      of(school(id, search ? `/history?${new URLSearchParams({ q: search })}` : '/history'), historyAnswer, onReturn),
    initial: (id: string) => of(school(id, '/initial-discussions'), initialAnswer, onReturn),
    files: (sheetId: string) => of(`/api/sheets/${encodeURIComponent(sheetId)}/files`, filesAnswer, onReturn),
    /** The words for the school's website, or what they still need. */
    statement: (id: string) => of(school(id, '/statement'), statementAnswer, onReturn),
    /** What two people of the own side asked and decided about its records. */
    copies: (id: string) => of(school(id, '/copies'), copiesAnswer, onReturn),
    agreement: (id: string) => of(school(id, '/agreement'), agreementAnswer, onReturn),
    /** The agreements of all schools that somebody answers for. */
    register: () => of('/api/agreements', registerAnswer, onReturn),
    /** The service's own documents of children; asked again only when somebody comes back, as each look is noted. */
    journeys: (id: string) => of(school(id, '/journeys'), journeysAnswer, onReturn),
    /** Children to talk about. Who they are stands in it for some, so it is asked again only when somebody comes back. */
    requests,
    /** Who has seen a child's request; asked for by a press, since each look is noted. */
    seen: (id: string, requestId: string): Seen => createSeen(get, id, requestId),
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
