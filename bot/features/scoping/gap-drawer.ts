import { may, sideOf } from '../../../shared/organisation/permission.ts';
import { sideSchema } from '../../../shared/organisation/roles.ts';
import { participantFor, schoolOn } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { blankGrid } from '../../../shared/scoping/decide.ts';
import type { Drawer } from '../../ports/drawer.ts';
import { liveGapsCard, movedGaps } from './gap-cards.ts';
import type { GapPorts } from './gap-ports.ts';

/** The live card of the gaps of one term: it comes when it is somebody's turn, and follows silently after that. */
export const gapDrawer = (ports: GapPorts): Drawer => ({
  prefix: 'gap-ranking',
  load: async (schoolId, about) => {
    const [{ grid: stored, ranking }, record] = await Promise.all([
      ports.gaps.load(schoolId, about),
      ports.schools.load(schoolId),
    ]);
    if (!ranking || !record) return undefined;
    const school = schoolOn(record, ports.clock.today());
    const { value } = ranking;
    const grid = stored?.value ?? blankGrid(value, value.schoolName);
    return {
      participants: sideSchema.options.flatMap((side) => participantFor(school, side) ?? []),
      maySee: (caller) => may(permissions, caller, 'grid.update', value),
      draw: (caller) =>
        liveGapsCard(grid, value, sideOf(caller, value), ports.links.tab(`${schoolId}/gaps`, caller.accountId)),
      moved: (summary) => movedGaps(value.schoolName, summary),
    };
  },
});
