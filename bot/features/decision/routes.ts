import * as contract from '../../../shared/decision/contract.ts';
import { decisionPlace } from '../../../shared/decision/decision.ts';
import { decisionText as t } from '../../../shared/decision/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { Action } from '../../../shared/policy.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import { asResult } from './change-decision.ts';
import { giveTo, takeOn } from './own-request.ts';
import type { DecisionPorts } from './ports.ts';
import { agreeTo, noteStep, sayHelped, writeProposal } from './propose.ts';
import { seeQueue, seeServiceQueue } from './see-queue.ts';
import { changeTargets, seeTargets } from './targets.ts';

/** What every change of one request names. */
interface About {
  readonly schoolId: string;
  readonly decisionId: string;
  readonly editId: string;
}

const saved = { saved: true } as const;
const answer = contract.savedAnswer;
const path = (rest: string) => `/api/schools/:schoolId/decisions/:decisionId/${rest}`;
const done = (result: Result<unknown>): Result<typeof saved> => (result.ok ? ok(saved) : result);

/** An address cannot say one school and the id another. */
const isOf = (school: School, id: string): boolean => decisionPlace(id)?.schoolId === school.id;
const elsewhere = fail(problem('not-found', t.notYours));

/** How requests are decided, in the tab: the queues, and everything that can be done with a request. Rows G11-G24. */
export const decisionRoutes = (ports: DecisionPorts): Route[] => {
  const common = { version: 1, method: 'post', answer, sees: 'decision.list' } as const;
  const of = ({ decisionId, editId }: About, audit: string) => ({ id: decisionId, activityId: editId, audit });
  const propose: Action = 'decision.propose';
  return [
    schoolRoute(ports, {
      name: 'decisions.list',
      version: 1,
      method: 'get',
      path: '/api/schools/:schoolId/decisions',
      contract: contract.queueInput,
      answer: contract.queueAnswer,
      action: 'decision.list',
      audit: 'decision.listed',
      run: async (caller, school) => ok(await seeQueue(ports, caller, school)),
    }),
    schoolRoute(ports, {
      ...common,
      name: 'decisions.acknowledge',
      path: path('acknowledge'),
      contract: contract.acknowledgeInput,
      action: 'decision.acknowledge',
      audit: 'decision.acknowledged',
      run: async (caller, school, input) =>
        isOf(school, input.decisionId)
          ? done(asResult(await takeOn(ports, caller, of(input, 'decision.acknowledged'))))
          : elsewhere,
    }),
    schoolRoute(ports, {
      ...common,
      name: 'decisions.give',
      path: path('owner'),
      contract: contract.giveInput,
      action: 'decision.give',
      audit: 'decision.given',
      run: async (caller, school, { personId, ...input }) =>
        done(await giveTo(ports, caller, school, { ...of(input, 'decision.given'), personId })),
    }),
    schoolRoute(ports, {
      ...common,
      name: 'decisions.propose',
      path: path('proposal'),
      contract: contract.proposeInput,
      action: propose,
      audit: 'decision.proposed',
      run: async (caller, school, { isSent, parts, rationale, instead, confirmed, ...input }) => {
        if (!isOf(school, input.decisionId)) return elsewhere;
        const newId = isSent ? input.editId : undefined;
        const writing = { draft: { parts, rationale, instead }, newId, confirmed };
        const audit = isSent ? 'decision.proposed' : 'decision.drafted';
        return done(asResult(await writeProposal(ports, caller, { ...of(input, audit), ...writing })));
      },
    }),
    schoolRoute(ports, {
      ...common,
      name: 'decisions.agree',
      path: path('agreement'),
      contract: contract.agreeInput,
      action: propose,
      audit: 'decision.agreed',
      run: async (caller, school, { seen, ...input }) =>
        isOf(school, input.decisionId)
          ? done(asResult(await agreeTo(ports, caller, { ...of(input, 'decision.agreed'), seen })))
          : elsewhere,
    }),
    schoolRoute(ports, {
      ...common,
      name: 'decisions.step',
      path: path('steps'),
      contract: contract.stepInput,
      action: propose,
      audit: 'decision.step',
      run: async (caller, school, { step, on, ...input }) =>
        isOf(school, input.decisionId)
          ? done(asResult(await noteStep(ports, caller, { ...of(input, 'decision.step'), step, on })))
          : elsewhere,
    }),
    schoolRoute(ports, {
      ...common,
      name: 'decisions.helped',
      path: path('helped'),
      contract: contract.helpedInput,
      action: 'decision.helped',
      audit: 'decision.helped',
      run: async (caller, school, { jointId, answer: said, words, confirmed, ...input }) => {
        if (!isOf(school, input.decisionId)) return elsewhere;
        const helped = { ...of(input, 'decision.helped'), jointId, answer: said, words, confirmed };
        return done(asResult(await sayHelped(ports, caller, helped)));
      },
    }),
    route({
      name: 'decisions.of-service',
      version: 1,
      method: 'get',
      path: '/api/request-queue',
      contract: contract.queueInput.pick({}),
      answer: contract.serviceQueueAnswer,
      action: 'decision.list',
      audit: 'decision.listed',
      useCase: async (caller) => ok(await seeServiceQueue(ports, caller)),
    }),
    route({
      name: 'clock.see',
      version: 1,
      method: 'get',
      path: '/api/request-clock',
      contract: contract.queueInput.pick({}),
      answer: contract.targetsAnswer,
      action: 'clock.see',
      audit: 'clock.read',
      useCase: (caller) => seeTargets(ports, caller),
    }),
    route({
      name: 'clock.change',
      version: 1,
      method: 'post',
      path: '/api/request-clock',
      contract: contract.targetsInput,
      answer: contract.targetsAnswer,
      action: 'clock.edit',
      audit: 'clock.changed',
      useCase: (caller, { seen, targets }) => changeTargets(ports, caller, { seen, targets, audit: 'clock.changed' }),
    }),
  ];
};
