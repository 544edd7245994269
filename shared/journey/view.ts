import { withhold } from '../kernel/marking.ts';
import { may } from '../organisation/permission.ts';
import { leads } from '../organisation/role-groups.ts';
import { rolesFor } from '../organisation/permission.ts';
import type { Caller, ChildScope } from '../organisation/roles.ts';
import { copyOf, stateOnly } from '../own-copy/copy-state.ts';
import { emptiedJourney } from './emptied.ts';
import { journeySchema, type Holder, type Journey } from './journey.ts';
import { journeyPolicy } from './policy.ts';

/**
 * The service's document as one caller may have it: every field marked `child` is null unless `identity` is 'shown'.
 * 'tab-only': a card may not hold it. 'holder-only': the caller learns who holds the case and no more. 'restricted',
 * 'erased': the service's copy is not in use.
 */
export interface JourneyView extends Omit<Journey, 'note'> {
  readonly note: string | null;
  readonly identity: 'shown' | 'tab-only' | 'holder-only' | 'restricted' | 'erased';
}

/** Who holds the case now. The schema keeps the list from being empty. */
export const holderOf = ({ holders }: Pick<Journey, 'holders'>): Holder => holders.at(-1) as Holder;

const childScope = ({ schoolId, serviceId, requestId }: Journey): ChildScope => ({ schoolId, serviceId, requestId });

const leadsIt = (caller: Caller, journey: Journey): boolean =>
  rolesFor(caller, journey).some((role) => leads.includes(role));

function identityFor(caller: Caller, journey: Journey): JourneyView['identity'] {
  const { state } = copyOf(journey);
  const works = may(journeyPolicy, caller, 'journey.see', childScope(journey));
  if (state === 'erased') return 'erased';
  // A lead has to know whose record it is to decide on it; in everyday work they do not.
  const knows = state === 'restricted' ? leadsIt(caller, journey) : works;
  if (!knows) return works ? 'restricted' : 'holder-only';
  return caller.client === 'tab' ? 'shown' : 'tab-only';
}

/**
 * The one place that decides who gets what of the service's document: those of the service who work with the child all
 * of it, in the tab only; leads who holds the case and has held it; the school who holds it and since when. Undefined
 * for everybody else. What the school wrote down and the parents' consent decide what gets into it, not who reads it
 * then: it is the service's own record. Decisions 3, 13; row B10.
 */
export function journeyViewOf(caller: Caller, journey: Journey): JourneyView | undefined {
  if (!may(journeyPolicy, caller, 'journey.see-holder', childScope(journey))) return undefined;
  const identity = identityFor(caller, journey);
  const kept = identity === 'restricted' || identity === 'erased' ? emptiedJourney(journey) : journey;
  const shown = withhold(journeySchema, kept, (mark) => mark !== 'child' || identity === 'shown') as JourneyView;
  const ofService = leadsIt(caller, journey) || may(journeyPolicy, caller, 'journey.see', childScope(journey));
  return {
    ...shown,
    holders: ofService ? kept.holders : [holderOf(kept)],
    toldAt: ofService ? kept.toldAt : null,
    lawfulBasis: ofService ? kept.lawfulBasis : null,
    copy: ofService ? copyOf(journey) : stateOnly(copyOf(journey)),
    identity,
  };
}
