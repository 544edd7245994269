import { ok } from '../../../shared/kernel/result.ts';
import { relationshipAnswer, relationshipInput } from '../../../shared/relationship/contract.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';

import { seeRelationship, type RelationshipPorts } from './see-relationship.ts';

/** How a pair works together, for the two of them and their leads. Row B19. */
export const relationshipRoutes = (ports: RelationshipPorts): Route[] => [
  schoolRoute(ports, {
    name: 'relationship.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/relationship',
    contract: relationshipInput,
    answer: relationshipAnswer,
    action: 'relationship.see',
    audit: 'relationship.read',
    run: async (_, school) => ok(await seeRelationship(ports, school)),
  }),
];
