import type { Caller } from '../../../shared/organisation/roles.ts';
import type { MoveSeen } from '../../../shared/support/move-contract.ts';
import { seenMoves } from '../../../shared/support/move-seen.ts';
import { isClosed } from '../../../shared/request-for-help/view.ts';
import { packLinks, whyNameless } from './move-pack.ts';
import type { SupportPorts } from './ports.ts';
import type { SupportedChild } from './see-support.ts';

/** A child's moves with their packs; a record without any costs nothing. Row I15. */
export async function movesOf(
  ports: SupportPorts,
  caller: Caller,
  { place, request, stored }: SupportedChild,
  mayWrite: boolean,
): Promise<MoveSeen[]> {
  if (!stored?.value.moves.length) return [];
  const decision = await ports.supports.decided(place);
  return Promise.all(
    seenMoves(stored.value, decision, { by: caller, mayWrite }).map(async (move) => {
      if (move.off || isClosed(request)) return { ...move, pack: null };
      const why = await whyNameless(ports, request, move);
      return { ...move, pack: packLinks(ports, caller, { ...place, moveId: move.id }, why) };
    }),
  );
}
