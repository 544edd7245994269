import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import * as contract from '../../../shared/places/contract.ts';
import { isLow, placeOfGap, wantedGap } from '../../../shared/places/gap.ts';
import type { Places } from '../../../shared/places/places.ts';
import { placesText } from '../../../shared/places/text.ts';
import type { PlacesOp } from '../../../shared/places/work.ts';
import { planLines, type PlanLine } from '../../../shared/scoping/action-plan.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute, type TabChange, type TabEdit } from '../organisation/school-route.ts';
import { putGaps } from '../evaluation/put-on-grid.ts';
import { changePlaces, placesOf } from './change-places.ts';
import type { PlacesPorts } from './ports.ts';

async function linesOf({ grid }: PlacesPorts, { schoolId, serviceId }: SchoolScope): Promise<PlanLine[]> {
  const stored = await grid.load(schoolId);
  return stored?.value.serviceId === serviceId ? planLines(stored.value, placeOfGap) : [];
}

const answerOf = (
  caller: Caller,
  { rev, places, adaptations, ...scope }: Places,
  lines: readonly PlanLine[],
): contract.PlacesAnswer => ({ rev, places, adaptations, lines: [...lines], side: sideOf(caller, scope) ?? null });

/** One change as a route: the register as it stands comes out. */
const post = <Input extends TabEdit>(
  ports: PlacesPorts,
  { op, path, ...declared }: TabChange<Input, PlacesOp>,
): Route =>
  schoolRoute(ports, {
    ...declared,
    version: 1,
    method: 'post',
    path: `/api/schools/:schoolId/places/${path}`,
    answer: contract.placesAnswer,
    action: 'places.write',
    run: async (caller, school, input: Input) => {
      const scope = schoolScope(school);
      const { editId: activityId, confirmed } = input;
      const writing = { scope, activityId, confirmed, audit: declared.audit, op: op(input) };
      const changed = await changePlaces(ports, caller, writing);
      return changed.ok ? ok(answerOf(caller, changed.value, await linesOf(ports, scope))) : changed;
    },
  });

/** The places of a school in the tab: rate them, say what helps, note what was adapted, make gaps. Rows WF08, WF17. */
export const placesRoutes = (ports: PlacesPorts): Route[] => [
  schoolRoute(ports, {
    name: 'places.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/places',
    contract: contract.placesInput,
    answer: contract.placesAnswer,
    action: 'places.see',
    audit: 'places.read',
    run: async (caller, school) => {
      const scope = schoolScope(school);
      const [{ places }, lines] = await Promise.all([placesOf(ports, scope), linesOf(ports, scope)]);
      return ok(answerOf(caller, places, lines));
    },
  }),
  post(ports, {
    path: 'write',
    name: 'places.write-place',
    contract: contract.writePlaceInput,
    audit: 'places.written',
    op: ({ placeId: id, seen, kind, name, helps, hinders }) => ({
      do: 'write',
      ...{ id, seen, words: { kind, name, helps, hinders } },
    }),
  }),
  post(ports, {
    path: 'rate',
    name: 'places.rate',
    contract: contract.ratePlaceInput,
    audit: 'places.rated',
    op: ({ placeId: id, rating, seen }) => ({ do: 'rate', id, rating, seen }),
  }),
  post(ports, {
    path: 'keep',
    name: 'places.keep',
    contract: contract.keepPlaceInput,
    audit: 'places.kept',
    op: ({ placeId: id, kept, seen }) => ({ do: 'keep', id, kept, seen }),
  }),
  post(ports, {
    path: 'adaptations',
    name: 'places.adapt',
    contract: contract.adaptInput,
    audit: 'places.adapted',
    op: ({ adaptationId: id, seen, kind, placeId, forClass, what, owner, since, cell }) => ({
      do: 'adapt',
      ...{ id, seen, words: { kind, placeId, forClass, what, owner, since, cell } },
    }),
  }),
  post(ports, {
    path: 'adaptations/use',
    name: 'places.use-adaptation',
    contract: contract.useAdaptationInput,
    audit: 'places.adaptation-confirmed',
    op: ({ adaptationId: id, use, seen }) => ({ do: 'use', id, use, seen }),
  }),
  schoolRoute(ports, {
    name: 'places.put-on-grid',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/places/gap',
    contract: contract.placeGapInput,
    answer: contract.placesAnswer,
    action: 'grid.update',
    audit: 'grid.gap-from-place',
    run: async (caller, school, { editId, placeId, confirmed }) => {
      const scope = schoolScope(school);
      const { places } = await placesOf(ports, scope);
      const place = places.places.find(({ id, gone }) => id === placeId && !gone);
      if (!place) return fail(problem('not-found', placesText.noPlace));
      if (!isLow(place)) return fail(problem('not-ready', placesText.notLow));
      const making = { keyOf: placeOfGap, wanted: [wantedGap(place)] };
      const putting = { scope, activityId: editId, audit: 'grid.gap-from-place', confirmed };
      const put = await putGaps(ports, caller, making, putting);
      return put.ok ? ok(answerOf(caller, places, put.value.lines)) : put;
    },
  }),
];
