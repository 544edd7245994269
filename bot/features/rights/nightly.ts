import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { reportOf, saysSame } from '../../../shared/rights/report.ts';
import type { Leases } from '../../outbox/store.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Log } from '../../ports/log.ts';
import type { Records } from '../../ports/change.ts';
import type { AuditTrail } from '../audit/store.ts';
import type { SchoolStore } from '../organisation/store.ts';
import { finishDisposals } from './remove-bundle.ts';
import { standingsOf, type StandingPorts } from './standings.ts';

export interface NightlyPorts extends StandingPorts {
  readonly trail: Pick<AuditTrail, 'heads'>;
  readonly schools: Pick<SchoolStore, 'load'>;
  readonly records: Records;
  readonly clock: Clock;
  readonly log: Log;
  /** Which server looks tonight. It is not one of those who may send: holding it says nothing about messages. */
  readonly lease: Pick<Leases, 'holds'>;
}

const nightLease = 'retention-look';
/** How far it has come is written down after so many schools: what a killed server repeats. */
const schoolsAStep = 20;

/** Writes down what falls due at one school, when it is not what was written down before. */
async function look(ports: NightlyPorts, schoolId: SchoolId): Promise<void> {
  const school = await ports.schools.load(schoolId);
  if (!school) return;
  const scope = schoolScope(school);
  const before = await ports.retention.report(scope);
  const found = await standingsOf(ports, scope);
  const kept = (await finishDisposals(ports, scope, found)) ? await standingsOf(ports, scope) : found;
  const report = reportOf(scope, kept.own, kept.bundles, ports.clock.today());
  const isNews = before ? !saysSame(before.value, report) : report.ahead.length + report.lines.length > 0;
  if (!isNews) return;
  const saved = await ports.records.commit({
    schoolId,
    puts: [{ type: 'retention-report', value: report, before }],
    audit: [],
    outbox: [],
  });
  // Another process was there first, with the same in hand.
  if (saved !== 'saved') ports.log.info('retention.looked-already', { schoolId });
}

/**
 * Once a day, from London's midnight on, one server looks at how long every school's records have to be kept and writes
 * down what falls due. It disposes of nothing that two people have not decided. What a kill interrupts the next server goes
 * on with. A school that fails holds up no other and is tried again by itself; the day counts once all were looked at.
 * When a day is done, nothing is asked for until the next. Answers how many schools it looked at. Row C-24.
 */
export function nightlyRetention(ports: NightlyPorts): () => Promise<number> {
  let done: string | undefined;
  /** What failed today, to be tried again by itself. */
  let failed: { readonly on: string; readonly schools: readonly SchoolId[] } | undefined;
  return async () => {
    const today = ports.clock.today();
    if (done === today) return 0;
    const { day, doing } = await ports.retention.looked();
    if (day === today) {
      done = today;
      return 0;
    }
    if (!(await ports.lease.holds(nightLease))) return 0;
    const after = doing?.day === today ? doing.after : '';
    const rest = async () => (await ports.trail.heads()).map(({ schoolId }) => schoolId).filter((id) => id > after);
    const schools = failed?.on === today ? failed.schools : (await rest()).toSorted();
    const again: SchoolId[] = [];
    for (const [at, schoolId] of schools.entries()) {
      if (at > 0 && !(await ports.lease.holds(nightLease))) return at;
      await look(ports, schoolId).catch((error: unknown) => {
        again.push(schoolId);
        ports.log.error('retention.failed', { schoolId }, error);
      });
      if (again.length === 0 && !failed && (at + 1) % schoolsAStep === 0)
        await ports.retention.setLooked({ day, doing: { day: today, after: schoolId } });
    }
    failed = again.length ? { on: today, schools: again } : undefined;
    if (!failed) {
      await ports.retention.setLooked({ day: today, doing: null });
      done = today;
    }
    return schools.length;
  };
}
