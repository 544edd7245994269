import { leftMinutes } from '../../../shared/hours/figures.ts';
import { cancelledBySchema } from '../../../shared/hours/cancellation.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import { ruleAt } from '../../../shared/visits/lines.ts';
import { noSignIn, type SignIn } from '../../../shared/visits/place.ts';
import { visitsText } from '../../../shared/visits/text.ts';
import { scopeOf, standingMinutes, type Visit } from '../../../shared/visits/visit.ts';
import type { VisitPorts } from './ports.ts';
import { tariffOf } from './tariff-of.ts';

/** A visit with what stands around it: the hours that are left, the door, and what cancelling now would do. */
export interface SeenVisit {
  readonly visit: Visit;
  readonly left: number;
  readonly signIn: SignIn;
  /** One sentence for each reason a visit can be cancelled for, as things stand now; empty once it is over. Row J12. */
  readonly rules: readonly string[];
  readonly now: Instant;
}

type Ports = Pick<VisitPorts, 'hours' | 'visits' | 'tariffs' | 'clock'>;

/** A visit with its surroundings: the balance, the page of the door and the service's rules, one read each. */
export async function seenVisit(ports: Ports, visit: Visit): Promise<SeenVisit> {
  const now = ports.clock.now();
  const [balance, place, tariff] = await Promise.all([
    ports.hours.balance(visit.schoolId, visit.academicYear),
    ports.visits.place(scopeOf(visit)),
    visit.state === 'planned' ? tariffOf(ports, visit.serviceId) : undefined,
  ]);
  const minutes = standingMinutes(visit, 'planned');
  return {
    visit,
    now,
    left: balance ? leftMinutes(balance.value) : 0,
    signIn: place?.value.signIn ?? noSignIn,
    rules:
      visit.state === 'planned'
        ? cancelledBySchema.options.map((by) => {
            const { effect, limit, noticeHours } = ruleAt(visit, by, now, tariff);
            return visitsText.ruleNow(by, effect, minutes, limit, noticeHours);
          })
        : [],
  };
}
