import { hoursText } from '../hours/text.ts';
import { longDate, shortDate, type CivilDate } from '../kernel/time.ts';
import type { Conflict } from './conflicts.ts';
import { isOfYear, type Shortfall } from './outcome.ts';

const days = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const halves: Readonly<Record<string, string>> = { am: 'mornings', pm: 'afternoons', day: 'all day' };
const visits = (count: number): string => `${count} ${count === 1 ? 'visit' : 'visits'}`;
const { duration } = hoursText;

const whenOf = (shortfall: Shortfall): string =>
  isOfYear(shortfall) ? 'this year' : `in the ${shortfall.terms.join(' and ')} term`;

/** Every sentence about the year of a therapist, en-GB. */
export const yearPlanText = {
  weekdays: days.slice(1),
  /** 'Tuesday mornings' */
  slot: (slot: string): string => `${days[Number(slot.slice(-1))] ?? ''} ${halves[slot.slice(0, -1)] ?? ''}`,
  visits,
  conflict: ({ what, other = '' }: Conflict): string =>
    ({
      'no-school-day': 'The school has no pupils on that day.',
      unsuited: 'The school has said that this day does not suit.',
      'not-working': 'The therapist does not work on that day.',
      'outside-hours': 'That is outside the therapist’s working hours.',
      'double-booked': `At the same time as ${other}.`,
      'travel-tight': `Too little time for the way to or from ${other}.`,
    })[what],
  over: (minutes: number): string => `${duration(minutes)} more are planned than there are.`,
  shortfall: (shortfall: Shortfall): string => {
    const { visits: count, over } = shortfall;
    return [
      ...(count ? [`${visits(count)} found no place ${whenOf(shortfall)}.`] : []),
      ...(over ? [`${duration(over)} more are planned ${whenOf(shortfall)} than there are.`] : []),
    ].join(' ');
  },
  /** What makes up no whole visit; empty where nothing is left over. */
  rest: (shortfall: Shortfall): string =>
    shortfall.rest ? `Left over ${whenOf(shortfall)}: ${duration(shortfall.rest)}, too little for one more visit.` : '',
  best: 'Proved best: no plan of this year keeps more to days, rhythms and areas.',
  bestKept: 'Proved best of the plans that keep the regular days there were; beginning anew may find a better one.',
  gap: (gap: number, keeps: boolean): string =>
    `The best plan${keeps ? ' that keeps the regular days there were' : ''} may have up to ${Math.max(1, Math.ceil(gap * 100))} % fewer drawbacks; more could not be proved in the time.`,
  greedy: (cost: number, greedy: number): string =>
    greedy > cost
      ? `It has ${Math.max(1, Math.round((1 - cost / greedy) * 100))} % fewer drawbacks than the same year planned school by school.`
      : 'The same year planned school by school would be as good.',
  move: (school: string, from: CivilDate, to: CivilDate | null): string =>
    to ? `${school}: ${shortDate(from)} moves to ${shortDate(to)}` : `${school}: ${shortDate(from)} falls away`,
  problems: {
    notYours: 'There is no plan of a year that you may open here.',
    noSchools: 'No school has this person as its link therapist, so there is nothing to plan.',
    changed: 'Somebody changed this plan meanwhile. It is shown as it is now, and what you have typed is still here.',
    solving: 'A plan is being sought. Try again when it is there.',
    noVisit: 'That visit is not part of this plan any more.',
    past: 'That day is over.',
    published: 'Visits were published already, so the plan can only be changed, not begun anew.',
    noDates: (school: string): string => `${school} has no dates for this year yet, so nothing can be planned there.`,
  },
  /** Why a visit of the plan is gone, as its record says. */
  withdrawn: 'The year was planned anew.',
  wish: (on: CivilDate): string => `${longDate(on)} does not suit`,
};
