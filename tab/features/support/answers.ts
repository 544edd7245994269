import { arrivalsAnswer } from '../../../shared/arrivals/contract.ts';
import { journeysAnswer } from '../../../shared/journey/contract.ts';
import { ispAnswer } from '../../../shared/isp/contract.ts';
import { whereToAnswer } from '../../../shared/support/move-contract.ts';
import { supportAnswer, supportsAnswer } from '../../../shared/support/contract.ts';
import type { Get } from '../../api.ts';
import { onReturn } from '../../pulse.ts';
import type { Of } from '../../watch.ts';
import { newRecordForms } from '../journey/typed-record.ts';
import { newSupportForms } from './typed-support.ts';

/**
 * The service's own documents of children, the joint record of one child's support, and how support stands at a school;
 * asked again only when somebody comes back, as each look is noted.
 */
export const supportAnswers = (of: Of, school: (id: string, part: string) => string, get: Get) => ({
  /** Short-lived addresses of a child's plan to take away; asked by a press. */
  isp: (id: string, requestId: string) => get(school(id, `/requests/${encodeURIComponent(requestId)}/isp`), ispAnswer),
  journeys: (id: string) => of(school(id, '/journeys'), journeysAnswer, onReturn),
  support: (id: string, requestId: string) =>
    of(school(id, `/requests/${encodeURIComponent(requestId)}/support`), supportAnswer, onReturn),
  whereTo: (id: string, requestId: string) =>
    of(school(id, `/requests/${encodeURIComponent(requestId)}/support/where-to`), whereToAnswer, onReturn),
  supports: (id: string) => of(school(id, '/support'), supportsAnswer, onReturn),
  /** Children who come from other schools. */
  arrivals: (id: string) => of(school(id, '/arrivals'), arrivalsAnswer, onReturn),
  /** Parts of a record that somebody is writing. */
  typedSupport: newSupportForms(),
  /** Fields of the service's own record that are not saved. */
  typedRecord: newRecordForms(),
});
