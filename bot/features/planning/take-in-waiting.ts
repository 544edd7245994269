import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { PlanningPorts } from './ports.ts';
import { takeIn } from './take-in.ts';
import { waitingFor, type WaitingSources } from './waiting-for.ts';

export type WaitingPorts = WaitingSources &
  Pick<PlanningPorts, 'records' | 'clock' | 'ids' | 'outbox' | 'schools' | 'cycles'>;

/** Takes everything that waits at a school into its open plan; without one it goes on waiting. */
export async function takeInWaiting(ports: WaitingPorts, schoolId: SchoolId): Promise<void> {
  const [school, cycle] = await Promise.all([ports.schools.load(schoolId), ports.cycles.current(schoolId)]);
  if (!school || !cycle) return;
  await takeIn(ports, await waitingFor(ports, school, ports.clock.today()), cycle);
}
