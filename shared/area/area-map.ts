import { cells, type Cell } from '../balanced-system/framework.ts';
import type { SchoolId } from '../kernel/ids.ts';
import type { AreaMapAnswer } from './contract.ts';
import { rounded } from './disclose.ts';
import type { AreaFigures, SchoolFigures } from './figures.ts';

type CellLine = AreaMapAnswer['cells'][number];

/**
 * All schools of a lead, cell by cell: how many have a provision there, a gap, nothing. `nameOf` gives the name of a
 * school that the reader answers for, and undefined for others, which are not counted. Row E16.
 */
export function exactMap(figures: AreaFigures, nameOf: (schoolId: SchoolId) => string | undefined): AreaMapAnswer {
  const theirs = figures.schools.flatMap((school) => {
    const name = nameOf(school.schoolId);
    return name === undefined ? [] : [{ ...school, name }];
  });
  const mapped = theirs.filter((school) => school.mapped);
  const line = (cell: Cell): CellLine => {
    const withGap = mapped.filter(({ gaps }) => gaps.includes(cell));
    return {
      cell,
      provision: mapped.filter(({ provisions }) => provisions.includes(cell)).length,
      gap: withGap.length,
      nothing: mapped.filter(({ provisions, gaps }) => !provisions.includes(cell) && !gaps.includes(cell)).length,
      gapIn: withGap.map(({ schoolId, name }) => ({ id: schoolId, name })),
    };
  };
  return {
    on: figures.on,
    isExact: true,
    mapped: mapped.length,
    blank: theirs.length - mapped.length,
    cells: cells.map(line),
  };
}

/** The same for a commissioner: no school is named, nothing is counted below five, and totals cannot be taken apart. Row D08. */
export function roundedMap(figures: AreaFigures, isTheirs: (schoolId: SchoolId) => boolean): AreaMapAnswer {
  const mapped = figures.schools.filter((school) => school.mapped && isTheirs(school.schoolId));
  const told = (has: (school: SchoolFigures) => boolean) => rounded(mapped.filter(has).length, mapped.length);
  return {
    on: figures.on,
    isExact: false,
    mapped: rounded(mapped.length, mapped.length + 5),
    blank: null,
    cells: cells.map((cell) => ({
      cell,
      provision: told(({ provisions }) => provisions.includes(cell)),
      gap: told(({ gaps }) => gaps.includes(cell)),
      nothing: null,
      gapIn: [],
    })),
  };
}

/** Cells with a gap, those that most schools have first: what a training plan begins with. Row E16. */
export const commonGaps = (lines: readonly CellLine[]): CellLine[] =>
  lines
    .filter(({ gap }) => typeof gap === 'number' && gap > 0)
    .toSorted((one, other) => Number(other.gap) - Number(one.gap));
