import * as contract from '../../../shared/year-plan/contract.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { changePlan } from './change-plan.ts';
import type { YearPlanPorts } from './ports.ts';
import { seePlan } from './see-plan.ts';

/** The year of a therapist, for herself and her leads. Rows J03, L15. */
export const yearPlanRoutes = (ports: YearPlanPorts): Route[] => [
  route({
    name: 'year-plan.read',
    version: 1,
    method: 'get',
    path: '/api/hours/year',
    contract: contract.yearPlanInput,
    answer: contract.yearPlanAnswer,
    action: 'year-plan.make',
    audit: 'year-plan.read',
    useCase: (caller, input) => seePlan(ports, caller, input),
  }),
  route({
    name: 'year-plan.change',
    version: 1,
    method: 'post',
    path: '/api/hours/year',
    contract: contract.changeYearPlanInput,
    answer: contract.yearPlanAnswer,
    action: 'year-plan.make',
    audit: 'year-plan.changed',
    useCase: (caller, input) => changePlan(ports, caller, input),
  }),
];
