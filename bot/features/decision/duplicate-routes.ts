import * as contract from '../../../shared/decision/contract.ts';
import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import { askMerge, decideOnMerge, seeDuplicates } from './duplicates.ts';
import { askUndo, decideOnUndo, seeMerged } from './undo-merge.ts';
import { sayTwo } from './say-two.ts';
import type { DecisionPorts } from './ports.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';

const saved = { saved: true } as const;
const done = (result: Result<unknown>): Result<typeof saved> => (result.ok ? ok(saved) : result);

/** Requests that may be about one child: seen and decided on by two people of the school. Row G21, hazard H-03. */
export const duplicateRoutes = (ports: DecisionPorts): Route[] => {
  const common = { version: 1, answer: contract.savedAnswer, action: 'duplicate.decide' } as const;
  return [
    schoolRoute(ports, {
      name: 'duplicates.list',
      version: 1,
      method: 'get',
      path: '/api/schools/:schoolId/duplicates',
      contract: contract.queueInput,
      answer: contract.duplicatesAnswer,
      action: 'duplicate.decide',
      audit: 'duplicate.listed',
      run: async (caller, school) => {
        const kept = await ports.decisions.list(schoolScope(school));
        return ok({
          duplicates: await seeDuplicates(ports, caller, school, kept),
          merged: seeMerged(caller, school, kept),
        });
      },
    }),
    schoolRoute(ports, {
      ...common,
      name: 'duplicates.ask',
      method: 'post',
      path: '/api/schools/:schoolId/duplicates',
      contract: contract.mergeInput,
      audit: 'duplicate.asked',
      run: async (caller, school, { editId, keep, gone }) =>
        done(await askMerge(ports, caller, school, { keep, gone, activityId: editId })),
    }),
    schoolRoute(ports, {
      ...common,
      name: 'duplicates.apart',
      method: 'post',
      path: '/api/schools/:schoolId/duplicates/apart',
      contract: contract.apartInput,
      audit: 'duplicate.declined',
      run: async (caller, school, { editId, one, other }) =>
        done(await sayTwo(ports, caller, school, { keep: one, gone: other, activityId: editId })),
    }),
    schoolRoute(ports, {
      ...common,
      name: 'duplicates.decide',
      method: 'post',
      path: '/api/schools/:schoolId/duplicates/decision',
      contract: contract.mergeDecisionInput,
      audit: 'duplicate.decided',
      run: async (caller, school, { editId, keep, gone, askId, approve }) =>
        done(await decideOnMerge(ports, caller, school, { keep, gone, askId, approve, activityId: editId })),
    }),
    schoolRoute(ports, {
      ...common,
      name: 'duplicates.ask-undo',
      method: 'post',
      path: '/api/schools/:schoolId/duplicates/undo',
      contract: contract.mergeInput,
      audit: 'duplicate.undo-asked',
      run: async (caller, school, { editId, keep, gone }) =>
        done(await askUndo(ports, caller, school, { keep, gone, activityId: editId })),
    }),
    schoolRoute(ports, {
      ...common,
      name: 'duplicates.decide-undo',
      method: 'post',
      path: '/api/schools/:schoolId/duplicates/undo/decision',
      contract: contract.mergeDecisionInput,
      audit: 'duplicate.undo-decided',
      run: async (caller, school, { editId, keep, gone, askId, approve }) =>
        done(await decideOnUndo(ports, caller, school, { keep, gone, askId, approve, activityId: editId })),
    }),
  ];
};
