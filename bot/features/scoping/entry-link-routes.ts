import { ok } from '../../../shared/kernel/result.ts';
import { entryLinksAnswer } from '../../../shared/scoping/entry-links.ts';
import { entryHistoryInput } from '../../../shared/scoping/gap-contract.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';

import { seeEntryLinks, type EntryLinkPorts } from './see-entry-links.ts';

/** What else the records hold about an entry of the grid, in the tab. Row E18. */
export const entryLinkRoutes = (ports: EntryLinkPorts): Route[] => [
  schoolRoute(ports, {
    name: 'grid.entry-links',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/grid/entries/:entryId/links',
    contract: entryHistoryInput,
    answer: entryLinksAnswer,
    action: 'grid.see',
    audit: 'grid.links-read',
    run: async (caller, school, { entryId }) => ok({ links: await seeEntryLinks(ports, caller, school, entryId) }),
  }),
];
