import { academicYearSchema } from '../../../shared/calendar/academic-year.ts';
import { may } from '../../../shared/organisation/permission.ts';
import { sideSchema } from '../../../shared/organisation/roles.ts';
import { participantFor, schoolScope } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { sumOf } from '../../../shared/resource-allocation/streams.ts';
import type { Drawer } from '../../ports/drawer.ts';
import { movedHours, publishedCard } from './cards.ts';
import type { ResourcePorts } from './ports.ts';
import { latestOf } from './see-plan.ts';

/** The card of a school's hours of a year: three reads. Row L05. */
export const publishedDrawer = (ports: Pick<ResourcePorts, 'schools' | 'resourceAllocation' | 'links'>): Drawer => ({
  prefix: 'hours-published',
  load: async (schoolId, about) => {
    const academicYear = academicYearSchema.safeParse(about.split('|')[3]);
    const school = academicYear.success ? await ports.schools.load(schoolId) : undefined;
    if (!school || !academicYear.success) return undefined;
    const year = { serviceId: school.serviceId, academicYear: academicYear.data };
    const plan = await ports.resourceAllocation.plan(year);
    const version = await latestOf(ports, year, plan?.value);
    if (!version) return undefined;
    const given = version.schools.find((each) => each.schoolId === school.id);
    const stood = given ?? version.gone.find((each) => each.schoolId === school.id);
    const drawn = { schoolName: school.name, version, given, before: stood ? sumOf(stood.stood) : 0 };
    return {
      participants: sideSchema.options.flatMap((side) => participantFor(school, side) ?? []),
      maySee: (caller) => may(permissions, caller, 'hours.see', schoolScope(school)),
      draw: ({ accountId }) => publishedCard(drawn, ports.links.tab(school.id, accountId)),
      moved: (summary) => movedHours(year.academicYear, school.name, summary),
    };
  },
});
