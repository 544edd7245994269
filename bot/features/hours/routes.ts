import { z } from 'zod';
import { ok } from '../../../shared/kernel/result.ts';
import { hoursAnswer } from '../../../shared/hours/contract.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { hoursOf, type HoursPorts } from './see-hours.ts';

export const hoursRoutes = (ports: HoursPorts): Route[] => [
  route({
    name: 'hours.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/hours',
    contract: z.object({ schoolId: z.string() }),
    answer: hoursAnswer,
    action: 'hours.see',
    audit: 'hours.read',
    useCase: async (caller, { schoolId }) => {
      const school = await theirSchool(ports.schools, caller, schoolId, 'hours.see');
      return school.ok ? ok(await hoursOf(ports, school.value)) : school;
    },
  }),
];
