import type { z } from 'zod';
import { evidenceAnswer } from '../shared/evidence/contract.ts';
import { evaluationsAnswer } from '../shared/evaluation/contract.ts';
import { planAnswer } from '../shared/evaluation/plan-contract.ts';
import { principlesAnswer } from '../shared/balanced-system/evidence.ts';
import { frameworkAnswer } from '../shared/balanced-system/contract.ts';
import { contentAnswer } from '../shared/content/contract.ts';
import { filesAnswer } from '../shared/documents/contract.ts';
import { familyAnswer } from '../shared/family-page/contract.ts';
import { historyAnswer } from '../shared/history/contract.ts';
import { yearPlanAnswers } from './features/year-plan/answers.ts';
import { hoursAnswer } from '../shared/hours/contract.ts';
import { calendarAnswers } from './features/calendar/answers.ts';
import { reminderAnswers } from './features/reminders/answers.ts';
import { hoursAnswers } from './features/hours/answers.ts';
import { initialAnswer } from '../shared/initial-discussions/contract.ts';
import { copiesAnswer } from '../shared/own-copy/contract.ts';
import { schoolPeopleAnswer, serviceAnswer } from '../shared/joining/contract.ts';
import { listedSchoolsAnswer, meAnswer, schoolAnswer, schoolsAnswer } from '../shared/organisation/contract.ts';
import { placesAnswer } from '../shared/places/contract.ts';
import { feedAnswer } from '../shared/calendar-feed/contract.ts';
import { cycleAnswer, daysAnswer } from '../shared/planning/contract.ts';
import { questionsAnswer } from '../shared/question/contract.ts';
import { earlierAnswer, reflectionAnswer } from '../shared/reflection/contract.ts';
import { readinessAnswer, supervisedAnswer } from '../shared/readiness/contract.ts';
import { relationshipAnswer } from '../shared/relationship/contract.ts';
import { knownAnswer, requestsAnswer } from '../shared/request-for-help/contract.ts';
import { dueAnswer, packAnswer } from '../shared/rights/contract.ts';
import { agreementAnswer, registerAnswer } from '../shared/sharing-agreement/contract.ts';
import { figuredSchoolsAnswer, figuresAnswer } from '../shared/school-figures/contract.ts';
import { resourcesAnswer } from '../shared/resources/contract.ts';
import { areaAnswers } from './features/area/answers.ts';
import { assignmentAnswers } from './features/assignment/answers.ts';
import { newLibraryForms } from './features/area/typed-library.ts';
import { createTypedWords } from './features/content/typed-words.ts';
import { allocationAnswers } from './features/allocation/answers.ts';
import { needsProfileAnswers } from './features/needs-profile/answers.ts';
import { storyAnswers } from './features/case-study/answers.ts';
import { decisionAnswers } from './features/decision/answers.ts';
import { createEvaluationEditor, type EvaluationEditor } from './features/evaluation/evaluation-editor.ts';
import { newQuestionForms } from './features/question/questions.ts';
import { createInviting } from './features/people/kept.ts';
import { newItemForms } from './features/reflection/typed-items.ts';
import { createSeen, type Seen } from './features/request-for-help/seen.ts';
import { createChildrenWriting, type ChildrenWriting } from './features/request-for-help/writing.ts';
import { gridAnswers } from './features/scoping/answers.ts';
import { createGridEditor, type GridEditor } from './features/scoping/grid-editor.ts';
import { createGapsWork, type GapsWork } from './features/scoping/gaps-work.ts';
import { supportAnswers } from './features/support/answers.ts';
import { createSheetEditor, type EditorPorts, type SheetEditor } from './features/sheet/editor.ts';
import { hoursPlanAnswers } from './features/resource-allocation/answers.ts';
import { newResourceForms } from './features/resources/typed-resources.ts';
import { failed } from './api.ts';
import { visitAnswers } from './features/visits/answers.ts';
import { often, onReturn } from './pulse.ts';
import { tabText } from './text.ts';
import type { Upload } from './upload.ts';
import { watch, type Pulse, type Watch } from './watch.ts';

