import { addDays, weekday, type CivilDate } from '../kernel/time.ts';

/** The Monday of the week a day lies in. */
export const weekOf = (on: CivilDate): CivilDate => addDays(on, 1 - weekday(on));

/** Days between two dates, whichever comes first. */
export const daysApart = (one: CivilDate, other: CivilDate): number =>
  Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
