import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import {
  cycleAnswer,
  missedInput,
  readyInput,
  tickInput,
  type CycleAnswer,
} from '../../../shared/planning/contract.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import { bookingRoutes } from './booking-routes.ts';
import { nextWindow } from './next-window.ts';
import type { BookingPorts, PlanningPorts } from './ports.ts';
import { changePreparation, type PreparingAct } from './prepare.ts';
import { sayMissedInTab } from './say-missed.ts';
import { seen } from './see-cycle.ts';

/** One act on one's own list; the cycle as it stands then comes back. */
async function prepared(ports: PlanningPorts, caller: Caller, act: PreparingAct): Promise<Result<CycleAnswer>> {
  const outcome = await changePreparation(ports, caller, act);
  if (!outcome.ok) return fail(outcome.problem);
  return ok({ cycle: await seen(ports, caller, outcome.cycle), nextOpensOn: null });
}

export const planningRoutes = (ports: BookingPorts): Route[] => [
  ...bookingRoutes(ports),
  schoolRoute(ports, {
    name: 'cycle.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/cycle',
    contract: z.object({ schoolId: z.string() }),
    answer: cycleAnswer,
    action: 'cycle.see',
    audit: 'cycle.read',
    run: async (caller, school) => {
      const cycle = await ports.cycles.current(school.id);
      const next = cycle ? undefined : await nextWindow(ports, school);
      return ok({ cycle: cycle ? await seen(ports, caller, cycle) : null, nextOpensOn: next?.opensOn ?? null });
    },
  }),
  route({
    name: 'cycle.tick',
    version: 1,
    method: 'post',
    path: '/api/cycles/:cycleId/ticks',
    contract: tickInput,
    answer: cycleAnswer,
    action: 'cycle.prepare',
    audit: 'planning.ticked',
    useCase: (caller, { cycleId, editId, item, done, seen: rev }) =>
      prepared(ports, caller, {
        cycleId,
        activityId: editId,
        audit: 'planning.ticked',
        said: () => ({ ticked: done ? [item] : [], shown: [item], seen: rev }),
      }),
  }),
  route({
    name: 'cycle.ready',
    version: 1,
    method: 'post',
    path: '/api/cycles/:cycleId/ready',
    contract: readyInput,
    answer: cycleAnswer,
    action: 'cycle.prepare',
    audit: 'planning.ready',
    useCase: (caller, { cycleId, editId, ready }) =>
      prepared(ports, caller, {
        cycleId,
        activityId: editId,
        audit: ready ? 'planning.ready' : 'planning.not-ready',
        said: () => ({ ready, seen: Number.MAX_SAFE_INTEGER }),
      }),
  }),
  route({
    name: 'cycle.missed',
    version: 1,
    method: 'post',
    path: '/api/cycles/:cycleId/missed',
    contract: missedInput,
    answer: cycleAnswer,
    action: 'cycle.say-missed',
    audit: 'planning.meeting-missed',
    useCase: async (caller, { cycleId, editId, rev, anyway, byHand }) => {
      const how = { told: anyway ? ('all' as const) : [], byHand };
      const cycle = await sayMissedInTab(ports, caller, { id: cycleId, rev, activityId: editId }, how);
      if (!cycle.ok) return cycle;
      return ok({ cycle: await seen(ports, caller, cycle.value), nextOpensOn: null });
    },
  }),
];
