import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { decidePlaces } from '../../../shared/places/decide.ts';
import { newWordsIn } from '../../../shared/places/new-words.ts';
import { blankPlaces, placesIdOf, type Places } from '../../../shared/places/places.ts';
import { placesText } from '../../../shared/places/text.ts';
import type { PlacesOp } from '../../../shared/places/work.ts';
import type { Stored } from '../../ports/change.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { auditOf } from '../records.ts';
import type { PlacesPorts } from './ports.ts';

/** One change of the register. */
export interface ChangingPlaces {
  readonly scope: SchoolScope;
  readonly activityId: string;
  readonly audit: string;
  readonly confirmed?: boolean | undefined;
  readonly op: PlacesOp;
}

/** Writers of other places give way to each other this often; each try is one read and one batch. */
const mostTries = 8;

/** The register of a school; the places to begin with while nobody has written anything. */
export async function placesOf(
  { places }: Pick<PlacesPorts, 'places'>,
  scope: SchoolScope,
): Promise<{ readonly places: Places; readonly stored: Stored<Places> | undefined }> {
  const stored = await places.load(scope.schoolId, placesIdOf(scope));
  return { places: stored?.value ?? blankPlaces(scope), stored };
}

/**
 * One change: load, decide, look at the words, store with the ETag; decided again on what somebody else wrote meanwhile.
 * The route has asked whether the caller may write there. Rows WF08, WF17.
 */
export async function changePlaces(
  ports: PlacesPorts,
  caller: Caller,
  { scope, activityId, audit, confirmed, op }: ChangingPlaces,
): Promise<Result<Places>> {
  const side = sideOf(caller, scope);
  if (!side) return fail(problem('not-allowed', placesText.notForYou));
  const { schoolId } = scope;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { places: before, stored } = await placesOf(ports, scope);
    const act = { by: caller, side, at: ports.clock.now(), on: ports.clock.today(), activityId };
    const decided = decidePlaces(before, op, act);
    if (!decided.ok) return fail(decided.problem);
    if (decided.value === before) return ok(before);
    const looked = await lookAtTexts(ports, caller, newWordsIn(op, before), { schoolId, audit, confirmed });
    if (!looked.ok) return looked;
    const saved = await ports.records.commit({
      schoolId,
      puts: [{ type: 'places', value: decided.value, before: stored }],
      audit: [auditOf(ports, caller, decided.value, looked.value)],
      outbox: [],
    });
    if (saved === 'saved') return ok(decided.value);
  }
  return fail(problem('changed-meanwhile', placesText.tooBusy));
}
