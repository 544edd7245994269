import { arrivalIdOf, pointerOf, type Arrival, type ArrivalPlace } from '../../../shared/arrivals/arrival.ts';
import type { SharesWith } from '../../../shared/consent/names-school.ts';
import type { ChildScope } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { otherSchool, type Move } from '../../../shared/support/moves.ts';
import { supportIdOf, type Support } from '../../../shared/support/support.ts';
import type { Stored } from '../../ports/change.ts';
import type { ArrivalPorts } from './ports.ts';

/** The child's place in the record of the school it comes from. */
export const placeThere = ({ fromSchoolId: schoolId, serviceId, requestId }: ArrivalPlace): ChildScope => ({
  ...{ schoolId, serviceId, requestId },
});

/** The record there, with its ETag. */
export const recordThere = (
  { supports }: Pick<ArrivalPorts, 'supports'>,
  place: ArrivalPlace,
): Promise<Stored<Support> | undefined> =>
  supports.load(place.fromSchoolId, supportIdOf(placeThere(place), place.requestId));

/** The move that a pointer leads to, as long as it goes to the pointer's school; undefined for a pointer that leads nowhere. */
export function moveFor({ moves }: Support, { moveId, schoolId }: ArrivalPlace): Move | undefined {
  const move = moves.find(({ id }) => id === moveId);
  return move && pointerOf(move)?.schoolId === schoolId ? move : undefined;
}

/** An arrival with what it points at, and whether consent names the school at this moment. */
export interface OpenArrival {
  readonly id: string;
  readonly place: ArrivalPlace;
  readonly support: Support;
  readonly move: Move;
  readonly standing: SharesWith;
}

/**
 * Follows a pointer to the other school's record; undefined when the move is off or goes elsewhere, and while the record there
 * is restricted, erased or gone. What the pointer itself says is not believed. Row I15, C-04.
 */
export async function openArrival(
  ports: Pick<ArrivalPorts, 'supports' | 'carried'>,
  school: School,
  arrival: Arrival,
): Promise<OpenArrival | undefined> {
  if (arrival.schoolId !== school.id || arrival.serviceId !== school.serviceId || arrival.gone) return undefined;
  const support = (await recordThere(ports, arrival))?.value;
  const move = support && moveFor(support, arrival);
  const called = move && otherSchool(move)?.name;
  if (!support || !move || !called) return undefined;
  const standing = await ports.carried.mayCarry(arrival.fromSchoolId, arrival.requestId, called);
  if (standing === 'closed') return undefined;
  return { id: arrivalIdOf(arrival), place: arrival, support, move, standing };
}
