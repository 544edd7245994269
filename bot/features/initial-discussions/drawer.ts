import { sheetIdSchema } from '../../../shared/kernel/ids.ts';
import { londonDate } from '../../../shared/kernel/time.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import { pointsFrom } from '../../../shared/initial-discussions/points.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import type { Drawer } from '../../ports/drawer.ts';
import { windowAhead } from '../planning/next-window.ts';
import { takeIn } from '../planning/take-in.ts';
import { initialCard, movedInitial } from './live-card.ts';
import type { InitialPorts } from './ports.ts';

/** By when a pair is to be through: its first planning meeting, with the day where one is known. Row C01. */
async function dueOf(ports: InitialPorts, sheet: Sheet, cycle: Cycle | undefined): Promise<string> {
  const today = londonDate(ports.clock.now());
  if (cycle?.meeting && cycle.meeting.on >= today) return initialText.due.meeting(cycle.meeting.on);
  if (cycle && cycle.dueOn >= today) return initialText.due.by(cycle.dueOn);
  const school = await ports.schools.load(sheet.schoolId);
  const window = school && (await windowAhead(ports, school));
  if (!window) return initialText.due.some;
  // The window opened this morning, and the cycle is made at the next look at what is due.
  return window.opensAt <= ports.clock.now()
    ? initialText.due.by(window.dueOn)
    : initialText.due.window(window.opensOn);
}

/** The live card of initial discussions. Questions are taken into the open plan first, whoever wrote them and where. */
export const initialDrawer = (ports: InitialPorts): Drawer => ({
  prefix: 'initial',
  load: async (schoolId, about) => {
    const sheet = (await ports.sheets.load(schoolId, sheetIdSchema.parse(about)))?.value;
    if (!sheet) return undefined;
    const cycle = await ports.cycles.current(schoolId);
    const waiting = cycle ? await takeIn(ports, pointsFrom(sheet), cycle) : 0;
    const due = await dueOf(ports, sheet, cycle);
    return {
      participants: sheet.participants,
      maySee: (caller) => may(permissions, caller, 'sheet.see', sheet),
      draw: (caller) =>
        initialCard(
          sheet,
          { side: sideOf(caller, sheet), accountId: caller.accountId },
          { links: ports.links, due, waiting },
        ),
      moved: (summary) => movedInitial(sheet, ports.clock.now(), summary),
    };
  },
});
