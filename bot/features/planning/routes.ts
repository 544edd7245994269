import { z } from 'zod';
import { ok } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { cycleAnswer, type CycleAnswer } from '../../../shared/planning/contract.ts';
import { waitsFor, type Cycle } from '../../../shared/planning/cycle.ts';
import { preparation } from '../../../shared/planning/preparation.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { nextWindow } from './next-window.ts';
import type { PlanningPorts } from './ports.ts';
import { viewerOf } from './viewer.ts';

/** A cycle as one caller sees it in the tab. */
function seen(ports: PlanningPorts, caller: Caller, cycle: Cycle): CycleAnswer['cycle'] {
  const { side } = viewerOf(caller, cycle);
  const booked = cycle.meeting && side;
  return {
    label: cycle.label,
    dueOn: cycle.dueOn,
    status: cycle.status,
    standing: planningText.standing(cycle, side),
    waitsForYou: side !== undefined && waitsFor(cycle) === side,
    offer: cycle.offer.map(({ id: _, ...slot }) => slot),
    meeting: cycle.meeting,
    calendarFile: booked ? ports.links.calendarFile(cycle, caller.accountId) : null,
    preparation: booked ? [...preparation[side]] : [],
    changedAt: cycle.changed.at,
    changedBy: cycle.changed.by,
    rev: cycle.rev,
  };
}

export const planningRoutes = (ports: PlanningPorts): Route[] => [
  route({
    name: 'cycle.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/cycle',
    contract: z.object({ schoolId: z.string() }),
    answer: cycleAnswer,
    action: 'cycle.see',
    audit: 'cycle.read',
    useCase: async (caller, { schoolId }) => {
      const school = await theirSchool(ports.schools, caller, schoolId, 'cycle.see');
      if (!school.ok) return school;
      const cycle = await ports.cycles.current(school.value.id);
      const next = cycle ? undefined : await nextWindow(ports, school.value);
      return ok({ cycle: cycle ? seen(ports, caller, cycle) : null, nextOpensOn: next?.opensOn ?? null });
    },
  }),
];
