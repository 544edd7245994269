import { z } from 'zod';
import { filesAnswer, statementAnswer } from '../../../shared/documents/contract.ts';
import { websiteStatement } from '../../../shared/documents/statement.ts';
import { documentsText } from '../../../shared/documents/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import type { Links } from '../../ports/links.ts';
import type { SchoolStore } from '../organisation/store.ts';

import type { SheetStore } from '../sheet/store.ts';
import { filesOf } from './files-of.ts';
import { planOf } from './plan-of.ts';

export interface DocumentRoutePorts {
  readonly sheets: SheetStore;
  readonly schools: SchoolStore;
  readonly links: Links;
}

export const documentRoutes = (ports: DocumentRoutePorts): Route[] => [
  route({
    name: 'plan.files',
    version: 1,
    method: 'get',
    path: '/api/sheets/:sheetId/files',
    contract: z.object({ sheetId: z.string().min(1).max(250) }),
    answer: filesAnswer,
    // Whoever may see the plan gets the list; which files are in it is asked file by file.
    action: 'sheet.see',
    audit: 'plan.files-listed',
    useCase: async (caller, { sheetId }) => {
      const sheet = await planOf(ports, caller, sheetId);
      if (!sheet) return fail(problem('not-found', documentsText.noPlan));
      return ok({ files: filesOf(ports.links, caller, sheet) });
    },
  }),
  schoolRoute(ports, {
    name: 'statement.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/statement',
    contract: z.object({ schoolId: z.string() }),
    answer: statementAnswer,
    action: 'statement.see',
    audit: 'statement.read',
    run: async (_, school) => {
      const plans = await ports.sheets.list(school.id, 'plan', 4);
      return ok(
        websiteStatement(
          school,
          plans.find((plan) => plan.lockedAt),
        ),
      );
    },
  }),
];
