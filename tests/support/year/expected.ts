import { counted, orBefore, orNext, schoolDays, workingDays } from './by-hand.ts';
import type { Manner } from './people.ts';

export type Who = 'link-therapist' | 'sendco' | 'service-lead';

/** One thing somebody is to be reminded of on a day. */
export interface Reminder {
  readonly who: Who;
  readonly topic: string;
}

/** How far the planning of one term is at one school, as its people have brought it. Days only. */
export interface Standing {
  readonly manner: Manner;
  readonly opensOn: string;
  readonly dueOn: string;
  stage: 'to-offer' | 'others-asked' | 'offered' | 'booked';
  /** Since when it waits for whom it waits for. */
  since: string;
  offeredBefore: boolean;
  meetingOn: string | undefined;
  bookedOn: string | undefined;
  /** On which day each is told of the pack of a meeting that was booked on its eve. */
  latePack: Map<Who, string>;
  agreed: Set<Who>;
  lockedOn: string | undefined;
  /** The day the half-term check-in opens, and who has agreed it. */
  checkInOn: string | undefined;
  checkedIn: Set<Who>;
}

const ownDays = (who: Who): readonly string[] => (who === 'sendco' ? schoolDays : workingDays);
const dayAfter = (on: string): string => new Date(Date.parse(on) + 86_400_000).toISOString().slice(0, 10);

/** A first day and, every so many of somebody's own days, so many more. */
function again(who: Who, first: string | undefined, every: number, most: number): string[] {
  const days: string[] = [];
  for (let on = first; on !== undefined && days.length <= most; on = counted(ownDays(who), on, every)) days.push(on);
  return days;
}

/** So many days before a meeting: on a day of theirs, not on the day it was booked, not on the day itself. */
function before(who: Who, standing: Standing, days: readonly string[], n: number): string[] {
  const { meetingOn, bookedOn } = standing;
  if (meetingOn === undefined || bookedOn === undefined) return [];
  const wanted = orBefore(ownDays(who), counted(days, meetingOn, -n) ?? '');
  const earliest = orNext(ownDays(who), dayAfter(bookedOn)) ?? '';
  const on = wanted !== undefined && wanted >= earliest ? wanted : earliest;
  return on < meetingOn ? [on] : [];
}

/** The days on which each is to be reminded of what, as things stand; by the table in docs/decisions/reminders.md. */
export function remindersOf(standing: Standing): ReadonlyMap<string, Reminder[]> {
  const all = new Map<string, Reminder[]>();
  const say = (who: Who, topic: string, days: readonly (string | undefined)[]): void => {
    for (const on of days) if (on) all.set(on, [...(all.get(on) ?? []), { who, topic }]);
  };
  const { stage, since, opensOn, dueOn, meetingOn, agreed, lockedOn, checkInOn, checkedIn } = standing;
  const sides = ['link-therapist', 'sendco'] as const;
  // The last of ten days of the new term on which a meeting could still be held.
  const lastOn =
    schoolDays
      .filter((on) => on > dueOn)
      .slice(0, 10)
      .at(-1) ?? dueOn;
  const untilLast = (days: string[]) => days.filter((on) => on <= lastOn);

  if (stage === 'to-offer' && !standing.offeredBefore) say('link-therapist', 'window-open', [opensOn]);
  if (stage === 'to-offer' || stage === 'others-asked')
    say('link-therapist', 'slots-waiting', untilLast(again('link-therapist', counted(workingDays, since, 2), 3, 5)));
  if (stage === 'offered') {
    say('sendco', 'slots-waiting', untilLast(again('sendco', counted(schoolDays, since, 2), 3, 5)));
    const fifth = counted(schoolDays, since, 5);
    say('link-therapist', 'nothing-heard', untilLast(again('link-therapist', fifth, 5, 1)));
  }
  if (stage !== 'booked') {
    const late = orBefore(workingDays, counted(schoolDays, dueOn, -3) ?? '');
    say('service-lead', 'escalated', [late, ...again('service-lead', counted(workingDays, dueOn, 1), 5, 1)]);
  }
  if (stage === 'booked' && meetingOn && !lockedOn) {
    for (const who of sides) {
      const days = ownDays(who);
      say(who, 'scoping-refresh', before(who, standing, schoolDays, 5));
      say(who, 'meeting-soon', before(who, standing, days, 2));
      say(who, 'pack', [standing.latePack.get(who) ?? counted(days, meetingOn, -1)]);
      if (!agreed.has(who)) say(who, 'notes-to-agree', again(who, meetingOn, 3, 5));
    }
    say('sendco', 'requests-due', before('sendco', standing, schoolDays, 5));
  }
  if (checkInOn)
    for (const who of sides)
      if (!checkedIn.has(who)) say(who, 'half-term', again(who, orNext(ownDays(who), checkInOn), 3, 3));
  return all;
}
