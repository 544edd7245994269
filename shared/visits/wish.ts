import { z } from 'zod';
import { personIdSchema } from '../kernel/ids.ts';
import { civilDateSchema, instantSchema, type CivilDate } from '../kernel/time.ts';

export const mostInWish = 200;
export const mostWishes = 12;

const said = { by: z.string(), personId: personIdSchema, at: instantSchema };

/** The school says that the day of a visit does not suit, and why; the visit is moved, or the therapist says why it stays. */
export const wishSchema = z.object({
  /** The day that does not suit. */
  on: civilDateSchema,
  reason: z.string().min(1).max(mostInWish),
  ...said,
  /** Why the visit stays where it is; null while nobody has said so. */
  answer: z.object({ text: z.string().min(1).max(mostInWish), ...said }).nullable(),
});
export type Wish = z.infer<typeof wishSchema>;

/** How a wish stands; 'over' for one that nobody answered before the visit was held or fell away. */
export const wishStandingSchema = z.enum(['open', 'moved', 'kept', 'over']);
export type WishStanding = z.infer<typeof wishStandingSchema>;

interface Wished {
  readonly on: CivilDate;
  readonly state: 'planned' | 'done' | 'cancelled';
  readonly wishes: readonly Wish[];
}

/** It follows from where the visit is, so that whoever moves it, by hand or with a plan, has answered. */
export function standingOfWish({ on, answer }: Wish, visit: Pick<Wished, 'on' | 'state'>): WishStanding {
  if (on !== visit.on) return 'moved';
  if (answer) return 'kept';
  return visit.state === 'planned' ? 'open' : 'over';
}

/** The wish that waits for an answer. */
export const openWish = (visit: Wished): Wish | undefined =>
  visit.wishes.find((wish) => standingOfWish(wish, visit) === 'open');

/** Days on which nothing is to be planned at the school of these visits: those that do not suit, and were not kept all the same. */
export const unsuitedDays = (visits: readonly Pick<Wished, 'wishes'>[]): CivilDate[] => [
  ...new Set(visits.flatMap(({ wishes }) => wishes.filter(({ answer }) => !answer).map(({ on }) => on))),
];
