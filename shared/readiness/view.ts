import type { PersonId } from '../kernel/ids.ts';
import type { Readiness } from './readiness.ts';

/** Who looks: somebody, and whether they supervise the person whose rating it is. */
export interface Looker {
  readonly personId: PersonId;
  readonly supervises: boolean;
}

/**
 * A rating as this person may see it: their own, or that of a therapist they supervise. A SENDCo's is nobody else's: the
 * service does not supervise them, and a head could not ask for it without making it an appraisal. Null for everybody else.
 */
export function viewOf(looker: Looker, document: Readiness): Readiness | null {
  if (document.personId === looker.personId) return document;
  return document.side === 'link-therapist' && looker.supervises ? document : null;
}
