import { decisionIdOf } from '../../../shared/decision/decision.ts';
import {
  howItStands,
  isNamed,
  seenByFamily,
  type FamilySeenLine,
  type HowItStands,
} from '../../../shared/family-page/status.ts';
import type { FamilyPage } from '../../../shared/family-page/page.ts';
import { familyText } from '../../../shared/family-page/text.ts';
import { accountIdSchema, type RequestId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { londonDate } from '../../../shared/kernel/time.ts';
import { personOf, schoolOn } from '../../../shared/organisation/school.ts';
import { pageAt, type LinkPlace } from './enter.ts';
import type { FamilyPagePorts } from './ports.ts';
import type { FamilySight } from './store.ts';

/** Plans that are looked through for what was agreed. */
const mostPlans = 6;
/** Events that are looked through for who has seen it. */
const mostEvents = 100;

/** All that stands on the page, for whoever draws it. */
export interface FamilyView {
  readonly page: FamilyPage;
  readonly sight: FamilySight;
  readonly schoolName: string;
  readonly sendco: string | null;
  readonly therapist: string | null;
  /** Null until the questionnaire is sent. */
  readonly stands: HowItStands | null;
  readonly seen: readonly FamilySeenLine[];
}

/** The page as it stands now. Only whoever has named the birthday gets it: who asks has checked that. Rows G20, H08, Q04. */
export async function seePage(ports: FamilyPagePorts, place: LinkPlace): Promise<Result<FamilyView>> {
  const found = await pageAt(ports, place);
  if (!found.ok) return found;
  const page = found.value;
  const [sight, record] = await Promise.all([ports.family.sight(page), ports.schools.load(page.schoolId)]);
  if (!sight || !record) return fail(problem('not-found', familyText.gone));
  const school = schoolOn(record, ports.clock.today());
  const view = {
    ...{ page, sight, schoolName: school.name },
    sendco: personOf(school, 'sendco')?.name ?? null,
    therapist: personOf(school, 'link-therapist')?.name ?? null,
  };
  if (!page.sent) return ok({ ...view, stands: null, seen: [] });
  const decisionOf = (requestId: RequestId) => ports.decisions.load(page.schoolId, decisionIdOf(page, requestId));
  const [own, plans, events] = await Promise.all([
    decisionOf(page.requestId),
    ports.sheets.list(page.schoolId, 'plan', mostPlans),
    ports.trail.ofChild(page.schoolId, page.requestId, { before: undefined, most: mostEvents }),
  ]);
  // Where it was counted as one with another, that one says how things stand.
  const requestId = own?.value.mergedInto ?? page.requestId;
  const decision = requestId === page.requestId ? own : await decisionOf(requestId);
  const accounts = [...new Set(events.filter(isNamed).map(({ accountId }) => accountId))];
  const names = await Promise.all(
    accounts.map(async (id) => [id, (await ports.accounts.load(accountIdSchema.parse(id)))?.value.name ?? ''] as const),
  );
  const about = { requestId, sentOn: londonDate(page.sent.at) };
  return ok({
    ...view,
    stands: howItStands(about, decision?.value, plans),
    seen: seenByFamily(events, { school: school.name, service: record.serviceName, names: new Map(names) }),
  });
}
