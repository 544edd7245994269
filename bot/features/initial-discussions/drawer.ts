import { sheetIdSchema } from '../../../shared/kernel/ids.ts';
import { londonDate } from '../../../shared/kernel/time.ts';
import { may } from '../../../shared/organisation/permission.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import type { Drawer } from '../../ports/drawer.ts';
import { nextWindow } from '../planning/next-window.ts';
import { sideFor } from '../sheet/change-sheet.ts';
import { carryQuestions } from './carry-questions.ts';
import { initialCard, movedInitial } from './live-card.ts';
import type { InitialPorts } from './ports.ts';

/** By when a pair is to be through: its first planning meeting, with the day where one is known. Row C01. */
async function dueOf(ports: InitialPorts, sheet: Sheet, cycle: Cycle | undefined): Promise<string> {
  const today = londonDate(ports.clock.now());
  if (cycle?.meeting && cycle.meeting.on >= today) return initialText.due.meeting(cycle.meeting.on);
  if (cycle && cycle.dueOn >= today) return initialText.due.by(cycle.dueOn);
  const school = await ports.schools.load(sheet.schoolId);
  const window = school && (await nextWindow(ports, school));
  return window ? initialText.due.window(window.opensOn) : initialText.due.some;
}

/** The live card of initial discussions. Questions are taken into the open plan first, whoever wrote them and where. */
export const initialDrawer = (ports: InitialPorts): Drawer => ({
  prefix: 'initial',
  load: async (schoolId, about) => {
    const sheet = (await ports.sheets.load(schoolId, sheetIdSchema.parse(about)))?.value;
    if (!sheet) return undefined;
    const cycle = await ports.cycles.current(schoolId);
    if (cycle) await carryQuestions(ports, sheet, cycle);
    const due = await dueOf(ports, sheet, cycle);
    return {
      participants: sheet.participants,
      maySee: (caller) => may(permissions, caller, 'sheet.see', sheet),
      draw: (caller) =>
        initialCard(sheet, { side: sideFor(caller, sheet), accountId: caller.accountId }, { links: ports.links, due }),
      moved: (summary) => movedInitial(sheet, summary),
    };
  },
});
