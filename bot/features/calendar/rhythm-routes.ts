import { z } from 'zod';
import { rhythmAnswer, schoolRhythmBody, serviceRhythmBody } from '../../../shared/calendar/rhythm-contract.ts';
import { rhythmText } from '../../../shared/calendar/rhythm-text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import { mayChange } from './change-layer.ts';
import { changeSchoolRhythm, changeServiceRhythm } from './change-rhythm.ts';
import { keptService } from './import/change-service.ts';
import type { ImportPorts } from './import/ports.ts';
import { seeSchoolRhythm, seeServiceRhythm } from './see-rhythm.ts';

const ofService = { version: 1, path: '/api/calendars/planning', answer: rhythmAnswer } as const;
const ofSchool = { version: 1, path: '/api/schools/:schoolId/planning-rhythm', answer: rhythmAnswer } as const;

/** How often is planned: by a service's schools, and by one of them. Only the leads of a service change it. */
export const rhythmRoutes = (ports: ImportPorts): Route[] => [
  route({
    ...ofService,
    name: 'planning-rhythm.of-service',
    method: 'get',
    contract: z.object({}),
    action: 'calendar.change',
    audit: 'calendar.rhythm-read',
    useCase: async (caller) => {
      const service = keptService(caller);
      return service.ok ? ok(await seeServiceRhythm(ports, service.value)) : service;
    },
  }),
  route({
    ...ofService,
    name: 'planning-rhythm.change',
    method: 'post',
    contract: serviceRhythmBody,
    action: 'calendar.change',
    audit: 'calendar.rhythm-changed',
    useCase: async (caller, wish) => {
      const service = keptService(caller);
      if (!service.ok) return service;
      const changed = await changeServiceRhythm(ports, caller, service.value, wish);
      return changed.ok ? ok(await seeServiceRhythm(ports, service.value)) : changed;
    },
  }),
  schoolRoute(ports, {
    ...ofSchool,
    name: 'planning-rhythm.see',
    method: 'get',
    contract: z.object({ schoolId: z.string().min(1).max(250) }),
    action: 'calendar.see',
    audit: 'calendar.rhythm-read',
    run: async (caller, school) => ok(await seeSchoolRhythm(ports, school, mayChange(caller, school.serviceId))),
  }),
  schoolRoute(ports, {
    ...ofSchool,
    name: 'planning-rhythm.change-school',
    method: 'post',
    contract: schoolRhythmBody,
    action: 'calendar.change',
    sees: 'calendar.see',
    audit: 'calendar.rhythm-changed',
    run: async (caller, school, wish) => {
      if (!mayChange(caller, school.serviceId)) return fail(problem('not-allowed', rhythmText.problems.notAllowed));
      const changed = await changeSchoolRhythm(ports, caller, school, wish);
      return changed.ok ? ok(await seeSchoolRhythm(ports, changed.value, true)) : changed;
    },
  }),
];
