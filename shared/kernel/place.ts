import { z } from 'zod';

/** A place on the national grid, in metres east and north, as GIAS gives it for each school. */
export const placeSchema = z.object({
  easting: z.number().int().min(0).max(700_000),
  northing: z.number().int().min(0).max(1_300_000),
});
export type Place = Readonly<z.infer<typeof placeSchema>>;

/** How many minutes a kilometre as the crow flies takes on the road: a setting wherever it is used. */
export const perKilometreSchema = z.number().min(0.1).max(20);
export const usualPerKilometre = 2;

/** Minutes one way from one place to another. */
export const minutesBetween = (one: Place, other: Place, perKilometre: number): number =>
  Math.round((Math.hypot(one.easting - other.easting, one.northing - other.northing) / 1_000) * perKilometre);

/** The middle of several places; undefined of none. */
export function middleOf(places: readonly Place[]): Place | undefined {
  if (places.length === 0) return undefined;
  const mean = (of: (place: Place) => number): number =>
    Math.round(places.reduce((sum, place) => sum + of(place), 0) / places.length);
  return { easting: mean(({ easting }) => easting), northing: mean(({ northing }) => northing) };
}

/** A place as a file writes it; undefined where it gives none, or one that is not on the grid. */
export function readPlace(easting: string, northing: string): Place | undefined {
  const whole = /^\d{1,7}$/;
  if (!whole.test(easting.trim()) || !whole.test(northing.trim())) return undefined;
  const read = placeSchema.safeParse({ easting: Number(easting), northing: Number(northing) });
  return read.success && read.data.easting > 0 && read.data.northing > 0 ? read.data : undefined;
}
