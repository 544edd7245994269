import { decideRhythm } from '../../../shared/calendar/decide-rhythm.ts';
import type { Rhythm } from '../../../shared/calendar/rhythm.ts';
import { rhythmText } from '../../../shared/calendar/rhythm-text.ts';
import type { ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { auditOf } from '../records.ts';
import { noteChange } from './change-layer.ts';
import { withFollowing } from './file-following.ts';
import type { CalendarPorts } from './ports.ts';

const { problems } = rhythmText;
const mostTries = 8;

/** How often is to be planned; `seen` is the revision on which that was chosen. */
interface RhythmChange<Every> {
  readonly every: Every;
  readonly seen: number;
}

/**
 * How often the schools of a service plan is chosen, unless they have a choice of their own. Windows still to come are
 * filed anew; planning that is open stays. Set back, it is as it was. Domain 5.4 rule 3.
 */
export async function changeServiceRhythm(
  ports: CalendarPorts,
  caller: Caller,
  serviceId: ServiceId,
  { every, seen }: RhythmChange<Rhythm>,
): Promise<Result<undefined>> {
  const stored = await ports.services.serviceRecord(serviceId);
  if (!stored) return fail(problem('not-found', problems.notFound));
  const service = stored.value;
  // What was never chosen is once a term, and choosing that changes nothing.
  if (!service.planning && every === 'term') return ok(undefined);
  const next = decideRhythm(service.planning, { at: ports.clock.now(), by: caller.name, every }, seen);
  if (!next.ok) return next;
  if (next.value === service.planning) return ok(undefined);
  await noteChange(ports, caller, serviceId, { id: 'planning', event: 'calendar.rhythm-changed' });
  const after = { ...service, planning: next.value };
  const saved = await withFollowing(ports, { serviceId }, () => ports.services.saveService(stored, after));
  return saved === 'saved' ? ok(undefined) : fail(problem('changed-meanwhile', problems.meanwhile));
}

/** The same for one school; `every` null lets it do as its service does. Who else writes its record is waited for. */
export async function changeSchoolRhythm(
  ports: CalendarPorts,
  caller: Caller,
  { id, serviceId }: Pick<School, 'id' | 'serviceId'>,
  { every, seen }: RhythmChange<Rhythm | null>,
): Promise<Result<School>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await ports.schools.record(id);
    if (!before) return fail(problem('not-found', problems.notFound));
    if (!before.value.planning && every === null) return ok(before.value);
    const next = decideRhythm(before.value.planning, { at: ports.clock.now(), by: caller.name, every }, seen);
    if (!next.ok) return next;
    if (next.value === before.value.planning) return ok(before.value);
    const value = { ...before.value, planning: next.value };
    const saved = await withFollowing(ports, { serviceId, schoolId: id }, () =>
      ports.records.commit({
        schoolId: id,
        puts: [{ type: 'school', value, before }],
        audit: [auditOf(ports, caller, { schoolId: id, serviceId, id }, 'calendar.rhythm-changed')],
        outbox: [],
      }),
    );
    if (saved === 'saved') return ok(value);
  }
  return fail(problem('changed-meanwhile', problems.tooBusy));
}
