import type { HoursAnswer } from '../../../shared/hours/contract.ts';
import { hoursText } from '../../../shared/hours/text.ts';
import { facts, section, text, type Element } from '../../cards/card.ts';

/** One school's hours in a few lines. */
export function hoursSection(schoolName: string, hours: HoursAnswer): Element {
  if (hours.allocatedMinutes === 0 && hours.usedMinutes === 0) return section(schoolName, [text(hoursText.none)]);
  return section(schoolName, [
    facts([
      ['Left', hoursText.duration(hours.leftMinutes)],
      ['Used', hoursText.duration(hours.usedMinutes)],
      ['Allocated', `${hoursText.duration(hours.allocatedMinutes)} for ${hours.academicYear}`],
    ]),
    ...(hours.leftMinutes < 0 ? [text(hoursText.overspent)] : []),
  ]);
}
