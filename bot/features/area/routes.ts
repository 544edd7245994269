import { z } from 'zod';
import * as contract from '../../../shared/area/contract.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';

import { pressItem, proposeItem, rewordItem } from './change-library.ts';
import { compare } from './compare.ts';
import { seeAreaEvaluations, type AreaEvaluationPorts } from './see-evaluations.ts';
import { seeLibrary } from './see-library.ts';
import { seeMap } from './see-map.ts';

const library = { version: 1, answer: contract.libraryAnswer } as const;

/** What the schools of a service know of each other: a comparison, the map for leads, the library. Rows E04, E15, E16. */
export const areaRoutes = (ports: AreaEvaluationPorts): Route[] => [
  route({
    name: 'area.compare',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/comparison',
    contract: contract.schoolInput,
    answer: contract.similarAnswer,
    action: 'area.compare',
    audit: 'area.compared',
    useCase: (caller, { schoolId }) => compare(ports, caller, schoolId),
  }),
  route({
    name: 'area.map',
    version: 1,
    method: 'get',
    path: '/api/area',
    contract: z.object({}),
    answer: contract.areaMapAnswer,
    action: 'area.map',
    audit: 'area.mapped',
    useCase: (caller) => seeMap(ports, caller),
  }),
  route({
    name: 'area.evaluations',
    version: 1,
    method: 'get',
    path: '/api/area/evaluations',
    contract: z.object({}),
    answer: contract.areaEvaluationsAnswer,
    action: 'area.map',
    audit: 'area.evaluations-read',
    useCase: (caller) => seeAreaEvaluations(ports, caller),
  }),
  schoolRoute(ports, {
    ...library,
    name: 'library.read',
    method: 'get',
    path: '/api/schools/:schoolId/library',
    contract: contract.schoolInput,
    action: 'library.see',
    audit: 'library.read',
    run: async (caller, school) => ok(await seeLibrary(ports, caller, school)),
  }),
  route({
    ...library,
    name: 'library.propose',
    method: 'post',
    path: '/api/schools/:schoolId/library',
    contract: contract.proposeInput,
    action: 'library.propose',
    audit: 'library.proposed',
    useCase: (caller, input) => proposeItem(ports, caller, input, input),
  }),
  route({
    ...library,
    name: 'library.change',
    method: 'post',
    path: '/api/schools/:schoolId/library/change',
    contract: contract.changeItemInput,
    action: 'library.publish',
    audit: 'library.changed',
    useCase: (caller, input) => rewordItem(ports, caller, input, input, input.seen),
  }),
  route({
    ...library,
    name: 'library.set-state',
    method: 'post',
    path: '/api/schools/:schoolId/library/state',
    contract: contract.setStateInput,
    action: 'library.publish',
    audit: 'library.state-set',
    useCase: (caller, input) =>
      pressItem(ports, caller, input, 'library.publish', { do: 'set-state', state: input.state, seen: input.seen }),
  }),
  route({
    ...library,
    name: 'library.rate',
    method: 'post',
    path: '/api/schools/:schoolId/library/rate',
    contract: contract.rateInput,
    action: 'library.rate',
    audit: 'library.rated',
    useCase: (caller, input) => pressItem(ports, caller, input, 'library.rate', { do: 'rate', value: input.value }),
  }),
];
