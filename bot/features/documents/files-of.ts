import type { FilesAnswer } from '../../../shared/documents/contract.ts';
import { planFileKinds } from '../../../shared/documents/files.ts';
import { documentsText } from '../../../shared/documents/text.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import type { Links } from '../../ports/links.ts';
import { makings } from './plan-file.ts';

/** The files of a plan that a caller may take away, with addresses of their own. */
export const filesOf = (links: Links, caller: Caller, plan: Sheet): FilesAnswer['files'] =>
  planFileKinds
    .filter((kind) => may(permissions, caller, makings[kind].action, plan))
    // What is agreed needs no pack for the meeting any more.
    .filter((kind) => kind !== 'pack' || !plan.lockedAt)
    .map((kind) => ({
      kind,
      title: documentsText.fileTitles[kind],
      url: links.planFile(plan.id, caller.accountId, kind),
    }));
