import { cellOf, levelSchema, strands } from '../../../shared/balanced-system/framework.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { isInPlace } from '../../../shared/question/offers.ts';
import type { KnownAnswer } from '../../../shared/request-for-help/contract.ts';
import { readRequestId } from '../../../shared/request-for-help/decide.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import type { SchoolStore } from '../organisation/store.ts';
import type { RequestPorts } from './ports.ts';

type Ports = RequestPorts & { readonly schools: SchoolStore };

const levels = levelSchema.options.map(({ value }) => value);

/** What a form need not ask: what the school told before, and what its grid has in place, by strand and level. G05, G06. */
export async function knownBefore(
  ports: Ports,
  caller: Caller,
  asked: { readonly schoolId: string; readonly requestId: string },
): Promise<Result<KnownAnswer>> {
  const school = await theirSchool(ports.schools, caller, asked.schoolId, 'request.write');
  if (!school.ok) return school;
  const id = readRequestId(asked.requestId);
  const known = id && (await ports.requests.known(caller, school.value.id, id));
  if (!known) return fail(problem('not-found', requestText.notYours));
  const grid = (await ports.grid.load(school.value.id))?.value;
  const entries = grid?.serviceId === school.value.serviceId ? grid.entries : [];
  const here = entries.filter((entry) => isInPlace(entry, ports.clock.today()));
  const inPlace = strands.flatMap((strand) =>
    levels.flatMap((level) =>
      here.filter(({ cells }) => cells.includes(cellOf(strand, level))).map(({ text }) => ({ strand, level, text })),
    ),
  );
  return ok({ ...known, inPlace });
}
