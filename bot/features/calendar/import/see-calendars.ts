import { academicYearOf } from '../../../../shared/calendar/academic-year.ts';
import { bankHolidaysIn } from '../../../../shared/calendar/bank-holidays.ts';
import type { CalendarsAnswer } from '../../../../shared/calendar/contract.ts';
import { worthALook } from '../../../../shared/calendar/import/worth-a-look.ts';
import type { ServiceId } from '../../../../shared/kernel/ids.ts';
import type { ImportPorts } from './ports.ts';
import { schoolsBy } from './schools-by.ts';

/** Calendar years of bank holidays that are shown, beginning with the one of today. */
const yearsShown = 3;

/** A service's patterns with their years and the schools that go by them, and its bank holidays. */
export async function seeCalendars(ports: ImportPorts, serviceId: ServiceId): Promise<CalendarsAnswer> {
  const [patterns, stored] = await Promise.all([
    ports.calendars.patterns(serviceId),
    ports.calendars.bankHolidays(serviceId),
  ]);
  const rows = stored?.value;
  const schools = await schoolsBy(
    ports,
    serviceId,
    patterns.map(({ pattern }) => pattern),
  );
  const today = ports.clock.today();
  const first = Number(today.slice(0, 4));
  return {
    patterns: patterns.map(({ kind, pattern, name, layers, former, rev }) => ({
      ...{ kind, pattern, name },
      years: layers.map((layer) => ({
        academicYear: layer.academicYear,
        ...{ blocks: layer.blocks, insetDays: layer.insetDays, source: layer.source },
        findings: worthALook(layer, { of: 'pattern', rows }),
      })),
      schools: schools.get(pattern) ?? [],
      undo: former ? { seen: rev } : null,
    })),
    bankHolidays: Array.from({ length: yearsShown }, (_, n) => bankHolidaysIn(first + n, rows)).flat(),
    bankHolidaysUndo: stored?.value.former ? { seen: stored.value.rev } : null,
    thisYear: academicYearOf(today),
  };
}
