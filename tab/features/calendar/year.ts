import { addDays, daysBetween, isWeekend, type CivilDate } from '../../../shared/kernel/time.ts';
import { endsOn } from '../../../shared/calendar/academic-year.ts';
import type { SchoolCalendarAnswer } from '../../../shared/calendar/contract.ts';
import { calendarPageText as t } from './text.ts';

/** One line in a stretch of the year. */
export interface YearItem {
  readonly firstOn: CivilDate;
  readonly lastOn: CivilDate;
  readonly kind: 'inset' | 'bank-holiday' | 'event' | 'opens' | 'due';
  readonly words: string;
  /** Where it comes from, or that it is computed; nothing for what needs no explaining. */
  readonly note: string | undefined;
}

/** A block or the holiday after it, with what lies in it, in order. */
export interface Stretch {
  readonly kind: 'block' | 'holiday';
  readonly title: string;
  readonly term: string | undefined;
  readonly firstOn: CivilDate;
  readonly lastOn: CivilDate;
  readonly items: readonly YearItem[];
}

type Year = Pick<SchoolCalendarAnswer, 'academicYear' | 'blocks' | 'insetDays' | 'bankHolidays' | 'events' | 'windows'>;

function itemsOf({ insetDays, bankHolidays, events, windows }: Year): YearItem[] {
  const on = (day: CivilDate, kind: YearItem['kind'], words: string, note?: string): YearItem => ({
    ...{ firstOn: day, lastOn: day, kind, words, note },
  });
  return [
    ...insetDays.map((day) => on(day.on, 'inset', t.items.inset, t.origins[day.origin])),
    ...bankHolidays.map((day) => on(day.on, 'bank-holiday', day.title, day.computed ? t.computed : undefined)),
    ...events.map(({ label, firstOn, lastOn }) => ({
      firstOn,
      lastOn,
      kind: 'event' as const,
      words: label,
      note: undefined,
    })),
    ...windows.flatMap(({ label, opensOn, dueOn }) => [
      on(opensOn, 'opens', t.items.opens(label)),
      on(dueOn, 'due', t.items.due(label)),
    ]),
  ].sort((a, b) => a.firstOn.localeCompare(b.firstOn));
}

const hasWeekday = (firstOn: CivilDate, lastOn: CivilDate): boolean =>
  [...daysBetween(firstOn, lastOn)].some((day) => !isWeekend(day));

/** A year as it is read from top to bottom: blocks and the holidays between them; what lies before or after joins the nearest. */
export function stretchesOf(year: Year): Stretch[] {
  const items = itemsOf(year);
  const spans = year.blocks.flatMap((block, n): Omit<Stretch, 'items'>[] => {
    const next = year.blocks[n + 1];
    const own = {
      kind: 'block' as const,
      title: block.label,
      term: t.terms[block.term],
      firstOn: block.firstOn,
      lastOn: block.lastOn,
    };
    if (!next) return [own];
    const away = { firstOn: addDays(block.lastOn, 1), lastOn: addDays(next.firstOn, -1) };
    return hasWeekday(away.firstOn, away.lastOn)
      ? [own, { kind: 'holiday', title: t.holiday, term: undefined, ...away }]
      : [own];
  });
  const last = spans.at(-1);
  const summer = last && items.findLast(({ firstOn }) => firstOn > last.lastOn);
  if (last && summer)
    spans.push({
      kind: 'holiday',
      title: t.holiday,
      term: undefined,
      firstOn: addDays(last.lastOn, 1),
      lastOn: endsOn(year.academicYear),
    });
  return spans.map((span, n) => {
    const from = n === 0 ? '' : span.firstOn;
    const until = spans[n + 1]?.firstOn ?? '9999';
    return { ...span, items: items.filter(({ firstOn }) => from <= firstOn && firstOn < until) };
  });
}
