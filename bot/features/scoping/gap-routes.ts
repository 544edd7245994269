import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { historyOf } from '../../../shared/scoping/entry-history.ts';
import * as contract from '../../../shared/scoping/gap-contract.ts';
import type { GridOp } from '../../../shared/scoping/decide.ts';
import { canBeOpen, termOfCycle } from '../../../shared/scoping/sweep.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute, type TabChange, type TabEdit } from '../organisation/school-route.ts';
import { changeGaps } from './change-gaps.ts';
import { changeRanking } from './change-ranking.ts';
import type { GapPorts } from './gap-ports.ts';
import { gapsAnswer } from './see-gaps.ts';

type Common = TabEdit & { readonly cycleId?: string | null | undefined };

/** One change of a gap as a route: what was done goes in, the gaps as they stand come out. */
const post = <Input extends Common>(ports: GapPorts, { op, path, ...declared }: TabChange<Input, GridOp>): Route =>
  schoolRoute(ports, {
    ...declared,
    version: 1,
    method: 'post',
    path: `/api/schools/:schoolId/gaps/${path}`,
    answer: contract.gapsAnswer,
    action: 'grid.update',
    sees: 'grid.see',
    run: async (caller, school, input: Input) => {
      const scope = schoolScope(school);
      const cycleId = input.cycleId ?? undefined;
      const term = cycleId ? termOfCycle(cycleId) : undefined;
      const isTheirs = term?.scope.schoolId === scope.schoolId && canBeOpen(term.order, ports.clock.today());
      if (cycleId && !isTheirs) return fail(problem('not-understood', organisationText.notReadable));
      const outcome = await changeGaps(ports, caller, {
        ...{ scope, cycleId, activityId: input.editId, audit: declared.audit, confirmed: input.confirmed },
        ops: () => [op(input)],
      });
      if (!outcome.ok) return fail(outcome.problem);
      const [refused] = outcome.refused;
      if (refused) return fail(refused);
      return ok(await gapsAnswer(ports, caller, school, outcome));
    },
  });

/** Gaps in the tab: see them, rank them privately, settle them, say what is done and what is met. Rows E10, E11. */
export const gapRoutes = (ports: GapPorts): Route[] => [
  schoolRoute(ports, {
    name: 'gaps.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/gaps',
    contract: contract.gapsInput,
    answer: contract.gapsAnswer,
    action: 'grid.see',
    audit: 'grid.gaps-read',
    run: async (caller, school) => ok(await gapsAnswer(ports, caller, school)),
  }),
  schoolRoute(ports, {
    name: 'grid.entry-history',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/grid/entries/:entryId/history',
    contract: contract.entryHistoryInput,
    answer: contract.entryHistoryAnswer,
    action: 'grid.see',
    audit: 'grid.history-read',
    run: async (_, school, { entryId }) => {
      const { id } = school;
      const [grid, changes] = await Promise.all([ports.grid.load(id), ports.grid.changes(id)]);
      const isTheirs = grid?.value.serviceId === school.serviceId;
      return ok({ lines: isTheirs ? historyOf(changes, entryId, grid.value.entries) : [] });
    },
  }),
  schoolRoute(ports, {
    name: 'gaps.rank',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/gaps/rank',
    contract: contract.rankInput,
    answer: contract.gapsAnswer,
    action: 'grid.update',
    audit: 'grid.gaps-ranked',
    sees: 'grid.see',
    run: async (caller, school, { schoolId, cycleId, editId, ranks, handIn, seen, confirmed }) => {
      if (termOfCycle(cycleId)?.scope.schoolId !== schoolId)
        return fail(problem('not-understood', organisationText.notReadable));
      const outcome = await changeRanking(ports, caller, {
        ...{ cycleId, activityId: editId, confirmed, op: { ranks, handIn, seen } },
        audit: handIn ? 'grid.gaps-handed-in' : 'grid.gaps-ranked',
      });
      const why = outcome.ok ? outcome.refused[0] : outcome.problem;
      if (why || !outcome.ok) return fail(why ?? problem('not-found', organisationText.noSuchSchool));
      return ok(await gapsAnswer(ports, caller, school, outcome.now));
    },
  }),
  post(ports, {
    path: 'settle',
    name: 'gaps.settle',
    contract: contract.settleGapInput,
    audit: 'grid.gap-settled',
    op: ({ entryId: id, priority, owner, order, seen }) => ({ do: 'prioritise', id, priority, owner, order, seen }),
  }),
  post(ports, {
    path: 'agree',
    name: 'gaps.agree-to',
    contract: contract.agreeGapInput,
    audit: 'grid.gap-agreed',
    op: ({ entryId: id, seen }) => ({ do: 'agree-priority', id, seen }),
  }),
  post(ports, {
    path: 'action',
    name: 'gaps.write-action',
    contract: contract.actionInput,
    audit: 'grid.gap-action-written',
    op: ({ entryId: id, actionId, text, owner, dueOn, state, seen }) => {
      const action = { actionId, text, owner, dueOn, state };
      return { do: 'write-action', id, seen, ...action };
    },
  }),
  post(ports, {
    path: 'action/remove',
    name: 'gaps.remove-action',
    contract: contract.dropActionInput,
    audit: 'grid.gap-action-removed',
    op: ({ entryId: id, actionId, seen }) => ({ do: 'drop-action', id, actionId, seen }),
  }),
  post(ports, {
    path: 'met',
    name: 'gaps.meet',
    contract: contract.metInput,
    audit: 'grid.gap-met',
    op: ({ entryId: id, metBy, text, seen }) => ({ do: 'meet', id, metBy, text, seen }),
  }),
  post(ports, {
    path: 'reopen',
    name: 'gaps.reopen',
    contract: contract.reopenInput,
    audit: 'grid.gap-reopened',
    op: ({ entryId: id, seen }) => ({ do: 'reopen', id, seen }),
  }),
];
