import { z } from 'zod';
import { ok } from '../../../shared/kernel/result.ts';
import { hoursAnswer } from '../../../shared/hours/contract.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';

import { hoursOf, type HoursPorts } from './see-hours.ts';

export const hoursRoutes = (ports: HoursPorts): Route[] => [
  schoolRoute(ports, {
    name: 'hours.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/hours',
    contract: z.object({ schoolId: z.string() }),
    answer: hoursAnswer,
    action: 'hours.see',
    audit: 'hours.read',
    run: async (_, school) => ok(await hoursOf(ports, school)),
  }),
];
