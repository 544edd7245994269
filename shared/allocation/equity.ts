import { bandNames, bandSchema, type Band } from './bands.ts';

/** What a school was given in a year, and the pupils it is given for; null where no figure says how many. Row K11. */
export interface GivenHours {
  readonly ward: string;
  readonly minutes: number;
  readonly slcn: number | null;
  readonly freeMeals: number | null;
}

/** `minutes` to each pupil, of the schools that have a figure above 0; null where none has. */
export interface PerPupil {
  readonly minutes: number | null;
  readonly pupils: number;
  /** Schools that are counted in it, and those without a figure, which are not. */
  readonly schools: number;
  readonly without: number;
}

export interface Equity {
  readonly minutes: number;
  readonly schools: number;
  readonly perSlcn: PerPupil;
  readonly perFreeMeals: PerPupil;
}

function perPupil(given: readonly GivenHours[], count: (each: GivenHours) => number | null): PerPupil {
  const known = given.filter((each) => count(each) !== null);
  const pupils = known.reduce((all, each) => all + (count(each) ?? 0), 0);
  const minutes = known.reduce((all, each) => all + each.minutes, 0);
  return {
    minutes: pupils > 0 ? minutes / pupils : null,
    pupils,
    schools: known.length,
    without: given.length - known.length,
  };
}

/** Minutes to each child with SLCN and to each with free meals, over these schools. A gap is no child, nor no need. */
export const equityOf = (given: readonly GivenHours[]): Equity => ({
  minutes: given.reduce((all, each) => all + each.minutes, 0),
  schools: given.length,
  perSlcn: perPupil(given, ({ slcn }) => slcn),
  perFreeMeals: perPupil(given, ({ freeMeals }) => freeMeals),
});

export interface NamedEquity {
  readonly name: string;
  readonly equity: Equity;
}

function equityBy<Given extends GivenHours>(given: readonly Given[], nameOf: (each: Given) => string): NamedEquity[] {
  const groups = Map.groupBy(given, nameOf);
  return [...groups].map(([name, theirs]) => ({ name, equity: equityOf(theirs) }));
}

/** The same for each ward, by its name. Row K11. */
export const equityByWard = (given: readonly GivenHours[]): NamedEquity[] =>
  equityBy(given, ({ ward }) => ward).toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));

/** The same for each band that a school has, the highest first. Row K11. */
export const equityByBand = (given: readonly (GivenHours & { readonly band: Band })[]): NamedEquity[] =>
  bandSchema.options.flatMap((band) =>
    equityBy(
      given.filter((each) => each.band === band),
      () => bandNames[band],
    ),
  );
