import type { HoursAnswer } from '../hours/contract.ts';
import { hoursText } from '../hours/text.ts';
import { table, text, type Block } from './paper.ts';
import { documentsText } from './text.ts';

/** Hours of the year: allocated, used, left, and what they went on. Row L05. */
export function hoursTable(hours: HoursAnswer): Block[] {
  if (hours.allocatedMinutes === 0 && hours.usedMinutes === 0) return [text(hoursText.none)];
  const { duration } = hoursText;
  const by = hours.usedByActivity.map((each) => `${each.name} ${duration(each.minutes)}`);
  return [
    table([34, 33, 33], documentsText.hoursHead(hours.academicYear), [
      [hours.allocatedMinutes, hours.usedMinutes, hours.leftMinutes].map(duration),
    ]),
    ...(by.length ? [text(documentsText.hoursBy(by))] : []),
  ];
}
