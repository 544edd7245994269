import { weekday } from '../kernel/time.ts';
import type { PlanInput, PlannedVisit } from './input.ts';
import { needsOf } from './needs.ts';
import { minuteOf, spotAt, travelBetween, type Spot, type Taken } from './place.ts';

/** What is wrong with a visit where it is. `other`: the school or the thing in the diary it meets, by name. */
export interface Conflict {
  readonly visitId: string;
  readonly what: 'no-school-day' | 'unsuited' | 'not-working' | 'outside-hours' | 'double-booked' | 'travel-tight';
  readonly other?: string;
}

/** A school whose visits come to more than its hours. */
export interface HoursOver {
  readonly schoolId: string;
  readonly minutes: number;
}

/**
 * Everything that speaks against visits where somebody put them: said at once, and never hidden. Visits before `from`
 * have been, and are nobody's to judge. Row L15.
 */
export function conflictsOf(input: PlanInput, visits: readonly PlannedVisit[]): Conflict[] {
  const schools = new Map(input.schools.map((school) => [school.schoolId as string, school]));
  const spotOf = (schoolId: string | null): Spot => {
    const school = schoolId === null ? undefined : schools.get(schoolId);
    return school ? spotAt(school) : null;
  };
  const taken = (each: Pick<PlannedVisit, 'at' | 'minutes'>, schoolId: string | null): Taken => {
    const from = minuteOf(each.at);
    return { from, to: from + each.minutes, spot: spotOf(schoolId) };
  };
  return visits
    .filter(({ on }) => on >= input.from)
    .flatMap((visit) => {
      const found: Conflict[] = [];
      const say = (what: Conflict['what'], other?: string) =>
        found.push({ visitId: visit.id, what, ...(other === undefined ? {} : { other }) });
      const school = schools.get(visit.schoolId);
      const hours = input.hours.find((each) => each.weekday === weekday(visit.on));
      const own = taken(visit, visit.schoolId);
      if (!school?.days.some(({ on }) => on === visit.on)) say('no-school-day');
      if (school?.unsuited?.includes(visit.on)) say('unsuited');
      if (!hours || input.daysOff.includes(visit.on)) say('not-working');
      else if (own.from < minuteOf(hours.from) || own.to > minuteOf(hours.to)) say('outside-hours');
      const others = [
        ...visits
          .filter((other) => other.on === visit.on && other.id !== visit.id)
          .map((other) => ({ ...taken(other, other.schoolId), name: schools.get(other.schoolId)?.name ?? '' })),
        ...input.booked
          .filter((other) => other.on === visit.on)
          .map((other) => ({ ...taken(other, other.schoolId), name: other.label })),
      ];
      for (const other of others) {
        const road = travelBetween(input.travel, own.spot, other.spot);
        if (own.from < other.to && other.from < own.to) say('double-booked', other.name);
        else if (own.from < other.to + road && other.from < own.to + road) say('travel-tight', other.name);
      }
      return found;
    });
}

/** Schools whose visits take more than their hours, by how many minutes. */
export const hoursOver = (input: PlanInput, visits: readonly PlannedVisit[]): HoursOver[] =>
  input.schools
    .map((school) => ({
      schoolId: school.schoolId as string,
      minutes: needsOf(
        school,
        visits.filter(({ schoolId }) => schoolId === school.schoolId),
      ).reduce((sum, { over }) => sum + over, 0),
    }))
    .filter(({ minutes }) => minutes > 0);
