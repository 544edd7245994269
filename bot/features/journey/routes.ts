import * as contract from '../../../shared/journey/contract.ts';
import type { JourneyView } from '../../../shared/journey/view.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { changeJourney, setHolder, takeChildUp } from './change-journey.ts';
import type { JourneyPorts } from './ports.ts';
import { journeyAs, seeJourneys } from './see-journeys.ts';

const answered = (caller: Caller, changed: Result<JourneyView>): Result<{ journey: contract.JourneyAnswer }> =>
  changed.ok ? ok({ journey: journeyAs(caller, changed.value) }) : changed;

export const journeyRoutes = (ports: JourneyPorts): Route[] => [
  route({
    name: 'journeys.list',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/journeys',
    contract: contract.journeysInput,
    answer: contract.journeysAnswer,
    action: 'journey.list',
    audit: 'journey.read',
    useCase: (caller, { schoolId }) => seeJourneys(ports, caller, schoolId),
  }),
  route({
    name: 'journey.take-up',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/journeys/:requestId/take-up',
    contract: contract.takeUpInput,
    answer: contract.journeyAnswer,
    action: 'journey.write',
    audit: 'journey.taken-up',
    useCase: async (caller, asked) => answered(caller, await takeChildUp(ports, caller, asked)),
  }),
  route({
    name: 'journey.change',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/journeys/:requestId/fields',
    contract: contract.journeyPatchInput,
    answer: contract.journeyAnswer,
    action: 'journey.write',
    audit: 'journey.changed',
    useCase: async (caller, asked) => answered(caller, await changeJourney(ports, caller, asked)),
  }),
  route({
    name: 'journey.hand-on',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/journeys/:requestId/holder',
    contract: contract.holderInput,
    answer: contract.journeyAnswer,
    action: 'journey.set-holder',
    audit: 'journey.handed-on',
    useCase: async (caller, asked) => answered(caller, await setHolder(ports, caller, asked)),
  }),
];
