import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import type { SupportsAnswer } from '../../../shared/support/contract.ts';
import { stateOf } from '../../../shared/support/line.ts';
import { closedBy, runsOn, supportLevels, type Support } from '../../../shared/support/support.ts';
import type { SupportPorts } from './ports.ts';

/** Those that the caller works with: the next review first, closed ones last. */
export const theirSupports = (caller: Caller, all: readonly Support[]): Support[] =>
  all
    .filter((each) => may(permissions, caller, 'support.see', each))
    .toSorted(
      (one, other) =>
        Number(Boolean(closedBy(one))) - Number(Boolean(closedBy(other))) ||
        one.nextReview.localeCompare(other.nextReview) ||
        one.number - other.number,
    );

const levelsOn = (support: Support, today: string) =>
  closedBy(support)
    ? []
    : supportLevels.filter((level) => support.spells.some((each) => each.level === level && runsOn(each, today)));

/** How support stands at a school: counts for everybody who follows it, each child for those who work with it. */
export async function seeSupports(ports: SupportPorts, caller: Caller, school: School): Promise<SupportsAnswer> {
  const place = schoolScope(school);
  const today = ports.clock.today();
  const all = await ports.supports.list(place);
  const inState = (...states: ReturnType<typeof stateOf>[]): number =>
    all.filter((each) => states.includes(stateOf(each, today))).length;
  const atLevel = (level: 1 | 2 | 3): number => all.filter((each) => levelsOn(each, today).includes(level)).length;
  const theirs = theirSupports(caller, all);
  return {
    counts: {
      goingOn: inState('going-on', 'review-overdue'),
      overdue: inState('review-overdue'),
      closed: inState('closed'),
      running: { 1: atLevel(1), 2: atLevel(2), 3: atLevel(3) },
    },
    maySee: may(permissions, caller, 'support.see', place) || theirs.length > 0,
    children: theirs.map((each) => ({
      requestId: each.requestId,
      label: childLabel(each),
      state: stateOf(each, today),
      nextReview: closedBy(each) ? null : each.nextReview,
      levels: [...levelsOn(each, today)],
    })),
  };
}
