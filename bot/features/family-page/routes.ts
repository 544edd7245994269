import * as contract from '../../../shared/family-page/contract.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { changeFamilyPage, makeFamilyPage, seeFamily } from './make-page.ts';
import type { FamilyMakingPorts } from './ports.ts';
import { writeDown } from './write-down.ts';

const path = '/api/schools/:schoolId/requests/:requestId/family';

/** The school's side of the family's page: make one, close it, write down what was read out. Rows G07, Q04. */
export const familyPageRoutes = (ports: FamilyMakingPorts): Route[] => [
  route({
    name: 'family.see',
    version: 1,
    method: 'get',
    path,
    contract: contract.familyInput,
    answer: contract.familyAnswer,
    action: 'family.write',
    audit: 'family.listed',
    useCase: (caller, asked) => seeFamily(ports, caller, asked),
  }),
  route({
    name: 'family.make',
    version: 1,
    method: 'post',
    path,
    contract: contract.makeFamilyInput,
    answer: contract.familyAnswer,
    action: 'family.write',
    audit: 'family.page-made',
    useCase: (caller, input) => makeFamilyPage(ports, caller, input),
  }),
  route({
    name: 'family.change',
    version: 1,
    method: 'post',
    path: `${path}/change`,
    contract: contract.changeFamilyInput,
    answer: contract.familyAnswer,
    action: 'family.write',
    audit: 'family.page-closed',
    useCase: (caller, input) => changeFamilyPage(ports, caller, input),
  }),
  route({
    name: 'family.write-down',
    version: 1,
    method: 'post',
    path: `${path}/spoken`,
    contract: contract.spokenInput,
    answer: contract.familyAnswer,
    action: 'family.write',
    audit: 'family.written-down',
    useCase: (caller, input) => writeDown(ports, caller, input),
  }),
];
