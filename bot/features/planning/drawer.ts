import { cycleIdSchema } from '../../../shared/kernel/ids.ts';
import { planPart } from '../../../shared/planning/stage.ts';
import type { Drawer } from '../../ports/drawer.ts';
import { yearsTrusted } from '../calendar/years-trusted.ts';
import type { ServiceStore } from '../organisation/store.ts';
import type { FilingPorts } from '../reminders/facts-ports.ts';
import { fileReminders } from '../reminders/file-reminders.ts';
import { sourcesRemembered } from './agenda-sources.ts';
import { bringUpToDate } from './bring-up-to-date.ts';
import { movedCard } from './cards.ts';
import { dueFiler } from './file-due.ts';
import type { PlanningPorts } from './ports.ts';
import { maySee, show } from './viewer.ts';

/**
 * The live card of a cycle. What follows from other records, what falls due because of it, and the school's line in the
 * service's list are brought up to it first. Decisions 1, 12.
 */
export function cycleDrawer(ports: PlanningPorts & FilingPorts & { readonly services: ServiceStore }): Drawer {
  const years = yearsTrusted(ports.schools, ports.clock);
  const sources = sourcesRemembered(ports, years);
  const fileDue = dueFiler(ports);
  const remind = fileReminders(ports, years);
  return {
    prefix: 'cycle',
    load: async (schoolId, about) => {
      const now = await bringUpToDate(ports, sources, schoolId, cycleIdSchema.parse(about));
      if (!now) return undefined;
      await fileDue(now);
      await remind(now);
      const { cycle, plan, checkIn, grid } = now;
      const { serviceId, schoolName } = cycle;
      await ports.services.saveSummary({ schoolId, serviceId, schoolName, cycle, plan: plan && planPart(plan) });
      return {
        participants: cycle.participants,
        maySee: (caller) => maySee(caller, cycle),
        draw: (caller) => show(ports, caller, cycle, { plan, checkIn, grid }),
        moved: (summary) => movedCard(cycle, ports.clock.now(), summary),
      };
    },
  };
}
