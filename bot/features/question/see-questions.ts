import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { participantFor, schoolOn, schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import type { QuestionsAnswer, QuestionView } from '../../../shared/question/contract.ts';
import { offersFor, type Offers } from '../../../shared/question/offers.ts';
import { firstAnswerAfter, scopeOf, type Question } from '../../../shared/question/question.ts';
import type { GridEntry } from '../../../shared/scoping/scoping.ts';
import type { QuestionPorts } from './ports.ts';

/** A question with what its school has in place for it. */
export interface SeenQuestion {
  readonly question: Question;
  readonly offers: Offers;
  /** Who answers for the service at this school today; undefined while nobody does. */
  readonly therapist: string | undefined;
  readonly serviceName: string;
}

type Ports = Pick<QuestionPorts, 'grid' | 'schools' | 'clock'>;

/** What is mapped at a school with its present service. */
export async function entriesOf(ports: Pick<Ports, 'grid'>, school: School): Promise<readonly GridEntry[]> {
  const grid = (await ports.grid.load(school.id))?.value;
  return grid?.serviceId === school.serviceId ? grid.entries : [];
}

export const therapistOf = (ports: Pick<Ports, 'clock'>, school: School): string | undefined =>
  participantFor(schoolOn(school, ports.clock.today()), 'link-therapist')?.name;

/** A question with its surroundings: one read of the school and one of its grid. Row G03. */
export async function seenQuestion(ports: Ports, question: Question): Promise<SeenQuestion> {
  const school = await ports.schools.load(question.schoolId);
  return {
    question,
    offers: offersFor(school ? await entriesOf(ports, school) : [], question.strands, ports.clock.today()),
    therapist: school && therapistOf(ports, school),
    serviceName: school?.serviceName ?? '',
  };
}

/** A question as the tab gets it; ids of people and of activities stay here. */
export const viewOfQuestion = (question: Question, offers: Offers): QuestionView => {
  const { id, yearGroup, strands, text, asked, answers, trying, requestId, rev } = question;
  return {
    ...{ id, yearGroup, strands, text, trying, requestId, rev },
    asked: { at: asked.at, by: asked.by },
    answers: answers.map(({ id: answerId, text: words, minutes, at, by }) => ({
      id: answerId,
      text: words,
      minutes,
      at,
      by,
    })),
    firstAnswerAfter: firstAnswerAfter(question) ?? null,
    offers: [...offers.offers],
    gaps: [...offers.gaps],
  };
};

/** All questions of a school for those who may see them, open ones first, each with what the grid has for it. */
export async function seeQuestions(ports: QuestionPorts, caller: Caller, school: School): Promise<QuestionsAnswer> {
  const place = schoolScope(school);
  const [questions, entries] = await Promise.all([ports.questions.list(place), entriesOf(ports, school)]);
  const today = ports.clock.today();
  return {
    therapist: therapistOf(ports, school) ?? null,
    serviceName: school.serviceName,
    questions: openFirst(questions).map((each) => viewOfQuestion(each, offersFor(entries, each.strands, today))),
    may: {
      ask: may(permissions, caller, 'question.ask', scopeOf(place)),
      answer: may(permissions, caller, 'question.answer', scopeOf(place)),
    },
  };
}

/** Those that wait for an answer first, the longest waiting at the top; then the others, the newest first; `questions` come newest first. */
export const openFirst = (questions: readonly Question[]): Question[] => {
  return [
    ...questions.filter(({ answers }) => answers.length === 0).toReversed(),
    ...questions.filter(({ answers }) => answers.length > 0),
  ];
};
