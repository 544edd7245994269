import type { SchoolCalendar } from '../../../shared/calendar/calendar.ts';
import { importText } from '../../../shared/calendar/import/text.ts';
import { termDatesText as t } from '../../../shared/calendar/term-dates-text.ts';
import { planningWindows } from '../../../shared/calendar/windows.ts';
import { shortDate, type CivilDate } from '../../../shared/kernel/time.ts';
import { facts, section, text, type Element } from '../../cards/card.ts';

/** INSET days and events that are named; the tab has them all. */
const mostNamed = 3;

/**
 * The dates of a school's term in a few lines: its blocks, the next INSET days and events, and when planning opens next.
 * Of the term that a day lies in, or of the next one in the holidays before it.
 */
export function termDatesSection(schoolName: string, years: readonly SchoolCalendar[], today: CivilDate): Element {
  const year = years.find(({ blocks }) => blocks.some(({ lastOn }) => lastOn >= today));
  const term = year?.blocks.find(({ lastOn }) => lastOn >= today)?.term;
  if (!year || !term) return section(schoolName, [text(t.none)]);
  const next = years[years.indexOf(year) + 1];
  const window = planningWindows(year, next).find(({ dueOn }) => dueOn >= today);
  const inset = [...year.insetDays, ...(next?.insetDays ?? [])].filter((day) => day >= today).slice(0, mostNamed);
  const events = (year.events ?? []).filter(({ lastOn }) => lastOn >= today).slice(0, mostNamed);
  return section(schoolName, [
    facts([
      ...year.blocks
        .filter((block) => block.term === term)
        .map(({ label, firstOn, lastOn }) => [label, importText.range(firstOn, lastOn)] as const),
      [t.inset, inset.map(shortDate).join(', ') || t.noInset] as const,
      ...(events.length
        ? [
            [
              t.events,
              events.map((each) => `${each.label} (${importText.range(each.firstOn, each.lastOn)})`).join(', '),
            ] as const,
          ]
        : []),
      ...(window ? [[t.planning, t.window(window.label, window.opensOn, window.dueOn)] as const] : []),
    ]),
  ]);
}
