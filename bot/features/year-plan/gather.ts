import { isSchoolDay, termSchema, type SchoolCalendar } from '../../../shared/calendar/calendar.ts';
import { cellsOf } from '../../../shared/hours/balance.ts';
import type { SummedCell } from '../../../shared/hours/cell.ts';
import type { PostingKind } from '../../../shared/hours/posting.ts';
import { figuresOf } from '../../../shared/hours/figures.ts';
import { addDays, daysBetween } from '../../../shared/kernel/time.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { minutesOf as minutesOfParts, type Visit } from '../../../shared/visits/visit.ts';
import { unsuitedDays } from '../../../shared/visits/wish.ts';
import type { PlanInput, PlanSchool } from '../../../shared/year-plan/input.ts';
import { visitsNow } from '../../../shared/year-plan/published.ts';
import { settingsFor, type YearPlan } from '../../../shared/year-plan/stored.ts';
import { placesOf } from '../school-figures/places-of.ts';
import type { YearPlanPorts } from './ports.ts';
import type { PlanSchools } from './whose.ts';

/** All that a plan is made from, and the visits that are in the schools' records. */
export interface Gathered {
  readonly input: PlanInput;
  readonly records: readonly Visit[];
  /** Schools without dates for the year. */
  readonly undated: readonly School[];
}

const daysOf = (calendar: SchoolCalendar): PlanSchool['days'] =>
  calendar.blocks.flatMap(({ term, firstOn, lastOn }) =>
    [...daysBetween(firstOn, lastOn)].filter((on) => isSchoolDay(calendar, on)).map((on) => ({ on, term })),
  );

const given: readonly PostingKind[] = ['allocated', 'carried', 'lent', 'made-good'];
const taken: readonly PostingKind[] = ['used', 'lost'];

/**
 * A school's hours for visits, those that were held among them: what was given less what other work has taken. By term
 * where every posting says its term.
 */
function minutesOf(cells: readonly SummedCell[], held: readonly Visit[], keptBack: number): PlanSchool['minutes'] {
  const told = cells.filter(({ kind }) => given.includes(kind) || taken.includes(kind));
  const own = (these: readonly SummedCell[], visits: readonly Visit[]): number =>
    Math.max(0, figuresOf(these).left + visits.reduce((sum, { parts }) => sum + minutesOfParts(parts), 0));
  if (told.length === 0 || keptBack > 0 || told.some(({ term }) => term === null))
    return Math.max(0, own(told, held) - keptBack);
  const [autumn = 0, spring = 0, summer = 0] = termSchema.options.map((term) =>
    own(
      told.filter((cell) => cell.term === term),
      held.filter((visit) => visit.term === term),
    ),
  );
  return { autumn, spring, summer };
}

/**
 * Hours, calendars, visits and meetings of a therapist's schools: 2 reads and 1 query a school, and where they lie 1 read
 * and 1 query of all. Today stays as it is: what is planned begins tomorrow.
 */
export async function gather(
  ports: YearPlanPorts,
  plan: YearPlan,
  { schools, summaries }: PlanSchools,
): Promise<Gathered> {
  const { academicYear, settings, personId } = plan;
  const urns = schools.flatMap(({ facts }) => facts?.urn ?? []);
  const places = await placesOf(ports, plan.serviceId, urns);
  const each = await Promise.all(
    schools.map(async (school) => {
      const own = settingsFor(settings, school.id);
      const [years, balance, visits] = await Promise.all([
        ports.schools.years(school),
        ports.hours.balance(school.id, academicYear),
        ports.visits.list(schoolScope(school)),
      ]);
      const calendar = years.find((year) => year.academicYear === academicYear);
      const days = calendar ? daysOf(calendar) : [];
      const unsuited = unsuitedDays(visits);
      const { area, visitMinutes, weekday } = own;
      const records = visits.filter(
        (visit) => visit.academicYear === academicYear && visit.therapist.personId === personId && !visit.isElsewhere,
      );
      const held = records.filter(({ state }) => state === 'done');
      const minutes = minutesOf(balance ? cellsOf(balance.value) : [], held, own.keptBack);
      const at = places.get(school.facts?.urn ?? '');
      const planned = {
        ...{ schoolId: school.id, name: school.name, area, at },
        ...{ visitMinutes, minutes, weekday, days, unsuited },
      };
      return { planned, records, undated: calendar ? [] : [school] };
    }),
  );
  const records = each.flatMap((one) => one.records);
  const meetings = summaries.flatMap(({ schoolId, schoolName, cycle }) => {
    const isTheirs = cycle?.participants.some((one) => one.personId === personId);
    if (!cycle?.meeting || !isTheirs) return [];
    const { on, at, minutes, mode } = cycle.meeting;
    return [{ on, at, minutes, schoolId: mode === 'face-to-face' ? schoolId : null, label: schoolName }];
  });
  return {
    input: {
      ...{ academicYear, from: addDays(ports.clock.today(), 1), booked: meetings },
      ...{ hours: settings.hours, daysOff: settings.daysOff, travel: settings.travel },
      schools: each.map(({ planned }) => planned),
      visits: visitsNow(plan, records),
    },
    records,
    undated: each.flatMap(({ undated }) => undated),
  };
}
