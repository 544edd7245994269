import { isDayOf } from '../calendar/days.ts';
import { addDays, date, londonDate, londonTime, type CivilDate, type CivilTime, type Instant } from '../kernel/time.ts';
import type { ReminderFacts } from './facts.ts';
import { firstMoment, isHour, nextMorning, sayableFrom } from './hours.ts';
import { nextLook, type Look } from './next.ts';
import type { Preferences } from './preferences.ts';
import type { Audience, ReminderRow } from './row.ts';
import { rowsBetween } from './rows.ts';
import { daysOf, type Rule } from './rules.ts';

/** One person looked at about one school, as one audience. */
export interface Looking {
  readonly facts: ReminderFacts;
  readonly rules: readonly Rule[];
  readonly audience: Audience;
  readonly preferences: Preferences;
  /** What was to be said since this day. */
  readonly since: CivilDate;
  readonly now: Instant;
  /** The keys they were told on a day, today's among them when there was a message. */
  readonly told: ReadonlyMap<CivilDate, readonly string[]>;
}

/** What a look comes to. */
export interface Looked {
  /** What is to be said today, as soon as `from` has come; empty when nothing is, or may be. */
  readonly rows: readonly ReminderRow[];
  readonly from: CivilTime | undefined;
  /** When to look again once `rows` are said, and what was to be said since when; undefined for never. */
  readonly next: Look | undefined;
}

const longAgo = date('2000-01-01');
/** The soonest of these looks, for the earliest day any of them is meant for: the others are looked at along with it. */
export function sooner(...given: readonly (Look | undefined)[]): Look | undefined {
  const looks = given.filter((look) => look !== undefined).toSorted((one, other) => one.at.localeCompare(other.at));
  const [first] = looks;
  const [on] = looks.map((look) => look.on).toSorted();
  return first && on && { on, at: first.at };
}

/**
 * What a person is to be told about a school now. Outside their hours, on a day that is not theirs, while they pause and
 * after the day's one message nothing is said, and `next` keeps the day it was meant for. Row V04; decisions 15.
 */
export function lookAt(looking: Looking): Looked {
  const { facts, rules, audience, preferences, since, now, told } = looking;
  const kind = daysOf(audience);
  const today = londonDate(now);
  const rows = rowsDue(looking, today);
  const after = sooner(withinHours(looking, nextLook(facts, rules, audience, today)), snoozeEnds(looking, today));
  if (rows.length === 0) return { rows: [], from: undefined, next: after };
  const isPaused = preferences.pausedUntil !== null && preferences.pausedUntil > today;
  const hour = londonTime(now);
  const isEarly = hour < preferences.from;
  if (isDayOf(kind, facts.years, today) && !isPaused && !told.has(today) && (isEarly || isHour(preferences, hour))) {
    const from = rows
      .map((row) => sayableFrom(row, preferences))
      .filter((each) => each !== undefined)
      .toSorted()[0];
    if (from !== undefined) return { rows, from, next: after };
  }
  const morning = nextMorning(kind, facts.years, preferences, today);
  return { rows: [], from: undefined, next: morning && { on: since, at: morning.at } };
}

/** What fell on a day since then, or was put off until one, less what is muted, put off, or was said already. */
function rowsDue({ facts, rules, audience, preferences, since, told }: Looking, today: CivilDate): ReminderRow[] {
  const { muted, snoozed } = preferences;
  const all = rowsBetween(facts, rules, audience, longAgo, today);
  const fellIn = (first: CivilDate): Set<string> => {
    const keys = rowsBetween(facts, rules, audience, first, today).map(({ key }) => key);
    const back = snoozed.filter(({ until }) => first <= until && until <= today).map(({ key }) => key);
    return new Set([...keys, ...back]);
  };
  const due = fellIn(since);
  const asleep = snoozed.filter(({ until }) => until > today).map(({ key }) => key);
  for (const [day, keys] of told) {
    const again = fellIn(addDays(day, 1));
    for (const key of keys) if (!again.has(key)) due.delete(key);
  }
  const rows = new Map(rowsBetween(facts, rules, audience, since, today).map((row) => [row.key, row]));
  return all
    .filter(({ key, topic }) => due.has(key) && !muted.includes(topic) && !asleep.includes(key))
    .map((row) => rows.get(row.key) ?? row);
}

/** A look in the person's own hours; a day they pause on is put off and stays meant. */
function withinHours({ facts, audience, preferences }: Looking, look: Look | undefined): Look | undefined {
  const moment = look && firstMoment(daysOf(audience), facts.years, preferences, look.on);
  if (!look || !moment) return undefined;
  return { on: look.on, at: moment.at > look.at ? moment.at : look.at };
}

/** The first day on which something that was put off comes back, if it is still true now. */
function snoozeEnds({ facts, rules, audience, preferences }: Looking, today: CivilDate): Look | undefined {
  const keys = rowsBetween(facts, rules, audience, longAgo, today).map(({ key }) => key);
  const [first] = preferences.snoozed
    .filter(({ key, until }) => until > today && keys.includes(key))
    .map(({ until }) => until)
    .toSorted();
  const moment = first && firstMoment(daysOf(audience), facts.years, preferences, first);
  return first && moment && { on: first, at: moment.at };
}
