import type { Result } from '../../../shared/kernel/result.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { familyTabText as t } from '../../../shared/family-page/tab-text.ts';
import type { FamilyPage } from '../../../shared/family-page/page.ts';
import type { OutboxItem, Stored } from '../../ports/change.ts';
import { auditOf, outboxItems, type Doer } from '../records.ts';
import { routeShown } from '../safeguarding/route-shown.ts';
import type { FamilyPagePorts, PageChangePorts } from './ports.ts';

/** Writers of one page give way to each other this often. */
const mostTries = 8;

export interface PageChange {
  readonly page: FamilyPage;
  /** What the chain calls it; undefined for what is written at each field. */
  readonly event?: string | undefined;
  readonly outbox?: readonly OutboxItem[];
  /** Somebody was shown where to turn: of the school, without the page or the child. */
  readonly showsRoute?: boolean;
}

/** The SENDCo's card about a page: a link was locked, a questionnaire has come, it must be read now. */
export const tellSendco = (
  ports: Pick<FamilyPagePorts, 'ids' | 'clock'>,
  page: FamilyPage,
  kind: string,
  how: OutboxItem['how'] = 'new',
): OutboxItem[] => outboxItems(ports, { schoolId: page.schoolId, about: page.id }, [['sendco', how, kind]]);

/** Changes a page as it stands, deciding anew on what somebody else wrote meanwhile. Undefined from `decide`: nothing to do. */
export async function changePage(
  ports: PageChangePorts,
  by: Doer,
  place: { readonly schoolId: SchoolId; readonly pageId: string },
  decide: (page: FamilyPage) => Result<PageChange | undefined> | Promise<Result<PageChange | undefined>>,
): Promise<Result<FamilyPage>> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored: Stored<FamilyPage> | undefined = await ports.familyPages.load(place.schoolId, place.pageId);
    if (!stored) return fail(problem('not-found', t.gone));
    const decided = await decide(stored.value);
    if (!decided.ok) return decided;
    if (!decided.value) return ok(stored.value);
    const { page, event, outbox = [], showsRoute } = decided.value;
    const saved = await ports.records.commit({
      schoolId: page.schoolId,
      puts: [{ type: 'family-page', value: page, before: stored }],
      audit: [
        ...(event ? [auditOf(ports, by, page, event, page.requestId)] : []),
        ...(showsRoute ? [routeShown(ports, by, page, 'family.route-shown')] : []),
      ],
      outbox,
    });
    if (saved !== 'saved') continue;
    if (outbox.length) ports.outbox.wake(page.schoolId);
    return ok(page);
  }
  return fail(problem('changed-meanwhile', t.busy));
}
