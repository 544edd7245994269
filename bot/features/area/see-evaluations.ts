import {
  answersOf,
  dailyId,
  isEnough,
  termsId,
  toldOf,
  type AreaEvaluations,
  type SchoolAnswers,
} from '../../../shared/area/evaluations.ts';
import type { AreaEvaluationsAnswer } from '../../../shared/area/contract.ts';
import { mostSchools } from '../../../shared/area/figures.ts';
import { areaText } from '../../../shared/area/text.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { rolesFor } from '../../../shared/organisation/permission.ts';
import { leads } from '../../../shared/organisation/role-groups.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { EvaluationStore } from '../evaluation/store.ts';
import { mySchools } from '../organisation/my-schools.ts';
import type { AreaPorts } from './ports.ts';

/** What the evaluations of an area need of the world. */
export interface AreaEvaluationPorts extends AreaPorts {
  readonly evaluations: Pick<EvaluationStore, 'list'>;
}

/** Schools that are read at the same time while the day's figures are drawn up. */
const atOnce = 8;

/** At most a day old; whoever asks first on a day draws them up, one query a school. docs/decisions/area-figures.md. */
async function todays(ports: AreaEvaluationPorts, serviceId: ServiceId): Promise<AreaEvaluations> {
  const today = ports.clock.today();
  const known = await ports.area.evaluations(serviceId, dailyId);
  if (known?.on === today) return known;
  const ids = (await ports.services.summaries(serviceId)).slice(0, mostSchools).map(({ schoolId }) => schoolId);
  const schools: SchoolAnswers[] = [];
  for (let done = 0; done < ids.length; done += atOnce) {
    const some = ids.slice(done, done + atOnce).map(async (schoolId) => {
      const all = await ports.evaluations.list({ schoolId, serviceId });
      return answersOf(schoolId, all);
    });
    schools.push(...(await Promise.all(some)));
  }
  const drawn = { id: dailyId, serviceId, on: today, schools };
  await ports.area.saveEvaluations(drawn);
  return drawn;
}

/** The same as it stands for the term, so that nobody can ask before and after a change; undefined with too few schools. */
async function terms(ports: AreaEvaluationPorts, serviceId: ServiceId): Promise<AreaEvaluations | undefined> {
  const id = termsId(ports.clock.today());
  const kept = await ports.area.evaluations(serviceId, id);
  if (kept) return kept;
  const drawn = await todays(ports, serviceId);
  return isEnough(drawn) ? ports.area.keepEvaluations({ ...drawn, id }) : undefined;
}

/** What the newest evaluations of the caller's schools say, item by item; no school is named. Row D08. */
export async function seeAreaEvaluations(
  ports: AreaEvaluationPorts,
  caller: Caller,
): Promise<Result<AreaEvaluationsAnswer>> {
  const mine = await mySchools(ports.services, caller, 'area.map');
  const serviceId = mine[0]?.serviceId;
  if (!serviceId) return fail(problem('not-allowed', areaText.problems.notAllowed));
  const led = mine.filter((school) => rolesFor(caller, school).some((role) => leads.includes(role)));
  const isExact = led.length > 0;
  const theirs = new Set((isExact ? led : mine).map(({ schoolId }) => schoolId));
  const figures = isExact ? await todays(ports, serviceId) : await terms(ports, serviceId);
  const questionnaires = figures ? toldOf(figures, (id) => theirs.has(id), isExact) : [];
  return ok({ on: figures?.on ?? null, isExact, questionnaires });
}
