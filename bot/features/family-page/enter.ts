import { afterBirthday } from '../../../shared/family-page/decide.ts';
import { mostWrong, pageState, type FamilyPage } from '../../../shared/family-page/page.ts';
import { familyText as t } from '../../../shared/family-page/text.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { theLink } from '../records.ts';
import { changePage, tellSendco } from './change-page.ts';
import type { FamilyPagePorts } from './ports.ts';

/** What a link names. */
export interface LinkPlace {
  readonly schoolId: SchoolId;
  readonly pageId: string;
}

const gone = fail(problem('not-found', t.gone));
const locked = fail(problem('locked', t.locked));

/** The page behind a link, as long as it opens. The same sentence for what is closed, has run out or never was. */
export async function pageAt(ports: FamilyPagePorts, { schoolId, pageId }: LinkPlace): Promise<Result<FamilyPage>> {
  const [stored, school] = await Promise.all([ports.familyPages.load(schoolId, pageId), ports.schools.load(schoolId)]);
  // A school that another service took on asks anew; an old link must not go there.
  if (!stored || school?.serviceId !== stored.value.serviceId) return gone;
  const state = pageState(stored.value, ports.clock.today());
  if (state === 'locked') return locked;
  return state === 'open' || state === 'sent' ? ok(stored.value) : gone;
}

/** How many tries are left after a wrong birthday. */
export type Entered = { readonly isIn: true } | { readonly isIn: false; readonly left: number };

/**
 * Whoever has the link names day and month of the child's birth. Three wrong ones lock it, and the SENDCo is told; the
 * tries are counted in the page, so that neither a new browser nor asking at once gets more of them.
 */
export async function enter(
  ports: FamilyPagePorts,
  place: LinkPlace,
  { day, month }: { readonly day: number; readonly month: number },
): Promise<Result<Entered>> {
  const found = await pageAt(ports, place);
  if (!found.ok) return found;
  const isRight = await ports.family.isBirthday(found.value, day, month);
  if (isRight === undefined) return gone;
  const today = ports.clock.today();
  const changed = await changePage(ports, theLink, place, (page) => {
    if (page.lockedAt) return locked;
    const isFirst = page.openedOn !== today;
    const next = afterBirthday(page, isRight, today, ports.clock.now());
    if (next.lockedAt)
      return ok({ page: next, event: 'family.locked', outbox: tellSendco(ports, next, 'family-locked') });
    if (isRight && !isFirst && page.wrong === 0) return ok(undefined);
    return ok({ page: next, event: isRight && isFirst ? 'family.opened' : undefined });
  });
  if (!changed.ok) return changed;
  if (changed.value.lockedAt) return locked;
  return ok(isRight ? { isIn: true } : { isIn: false, left: mostWrong - changed.value.wrong });
}
