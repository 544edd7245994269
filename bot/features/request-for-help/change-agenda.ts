import type { Caller } from '../../../shared/organisation/roles.ts';
import { putBack, takeBack } from '../../../shared/request-for-help/decide.ts';
import { changeSheet, type SheetOutcome } from '../sheet/change-sheet.ts';
import type { RequestPorts } from './ports.ts';

export interface AgendaChange {
  readonly planId: string;
  readonly requestId: string;
  readonly activityId: string;
  /** On the agenda from now on, or off it. */
  readonly on: boolean;
  /** The plan's revision on the screen. */
  readonly seen: number;
}

/**
 * The SENDCo takes a child off the agenda or puts it back. Whether it is on it is said by the plan's row alone, so the
 * request is neither read nor written.
 */
export const changeAgenda = (
  ports: RequestPorts,
  caller: Caller,
  { planId, requestId, activityId, on, seen }: AgendaChange,
): Promise<SheetOutcome> =>
  changeSheet(ports, caller, {
    sheetId: planId,
    activityId,
    action: 'request.write',
    audit: on ? 'request.put-back' : 'request.taken-back',
    decide: (_, plan, act) => (on ? putBack(plan, requestId, act) : takeBack(plan, requestId, seen, act)),
  });
