import { ispAnswer, ispInput } from '../../../shared/isp/contract.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { ispLinks } from './isp-file.ts';
import type { IspLinkPorts } from './ports.ts';

/** The addresses of a child's plan, made by one press on the page of the journey. Row I12. */
export const ispRoutes = (ports: IspLinkPorts): Route[] => [
  route({
    name: 'isp.links',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/requests/:requestId/isp',
    contract: ispInput,
    answer: ispAnswer,
    action: 'isp.make',
    audit: 'isp.asked',
    useCase: (caller, asked) => ispLinks(ports, caller, asked),
  }),
];
