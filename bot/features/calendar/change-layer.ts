import type { Layer } from '../../../shared/calendar/layer.ts';
import { calendarIdOf } from '../../../shared/calendar/layer.ts';
import { decideLayer, undoLayer } from '../../../shared/calendar/decide.ts';
import type { Pattern } from '../../../shared/calendar/pattern.ts';
import { calendarText } from '../../../shared/calendar/text.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { auditOf } from '../records.ts';
import { withFollowing } from './file-following.ts';
import type { CalendarPorts } from './ports.ts';

const { problems } = calendarText;

/** May they change the calendars of that service? */
export const mayChange = (caller: Caller, serviceId: ServiceId): boolean =>
  may(permissions, caller, 'calendar.change', officeScope(serviceId));

/** That a service's calendars are changed is written into its chain first: they lie in another container. */
export const noteChange = (
  ports: Pick<CalendarPorts, 'records' | 'clock'>,
  caller: Caller,
  serviceId: ServiceId,
  about: { readonly id: string; readonly event: string },
) =>
  ports.records.commit({
    schoolId: officeScope(serviceId).schoolId,
    puts: [],
    audit: [auditOf(ports, caller, { ...officeScope(serviceId), id: about.id }, about.event)],
    outbox: [],
  });

/** One change of a pattern: decide on what is stored, note it, store it with its ETag; nothing is overwritten unseen. */
async function changePattern(
  ports: CalendarPorts,
  caller: Caller,
  { serviceId, pattern }: Pick<Layer, 'serviceId' | 'pattern'>,
  event: string,
  decide: (stored: Pattern | undefined) => Promise<Result<Pattern>>,
): Promise<Result<Pattern>> {
  if (!mayChange(caller, serviceId)) return fail(problem('not-allowed', problems.notAllowed));
  const stored = await ports.calendars.pattern(serviceId, pattern);
  const next = await decide(stored?.value);
  if (!next.ok || next.value === stored?.value) return next;
  const about = { id: calendarIdOf(pattern), event };
  await noteChange(ports, caller, serviceId, about);
  const saved = await withFollowing(ports, { serviceId }, () => ports.calendars.savePattern(stored, next.value));
  return saved === 'saved' ? next : fail(problem('changed-meanwhile', problems.changedMeanwhile));
}

/** A year that was seen before, or none, and as it is to be. */
export interface LayerChange {
  readonly before: Layer | undefined;
  readonly after: Layer;
}

/**
 * A year of an authority's or a trust's dates is put in or changed, by hand or from a file. What is planned at its
 * schools follows. Answers the pattern, whose `rev` takes this change back. Rows U01, U02.
 */
export const changeLayer = (
  ports: CalendarPorts,
  caller: Caller,
  { before, after }: LayerChange,
): Promise<Result<Pattern>> =>
  changePattern(ports, caller, after, 'calendar.layer-changed', async (stored) => {
    const rows = (await ports.calendars.bankHolidays(after.serviceId))?.value;
    const source = { ...after.source, at: ports.clock.now(), by: caller.name };
    return decideLayer(stored, { seen: before?.rev ?? 0, after: { ...after, source } }, rows);
  });

/** The last change of a pattern is taken back, unless something newer came. `seen` is the pattern's revision. */
export const undoLayerChange = (
  ports: CalendarPorts,
  caller: Caller,
  { serviceId, pattern, seen }: Pick<Layer, 'serviceId' | 'pattern'> & { readonly seen: number },
): Promise<Result<Pattern>> =>
  changePattern(ports, caller, { serviceId, pattern }, 'calendar.layer-undone', (stored) =>
    Promise.resolve(stored ? undoLayer(stored, seen) : fail(problem('not-found', problems.noSuchPattern))),
  );
