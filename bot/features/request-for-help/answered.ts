import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { copyOf } from '../../../shared/own-copy/copy-state.ts';
import { permissions } from '../../../shared/policy.ts';
import { completeness, isOld } from '../../../shared/request-for-help/completeness.ts';
import type { RequestAnswer } from '../../../shared/request-for-help/contract.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import { childScope, isClosed, type RequestView } from '../../../shared/request-for-help/view.ts';
import type { RequestPorts } from './ports.ts';

/** A request as the tab gets it. What the caller may not have is null in `view` already. */
export const answered = (ports: Pick<RequestPorts, 'clock'>, caller: Caller, view: RequestView): RequestAnswer => ({
  ...view,
  label: childLabel(view),
  files: view.files.map((file) => ({ ...file, isOld: isOld({ on: file.datedOn }, ports.clock.today()) })),
  lights: completeness(view, ports.clock.today()),
  copyState: copyOf(view).state,
  hasLegalNote: view.around.hasLegalNote,
  mayWrite: may(permissions, caller, 'request.write', view) && !isClosed(view),
  maySeeWho: may(permissions, caller, 'request.who-has-seen', childScope(view)),
});
