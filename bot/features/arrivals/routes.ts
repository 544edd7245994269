import { arrivalsAnswer, arrivalsInput, takeInput } from '../../../shared/arrivals/contract.ts';
import { ok } from '../../../shared/kernel/result.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import type { ArrivalPorts } from './ports.ts';
import { seeArrivals } from './see-arrivals.ts';
import { takeArrival } from './take-arrival.ts';

/** Children who come from other schools of the service, in the tab of the school that receives. Row I15. */
export const arrivalRoutes = (ports: ArrivalPorts): Route[] => [
  schoolRoute(ports, {
    name: 'arrivals.list',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/arrivals',
    contract: arrivalsInput,
    answer: arrivalsAnswer,
    action: 'arrival.count',
    audit: 'arrival.listed',
    run: async (caller, school) => ok(await seeArrivals(ports, caller, school)),
  }),
  schoolRoute(ports, {
    name: 'arrivals.take',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/arrivals/:arrivalId',
    contract: takeInput,
    answer: arrivalsAnswer,
    action: 'arrival.take',
    audit: 'arrival.said',
    run: async (caller, school, { editId: activityId, arrivalId, op, confirmed }) => {
      const taken = await takeArrival(ports, caller, school, { arrivalId, activityId, op, confirmed });
      return taken.ok ? ok(await seeArrivals(ports, caller, school)) : taken;
    },
  }),
];
