import type { Strand } from '../balanced-system/framework.ts';
import { academicYearOf } from '../calendar/academic-year.ts';
import type { SchoolCalendar } from '../calendar/calendar.ts';
import type { Years } from '../calendar/days.ts';
import { clockSteps, elapsed, type ClockStep, type Counted } from '../decision/clock.ts';
import { agreedOf, partKinds, type Decision } from '../decision/decision.ts';
import { londonDate, type CivilDate } from '../kernel/time.ts';
import type { Question } from '../question/question.ts';
import { settings, yearGroups, type Request } from '../request-for-help/request.ts';
import { strands } from '../balanced-system/framework.ts';

/** What is counted of a request beside how it is decided: nothing that says which child it is about. */
export interface RequestFact {
  readonly id: string;
  readonly strands: readonly Strand[];
  /** With whom something was tried. */
  readonly settings: readonly NonNullable<Request['tried'][number]['setting']>[];
  readonly isTried: boolean;
}

/** What is counted of a request. */
export const factOf = ({ id, tried }: Pick<Request, 'id' | 'tried'>): RequestFact => ({
  id,
  strands: [...new Set(tried.flatMap(({ strand }) => strand ?? []))],
  settings: [...new Set(tried.flatMap(({ setting }) => setting ?? []))],
  isTried: tried.length > 0,
});

/** Everything that one school’s figures are counted from. */
export interface SchoolRecords {
  readonly decisions: readonly Decision[];
  readonly facts: readonly RequestFact[];
  readonly questions: readonly Pick<Question, 'asked' | 'answers' | 'requestId'>[];
  readonly years: Years;
}

/** Weeks up to which shares are told, those of the field; over the last and not yet come after. Domain 2.5. */
export const weekBands = [6, 8, 18, 52] as const;
export const bands = ['6', '8', '18', '52', 'over', 'not-yet'] as const;
const bandOf = (weeks: number | undefined): (typeof bands)[number] => {
  if (weeks === undefined) return 'not-yet';
  return (weekBands.find((band) => weeks <= band)?.toString() as '6' | undefined) ?? 'over';
};

const terms = ['autumn', 'spring', 'summer'] as const;

/** The term a day belongs to: the last that has begun by then, a holiday being of the term before it. */
function termOf(calendar: SchoolCalendar | undefined, day: CivilDate): (typeof terms)[number] {
  const begun = (calendar?.blocks ?? []).filter(({ firstOn }) => firstOn <= day);
  return begun.toSorted((one, other) => one.firstOn.localeCompare(other.firstOn)).at(-1)?.term ?? 'autumn';
}

/** The tables of a school or service, each with its kinds in order. `adds`: a request is of exactly one of them. */
export const tables = {
  term: { kinds: terms, adds: true },
  decided: { kinds: ['decided', 'open'], adds: true },
  from: { kinds: ['question', 'request'], adds: true },
  yearGroup: { kinds: yearGroups, adds: true },
  strand: { kinds: strands, adds: false },
  tried: { kinds: [...settings, 'nothing'], adds: false },
  kind: { kinds: partKinds, adds: false },
} as const;
export type TableName = keyof typeof tables;

interface CountedRequest {
  readonly decision: Decision;
  readonly fact: RequestFact | undefined;
  readonly years: Years;
}

const inTable: Readonly<Record<TableName, (each: CountedRequest) => readonly string[]>> = {
  term: ({ decision, years }) => {
    const day = londonDate(decision.asked.at);
    return [
      termOf(
        years.find(({ academicYear }) => academicYear === academicYearOf(day)),
        day,
      ),
    ];
  },
  decided: ({ decision }) => [agreedOf(decision).length ? 'decided' : 'open'],
  from: ({ decision }) => [decision.asked.as],
  yearGroup: ({ decision }) => [decision.yearGroup],
  strand: ({ fact }) => fact?.strands ?? [],
  tried: ({ fact }) => (fact?.isTried ? fact.settings : ['nothing']),
  kind: ({ decision }) => agreedOf(decision).flatMap(({ parts }) => parts.map(({ kind }) => kind)),
};

/** When a step of a request happened. */
const doneOn = ({ acknowledged, steps }: Decision, step: ClockStep): CivilDate | undefined =>
  step === 'acknowledged' ? (acknowledged ? londonDate(acknowledged.at) : undefined) : steps[step]?.on;

/** The plain counts of one year, before anything is held back: not for showing. */
export interface Counts {
  readonly asked: number;
  readonly tables: Readonly<Record<TableName, readonly number[]>>;
  /** Of each step, how many within each band as the service counts, and all weeks it took, both ways. */
  readonly steps: Readonly<Record<ClockStep, { bands: number[]; weeks: Record<Counted, number[]> }>>;
  readonly answeredWithout: number;
  readonly helped: readonly number[];
}

export const helpedAnswers = ['yes', 'partly', 'no', 'not-used'] as const;

/** School years in which somebody asked something, the newest first. */
export const yearsAsked = (all: readonly SchoolRecords[]): string[] =>
  [
    ...new Set(
      all.flatMap(({ decisions, questions }) =>
        [...decisions, ...questions].map(({ asked }) => academicYearOf(londonDate(asked.at))),
      ),
    ),
  ]
    .toSorted()
    .reverse();

/**
 * What is counted of the requests that somebody first asked about in a school year. A request that went into another is
 * counted once, as the one that stayed; strands are those in which something was tried. Rows G16, G18, G25.
 */
export function countRequests(all: readonly SchoolRecords[], year: string, counted: Counted): Counts {
  const isOfYear = ({ asked }: Pick<Decision, 'asked'> | Pick<Question, 'asked'>): boolean =>
    academicYearOf(londonDate(asked.at)) === year;
  const requests: CountedRequest[] = all.flatMap(({ decisions, facts, years }) =>
    decisions
      .filter((each) => !each.mergedInto && isOfYear(each))
      .map((decision) => ({ decision, years, fact: facts.find(({ id }) => id === decision.requestId) })),
  );
  const countOf = (name: TableName): number[] =>
    tables[name].kinds.map((kind) => requests.filter((each) => inTable[name](each).includes(kind)).length);
  const stepOf = (step: ClockStep) => {
    const took = requests.map(({ decision, years }) => {
      const day = doneOn(decision, step);
      return day === undefined ? undefined : elapsed(years, londonDate(decision.asked.at), day);
    });
    const weeks = {
      'all-weeks': took.flatMap((each) => each?.allWeeks ?? []),
      'term-weeks': took.flatMap((each) => each?.termWeeks ?? []),
    };
    const judged = took.map((each) => bandOf(counted === 'all-weeks' ? each?.allWeeks : each?.termWeeks));
    return { bands: bands.map((band) => judged.filter((each) => each === band).length), weeks };
  };
  const said = requests.flatMap(({ decision }) => agreedOf(decision).flatMap(({ helped }) => helped?.answer ?? []));
  return {
    asked: requests.length,
    tables: {
      term: countOf('term'),
      decided: countOf('decided'),
      from: countOf('from'),
      yearGroup: countOf('yearGroup'),
      strand: countOf('strand'),
      tried: countOf('tried'),
      kind: countOf('kind'),
    },
    steps: Object.fromEntries(clockSteps.map((step) => [step, stepOf(step)])) as Counts['steps'],
    answeredWithout: all.flatMap(({ questions }) =>
      questions.filter((each) => isOfYear(each) && each.answers.length > 0 && each.requestId === null),
    ).length,
    helped: helpedAnswers.map((answer) => said.filter((each) => each === answer).length),
  };
}
