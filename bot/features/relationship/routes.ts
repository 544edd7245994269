import { ok } from '../../../shared/kernel/result.ts';
import { relationshipAnswer, relationshipInput } from '../../../shared/relationship/contract.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { seeRelationship, type RelationshipPorts } from './see-relationship.ts';

/** How a pair works together, for the two of them and their leads. Row B19. */
export const relationshipRoutes = (ports: RelationshipPorts): Route[] => [
  route({
    name: 'relationship.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/relationship',
    contract: relationshipInput,
    answer: relationshipAnswer,
    action: 'relationship.see',
    audit: 'relationship.read',
    useCase: async (caller, { schoolId }) => {
      const school = await theirSchool(ports.schools, caller, schoolId, 'relationship.see');
      return school.ok ? ok(await seeRelationship(ports, school.value)) : school;
    },
  }),
];
