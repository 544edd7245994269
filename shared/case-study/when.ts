import type { Years } from '../calendar/days.ts';
import { addDays, weekday, type CivilDate } from '../kernel/time.ts';
import { caseStudyText as t } from './text.ts';

const days = (from: CivilDate, to: CivilDate): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
const monday = (day: CivilDate): CivilDate => addDays(day, 1 - weekday(day));

/** 'autumn term, week 3': where in a school year a day lies, without its date. In no term it is 'in the holidays'. */
export function termWeek(years: Years, day: CivilDate): string {
  for (const { blocks } of years) {
    const terms = [...new Set(blocks.map(({ term }) => term))];
    for (const term of terms) {
      const own = blocks.filter((each) => each.term === term);
      const first = own.map(({ firstOn }) => firstOn).toSorted()[0];
      const last = own
        .map(({ lastOn }) => lastOn)
        .toSorted()
        .at(-1);
      if (first && last && first <= day && day <= last)
        return t.termWeek(term, Math.floor(days(monday(first), day) / 7) + 1);
    }
  }
  return t.holidays;
}

/** 'after eleven weeks': how long after the first day something was. */
export const weeksAfter = (first: CivilDate, day: CivilDate): string =>
  t.after(Math.floor(Math.max(0, days(first, day)) / 7));
