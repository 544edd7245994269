import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Clock } from '../../ports/clock.ts';

/** A page asks every 15 s; somebody who has not asked twice is gone. */
const goneAfterMs = 40_000;
const mostSchools = 2_000;

/** Who has a school's grid open at the moment. */
export interface Presence {
  /** Notes that the caller looks, and names everybody else who does. */
  look(schoolId: SchoolId, caller: Caller): string[];
  /** Names everybody who looks. */
  who(schoolId: SchoolId): string[];
}

/**
 * Remembered by a running server alone, and never stored: it is a courtesy between two people who write on one page, and
 * no record of who looked when. Where several servers run, each knows its own. Rows C09, E21; docs/decisions/grid-document.md.
 */
export function presence(clock: Clock): Presence {
  const schools = new Map<SchoolId, Map<string, { readonly name: string; readonly at: Instant }>>();
  const there = (schoolId: SchoolId) => {
    const people = schools.get(schoolId) ?? new Map<string, { readonly name: string; readonly at: Instant }>();
    const now = Date.parse(clock.now());
    for (const [personId, { at }] of people) if (now - Date.parse(at) > goneAfterMs) people.delete(personId);
    return people;
  };
  const names = (people: ReadonlyMap<string, { readonly name: string }>, but?: string): string[] =>
    [...people].filter(([personId]) => personId !== but).map(([, { name }]) => name);
  return {
    look: (schoolId, { personId, name }) => {
      const people = there(schoolId);
      people.set(personId, { name, at: clock.now() });
      if (schools.size >= mostSchools) schools.clear();
      schools.set(schoolId, people);
      return names(people, personId);
    },
    who: (schoolId) => names(there(schoolId)),
  };
}
