import { initialIdOf } from '../../../shared/initial-discussions/open-initial.ts';
import { pointsFrom } from '../../../shared/initial-discussions/points.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { WaitingRow } from '../../../shared/planning/waiting-rows.ts';
import type { PlanningPorts } from './ports.ts';

/** Everything that was said at a school and waits for its next plan. Rows C04, D02, D05. */
export async function waitingFor(ports: Pick<PlanningPorts, 'sheets'>, school: School): Promise<WaitingRow[]> {
  const initialId = initialIdOf(school);
  const initial = initialId && (await ports.sheets.load(school.id, initialId))?.value;
  return initial ? pointsFrom(initial) : [];
}
