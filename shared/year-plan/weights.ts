/**
 * What a year plan is charged for, in points: one point is one minute on the road to what already stands that day. A
 * visit that is missing outweighs all else, and one that moves outweighs whatever its move could make better.
 */
export const weights = {
  /** A visit that the school has hours for and that finds no place. */
  short: 10_000,
  /** A visit of an earlier plan that could have stayed and did not. */
  moved: 1_000,
  /** A school's regular day that is not the one agreed with it. */
  otherDay: 300,
  /** An area that she is regularly in on a weekday: the fewer areas share a day, the less of it goes by on the road. */
  area: 200,
  /** Two visits where one was due, while elsewhere none is. */
  crowded: 150,
  /** A visit off the school's rhythm: another day or half of the day, or another week. */
  irregular: 100,
} as const;
