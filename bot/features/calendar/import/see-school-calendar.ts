import { academicYearOf, yearAfter } from '../../../../shared/calendar/academic-year.ts';
import { schoolDays } from '../../../../shared/calendar/calendar.ts';
import { yearOfSchool, yearsAround, yearOn } from '../../../../shared/calendar/compose.ts';
import type { SchoolCalendarAnswer } from '../../../../shared/calendar/contract.ts';
import { schoolYearOf } from '../../../../shared/calendar/import/imported.ts';
import { worthALook } from '../../../../shared/calendar/import/worth-a-look.ts';
import { patternOf } from '../../../../shared/calendar/layer.ts';
import { planningWindows } from '../../../../shared/calendar/windows.ts';
import { may } from '../../../../shared/organisation/permission.ts';
import type { Caller } from '../../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../../shared/organisation/school.ts';
import { permissions } from '../../../../shared/policy.ts';
import type { ImportPorts } from './ports.ts';
import { bankHolidaysOfYear, blocksFrom, insetFrom, layersOf } from './school-layers.ts';

/** One year of a school, with the layer that each date comes from. Row U01. */
export async function seeSchoolCalendar(
  ports: Pick<ImportPorts, 'calendars' | 'services' | 'clock'>,
  caller: Caller,
  school: School,
  year?: string,
): Promise<SchoolCalendarAnswer> {
  const layers = await layersOf(ports, school);
  const today = ports.clock.today();
  const now = yearOn(yearsAround(layers, today), today)?.academicYear ?? academicYearOf(today);
  const academicYear = year ?? now;
  const calendar = yearOfSchool(layers, academicYear);
  const { own, rows } = layers;
  const blocks = calendar?.blocks ?? [];
  const insetDays = calendar?.insetDays ?? [];
  const events = own.events.filter((event) => schoolYearOf(event) === academicYear);
  const mine = own.years.find((each) => each.academicYear === academicYear);
  const next = yearOfSchool(layers, yearAfter(academicYear));
  const first = blocks[0];
  const last = blocks.at(-1);
  return {
    academicYear,
    years: [...new Set([yearAfter(now, -1), now, yearAfter(now), academicYear])].sort(),
    blocks: [...blocks],
    blocksFrom: blocksFrom(layers, academicYear),
    insetDays: insetDays.map((on) => ({ on, origin: insetFrom(layers, academicYear, on) })),
    bankHolidays: bankHolidaysOfYear(academicYear, rows),
    events,
    windows: (calendar ? planningWindows(calendar, next) : []).map(({ label, opensOn, dueOn }) => ({
      ...{ label, opensOn, dueOn },
    })),
    pupilDays: calendar && first && last ? schoolDays(calendar, first.firstOn, last.lastOn).length : 0,
    findings: worthALook({ academicYear, blocks, insetDays }, { of: 'school', rows }),
    own: {
      blocks: mine?.blocks ?? [],
      insetDays: mine?.insetDays ?? [],
      events: events.map(({ label, firstOn, lastOn }) => ({ label, firstOn, lastOn })),
    },
    patterns: layers.patterns.map(({ kind, pattern, name }) => ({ kind, pattern, name })),
    pattern: patternOf(school.calendarId),
    trustPattern: own.trustPattern,
    changed: own.changed,
    undo: own.former ? { seen: own.rev } : null,
    mayChange: may(permissions, caller, 'school-dates.change', schoolScope(school)),
  };
}
