import { isListed, type ArrivalPlace } from '../../../shared/arrivals/arrival.ts';
import type { ArrivalSeen, ArrivalsAnswer } from '../../../shared/arrivals/contract.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import type { MoveFileKind } from '../../../shared/support/move-contract.ts';
import { seenMove } from '../../../shared/support/move-seen.ts';
import { LoggableError } from '../../ports/log.ts';
import { auditOf } from '../records.ts';
import { openArrival, placeThere, type OpenArrival } from './open-arrival.ts';
import type { ArrivalPorts } from './ports.ts';

/** That somebody of the receiving school reads what is open is written down where the child's record is, before it is given. */
async function noteRead(
  { records, clock }: Pick<ArrivalPorts, 'records' | 'clock'>,
  caller: Caller,
  { support, place }: OpenArrival,
): Promise<void> {
  const audit = [auditOf({ clock }, caller, support, 'arrival.read', place.requestId)];
  const noted = await records.commit({ schoolId: place.fromSchoolId, puts: [], audit, outbox: [] });
  if (noted !== 'saved') throw new LoggableError('that a move was read could not be written down, so it was not given');
}

const packOf = ({ links }: Pick<ArrivalPorts, 'links'>, { accountId }: Caller, arrivalId: string) => {
  const link = (kind: MoveFileKind) => links.movePack(JSON.stringify([arrivalId]), accountId, kind);
  return { 'move-pdf': link('move-pdf'), 'move-word': link('move-word'), 'move-html': link('move-html') };
};

async function seen(ports: ArrivalPorts, caller: Caller, school: School, open: OpenArrival): Promise<ArrivalSeen[]> {
  const { id, place, support, move } = open;
  const [from, decision] = await Promise.all([
    ports.schools.load(place.fromSchoolId),
    ports.supports.decided(placeThere(place)),
  ]);
  await noteRead(ports, caller, open);
  const reader = { by: caller, mayWrite: true, receivesAt: school.id };
  return [
    {
      ...{ id, from: from?.name ?? support.schoolName, pack: packOf(ports, caller, id) },
      move: seenMove(move, support, decision, reader),
    },
  ];
}

/**
 * Children who come from other schools of the service. Which one and what is open is told only while consent names this
 * school, asked at each read; of the others there is a number, since a day and a school would tell who it is. Row I15.
 */
export async function seeArrivals(ports: ArrivalPorts, caller: Caller, school: School): Promise<ArrivalsAnswer> {
  const today = ports.clock.today();
  const mayTake = may(permissions, caller, 'arrival.take', schoolScope(school));
  const listed = (await ports.arrivals.list(school.id)).filter((each) => isListed(each, today));
  const all = await Promise.all(listed.map((each) => openArrival(ports, school, each)));
  const open = all.flatMap((each) => each ?? []);
  const ahead = open.filter(({ move }) => !move.done);
  const children: ArrivalSeen[] = [];
  // One after the other: each is noted in a chain of its school, where two at once would wait for each other.
  for (const each of mayTake ? open.filter(({ standing }) => standing === 'holds') : [])
    children.push(...(await seen(ports, caller, school, each)));
  return {
    ...{ coming: ahead.length, mayTake, today, children },
    unnamed: mayTake ? ahead.filter(({ standing }) => standing !== 'holds').length : 0,
  };
}

/** The arrival that somebody of the school means, with what it points at; undefined for one that leads nowhere. */
export async function theirArrival(
  ports: Pick<ArrivalPorts, 'arrivals' | 'supports' | 'carried' | 'clock'>,
  school: School,
  place: ArrivalPlace,
  id: string,
) {
  if (place.schoolId !== school.id) return undefined;
  const stored = await ports.arrivals.load(school.id, id);
  if (!stored || !isListed(stored.value, ports.clock.today())) return undefined;
  const open = await openArrival(ports, school, stored.value);
  return open && { stored, open };
}
