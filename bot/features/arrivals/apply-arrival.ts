import {
  arrivalIdOf,
  arrivalPlace,
  mostSaid,
  pointerOf,
  type Arrival,
  type ArrivalPlace,
  type ArrivalSaid,
} from '../../../shared/arrivals/arrival.ts';
import { arrivalsText as t } from '../../../shared/arrivals/text.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import { decideSupport } from '../../../shared/support/decide.ts';
import { openSteps } from '../../../shared/support/move-lines.ts';
import type { Support } from '../../../shared/support/support.ts';
import { LoggableError } from '../../ports/log.ts';
import { auditOf, theJob } from '../records.ts';
import { fileSchool } from '../reminders/file-reminders.ts';
import { moveFor, placeThere, recordThere } from './open-arrival.ts';
import type { CarryPorts } from './ports.ts';

/** Writers of one record give way to each other this often. */
const mostTries = 8;

/**
 * Carries what one school's record says to the other's: from the old school that a child comes, or does not after all; from
 * the new one what was taken on or asked back. Done twice it changes nothing. Row I15, hazard H-08.
 */
export async function applyArrival(ports: CarryPorts, schoolId: SchoolId, about: string): Promise<void> {
  const place = arrivalPlace(about);
  if (!place) return;
  if (schoolId === place.fromSchoolId) await tellNextSchool(ports, place);
  else await carryBack(ports, place);
}

/** The pointer, as the move stands. The list asks the move again, so an old word does no harm. */
async function tellNextSchool(ports: CarryPorts, place: ArrivalPlace): Promise<void> {
  const id = arrivalIdOf(place);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await ports.arrivals.load(place.schoolId, id);
    const support = (await recordThere(ports, place))?.value;
    const move = support && moveFor(support, place);
    const pointer = move && pointerOf(move);
    const was = before?.value;
    if (!was && !pointer) return;
    const now = { on: pointer?.on ?? was?.on, doneOn: pointer ? pointer.doneOn : was?.doneOn, gone: !pointer };
    if (was && was.on === now.on && was.doneOn === now.doneOn && was.gone === now.gone) return;
    const next = { ...place, ...now, id, said: was?.said ?? [], rev: (was?.rev ?? 0) + 1 } as Arrival;
    const saved = await ports.records.commit({
      schoolId: place.schoolId,
      puts: [{ type: 'arrival', value: next, before }],
      audit: [auditOf(ports, theJob, next, next.gone ? 'arrival.taken-away' : 'arrival.written', null)],
      outbox: [],
    });
    if (saved === 'saved') return;
  }
  throw new LoggableError('a school was too busy to be told of a child who comes');
}

/** What somebody of the receiving school said, decided on the record there as it is now. */
export async function decideSaid(
  ports: Pick<CarryPorts, 'supports' | 'schools'>,
  place: ArrivalPlace,
  support: Support,
  { by, at, today, activityId, op }: ArrivalSaid,
): Promise<Result<Support>> {
  const [decision, from] = await Promise.all([
    ports.supports.decided(placeThere(place)),
    ports.schools.load(place.fromSchoolId),
  ]);
  if (!from) return fail(problem('not-found', t.noneHere));
  const years = await ports.schools.years(from);
  return decideSupport(
    support,
    { part: 'moves', op: { ...op, id: place.moveId } },
    {
      ...{ by, at, today, activityId, years, isSpecialist: false, assessSince: undefined },
      ...{ openSteps: openSteps(decision, support), receivesAt: place.schoolId },
    },
  );
}

/** Writes one word into the other school's record, unless it stands there or cannot any more: then the list says what is open. */
async function writeThere(ports: CarryPorts, place: ArrivalPlace, said: ArrivalSaid): Promise<Support | undefined> {
  const { fromSchoolId: schoolId } = place;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await recordThere(ports, place);
    const decided = before && (await decideSaid(ports, place, before.value, said));
    if (!decided?.ok || decided.value === before?.value) return before?.value;
    const saved = await ports.records.commit({
      schoolId,
      puts: [{ type: 'support', value: decided.value, before }],
      audit: [auditOf(ports, said.by, decided.value, 'arrival.said', place.requestId)],
      outbox: [],
    });
    if (saved !== 'saved') continue;
    await fileSchool(ports)(schoolId);
    return decided.value;
  }
  throw new LoggableError('a school was too busy to be told what was taken on');
}

async function carryBack(ports: CarryPorts, place: ArrivalPlace): Promise<void> {
  for (let tries = 0; tries < mostSaid + mostTries; tries += 1) {
    const before = await ports.arrivals.load(place.schoolId, arrivalIdOf(place));
    const [first, ...rest] = before?.value.said ?? [];
    if (!before || !first) return;
    const support = await writeThere(ports, place, first);
    const move = support && moveFor(support, place);
    // Forgotten here only once it stands there: what dies in between is written again, and counts once.
    const next = { ...before.value, said: rest, rev: before.value.rev + 1, ...(move && pointerOf(move)) };
    const saved = await ports.records.commit({
      schoolId: place.schoolId,
      puts: [{ type: 'arrival', value: next, before }],
      audit: [],
      outbox: [],
    });
    if (saved === 'saved' && rest.length === 0) return;
  }
  throw new LoggableError('what a school took on was too busy to be carried over');
}
