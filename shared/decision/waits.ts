import type { CivilDate } from '../kernel/time.ts';
import type { School } from '../organisation/school.ts';
import { agreedOf, openProposal, signpostsOpen, type Decision } from './decision.ts';
import { ownerOn } from './owner.ts';
import { decisionText as t } from './text.ts';

/** For whom a request waits; 'nobody' once it is decided together. */
export type WaitsFor = 'link-therapist' | 'sendco' | 'either' | 'nobody';

export interface Waiting {
  readonly for: WaitsFor;
  readonly says: string;
}

/** What a request waits for and for whom: the same for both sides. Row G19. */
export function waitingOf(decision: Decision, school: Pick<School, 'people'>, today: CivilDate): Waiting {
  if (decision.mergedInto)
    return { for: 'nobody', says: decision.merged ? t.mergedInto(decision.merged) : t.waits.merged };
  if (!decision.acknowledged) return { for: 'link-therapist', says: t.waits.acknowledge };
  if (!ownerOn(decision, school, today)) return { for: 'link-therapist', says: t.waits.owner };
  const proposal = openProposal(decision);
  if (proposal) {
    const side = proposal.proposed.side === 'sendco' ? 'link-therapist' : 'sendco';
    return { for: side, says: t.waits.agree(side) };
  }
  if (agreedOf(decision).length === 0) return { for: 'either', says: t.waits.propose };
  if (signpostsOpen(decision).length) return { for: 'sendco', says: t.waits.helped };
  return { for: 'nobody', says: t.waits.nobody };
}
