import { ok } from '../../../shared/kernel/result.ts';
import * as contract from '../../../shared/support/contract.ts';
import { whereToAnswer } from '../../../shared/support/move-contract.ts';
import type { OpOf, SupportOp, SupportPart } from '../../../shared/support/ops.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute, type TabEdit } from '../organisation/school-route.ts';
import { changeSupport } from './change-support.ts';
import { whereTo } from './places.ts';
import type { SupportPorts } from './ports.ts';
import { seeSupport, supportedChild } from './see-support.ts';
import { seeSupports } from './see-supports.ts';

interface Sent<Part extends SupportPart> extends TabEdit {
  readonly requestId: string;
  readonly op: OpOf<Part>;
}

/** One part of the record as a route: whatever is done to it, the whole record comes back. */
const post = <Part extends SupportPart>(
  ports: SupportPorts,
  part: Part,
  declared: Pick<Route<Sent<Part>>, 'name' | 'audit' | 'contract'>,
): Route =>
  schoolRoute(ports, {
    ...declared,
    version: 1,
    method: 'post',
    path: `/api/schools/:schoolId/requests/:requestId/support/${part}`,
    answer: contract.supportAnswer,
    action: 'support.write',
    sees: 'support.count',
    run: async (caller, school, { requestId, editId: activityId, confirmed, op }: Sent<Part>) => {
      const change = { part, op } as unknown as SupportOp;
      const asked = { school, requestId, activityId, confirmed, audit: declared.audit, change };
      const changed = await changeSupport(ports, caller, asked);
      return changed.ok ? ok(await seeSupport(ports, caller, changed.value)) : changed;
    },
  });

/** The joint record of a child's support in the tab: the line, and all that is written in it. Rows I01-I08, I14-I19. */
export const supportRoutes = (ports: SupportPorts): Route[] => [
  schoolRoute(ports, {
    name: 'supports.list',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/support',
    contract: contract.supportsInput,
    answer: contract.supportsAnswer,
    action: 'support.count',
    audit: 'support.listed',
    run: async (caller, school) => ok(await seeSupports(ports, caller, school)),
  }),
  schoolRoute(ports, {
    name: 'supports.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/requests/:requestId/support',
    contract: contract.supportInput,
    answer: contract.supportAnswer,
    action: 'support.see',
    sees: 'support.count',
    audit: 'support.read',
    run: async (caller, school, { requestId }) => {
      const child = await supportedChild(ports, caller, school, requestId);
      return child.ok ? ok(await seeSupport(ports, caller, child.value)) : child;
    },
  }),
  post(ports, 'spells', { name: 'supports.spell', audit: 'support.spell', contract: contract.changeInputs.spells }),
  post(ports, 'outcomes', {
    name: 'supports.outcome',
    audit: 'support.outcome',
    contract: contract.changeInputs.outcomes,
  }),
  post(ports, 'assessments', {
    name: 'supports.assessment',
    audit: 'support.assessment',
    contract: contract.changeInputs.assessments,
  }),
  post(ports, 'voices', { name: 'supports.voice', audit: 'support.voice', contract: contract.changeInputs.voices }),
  post(ports, 'reviews', { name: 'supports.review', audit: 'support.review', contract: contract.changeInputs.reviews }),
  post(ports, 'closing', {
    name: 'supports.closing',
    audit: 'support.closing',
    contract: contract.changeInputs.closing,
  }),
  post(ports, 'passport', {
    name: 'supports.passport',
    audit: 'support.passport',
    contract: contract.changeInputs.passport,
  }),
  post(ports, 'moves', { name: 'supports.move', audit: 'support.move', contract: contract.changeInputs.moves }),
  schoolRoute(ports, {
    name: 'supports.where-to',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/requests/:requestId/support/where-to',
    contract: contract.supportInput,
    answer: whereToAnswer,
    action: 'support.write',
    sees: 'support.count',
    audit: 'support.where-to',
    run: (caller, school, { requestId }) => whereTo(ports, caller, school, requestId),
  }),
];
