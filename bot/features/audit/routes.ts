import { seenAnswer, seenInput } from '../../../shared/audit/contract.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { whoHasSeen, type SeenPorts } from './who-has-seen.ts';

export const auditRoutes = (ports: SeenPorts): Route[] => [
  route({
    name: 'children.seen',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/requests/:requestId/seen',
    contract: seenInput,
    answer: seenAnswer,
    action: 'request.who-has-seen',
    audit: 'request.who-has-seen',
    useCase: (caller, asked) => whoHasSeen(ports, caller, asked),
  }),
];
