import { z } from 'zod';
import { ok } from '../../../shared/kernel/result.ts';
import { gridAnswer as contract } from '../../../shared/scoping/contract.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { gridAnswer, seeGrid, type GridPorts } from './see-grid.ts';

export const scopingRoutes = (ports: GridPorts): Route[] => [
  route({
    name: 'grid.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/grid',
    contract: z.object({ schoolId: z.string() }),
    answer: contract,
    action: 'grid.see',
    audit: 'grid.read',
    useCase: async (caller, { schoolId }) => {
      const school = await theirSchool(ports.schools, caller, schoolId, 'grid.see');
      return school.ok ? ok(gridAnswer(await seeGrid(ports, school.value))) : school;
    },
  }),
];
