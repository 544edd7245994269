import { historyAnswer, historyInput } from '../../../shared/history/contract.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { route, type Route } from '../../ports/declaration.ts';
import type { Links } from '../../ports/links.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { seeHistory, type HistoryPorts } from './see-history.ts';

export const historyRoutes = (ports: HistoryPorts & { readonly links: Links }): Route[] => [
  route({
    name: 'history.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/history',
    contract: historyInput,
    answer: historyAnswer,
    action: 'sheet.see',
    audit: 'history.read',
    useCase: async (caller, { schoolId, q }) => {
      const school = await theirSchool(ports.schools, caller, schoolId, 'sheet.see');
      return school.ok ? ok(await seeHistory(ports, caller, school.value, q)) : school;
    },
  }),
];
