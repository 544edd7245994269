import type { TypedText } from '../../../shared/anonymous-text/typed-text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { ResourcesAnswer } from '../../../shared/resources/contract.ts';
import {
  decideResources,
  readResource,
  type ResourceOp,
  type TypedResource,
} from '../../../shared/resources/decide.ts';
import { shippedResources } from '../../../shared/resources/shipped.ts';
import { resourcesText } from '../../../shared/resources/text.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { auditOf } from '../records.ts';
import type { ResourcePorts } from './ports.ts';
import { resourcesFor } from './see-resources.ts';

/** Which item at which school, what of it was seen, and whether its author read the warning about names. */
export interface ResourcePress {
  readonly schoolId: string;
  readonly itemId: string;
  readonly seen: number;
  readonly confirmed?: boolean | undefined;
}

const mostTries = 8;
const { fields, problems } = resourcesText;

/** A lead adds something to read, or writes it anew; nothing that names a child is stored unseen. Row A11. */
export async function writeResource(
  ports: ResourcePorts,
  caller: Caller,
  { schoolId, itemId, seen, confirmed = false }: ResourcePress,
  typed: TypedResource,
): Promise<Result<ResourcesAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'resource.write');
  if (!school.ok) return school;
  const words = readResource(typed);
  if (!words.ok) return words;
  const texts = (['title', 'about', 'where', 'owner', 'version'] as const)
    // Who looks after it is an adult, named on purpose.
    .map((field): TypedText => ({
      ...{ field, label: fields[field], text: words.value[field] },
      looksForNames: field !== 'owner',
    }))
    .filter(({ text }) => text !== '');
  const about = { schoolId: school.value.id, audit: 'resources.written', confirmed };
  const looked = await lookAtTexts(ports, caller, texts, about);
  if (!looked.ok) return looked;
  const op: ResourceOp = { do: 'write', id: itemId, seen, words: words.value };
  return change(ports, caller, { school: school.value, audit: looked.value }, op);
}

/** A lead takes something out of the list, or puts it back. Row A11. */
export async function setResourceState(
  ports: ResourcePorts,
  caller: Caller,
  { schoolId, itemId: id, seen }: ResourcePress,
  state: 'current' | 'retired',
): Promise<Result<ResourcesAnswer>> {
  const school = await theirSchool(ports.schools, caller, schoolId, 'resource.write');
  if (!school.ok) return school;
  const op: ResourceOp = { do: 'set-state', id, seen, state };
  return change(ports, caller, { school: school.value, audit: 'resources.state-set' }, op);
}

/**
 * Load, decide, store with the ETag; decided again when somebody else wrote meanwhile. That it is done is written into
 * the chain of the school where it is done, before it is: the list lies in another container.
 */
async function change(
  ports: ResourcePorts,
  caller: Caller,
  { school, audit }: { readonly school: School; readonly audit: string },
  op: ResourceOp,
): Promise<Result<ResourcesAnswer>> {
  const { serviceId, id: schoolId } = school;
  const event = auditOf(ports, caller, { ...schoolScope(school), id: op.id }, audit);
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await ports.resources.list(serviceId);
    const list = stored?.value ?? shippedResources(serviceId);
    const next = decideResources(list, op, { by: caller.name, at: ports.clock.now() });
    if (!next.ok) return next;
    if (next.value === list) return ok(resourcesFor(ports, caller, school, list));
    if (tries === 0) await ports.records.commit({ schoolId, puts: [], audit: [event], outbox: [] });
    if ((await ports.resources.save(stored, next.value)) === 'saved')
      return ok(resourcesFor(ports, caller, school, next.value));
  }
  return fail(problem('changed-meanwhile', problems.tooBusy));
}
