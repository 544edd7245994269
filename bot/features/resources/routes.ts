import * as contract from '../../../shared/resources/contract.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { setResourceState, writeResource } from './change-resources.ts';
import type { ResourcePorts } from './ports.ts';
import { seeResources } from './see-resources.ts';

const resources = { version: 1, path: '/api/schools/:schoolId/resources', answer: contract.resourcesAnswer } as const;

/** What a service has for people to read. Row A11. */
export const resourceRoutes = (ports: ResourcePorts): Route[] => [
  route({
    ...resources,
    name: 'resources.read',
    method: 'get',
    contract: contract.schoolInput,
    action: 'resource.see',
    audit: 'resources.read',
    useCase: (caller, { schoolId }) => seeResources(ports, caller, schoolId),
  }),
  route({
    ...resources,
    name: 'resources.write',
    method: 'post',
    contract: contract.writeInput,
    action: 'resource.write',
    audit: 'resources.written',
    useCase: (caller, input) => writeResource(ports, caller, input, input),
  }),
  route({
    ...resources,
    name: 'resources.set-state',
    method: 'post',
    path: `${resources.path}/state`,
    contract: contract.setStateInput,
    action: 'resource.write',
    audit: 'resources.state-set',
    useCase: (caller, input) => setResourceState(ports, caller, input, input.state),
  }),
];
