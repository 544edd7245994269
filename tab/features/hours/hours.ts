import type { HoursAnswer } from '../../../shared/hours/contract.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { tabText } from '../../text.ts';

export interface HoursView {
  /** Allocated, used, left: the words beside the bar. */
  readonly figures: readonly { readonly name: string; readonly says: string }[];
  /** Share of the bar that is used, 0 to 100. */
  readonly percent: number;
  readonly barLabel: string;
  readonly state: 'none' | 'within' | 'overspent';
}

/** How the hours of a school are drawn. More than was allocated stays a full bar; the figures say by how much. */
export function hoursView({ allocatedMinutes, usedMinutes, leftMinutes }: HoursAnswer): HoursView {
  const [allocated, used, left] = [allocatedMinutes, usedMinutes, leftMinutes].map(hoursText.duration) as Three;
  const over = leftMinutes < 0;
  return {
    figures: [
      { name: tabText.left, says: left },
      { name: tabText.used, says: used },
      { name: tabText.allocated, says: allocated },
    ],
    percent: over ? 100 : allocatedMinutes > 0 ? Math.round((usedMinutes / allocatedMinutes) * 100) : 0,
    barLabel: tabText.barLabel(used, allocated, left),
    state: over ? 'overspent' : allocatedMinutes === 0 ? 'none' : 'within',
  };
}
type Three = [string, string, string];
