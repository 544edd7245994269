import { ok } from '../../../shared/kernel/result.ts';
import * as contract from '../../../shared/readiness/contract.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import { rateMyself } from './rate-myself.ts';
import { seeReadiness, supervise, type ReadinessPorts } from './see-readiness.ts';

/** Where somebody stands, by their own word: theirs, and their lead's in supervision. Rows C05, C06. */
export const readinessRoutes = (ports: ReadinessPorts): Route[] => [
  schoolRoute(ports, {
    name: 'readiness.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/readiness',
    contract: contract.readReadinessInput,
    answer: contract.readinessAnswer,
    action: 'readiness.see',
    audit: 'readiness.read',
    run: async (caller, school) => ok(await seeReadiness(ports, caller, school)),
  }),
  schoolRoute(ports, {
    name: 'readiness.rate',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/readiness',
    contract: contract.rateInput,
    answer: contract.readinessAnswer,
    action: 'readiness.answer',
    audit: 'readiness.rated',
    run: async (caller, school, { ...rating }) => {
      const rated = await rateMyself(ports, caller, school, rating);
      return rated.ok ? ok(await seeReadiness(ports, caller, school, rated.value)) : rated;
    },
  }),
  schoolRoute(ports, {
    name: 'readiness.supervise',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/readiness/:personId',
    contract: contract.superviseInput,
    answer: contract.supervisedAnswer,
    action: 'readiness.supervise',
    audit: 'readiness.supervised',
    run: (caller, school, { personId }) => supervise(ports, caller, school, personId),
  }),
];
