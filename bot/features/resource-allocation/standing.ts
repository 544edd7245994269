import { cellsOf } from '../../../shared/hours/balance.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { PlanVersion, PlannedSchool } from '../../../shared/resource-allocation/plan.ts';
import { eachStream, type ByStream, type Stream } from '../../../shared/resource-allocation/streams.ts';
import type { ResourcePorts } from './ports.ts';

/** Ledgers that are read at the same time. */
const atOnce = 8;

/** What ledgers say is allocated, of schools that the last version did not reach: one read each. */
export async function standingOf(
  { hours }: Pick<ResourcePorts, 'hours'>,
  academicYear: string,
  schools: readonly PlannedSchool[],
  last: PlanVersion | undefined,
): Promise<ReadonlyMap<SchoolId, ByStream>> {
  const known = new Set(last?.schools.map(({ schoolId }) => schoolId));
  const ids = schools.flatMap(({ schoolId }) => (schoolId === null || known.has(schoolId) ? [] : [schoolId]));
  const standing = new Map<SchoolId, ByStream>();
  for (let done = 0; done < ids.length; done += atOnce) {
    const some = ids.slice(done, done + atOnce);
    const balances = await Promise.all(some.map((id) => hours.balance(id, academicYear)));
    for (const [at, id] of some.entries()) {
      const balance = balances[at]?.value;
      const cells = (balance ? cellsOf(balance) : []).filter(({ kind }) => kind === 'allocated');
      const sum = (stream: Stream): number =>
        cells.filter((cell) => cell.stream === stream).reduce((all, { minutes }) => all + minutes, 0);
      standing.set(id, eachStream(sum));
    }
  }
  return standing;
}
