import { usualTargets, type Targets } from '../../../shared/decision/clock.ts';
import type { SchoolFiguresAnswer, ServiceFiguresAnswer } from '../../../shared/request-figures/contract.ts';
import { countRequests, yearsAsked, type SchoolRecords } from '../../../shared/request-figures/count.ts';
import { figuresTold, serviceTold } from '../../../shared/request-figures/tell.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { requestFiguresText } from '../../../shared/request-figures/text.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { DecisionPorts } from '../decision/ports.ts';
import { mySchools } from '../organisation/my-schools.ts';
import type { QuestionStore } from '../question/store.ts';

export type FiguresPorts = Omit<DecisionPorts, 'questions'> & { readonly questions: QuestionStore };

/** Three queries in the school’s own partition, and its calendar. */
async function recordsOf(ports: FiguresPorts, school: School): Promise<SchoolRecords> {
  const place = schoolScope(school);
  const [decisions, facts, questions, years] = await Promise.all([
    ports.decisions.list(place),
    ports.requests.facts(school.id),
    ports.questions.list(place),
    ports.schools.years(school),
  ]);
  return { decisions, facts, questions, years };
}

const targetsOf = async ({ targets }: FiguresPorts, serviceId: ServiceId): Promise<Targets> =>
  (await targets.load(serviceId))?.value.targets ?? usualTargets;

/** What is counted of one school’s requests, for those who work with them. Row G25. */
export async function seeSchoolFigures(
  ports: FiguresPorts,
  school: School,
  asked: string | undefined,
): Promise<SchoolFiguresAnswer> {
  const [records, { counted }] = await Promise.all([recordsOf(ports, school), targetsOf(ports, school.serviceId)]);
  const years = yearsAsked([records]);
  const year = years.find((each) => each === asked) ?? years[0] ?? null;
  return { years, year, counted, figures: year ? figuresTold(countRequests([records], year, counted)) : null };
}

/** Schools that are read at the same time. */
const atOnce = 8;

/** What is counted of all the caller’s schools together, and how many asked in each. Row G25. */
export async function seeServiceFigures(
  ports: FiguresPorts,
  caller: Caller,
  asked: string | undefined,
): Promise<Result<ServiceFiguresAnswer>> {
  const mine = await mySchools(ports.services, caller, 'figures.service');
  const [first] = mine;
  if (!first) return fail(problem('not-allowed', requestFiguresText.notAllowed));
  const schools: { name: string; records: SchoolRecords }[] = [];
  for (let from = 0; from < mine.length; from += atOnce) {
    const some = await Promise.all(
      mine.slice(from, from + atOnce).map(async ({ schoolId, schoolName }) => {
        const school = (await ports.schools.record(schoolId))?.value;
        return school ? [{ name: schoolName, records: await recordsOf(ports, school) }] : [];
      }),
    );
    schools.push(...some.flat());
  }
  const { counted } = await targetsOf(ports, first.serviceId);
  const years = yearsAsked(schools.map(({ records }) => records));
  const year = years.find((each) => each === asked) ?? years[0] ?? null;
  if (!year) return ok({ years, year, counted, figures: null, schools: [] });
  return ok({ years, year, counted, ...serviceTold(schools, year, counted) });
}
