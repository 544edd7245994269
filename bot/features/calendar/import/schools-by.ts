import { patternOf } from '../../../../shared/calendar/layer.ts';
import { datesOf } from '../../../../shared/calendar/school-dates.ts';
import type { ServiceId } from '../../../../shared/kernel/ids.ts';
import type { ImportPorts } from './ports.ts';

/**
 * The names of the schools that go by each of these patterns, by name. One read a school: a copy could say something
 * else than the record that decides, and this is opened a few times a year.
 */
export async function schoolsBy(
  ports: Pick<ImportPorts, 'services' | 'schools'>,
  serviceId: ServiceId,
  patterns: readonly string[],
): Promise<Map<string, string[]>> {
  const summaries = await ports.services.summaries(serviceId);
  const schools = await Promise.all(summaries.map(({ schoolId }) => ports.schools.load(schoolId)));
  const goBy = schools.flatMap((school) =>
    school ? [{ name: school.name, by: [patternOf(school.calendarId), datesOf(school).trustPattern] }] : [],
  );
  return new Map(
    patterns.map((pattern) => [pattern, goBy.filter(({ by }) => by.includes(pattern)).map(({ name }) => name)]),
  );
}
