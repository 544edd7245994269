import { z } from 'zod';
import { ok } from '../../../shared/kernel/result.ts';
import * as contract from '../../../shared/needs-profile/contract.ts';
import type { ProfileOp } from '../../../shared/needs-profile/decide.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { schoolRoute, type TabChange, type TabEdit } from '../organisation/school-route.ts';
import { seeAreaProfile, settle } from './area.ts';
import { changeProfile } from './change-profile.ts';
import type { NeedsProfilePorts } from './ports.ts';
import { seeProfile } from './see-profile.ts';

/** One change as a route: the profile as it stands comes out. */
const post = <Input extends TabEdit>(
  ports: NeedsProfilePorts,
  { op, path, ...declared }: TabChange<Input, ProfileOp>,
): Route =>
  schoolRoute(ports, {
    ...declared,
    version: 1,
    method: 'post',
    path: `/api/schools/:schoolId/profile/${path}`,
    answer: contract.profileAnswer,
    action: 'profile.write',
    run: async (caller, school, input: Input) => {
      const changed = await changeProfile(ports, caller, school, { op: op(input), audit: declared.audit });
      return changed.ok ? ok(await seeProfile(ports, caller, school)) : changed;
    },
  });

/** The profile of needs of a school and of an area. Rows M01-M06. */
export const needsProfileRoutes = (ports: NeedsProfilePorts): Route[] => [
  schoolRoute(ports, {
    name: 'profile.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/profile',
    contract: contract.profileInput,
    answer: contract.profileAnswer,
    action: 'profile.see',
    audit: 'profile.read',
    run: async (caller, school) => ok(await seeProfile(ports, caller, school)),
  }),
  post(ports, {
    path: 'count',
    name: 'profile.count',
    contract: contract.countInput,
    audit: 'profile.counted',
    op: ({ group, need, count }) => ({ do: 'count', group, need, count }),
  }),
  post(ports, {
    path: 'table',
    name: 'profile.table',
    contract: contract.tableInput,
    audit: 'profile.pasted',
    op: ({ rows }) => ({ do: 'table', rows }),
  }),
  post(ports, {
    path: 'remove',
    name: 'profile.remove',
    contract: contract.removeInput,
    audit: 'profile.group-removed',
    op: ({ group }) => ({ do: 'remove', group }),
  }),
  post(ports, {
    path: 'share',
    name: 'profile.share',
    contract: contract.shareInput,
    audit: 'profile.shared',
    op: () => ({ do: 'share' }),
  }),
  post(ports, {
    path: 'correct',
    name: 'profile.correct',
    contract: contract.shareInput,
    audit: 'profile.corrected',
    op: () => ({ do: 'correct' }),
  }),
  route({
    name: 'profile.area',
    version: 1,
    method: 'get',
    path: '/api/needs-profile',
    contract: z.object({}),
    answer: contract.areaProfileAnswer,
    action: 'profile.area',
    audit: 'profile.area-read',
    useCase: (caller) => seeAreaProfile(ports, caller),
  }),
  route({
    name: 'profile.settle',
    version: 1,
    method: 'post',
    path: '/api/needs-profile/settings',
    contract: contract.settleInput,
    answer: contract.settledAnswer,
    action: 'profile.settle',
    audit: 'profile.settled',
    useCase: (caller, { seen, prevalence, rules }) =>
      settle(ports, caller, { seen, prevalence, rules, audit: 'profile.settled' }),
  }),
];
