import { historyAnswer, historyInput } from '../../../shared/history/contract.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import type { Links } from '../../ports/links.ts';

import { noteReading, type NoteReading, type ReadingPorts } from '../sheet/note-reading.ts';
import { seeHistory, type HistoryPorts } from './see-history.ts';

type Ports = HistoryPorts & ReadingPorts & { readonly links: Links };

export const historyRoutes = (ports: Ports): Route[] => routesOf({ ...ports, note: noteReading(ports) });

const routesOf = (ports: Ports & { readonly note: NoteReading }): Route[] => [
  schoolRoute(ports, {
    name: 'history.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/history',
    contract: historyInput,
    answer: historyAnswer,
    action: 'sheet.see',
    audit: 'history.read',
    run: async (caller, school, { q }) => ok(await seeHistory(ports, caller, school, q)),
  }),
];
