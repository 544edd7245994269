import type { LibraryAnswer, LibraryLine } from '../../../shared/area/contract.ts';
import { fiveOrMore } from '../../../shared/area/disclose.ts';
import type { AreaFigures, SchoolFigures } from '../../../shared/area/figures.ts';
import type { LibraryItem } from '../../../shared/area/library.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import type { AreaPorts } from './ports.ts';
import { todaysFigures } from './todays-figures.ts';
import { wholeLibrary } from './whole-library.ts';

/** The library as somebody at a school gets it; what is only proposed or was taken out shows to whom it concerns. Row E04. */
export async function seeLibrary(ports: AreaPorts, caller: Caller, school: School): Promise<LibraryAnswer> {
  const scope = schoolScope(school);
  const [figures, items] = await Promise.all([
    todaysFigures(ports, school.serviceId),
    wholeLibrary(ports.area, school.serviceId),
  ]);
  const publish = may(permissions, caller, 'library.publish', scope);
  const propose = may(permissions, caller, 'library.propose', scope);
  const isTheirs = ({ addedBy, state }: LibraryItem): boolean =>
    propose && state === 'proposed' && addedBy?.personId === caller.personId;
  return {
    countedOn: figures.on,
    items: items
      .filter((item) => item.state === 'published' || publish || isTheirs(item))
      .map((item) => lineOf(item, { caller, school, figures, showsNames: propose })),
    may: { propose, publish, rate: may(permissions, caller, 'library.rate', scope) },
  };
}

interface Reading {
  readonly caller: Caller;
  readonly school: School;
  readonly figures: AreaFigures;
  readonly showsNames: boolean;
}

/**
 * How many other schools use it; null while five of them are not beyond what the reader may look up. The school whose
 * page it is does not count, so that nobody learns a small number by taking something in and out of their own grid. Who
 * may open every grid of the service is told each number.
 */
export function usedBy(itemId: string, { caller, school, figures }: Omit<Reading, 'showsNames'>): number | null {
  const isHidden = ({ schoolId }: SchoolFigures): boolean =>
    schoolId !== school.id && !may(permissions, caller, 'grid.see', { schoolId, serviceId: school.serviceId });
  const others = figures.schools.filter(({ schoolId, uses }) => schoolId !== school.id && uses.includes(itemId));
  if (!figures.schools.some(isHidden)) return others.length;
  return fiveOrMore(others.filter(isHidden).length) && others.length;
}

/** One line of the library, as its reader may see it. */
function lineOf(item: LibraryItem, { caller, school, figures, showsNames }: Reading): LibraryLine {
  const { id, title, about, cells, evidence, link, state, isExample, ratings } = item;
  const people = fiveOrMore(ratings.length);
  const sum = ratings.reduce((all, { value }) => all + value, 0);
  return {
    ...{ id, title, about, cells, evidence, link, state, isExample },
    addedBy: showsNames ? (item.addedBy?.name ?? null) : null,
    schools: usedBy(id, { caller, school, figures }),
    rating: {
      mine: ratings.find(({ personId }) => personId === caller.personId)?.value ?? null,
      average: people && Math.round((sum / people) * 10) / 10,
      people,
    },
    rev: item.contentRev,
  };
}
