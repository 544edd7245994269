import { z } from 'zod';
import { gridFilesAnswer, readFormAnswer, readFormInput } from '../../../shared/documents/contract.ts';
import { gridFileText } from '../../../shared/documents/grid-file-text.ts';
import { gridFileKinds } from '../../../shared/documents/files.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { gridIdOf } from '../../../shared/scoping/grid.ts';
import { readForm } from '../../../shared/scoping/form-read.ts';
import { formText } from '../../../shared/scoping/form-text.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import type { Documents } from '../../ports/documents.ts';
import type { Links } from '../../ports/links.ts';
import type { SchoolStore } from '../organisation/store.ts';

export interface GridFilePorts {
  readonly schools: SchoolStore;
  readonly links: Links;
  readonly documents: Documents;
}

const id = z.string().min(1).max(250);

/** The grid as files to take away, and a filled form brought back. Rows E13, E20. */
export const gridFileRoutes = (ports: GridFilePorts): Route[] => [
  schoolRoute(ports, {
    name: 'grid.files',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/grid/files',
    contract: z.object({ schoolId: id, version: id.optional() }),
    answer: gridFilesAnswer,
    action: 'grid.see',
    audit: 'grid.files-listed',
    run: async (caller, school, { version }) => {
      const about = version ?? gridIdOf(school.id);
      return ok({
        files: gridFileKinds
          // The form is blank whatever the grid was.
          .filter((kind) => kind !== 'grid-form' || !version)
          .map((kind) => ({
            kind,
            title: gridFileText.files[kind],
            url: ports.links.gridFile(about, caller.accountId, kind),
          })),
      });
    },
  }),
  schoolRoute(ports, {
    name: 'grid.read-form',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/grid/read-form',
    contract: readFormInput,
    answer: readFormAnswer,
    action: 'grid.update',
    audit: 'grid.form-read',
    run: async (_, school, { file }) => {
      const read = await ports.documents.readForm(Uint8Array.from(atob(file), (sign) => sign.charCodeAt(0)));
      if (!read.ok) return fail(problem('not-understood', formText.refused[read.why]));
      return ok(readForm(read.content));
    },
  }),
];
