import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { sameWords } from '../../../shared/scoping/alike.ts';
import type { GridEntry } from '../../../shared/scoping/scoping.ts';
import type { AreaPorts } from './ports.ts';
import { usedBy } from './see-library.ts';
import { todaysFigures } from './todays-figures.ts';
import { wholeLibrary } from './whole-library.ts';

/**
 * How many other schools of the service use what a provision of the grid was taken from, or what the library has in the
 * same words; null where it has nothing of the kind and where the number may not be told. Rows E04, E18.
 */
export async function schoolsUsing(
  ports: AreaPorts,
  caller: Caller,
  school: School,
  { kind, text, details }: Pick<GridEntry, 'kind' | 'text' | 'details'>,
): Promise<number | null> {
  if (kind !== 'provision') return null;
  const published = (await wholeLibrary(ports.area, school.serviceId)).filter(({ state }) => state === 'published');
  const item =
    published.find(({ id }) => id === details.libraryId) ??
    published.find(({ title }) => sameWords(title) === sameWords(text));
  return item ? usedBy(item.id, { caller, school, figures: await todaysFigures(ports, school.serviceId) }) : null;
}
