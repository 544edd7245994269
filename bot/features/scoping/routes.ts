import { schoolIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { currentMemberships, may } from '../../../shared/organisation/permission.ts';
import type { Caller, SchoolScope } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { permissions } from '../../../shared/policy.ts';
import * as contract from '../../../shared/scoping/contract.ts';
import type { GridOp } from '../../../shared/scoping/decide.ts';
import { canBeOpen, termOfCycle } from '../../../shared/scoping/sweep.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { schoolRoute, type TabChange, type TabEdit } from '../organisation/school-route.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { changeGrid, gridFor } from './change-grid.ts';
import type { ScopingPorts } from './ports.ts';
import type { Presence } from './presence.ts';
import { gridAnswer } from './see-grid.ts';

export type ScopingRoutePorts = ScopingPorts & { readonly presence: Presence };
type Ports = ScopingRoutePorts;
type Action = 'grid.update' | 'grid.confirm' | 'grid.review';

/** The scope of a school that is the caller's by name; otherwise the school is read, so that a stranger learns nothing. */
async function scopeFor(ports: Ports, caller: Caller, schoolId: string): Promise<Result<SchoolScope>> {
  for (const { scope } of currentMemberships(caller))
    if (scope.kind === 'school' && scope.schoolId === schoolId) return ok(scope);
  const school = await theirSchool(ports.schools, caller, schoolId, 'grid.see');
  return school.ok ? ok(schoolScope(school.value)) : school;
}

type Common = TabEdit & { readonly cycleId?: string | null | undefined };

interface Post<Input> extends TabChange<Input, GridOp | GridOp[]> {
  readonly action: Action;
}

/** One change of the grid as a route: what was done goes in, the grid as it stands comes out. */
const post = <Input extends Common>(ports: Ports, { op, path, ...declared }: Post<Input>): Route =>
  route({
    ...declared,
    version: 1,
    method: 'post',
    path: `/api/schools/:schoolId/grid/${path}`,
    answer: contract.gridAnswer,
    useCase: async (caller, input: Input) => {
      const scope = await scopeFor(ports, caller, input.schoolId);
      if (!scope.ok) return scope;
      const cycleId = input.cycleId ?? undefined;
      const term = cycleId ? termOfCycle(cycleId) : undefined;
      const isTheirs = term?.scope.schoolId === scope.value.schoolId && canBeOpen(term.order, ports.clock.today());
      if (cycleId && !isTheirs) return fail(problem('not-understood', organisationText.notReadable));
      const outcome = await changeGrid(ports, caller, {
        scope: scope.value,
        cycleId,
        activityId: input.editId,
        action: declared.action,
        audit: declared.audit,
        confirmed: input.confirmed,
        ops: () => [op(input)].flat(),
      });
      if (!outcome.ok) return fail(outcome.problem);
      const [refused] = outcome.refused;
      const school = await ports.schools.load(schoolIdSchema.parse(input.schoolId));
      if (refused || !school) return fail(refused ?? problem('not-found', organisationText.noSuchSchool));
      return ok(await gridAnswer(ports, caller, school, outcome.grid));
    },
  });

/** The grid in the tab: read it, fill it in, tick it, review it. */
export const scopingRoutes = (ports: Ports): Route[] => [
  route({
    name: 'grid.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/grid',
    contract: contract.readGridInput,
    answer: contract.readGridAnswer,
    action: 'grid.see',
    audit: 'grid.read',
    useCase: async (caller, { schoolId, since, on }) => {
      const scope = await scopeFor(ports, caller, schoolId);
      if (!scope.ok) return scope;
      const found = await gridFor(ports, caller, scope.value);
      const known = found?.grid;
      // A page that polls: one read of the account, one of the grid, and an empty answer.
      if (known && known.rev === since && on === ports.clock.today()) return ok({ rev: known.rev, grid: null });
      const school = await theirSchool(ports.schools, caller, schoolId, 'grid.see');
      if (!school.ok) return school;
      const grid = await gridAnswer(ports, caller, school.value, known);
      return ok({ rev: grid.rev, grid });
    },
  }),
  schoolRoute(ports, {
    name: 'grid.who-is-here',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/grid/here',
    contract: contract.hereInput,
    answer: contract.hereAnswer,
    action: 'grid.see',
    audit: 'grid.presence-read',
    run: async (caller, school) => {
      const { id } = school;
      // Who only reads is no company to somebody who writes.
      const isWriter = may(permissions, caller, 'grid.update', schoolScope(school));
      return ok({ here: isWriter ? ports.presence.look(id, caller) : ports.presence.who(id) });
    },
  }),
  post(ports, {
    path: 'entries',
    name: 'grid.add-entry',
    contract: contract.addEntryInput,
    action: 'grid.update',
    audit: 'grid.entry-added',
    op: ({ entryId, kind, text, cells, details }) => ({ do: 'add', id: entryId, kind, text, cells, details }),
  }),
  post(ports, {
    path: 'entries/several',
    name: 'grid.add-entries',
    contract: contract.addEntriesInput,
    action: 'grid.update',
    audit: 'grid.entries-added',
    op: ({ entries }) => entries.map(({ entryId, ...words }) => ({ do: 'add', id: entryId, ...words })),
  }),
  post(ports, {
    path: 'entries/change',
    name: 'grid.change-entry',
    contract: contract.changeEntryInput,
    action: 'grid.update',
    audit: 'grid.entry-changed',
    op: ({ entryId, seen, kind, text, cells, details }) => ({
      do: 'change',
      id: entryId,
      seen,
      words: {
        ...(kind ? { kind } : {}),
        ...(text === undefined ? {} : { text }),
        ...(cells ? { cells } : {}),
        ...(details ? { details } : {}),
      },
    }),
  }),
  post(ports, {
    path: 'entries/remove',
    name: 'grid.remove-entry',
    contract: contract.entryInput,
    action: 'grid.update',
    audit: 'grid.entry-removed',
    op: ({ entryId, seen }) => ({ do: 'remove', id: entryId, seen }),
  }),
  post(ports, {
    path: 'entries/restore',
    name: 'grid.restore-entry',
    contract: contract.entryInput,
    action: 'grid.update',
    audit: 'grid.entry-restored',
    op: ({ entryId }) => ({ do: 'restore', id: entryId }),
  }),
  post(ports, {
    path: 'entries/agree',
    name: 'grid.agree-entry',
    contract: contract.entryInput,
    action: 'grid.review',
    audit: 'grid.entry-agreed',
    op: ({ entryId, seen }) => ({ do: 'agree', id: entryId, seen }),
  }),
  post(ports, {
    path: 'entries/ask',
    name: 'grid.ask-about-entry',
    contract: contract.askInput,
    action: 'grid.update',
    audit: 'grid.entry-asked-about',
    op: ({ entryId, text, cells, seen }) => ({ do: 'ask', id: entryId, text, cells, seen }),
  }),
  post(ports, {
    path: 'entries/settle',
    name: 'grid.settle-entry',
    contract: contract.settleInput,
    action: 'grid.update',
    audit: 'grid.entry-settled',
    op: ({ entryId, moves, seen }) => ({ do: 'settle', id: entryId, moves, seen }),
  }),
  post(ports, {
    path: 'confirm',
    name: 'grid.confirm',
    contract: contract.confirmInput,
    action: 'grid.confirm',
    audit: 'grid.confirmed',
    op: ({ entryIds, through, seen }) => ({ do: 'confirm', entryIds, through, seen }),
  }),
  post(ports, {
    path: 'review',
    name: 'grid.review',
    contract: contract.reviewInput,
    action: 'grid.review',
    audit: 'grid.reviewed',
    op: ({ seen }) => ({ do: 'review', seen }),
  }),
];
