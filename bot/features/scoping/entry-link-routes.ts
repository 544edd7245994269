import { ok } from '../../../shared/kernel/result.ts';
import { entryLinksAnswer } from '../../../shared/scoping/entry-links.ts';
import { entryHistoryInput } from '../../../shared/scoping/gap-contract.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { seeEntryLinks, type EntryLinkPorts } from './see-entry-links.ts';

/** What else the records hold about an entry of the grid, in the tab. Row E18. */
export const entryLinkRoutes = (ports: EntryLinkPorts): Route[] => [
  route({
    name: 'grid.entry-links',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/grid/entries/:entryId/links',
    contract: entryHistoryInput,
    answer: entryLinksAnswer,
    action: 'grid.see',
    audit: 'grid.links-read',
    useCase: async (caller, { schoolId, entryId }) => {
      const school = await theirSchool(ports.schools, caller, schoolId, 'grid.see');
      return school.ok ? ok({ links: await seeEntryLinks(ports, caller, school.value, entryId) }) : school;
    },
  }),
];
