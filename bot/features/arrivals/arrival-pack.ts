import { z } from 'zod';
import { arrivalPlace } from '../../../shared/arrivals/arrival.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import type { MoveFileKind } from '../../../shared/support/move-contract.ts';
import { movePackText as t } from '../../../shared/support/move-pack-text.ts';
import { seenMove } from '../../../shared/support/move-seen.ts';
import { otherSchool, yearGroupOn } from '../../../shared/support/moves.ts';
import type { TakeAway } from '../../ports/documents.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { aboutOf } from '../rights/about.ts';
import { packFacts, packMade } from '../support/move-pack.ts';
import type { MovePackPorts } from '../support/ports.ts';
import { placeThere } from './open-arrival.ts';
import type { ArrivalPorts } from './ports.ts';
import { theirArrival } from './see-arrivals.ts';

export type ArrivalPackPorts = MovePackPorts & Pick<ArrivalPorts, 'arrivals'>;

/** The arrival that the link of a pack is about; undefined for a pack of the child's own school. */
export const arrivalOf = (about: string): string | undefined => aboutOf(about, z.tuple([z.string()]))?.[0];

/**
 * The pack with the name, for SENDCo or deputy of the school the child goes to. Consent is asked again, in the read that gives
 * the name out, so a withdrawal closes an address that was given out before. Row I15, C-04.
 */
export async function arrivalPackFile(
  ports: ArrivalPackPorts,
  caller: Caller,
  id: string,
  kind: MoveFileKind,
): Promise<Result<TakeAway>> {
  const noFile = fail(problem('not-found', t.noFile));
  const place = arrivalPlace(id);
  const school = place ? await theirSchool(ports.schools, caller, place.schoolId, 'arrival.take') : noFile;
  const found = place && school.ok ? await theirArrival(ports, school.value, place, id) : undefined;
  if (!place || !found) return noFile;
  const { support, move } = found.open;
  const from = await ports.schools.load(place.fromSchoolId);
  const called = otherSchool(move)?.name ?? '';
  const child = await ports.carried.named(caller, place.fromSchoolId, place.requestId, called);
  if (!from || !child) return fail(problem('not-allowed', t.noFile));
  const decision = await ports.supports.decided(placeThere(place));
  const yearGroup = yearGroupOn(support, ports.clock.today());
  return packMade(
    ports,
    caller,
    {
      ...packFacts(ports, caller, from, support),
      ...{ label: childLabel({ ...support, yearGroup }), child, why: null },
      move: seenMove(move, support, decision, { by: caller, mayWrite: false }),
    },
    kind,
  );
}
