import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { newFormId } from '../../../shared/request-for-help/decide.ts';
import type { RequestView } from '../../../shared/request-for-help/view.ts';
import { inYearOf } from '../../../shared/request-for-help/year-group.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import type { RequestPorts } from './ports.ts';

/** The children of a plan as one caller sees them. */
export interface Children {
  /** Children on the agenda: all that a service lead gets. */
  readonly count: number;
  readonly maySee: boolean;
  readonly mayAdd: boolean;
  /** For the form of a new child, minted here so that two presses of it make one. */
  readonly newId: string;
  readonly children: readonly { readonly view: RequestView; readonly onAgenda: boolean }[];
}

/**
 * The children of a plan by number, with those taken off the agenda for the SENDCo, who can put them back. Rows F11, G10.
 */
export async function seeRequests(ports: RequestPorts, caller: Caller, plan: Sheet): Promise<Children> {
  const maySee = may(permissions, caller, 'request.see', plan);
  const mayWrite = may(permissions, caller, 'request.write', plan);
  const rows = plan.rows.filter((row) => row.kind === 'child' && row.ref !== null);
  const on = rows.filter((row) => !row.removed && !row.went);
  const refs = (mayWrite ? rows : on).map((row) => row.ref ?? '');
  const { requests, numbers } = maySee
    ? await ports.requests.list(caller, plan.schoolId, refs)
    : { requests: [], numbers: [] };
  return {
    count: on.length,
    maySee,
    mayAdd: mayWrite && !plan.lockedAt,
    newId: newFormId(numbers, ports.ids.make()),
    children: requests.map((view) => ({
      view: inYearOf(view, plan.id),
      onAgenda: on.some((row) => row.ref === view.id),
    })),
  };
}
