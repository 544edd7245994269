import type { z } from 'zod';
import type { familyInput } from '../../../shared/family-page/contract.ts';
import type { FamilyPage } from '../../../shared/family-page/page.ts';
import { familyTabText as t } from '../../../shared/family-page/tab-text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { readRequestId } from '../../../shared/request-for-help/decide.ts';
import { isClosed, type RequestView } from '../../../shared/request-for-help/view.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import type { FamilyMakingPorts } from './ports.ts';

export interface Found {
  readonly school: School;
  readonly view: RequestView;
  readonly pages: readonly FamilyPage[];
}

/** The child that is meant, as its school sees it, with the pages made for it. The same refusal for all others. */
export async function familyOf(
  ports: Pick<FamilyMakingPorts, 'schools' | 'requests' | 'familyPages'>,
  caller: Caller,
  asked: z.infer<typeof familyInput>,
): Promise<Result<Found>> {
  const none = fail(problem('not-found', t.notYours));
  const id = readRequestId(asked.requestId);
  const school = await theirSchool(ports.schools, caller, asked.schoolId, 'family.write');
  if (!school.ok || !id) return none;
  const [view, all] = await Promise.all([
    ports.requests.load({ ...caller, client: 'tab' }, school.value.id, id),
    ports.familyPages.list(school.value.id),
  ]);
  if (!view || isClosed(view)) return none;
  return ok({ school: school.value, view, pages: all.filter(({ requestId }) => requestId === id) });
}
