import { otherSide, type Side } from '../../../shared/organisation/roles.ts';
import type { Owed } from '../records.ts';

/** Times go to the SENDCo, who is asked to choose. */
export const timesOffered: readonly Owed[] = [
  ['sendco', 'new', 'times-offered'],
  ['link-therapist', 'update', 'times-offered'],
];

/** The SENDCo has booked. */
export const booked: readonly Owed[] = [
  ['link-therapist', 'new', 'booked'],
  ['sendco', 'update', 'booked'],
];

/** None of the times suits the SENDCo. */
export const othersAsked: readonly Owed[] = [
  ['link-therapist', 'new', 'others-asked'],
  ['sendco', 'update', 'others-asked'],
];

/** A time on offer was taken elsewhere, and others are left: nobody has to do anything that was not to be done before. */
export const timeTaken: readonly Owed[] = [
  ['sendco', 'update', 'time-taken'],
  ['link-therapist', 'update', 'time-taken'],
];

/** One side did something that the other has to know: a new card for the other, and the own one changes in place. */
export const tellOther = (side: Side | undefined, kind: string): readonly Owed[] =>
  side
    ? [
        [otherSide(side), 'new', kind],
        [side, 'update', kind],
      ]
    : [];
