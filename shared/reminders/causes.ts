import { dayOrNext, daysFrom, type Years } from '../calendar/days.ts';
import type { CivilDate, CivilTime } from '../kernel/time.ts';
import { eventsOf, type ReminderEvent } from './events.ts';
import type { ReminderFacts } from './facts.ts';
import { rowKey } from './row-key.ts';
import type { Audience, ReminderRow } from './row.ts';
import { daysOf, saidFrom, type Rule } from './rules.ts';

/** A day on which something is said, and from when on. */
export interface SayingDay {
  readonly on: CivilDate;
  readonly from: CivilTime;
}

/** One thing somebody is reminded of, and on which days, in order. */
export interface Cause {
  readonly row: Omit<ReminderRow, 'from'>;
  readonly days: readonly SayingDay[];
  /** After this day it is true no more. */
  readonly lastOn: CivilDate | undefined;
}

/** The first day on which a rule reminds of an event: one of its audience's. */
function firstDay(rule: Rule, years: Years, { on, earliest }: ReminderEvent): CivilDate | undefined {
  const kind = daysOf(rule.to);
  const counted = rule.offset === 0 ? on : daysFrom(rule.counted, years, on, rule.offset);
  if (!counted) return undefined;
  // Counted back in days of theirs it is one already, so that it never moves past its event.
  const own = dayOrNext(kind, years, counted);
  return earliest && (own === undefined || own < earliest) ? dayOrNext(kind, years, earliest) : own;
}

/** The day itself and, every so many of their own days, those on which it comes again. */
function daysOn(rule: Rule, years: Years, event: ReminderEvent): CivilDate[] {
  const days: CivilDate[] = [];
  let day = firstDay(rule, years, event);
  while (day && (event.lastOn === undefined || day <= event.lastOn)) {
    days.push(day);
    if (rule.every === 0 || days.length > rule.most) break;
    day = daysFrom(daysOf(rule.to), years, day, rule.every);
  }
  return days;
}

/** Everything an audience is reminded of, as things stand, whatever the day. Each key comes once. */
export function causesOf(facts: ReminderFacts, rules: readonly Rule[], audience: Audience): Cause[] {
  return rules
    .filter(({ on, to }) => on && to === audience)
    .flatMap((rule) =>
      eventsOf(facts, rule).map((event): Cause => {
        const { about, part, ask, by, lastOn, from } = event;
        const { topic } = rule;
        return {
          row: {
            key: rowKey({ topic, about }, part),
            topic,
            schoolId: facts.schoolId,
            about,
            thing: facts.schoolName,
            ask,
            by,
          },
          days: daysOn(rule, facts.years, event).map((on) => ({ on, from: from?.(on) ?? saidFrom })),
          lastOn,
        };
      }),
    );
}
