import type { ImportSource, ServiceTarget } from '../../../../shared/calendar/contract.ts';
import { importText } from '../../../../shared/calendar/import/text.ts';
import { calendarText } from '../../../../shared/calendar/text.ts';
import type { ServiceId } from '../../../../shared/kernel/ids.ts';
import { problem } from '../../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';
import type { Caller } from '../../../../shared/organisation/roles.ts';
import { serviceInOf } from '../../organisation/my-schools.ts';
import { changeBankHolidays } from '../change-bank-holidays.ts';
import { changeLayer, mayChange, undoLayerChange } from '../change-layer.ts';
import type { ImportPorts } from './ports.ts';
import { prepareBankHolidays } from './prepare-bank-holidays.ts';
import { prepareLayer } from './prepare-layer.ts';
import { asShown } from './prepared.ts';

/** What somebody wants to bring in for the whole service. */
export interface ServiceWish {
  readonly target: ServiceTarget;
  readonly academicYear?: string | undefined;
  readonly source: ImportSource;
}

interface Shown {
  readonly seen: number;
  readonly digest: string;
}

/** The service whose calendars a caller keeps; refused in words to everybody else. */
export function keptService(caller: Caller): Result<ServiceId> {
  const serviceId = serviceInOf(caller);
  return serviceId && mayChange(caller, serviceId)
    ? ok(serviceId)
    : fail(problem('not-allowed', calendarText.problems.notAllowed));
}

/** What will change for the service, with nothing stored. */
export async function previewService(ports: ImportPorts, caller: Caller, wish: ServiceWish) {
  const service = keptService(caller);
  if (!service.ok) return service;
  const { target, source } = wish;
  const made =
    target.kind === 'bank-holidays'
      ? await prepareBankHolidays(ports, service.value, source)
      : await prepareLayer(ports, caller, service.value, { ...wish, target });
  return made.ok ? ok(made.value.shown) : made;
}

const done = (changed: Result<unknown>, says: string): Result<{ says: string }> =>
  changed.ok ? ok({ says }) : changed;

/** What was shown is stored, and nothing else. */
export async function applyService(
  ports: ImportPorts,
  caller: Caller,
  wish: ServiceWish & Shown,
): Promise<Result<{ says: string }>> {
  const service = keptService(caller);
  if (!service.ok) return service;
  const { target, source } = wish;
  if (target.kind === 'bank-holidays') {
    const made = await prepareBankHolidays(ports, service.value, source);
    const next = made.ok ? asShown(made.value, wish) : made;
    if (!next.ok) return next;
    const change = { serviceId: service.value, seen: wish.seen, next: next.value };
    return done(await changeBankHolidays(ports, caller, change), importText.done);
  }
  const made = await prepareLayer(ports, caller, service.value, { ...wish, target });
  const next = made.ok ? asShown(made.value, wish) : made;
  return next.ok ? done(await changeLayer(ports, caller, next.value), importText.done) : next;
}

/** The last change of a pattern, or of the bank holidays, is taken back. */
export async function undoService(
  ports: ImportPorts,
  caller: Caller,
  { pattern, seen }: { readonly pattern: string | null; readonly seen: number },
): Promise<Result<{ says: string }>> {
  const service = keptService(caller);
  if (!service.ok) return service;
  const serviceId = service.value;
  const undone = pattern
    ? await undoLayerChange(ports, caller, { serviceId, pattern, seen })
    : await changeBankHolidays(ports, caller, { serviceId, seen });
  return done(undone, importText.undone);
}
