import * as contract from '../../../shared/assignment/contract.ts';
import { route, type Route } from '../../ports/declaration.ts';
import type { AssignmentPorts } from './ports.ts';
import { publishWho } from './publish.ts';
import { seeCaseload } from './see-caseload.ts';
import { seeVacancy } from './see-vacancy.ts';
import { seeWho } from './see-who.ts';
import { solveWho } from './solve.ts';

/** Who serves whom, what if somebody goes, and each therapist's own schools. Rows B15, L14, L16. */
export const assignmentRoutes = (ports: AssignmentPorts): Route[] => [
  route({
    name: 'assignment.see',
    version: 1,
    method: 'get',
    path: '/api/hours-who',
    contract: contract.whoInput,
    answer: contract.whoAnswer,
    action: 'assignment.see',
    audit: 'assignment.read',
    useCase: (caller, { year }) => seeWho(ports, caller, year),
  }),
  route({
    name: 'assignment.solve',
    version: 1,
    method: 'post',
    path: '/api/hours-who/solve',
    contract: contract.solveInput,
    answer: contract.whoAnswer,
    action: 'assignment.change',
    audit: 'assignment.solved',
    useCase: (caller, input) => solveWho(ports, caller, input),
  }),
  route({
    name: 'assignment.vacancy',
    version: 1,
    method: 'post',
    path: '/api/hours-who/vacancy',
    contract: contract.vacancyInput,
    answer: contract.vacancyAnswer,
    action: 'assignment.change',
    audit: 'assignment.vacancy-seen',
    useCase: (caller, input) => seeVacancy(ports, caller, input),
  }),
  route({
    name: 'assignment.publish',
    version: 1,
    method: 'post',
    path: '/api/hours-who/publish',
    contract: contract.publishInput,
    answer: contract.whoAnswer,
    action: 'assignment.change',
    audit: 'assignment.published',
    useCase: (caller, input) => publishWho(ports, caller, input),
  }),
  route({
    name: 'caseload.see',
    version: 1,
    method: 'get',
    path: '/api/caseload',
    contract: contract.caseloadInput,
    answer: contract.caseloadAnswer,
    action: 'caseload.see',
    audit: 'caseload.read',
    useCase: (caller, { year }) => seeCaseload(ports, caller, year),
  }),
];
