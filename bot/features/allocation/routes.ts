import { z } from 'zod';
import * as contract from '../../../shared/allocation/contract.ts';
import { allocationText } from '../../../shared/allocation/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import { discardRun, keepRun, stepRun } from './keep-run.ts';
import { noteBand } from './note-band.ts';
import type { AllocationPorts } from './ports.ts';
import { seeAgain } from './see-again.ts';
import { bandOfSchool, placedFor, placedOn, seeOwnBand } from './see-band.ts';
import { seeRun, seeRuns, seeWhatIf } from './see-runs.ts';

const noteAudits = { overlay: 'band.moved', 'take-back': 'band.moved-back', answer: 'band.appeal-answered' } as const;

/** Bands of schools: runs and what-ifs for leads, the school's own band for both of its sides. Rows K01-K12. */
export const allocationRoutes = (ports: AllocationPorts): Route[] => [
  route({
    name: 'allocation.list',
    version: 1,
    method: 'get',
    path: '/api/allocation',
    contract: z.object({}),
    answer: contract.allocationAnswer,
    action: 'allocation.see',
    audit: 'allocation.listed',
    useCase: (caller) => seeRuns(ports, caller),
  }),
  route({
    name: 'allocation.what-if',
    version: 1,
    method: 'post',
    path: '/api/allocation/what-if',
    contract: contract.whatIfInput,
    answer: contract.whatIfAnswer,
    action: 'allocation.run',
    audit: 'allocation.tried',
    useCase: (caller, input) => seeWhatIf(ports, caller, input),
  }),
  route({
    name: 'allocation.keep',
    version: 1,
    method: 'post',
    path: '/api/allocation/runs',
    contract: contract.keepRunInput,
    answer: contract.runAnswer,
    action: 'allocation.run',
    audit: 'allocation.drafted',
    useCase: (caller, input) => keepRun(ports, caller, input),
  }),
  route({
    name: 'allocation.read',
    version: 1,
    method: 'get',
    path: '/api/allocation/runs/:runId',
    contract: contract.runInput,
    answer: contract.runAnswer,
    action: 'allocation.see',
    audit: 'allocation.read',
    useCase: (caller, { runId }) => seeRun(ports, caller, runId),
  }),
  route({
    name: 'allocation.step',
    version: 1,
    method: 'post',
    path: '/api/allocation/runs/:runId/step',
    contract: contract.stepInput,
    answer: contract.runAnswer,
    action: 'allocation.publish',
    audit: 'allocation.published',
    useCase: (caller, input) => stepRun(ports, caller, input),
  }),
  route({
    name: 'allocation.discard',
    version: 1,
    method: 'post',
    path: '/api/allocation/runs/:runId/discard',
    contract: contract.discardInput,
    answer: contract.allocationAnswer,
    action: 'allocation.run',
    audit: 'allocation.discarded',
    useCase: (caller, input) => discardRun(ports, caller, input),
  }),
  route({
    name: 'allocation.again',
    version: 1,
    method: 'get',
    path: '/api/allocation/runs/:runId/again',
    contract: contract.runInput,
    answer: contract.againAnswer,
    action: 'allocation.see',
    audit: 'allocation.worked-out-again',
    useCase: (caller, { runId }) => seeAgain(ports, caller, runId),
  }),
  route({
    name: 'allocation.school',
    version: 1,
    method: 'get',
    path: '/api/allocation/runs/:runId/schools/:urn',
    contract: contract.runSchoolInput,
    answer: contract.schoolBandAnswer,
    action: 'allocation.see',
    audit: 'band.read-in-run',
    useCase: async (caller, input) => {
      const placed = await placedFor(ports, caller, 'allocation.see', input);
      return placed.ok ? ok({ band: bandOfSchool(placed.value, ports.clock.today()) }) : placed;
    },
  }),
  route({
    name: 'allocation.note',
    version: 1,
    method: 'post',
    path: '/api/allocation/runs/:runId/schools/:urn/note',
    contract: contract.noteInput,
    answer: contract.schoolBandAnswer,
    action: 'allocation.run',
    audit: 'band.moved',
    useCase: async (caller, input) => {
      const placed = await placedFor(ports, caller, 'allocation.run', input);
      if (!placed.ok) return placed;
      const audit = noteAudits[input.op.do];
      const noted = await noteBand(ports, caller, placed.value, input.op, { ...input, audit });
      return noted.ok ? ok({ band: bandOfSchool(noted.value, ports.clock.today()) }) : noted;
    },
  }),
  schoolRoute(ports, {
    name: 'band.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/band',
    contract: contract.bandInput,
    answer: contract.bandAnswer,
    action: 'band.see',
    audit: 'band.read',
    run: (caller, school) => seeOwnBand(ports, caller, school),
  }),
  schoolRoute(ports, {
    name: 'band.appeal',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/band/appeal',
    contract: contract.appealInput,
    answer: contract.bandAnswer,
    action: 'band.appeal',
    audit: 'band.appealed',
    run: async (caller, school, { reason, ...note }) => {
      const urn = school.facts?.urn;
      const found = urn && (await placedOn(ports, school.serviceId, urn, ports.clock.today())).placed;
      if (!found) return fail(problem('not-found', allocationText.problems.noSchool));
      const { academicYear } = found.run;
      // The number was joined to the school after the run was made, where the run does not know it.
      const placed = { ...found, line: { ...found.line, schoolId: school.id } };
      const op = { do: 'appeal', reason, schoolId: school.id, academicYear } as const;
      const noted = await noteBand(ports, caller, placed, op, { ...note, audit: 'band.appealed' });
      return noted.ok ? seeOwnBand(ports, caller, school) : noted;
    },
  }),
];
