import { z } from 'zod';
import { frameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { ownWording } from '../../../shared/balanced-system/content.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { route, type Route } from '../../ports/declaration.ts';

/** The framework's wording as this organisation may show it. Rows A03, A15. */
export const frameworkRoutes = (): Route[] => [
  route({
    name: 'framework.read',
    version: 1,
    method: 'get',
    path: '/api/framework',
    contract: z.object({}),
    answer: frameworkAnswer,
    action: 'own-account',
    audit: 'framework.read',
    useCase: () => Promise.resolve(ok(frameworkAnswer.parse(ownWording))),
  }),
];
