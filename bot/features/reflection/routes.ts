import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { starsBugsMoon } from '../../../shared/reflection/content.ts';
import * as contract from '../../../shared/reflection/contract.ts';
import type { ReflectionOp } from '../../../shared/reflection/decide.ts';
import { placeOfReflection, type Reflection } from '../../../shared/reflection/reflection.ts';
import { reflectionText } from '../../../shared/reflection/text.ts';
import { route, type Route } from '../../ports/declaration.ts';
import type { TabChange } from '../organisation/school-route.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { changeReflection, placeNow, reflectionFor } from './change-reflection.ts';
import { makeOfItem } from './make-of-item.ts';
import type { ReflectionPorts } from './ports.ts';

type Ports = ReflectionPorts;

const shown = ({ id, label, items, finished, changed, rev }: Reflection) => ({
  ...{ id, label, items, finished, changed, rev },
});

const answerOf = (caller: Caller, reflection: Reflection): contract.ReflectionAnswer => ({
  ...shown(reflection),
  content: starsBugsMoon,
  removed: reflection.removed.map(({ id, text, list }) => ({ id, text, list })),
  may: { write: may(permissions, caller, 'reflection.write', reflection) },
  you: sideOf(caller, reflection) ?? null,
});

interface Common {
  readonly schoolId: string;
  readonly reflectionId: string;
  readonly editId: string;
  readonly confirmed?: boolean | undefined;
}

/** The page that an edit names, when it is one of the school in its address. */
function placeOf(ports: Ports, { schoolId, reflectionId }: Common) {
  const place = placeOfReflection(reflectionId, ports.clock.today());
  return place?.scope.schoolId === schoolId ? place : undefined;
}

/** One change of the page as a route: the page as it stands comes out. */
const post = <Input extends Common>(ports: Ports, { op, path, ...declared }: TabChange<Input, ReflectionOp>): Route =>
  route({
    ...declared,
    version: 1,
    method: 'post',
    path: `/api/schools/:schoolId/reflection/${path}`,
    action: 'reflection.write',
    answer: contract.reflectionAnswer,
    useCase: async (caller, input: Input): Promise<Result<contract.ReflectionAnswer>> => {
      const place = placeOf(ports, input);
      if (!place) return fail(problem('not-found', reflectionText.notYours));
      const { editId: activityId, confirmed } = input;
      const done = await changeReflection(ports, caller, {
        ...{ place, activityId, confirmed },
        audit: declared.audit,
        op: op(input),
      });
      return done.ok ? ok(answerOf(caller, done.value)) : done;
    },
  });

/** The school, for those who may read its page; who else is linked with it is told whose page it is. */
async function readable(ports: Ports, caller: Caller, schoolId: string): Promise<Result<School>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'school.see');
  if (!school.ok || may(permissions, caller, 'reflection.see', schoolScope(school.value))) return school;
  return fail(problem('not-allowed', reflectionText.forPair));
}

/** Stars, bugs and moon in the tab: read them, write them down, turn them into something. Row D05. */
export const reflectionRoutes = (ports: Ports): Route[] => [
  route({
    name: 'reflection.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/reflection',
    contract: contract.readReflectionInput,
    answer: contract.reflectionAnswer,
    action: 'reflection.see',
    audit: 'reflection.read',
    useCase: async (caller, { schoolId }) => {
      const school = await readable(ports, caller, schoolId);
      if (!school.ok) return school;
      const found = await reflectionFor(ports, caller, await placeNow(ports, school.value));
      return found.ok ? ok(answerOf(caller, found.value.reflection)) : found;
    },
  }),
  route({
    name: 'reflection.earlier',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/reflections',
    contract: contract.readReflectionInput,
    answer: contract.earlierAnswer,
    action: 'reflection.see',
    audit: 'reflection.read',
    useCase: async (caller, { schoolId }) => {
      const school = await readable(ports, caller, schoolId);
      if (!school.ok) return school;
      const now = await placeNow(ports, school.value);
      const all = await ports.reflections.list(schoolScope(school.value));
      const earlier = all.filter(({ id }) => id !== now.id);
      return ok({ content: starsBugsMoon, earlier: earlier.map(shown) });
    },
  }),
  post(ports, {
    path: 'items',
    name: 'reflection.add-item',
    contract: contract.addItemInput,
    audit: 'reflection.item-added',
    op: ({ itemId, list, text, cell, owner }) => ({ do: 'add', id: itemId, list, text, cell, owner }),
  }),
  post(ports, {
    path: 'items/change',
    name: 'reflection.change-item',
    contract: contract.changeItemInput,
    audit: 'reflection.item-changed',
    op: ({ itemId, seen, list, text, cell, owner }) => ({
      do: 'change',
      id: itemId,
      seen,
      words: { list, text, cell, owner },
    }),
  }),
  post(ports, {
    path: 'items/remove',
    name: 'reflection.remove-item',
    contract: contract.removeItemInput,
    audit: 'reflection.item-removed',
    op: ({ itemId, seen }) => ({ do: 'remove', id: itemId, seen }),
  }),
  post(ports, {
    path: 'items/restore',
    name: 'reflection.restore-item',
    contract: contract.restoreItemInput,
    audit: 'reflection.item-restored',
    op: ({ itemId }) => ({ do: 'restore', id: itemId }),
  }),
  post(ports, {
    path: 'finish',
    name: 'reflection.say-finished',
    contract: contract.finishInput,
    audit: 'reflection.finished',
    op: ({ done }) => ({ do: 'finish', done }),
  }),
  route({
    name: 'reflection.make-item',
    version: 1,
    method: 'post',
    path: '/api/schools/:schoolId/reflection/items/make',
    contract: contract.makeInput,
    answer: contract.reflectionAnswer,
    action: 'reflection.write',
    audit: 'reflection.item-made',
    useCase: async (caller, input) => {
      const place = placeOf(ports, input);
      if (!place) return fail(problem('not-found', reflectionText.notYours));
      const { itemId, into, cell, editId, confirmed } = input;
      const done = await makeOfItem(ports, caller, {
        ...{ place, itemId, into, cell, confirmed, activityId: editId },
        audit: 'reflection.item-made',
      });
      return done.ok ? ok(answerOf(caller, done.value)) : done;
    },
  }),
];
