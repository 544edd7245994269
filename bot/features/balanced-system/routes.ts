import { z } from 'zod';
import { frameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { principlesAnswer } from '../../../shared/balanced-system/evidence.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import { frameworkFor } from '../content/framework-for.ts';
import type { WordsPorts } from '../content/ports.ts';

import { seePrinciples, type PrinciplesPorts } from './see-principles.ts';

/** The framework's wording as the caller's service may show it, with what the service says beside it. Rows A03, A15. */
export const frameworkRoutes = (ports: WordsPorts & PrinciplesPorts): Route[] => [
  route({
    name: 'framework.read',
    version: 1,
    method: 'get',
    path: '/api/framework',
    contract: z.object({ schoolId: z.string().max(250).optional() }),
    answer: frameworkAnswer,
    action: 'own-account',
    audit: 'framework.read',
    useCase: async (caller, { schoolId }) => ok(await frameworkFor(ports, caller, schoolId)),
  }),
  schoolRoute(ports, {
    name: 'principles.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/principles',
    contract: z.object({ schoolId: z.string() }),
    answer: principlesAnswer,
    action: 'grid.see',
    audit: 'grid.principles-read',
    run: async (caller, school) => ok(await seePrinciples(ports, caller, school)),
  }),
];
