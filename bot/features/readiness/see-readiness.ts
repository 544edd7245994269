import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may, rolesFor, sideOf } from '../../../shared/organisation/permission.ts';
import { rolesOfSide, type Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { readinessContents } from '../../../shared/readiness/content.ts';
import type { ReadinessAnswer, SupervisedAnswer } from '../../../shared/readiness/contract.ts';
import { blankReadiness, type Readiness, type ReadinessPlace } from '../../../shared/readiness/readiness.ts';
import { readinessText } from '../../../shared/readiness/text.ts';
import type { Records, Stored } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import { auditOf } from '../records.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { ReadinessStore } from './store.ts';

export interface ReadinessPorts {
  readonly readiness: ReadinessStore;
  readonly schools: SchoolStore;
  readonly records: Records;
  readonly clock: Clock;
}

/** The rating that a caller gives as one of the two at a school; undefined for everybody else. */
export function ownPlace(caller: Caller, school: School): ReadinessPlace | undefined {
  const side = sideOf(caller, schoolScope(school));
  return side && { serviceId: school.serviceId, personId: caller.personId, side };
}

/** One's own rating; nobody supervises themselves. */
export const loadOwn = (
  ports: Pick<ReadinessPorts, 'readiness'>,
  caller: Caller,
  place: ReadinessPlace,
): Promise<Stored<Readiness> | undefined> =>
  ports.readiness.load({ personId: caller.personId, supervises: false }, place);

const therapistsOf = ({ people }: School) => people.filter(({ role }) => rolesOfSide['link-therapist'].includes(role));

/** The caller's own rating at a school, and for leads whose they may ask for. Reads nobody else's. */
export async function seeReadiness(
  ports: ReadinessPorts,
  caller: Caller,
  school: School,
  known?: Readiness,
): Promise<ReadinessAnswer> {
  const place = ownPlace(caller, school);
  const own = place && (known ?? (await loadOwn(ports, caller, place))?.value ?? blankReadiness(place));
  const supervises = may(permissions, caller, 'readiness.supervise', schoolScope(school));
  return {
    own: own ? { content: readinessContents[own.side], days: own.days } : null,
    therapists: supervises
      ? therapistsOf(school)
          .filter(({ personId }) => personId !== caller.personId)
          .map(({ personId, name }) => ({ personId, name }))
      : [],
  };
}

/** A therapist's rating for their lead. That it was read is noted in the therapist's own chain before it is shown. */
export async function supervise(
  ports: ReadinessPorts,
  caller: Caller,
  school: School,
  personId: string,
): Promise<Result<SupervisedAnswer>> {
  const scope = schoolScope(school);
  const found = therapistsOf(school).find((each) => each.personId === personId);
  const supervises = may(permissions, caller, 'readiness.supervise', scope);
  if (!found || !supervises) return fail(problem('not-found', readinessText.notFound));
  const place: ReadinessPlace = {
    serviceId: school.serviceId,
    personId: found.personId,
    side: 'link-therapist',
  };
  const looker = { personId: caller.personId, supervises };
  const seen = (await ports.readiness.load(looker, place))?.value ?? blankReadiness(place);
  const event = {
    ...auditOf(ports, caller, seen, 'readiness.supervised'),
    roles: [...new Set(rolesFor(caller, scope))],
  };
  await ports.records.commit({ schoolId: seen.schoolId, puts: [], audit: [event], outbox: [] });
  return ok({ name: found.name, content: readinessContents['link-therapist'], days: seen.days });
}
