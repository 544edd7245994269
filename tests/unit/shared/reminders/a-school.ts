import { insetDays, kentCalendar } from '../../../../infra/local/sample/calendar.ts';
import type { Years } from '../../../../shared/calendar/days.ts';
import { date, instant, type CivilDate } from '../../../../shared/kernel/time.ts';
import type { Cycle } from '../../../../shared/planning/cycle.ts';
import type { PostFacts, ReminderFacts } from '../../../../shared/reminders/facts.ts';
import type { CycleRead } from '../../../../shared/reminders/facts-of-cycle.ts';
import { schoolFacts } from '../../../../shared/reminders/facts-of-school.ts';
import { nextLook } from '../../../../shared/reminders/next.ts';
import type { Audience, Topic } from '../../../../shared/reminders/row.ts';
import { rowsBetween } from '../../../../shared/reminders/rows.ts';
import { usualRules, type Rule } from '../../../../shared/reminders/rules.ts';
import type { School } from '../../../../shared/organisation/school.ts';
import { hazelbrook, opened } from '../planning/a-cycle.ts';

/** Hazelbrook's year: Kent's pattern with five INSET days of its own. */
export const years: Years = [{ ...kentCalendar(), insetDays }];

interface Told {
  readonly cycle?: Cycle;
  readonly more?: Partial<CycleRead>;
  readonly earlier?: CycleRead;
  readonly school?: School;
  readonly unreachable?: readonly PostFacts[];
  readonly noCycle?: true;
}

/** What is known of Hazelbrook at a moment. */
export function factsAt(moment: string, told: Told = {}): ReminderFacts {
  const { cycle = opened(), more, earlier, school = hazelbrook, unreachable = [], noCycle } = told;
  const read: CycleRead = {
    cycle,
    plan: undefined,
    checkIn: undefined,
    grid: undefined,
    incomplete: 'not-read',
    ...more,
  };
  const cycles = noCycle ? [] : [read, ...(earlier ? [earlier] : [])];
  const there = cycles.map((each) => each.cycle.id);
  return schoolFacts({ school, years, cycles, there, unreachable }, instant(moment));
}

const first = date('2026-09-01');
const last = date('2027-08-31');

/** Every day on which an audience is told something of a topic if nothing changes, with the time it may be said from. */
export function saidOn(
  facts: ReminderFacts,
  audience: Audience,
  topic: Topic,
  rules: readonly Rule[] = usualRules,
): string[] {
  const days: string[] = [];
  for (let look = nextLook(facts, rules, audience, first); look; look = nextLook(facts, rules, audience, look.on))
    for (const row of rowsBetween(facts, rules, audience, look.on, look.on))
      if (row.topic === topic && look.on <= last) days.push(`${look.on} ${row.from}`);
  return days;
}

/** What an audience is asked on a day. */
export const asksOn = (facts: ReminderFacts, audience: Audience, on: string): string[] =>
  rowsBetween(facts, usualRules, audience, date(on), date(on)).map(({ ask, by }) => `${ask}${by ? ` (${by})` : ''}`);

export const day = (text: string): CivilDate => date(text);