/** Every answer the tab shows, by the page's own word for it. One watch a path, kept while the tab is open. */
export function createAnswers(ports: EditorPorts) {
  const { get, post } = ports;
  const kept = new Map<string, Watch<unknown>>();
  const editors = new Map<string, SheetEditor>();
  const grids = new Map<string, GridEditor>();
  const evaluating = new Map<string, EvaluationEditor>();
  const writings = new Map<string, ChildrenWriting>();
  const gapsWork = new Map<string, GapsWork>();
  const inviting = createInviting();
  const typedWords = createTypedWords();
  const typedItems = newItemForms();
  const typedLibrary = newLibraryForms();
  const typedQuestions = newQuestionForms();
  const typedResources = newResourceForms();
  const of = <S extends z.ZodType>(path: string, schema: S, pulse: Pulse): Watch<z.infer<S>> => {
    const known = kept.get(path) ?? watch(() => get(path, schema), pulse);
    kept.set(path, known);
    return known as Watch<z.infer<S>>;
  };
  const noUpload: Upload = () => Promise.resolve(failed(tabText.noNetwork));
  const school = (id: string, part = '') => `/api/schools/${encodeURIComponent(id)}${part}`;
  const hoursPlans = hoursPlanAnswers(of);
  const assignments = assignmentAnswers(of);
  const yearPlans = yearPlanAnswers(of);
  const decisions = decisionAnswers(of, school);
  const bands = allocationAnswers(of, get, school);
  const visits = visitAnswers(of, school);
  const ledgers = hoursAnswers(of, get, school);
  const profiles = needsProfileAnswers(of, school);
  const supports = supportAnswers(of, school, get);
  const stories = storyAnswers(of, school);
  const requests = (id: string, planId?: string) =>
    of(school(id, planId ? `/requests?${new URLSearchParams({ planId })}` : '/requests'), requestsAnswer, onReturn);
  return {
    /** Sends a change; refresh the answers it touches when it comes back. */
    post,
    /** An id for a change, so that one sent twice counts once. */
    newId: ports.newId,
    me: () => of('/api/me', meAnswer, onReturn),
    /** The words of the framework, at a school as its service shows them. */
    framework: (id: string) => of(`/api/framework?${new URLSearchParams({ schoolId: id })}`, frameworkAnswer, onReturn),
    /** What the school's records show for the five principles; asked by a press. */
    principles: (id: string) => of(school(id, '/principles'), principlesAnswer, onReturn),
    ...hoursPlans,
    /** The words that a lead writes for the service. */
    content: () => of('/api/content', contentAnswer, onReturn),
    /** What a lead has typed and not saved yet. */
    typedWords,
    /** Open forms of stars, bugs and moon, and of the library of provisions. */
    typedItems,
    typedLibrary,
    /** Things to read that a lead is writing down. */
    typedResources,
    /** Questions and answers that somebody is writing. */
    typedQuestions,
    schools: () => of('/api/schools', schoolsAnswer, often),
    ...areaAnswers(of, school),
    ...assignments,
    /** What the service of a school has for people to read. */
    resources: (id: string) => of(school(id, '/resources'), resourcesAnswer, onReturn),
    school: (id: string) => of(school(id), schoolAnswer, onReturn),
    /** A school's grid and what is typed into it; kept too, so that what is typed outlives a change of page. */
    grid: (id: string): GridEditor => {
      const editor = grids.get(id) ?? createGridEditor(ports, id, often);
      grids.set(id, editor);
      return editor;
    },
    ...gridAnswers(of, school),
    ...bands,
    ...profiles,
    /** Everybody of a school, and who is invited. */
    people: (id: string) => of(school(id, '/people'), schoolPeopleAnswer, onReturn),
    /** The figures of the service's schools, and a page of its table. */
    figuresOfSchools: () => of('/api/school-figures', figuresAnswer, onReturn),
    figuredSchools: (wish: { setId: string; authority: string; words: string; from: number }) =>
      of(
        `/api/school-figures/schools?${new URLSearchParams({ ...wish, from: String(wish.from) })}`,
        figuredSchoolsAnswer,
        onReturn,
      ),
    /** Sends a file; on the server's side it is read while it arrives. */
    upload: ports.upload ?? noUpload,
    /** The service of a lead or administrator. */
    service: () => of('/api/service', serviceAnswer, onReturn),
    /** Schools of the open data with these words; asked by a press. */
    listedSchools: (words: string) =>
      get(`/api/open-data/schools?${new URLSearchParams({ words })}`, listedSchoolsAnswer),
    /** What is typed to invite somebody, and codes that nobody has put away; kept as a page is. */
    inviting,
    ...calendarAnswers(of, school),
    ...reminderAnswers(of, school),
    hours: (id: string) => of(school(id, '/hours'), hoursAnswer, onReturn),
    ...ledgers,
    ...yearPlans,
    /** A page that people fill in together; kept too, so that what is typed outlives a change of page. */
    sheet: (id: string): SheetEditor => {
      const editor = editors.get(id) ?? createSheetEditor(ports, id);
      editors.set(id, editor);
      return editor;
    },
    /** Whether words typed anywhere in this tab are not saved yet. */
    hasUnsaved: (): boolean =>
      [inviting, typedWords, typedItems, typedLibrary, typedResources, typedQuestions].some((each) =>
        each.hasUnsaved(),
      ) ||
      [hoursPlans.typedHours, assignments.typedWishes, yearPlans.typedYears].some((each) => each.hasUnsaved()) ||
      [visits.typedVisits, ledgers.typedLedger, bands.typedBandWords].some((each) => each.hasUnsaved()) ||
      [bands.typedTries, bands.typedOverlays, profiles.typedCounts].some((each) => each.hasUnsaved()) ||
      [decisions.typedDecisions, decisions.typedSmall, supports.typedSupport].some((each) => each.hasUnsaved()) ||
      [supports.typedRecord, stories.typedStories, profiles.typedExpectations].some((each) => each.hasUnsaved()) ||
      [editors, grids, gapsWork, writings, evaluating].some((kind) =>
        [...kind.values()].some((each) => each.unsaved().length > 0),
      ) ||
      [...writings.values()].some(({ uploads }) => uploads.isBusy()),
    /** The school's pages that were filled in together; with words only those that hold them. */
    history: (id: string, search = '') =>
      of(school(id, search ? `/history?${new URLSearchParams({ q: search })}` : '/history'), historyAnswer, onReturn),
    initial: (id: string) => of(school(id, '/initial-discussions'), initialAnswer, onReturn),
    files: (sheetId: string) => of(`/api/sheets/${encodeURIComponent(sheetId)}/files`, filesAnswer, onReturn),
    /** What two people of the own side asked and decided about its records. */
    copies: (id: string) => of(school(id, '/copies'), copiesAnswer, onReturn),
    /** What falls due of the own side, and short-lived addresses of all that is kept about one child. */
    recordsDue: (id: string) => of(school(id, '/records-due'), dueAnswer, onReturn),
    pack: (id: string, requestId: string, side: 'school' | 'service') =>
      get(school(id, `/requests/${encodeURIComponent(requestId)}/pack/${side}`), packAnswer),
    /** Pages of one child's family, and what they may be made with. */
    family: (id: string, requestId: string) =>
      of(school(id, `/requests/${encodeURIComponent(requestId)}/family`), familyAnswer, onReturn),
    agreement: (id: string) => of(school(id, '/agreement'), agreementAnswer, onReturn),
    /** The agreements of all schools that somebody answers for. */
    register: () => of('/api/agreements', registerAnswer, onReturn),
    ...supports,
    ...stories,
    /** Children to talk about. Who they are stands in it for some, so it is asked again only when somebody comes back. */
    requests,
    /** What the form of a child need not ask, since the school has told it. */
    known: (id: string, requestId: string) =>
      of(school(id, `/requests/${encodeURIComponent(requestId)}/known`), knownAnswer, onReturn),
    /** What the school asked about children whom nobody names. */
    questions: (id: string) => of(school(id, '/questions'), questionsAnswer, often),
    ...visits,
    ...decisions,
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
    /** Stars, bugs and moon of the present term, and those of earlier ones. */
    reflection: (id: string) => of(school(id, '/reflection'), reflectionAnswer, often),
    reflections: (id: string) => of(school(id, '/reflections'), earlierAnswer, onReturn),
    /** Where the person stands by their own word. */
    readiness: (id: string) => of(school(id, '/readiness'), readinessAnswer, onReturn),
    /** A therapist's, for supervision; asked for by a press, since each look is noted. */
    supervised: (id: string, personId: string) =>
      get(school(id, `/readiness/${encodeURIComponent(personId)}`), supervisedAnswer),
    /** How the pair works together; for the two of them and their leads. */
    relationship: (id: string) => of(school(id, '/relationship'), relationshipAnswer, onReturn),
    /** The questionnaires of a school, and one of them with what is typed into it. */
    evaluations: (id: string) => of(school(id, '/evaluations'), evaluationsAnswer, onReturn),
    /** The register of a school's places. */
    places: (id: string) => of(school(id, '/places'), placesAnswer, often),
    /** What came out of a questionnaire and stands on the grid. */
    actionPlan: (id: string, tool: string) =>
      of(school(id, `/evaluations/${encodeURIComponent(tool)}/plan`), planAnswer, onReturn),
    evaluation: (id: string, tool: string): EvaluationEditor => {
      const editor = evaluating.get(`${id} ${tool}`) ?? createEvaluationEditor(ports, id, tool, often);
      evaluating.set(`${id} ${tool}`, editor);
      return editor;
    },
    /** A school's gaps and what is typed about them; kept as a page is. */
    gaps: (id: string): GapsWork => {
      const work = gapsWork.get(id) ?? createGapsWork(ports, id, often);
      gapsWork.set(id, work);
      return work;
    },
    /** What shows that a school's provision is more than words. */
    evidence: (id: string) => of(school(id, '/evidence'), evidenceAnswer, onReturn),
    cycle: (id: string) => of(school(id, '/cycle'), cycleAnswer, often),
    /** The days of a cycle that can be offered, with what speaks against each. */
    days: (cycleId: string) => of(`/api/cycles/${encodeURIComponent(cycleId)}/days`, daysAnswer, onReturn),
    /** The person's own calendar link. */
    calendarFeed: () => of('/api/calendar-feed', feedAnswer, onReturn),
  };
}
export type Answers = ReturnType<typeof createAnswers>;
