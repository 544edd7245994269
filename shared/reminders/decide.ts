import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { addDays, type CivilDate, type CivilTime } from '../kernel/time.ts';
import { mostSnoozed, usualPreferences, type Preferences } from './preferences.ts';
import type { Topic } from './row.ts';
import { settingsText } from './settings-text.ts';

/** For how long 'not now' puts a row off, in days. */
export const snoozeDays = 3;

/** How long the shorter pause is, in days. */
export const pauseDays = 14;

/** What a person can do about their own reminders. Row V04. */
export type PreferenceOp =
  | { readonly do: 'save'; readonly from: CivilTime; readonly until: CivilTime; readonly muted: readonly Topic[] }
  /** None before this day. */
  | { readonly do: 'pause'; readonly until: CivilDate }
  | { readonly do: 'resume' }
  /** One row not before this day. */
  | { readonly do: 'snooze'; readonly key: string; readonly until: CivilDate };

/** Longer than this nobody pauses: who wants none for good removes the app. */
export const mostPausedDays = 366;

/** So long a row that was put off is remembered after its day has come: until it was said again. */
const rememberedDays = 21;

/** Snoozes that are of use; of more than fit the ones that run out first go. */
const standing = (snoozed: Preferences['snoozed'], today: CivilDate): Preferences['snoozed'] =>
  snoozed
    .filter(({ until }) => addDays(until, rememberedDays) > today)
    .toSorted((one, other) => one.until.localeCompare(other.until))
    .slice(-mostSnoozed);

/** What the preferences are after `op`, or why that cannot be. Nothing else changes; told twice it comes to the same. */
export function decidePreferences(
  before: Preferences | undefined,
  op: PreferenceOp,
  today: CivilDate,
): Result<Preferences> {
  const was = before ?? usualPreferences;
  const after = { ...was, snoozed: standing(was.snoozed, today) };
  if (op.do === 'resume') return ok({ ...after, pausedUntil: null });
  if (op.do === 'pause') {
    if (op.until <= today || op.until > addDays(today, mostPausedDays))
      return fail(problem('not-understood', settingsText.problems.pause));
    return ok({ ...after, pausedUntil: op.until });
  }
  if (op.do === 'snooze') {
    const others = after.snoozed.filter(({ key }) => key !== op.key);
    return ok({ ...after, snoozed: standing([...others, { key: op.key, until: op.until }], today) });
  }
  if (op.from >= op.until) return fail(problem('not-understood', settingsText.problems.hours));
  return ok({ ...after, from: op.from, until: op.until, muted: [...new Set(op.muted)] });
}

/** Whether a pause ends sooner than it was to. */
export const endsPause = (before: Preferences | undefined, after: Preferences): boolean => {
  const was = (before ?? usualPreferences).pausedUntil;
  return was !== null && (after.pausedUntil === null || after.pausedUntil < was);
};

/** Whether reminders that were held back may come now, or sooner: resumed, or something is no longer muted. */
export const bringsBack = (before: Preferences | undefined, after: Preferences): boolean => {
  const was = before ?? usualPreferences;
  return (
    endsPause(was, after) ||
    was.muted.some((topic) => !after.muted.includes(topic)) ||
    after.from < was.from ||
    after.until > was.until
  );
};
