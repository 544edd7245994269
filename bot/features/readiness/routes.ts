import { ok } from '../../../shared/kernel/result.ts';
import * as contract from '../../../shared/readiness/contract.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { rateMyself } from './rate-myself.ts';
import { seeReadiness, supervise, type ReadinessPorts } from './see-readiness.ts';

/** Where somebody stands, by their own word: theirs, and their lead's in supervision. Rows C05, C06. */
export const readinessRoutes = (ports: ReadinessPorts): Route[] => [
  route({
    name: 'readiness.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/readiness',
    contract: contract.readReadinessInput,
    answer: contract.readinessAnswer,
    action: 'readiness.see',
    audit: 'readiness.read',
    useCase: async (caller, { schoolId }) => {
      const school = await theirSchool(ports.schools, caller, schoolId, 'readiness.see');
      return school.ok ? ok(await seeReadiness(ports, caller, school.value)) : school;
    },
  }),
  route({
    name: 'readiness.rate',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/readiness',
    contract: contract.rateInput,
    answer: contract.readinessAnswer,
    action: 'readiness.answer',
    audit: 'readiness.rated',
    useCase: async (caller, { schoolId, ...rating }) => {
      const school = await theirSchool(ports.schools, caller, schoolId, 'readiness.answer');
      if (!school.ok) return school;
      const rated = await rateMyself(ports, caller, school.value, rating);
      return rated.ok ? ok(await seeReadiness(ports, caller, school.value, rated.value)) : rated;
    },
  }),
  route({
    name: 'readiness.supervise',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/readiness/:personId',
    contract: contract.superviseInput,
    answer: contract.supervisedAnswer,
    action: 'readiness.supervise',
    audit: 'readiness.supervised',
    useCase: async (caller, { schoolId, personId }) => {
      const school = await theirSchool(ports.schools, caller, schoolId, 'readiness.supervise');
      return school.ok ? supervise(ports, caller, school.value, personId) : school;
    },
  }),
];
