import { z } from 'zod';
import { perKilometreSchema, usualPerKilometre } from '../kernel/place.ts';

const price = (most: number) => z.number().int().min(0).max(most);
const area = z.string().trim().min(1).max(120);

/**
 * What the choice of who serves whom goes by. All prices are in minutes of travel in a year, so that they can be weighed
 * against each other: a school that loses its therapist counts as much as so many minutes on the road. Row L14, L16.
 */
export const settingsSchema = z.object({
  /** How long a visit lasts, in minutes: it makes the number of journeys out of a school's hours. */
  visitMinutes: z.number().int().min(30).max(480),
  /** One way in minutes, from the therapist's base: within one area, to one beside it, further, and where one is not known. */
  travel: z.object({ own: price(600), next: price(600), far: price(600), unknown: price(600) }),
  /** Minutes for a kilometre as the crow flies, where both places are known. */
  perKilometre: perKilometreSchema,
  /** Areas that lie beside each other; the order within a pair says nothing. */
  beside: z.array(z.tuple([area, area])).max(500),
  prices: z.object({
    /** A school whose therapist changes although she is still there. */
    continuity: price(100_000),
    /** Each further therapist in a cluster of schools. */
    cluster: price(100_000),
    /** Each minute above the even share of the work, up to what is bearable. */
    balance: price(1_000),
    /** Each minute above what is bearable; see `farBeyond`. */
    overload: price(1_000),
    /** Each minute of a school that nobody serves. */
    unserved: price(10_000),
  }),
  /** How many percent above somebody's own minutes are still bearable; whatever is above them is shown all the same. */
  bearablePercent: z.number().int().min(0).max(50),
  /** No therapist gets more schools; null: as many as fit. */
  mostSchools: z.number().int().min(1).max(200).nullable(),
});
export type Settings = Readonly<z.infer<typeof settingsSchema>>;

/**
 * So many percent of somebody's own minutes beyond what is bearable is far beyond it, and a minute there counts so many
 * times: too much work is shared by many, and no one person is given all of it.
 */
export const farBeyond = { percent: 20, times: 3 };

export const usualSettings: Settings = {
  visitMinutes: 180,
  travel: { own: 15, next: 30, far: 60, unknown: 40 },
  perKilometre: usualPerKilometre,
  beside: [],
  prices: { continuity: 600, cluster: 240, balance: 1, overload: 10, unserved: 20 },
  bearablePercent: 5,
  mostSchools: null,
};
