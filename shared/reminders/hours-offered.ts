import { time, type CivilTime } from '../kernel/time.ts';

/** Whole hours, 'HH:00', from one to another. */
const wholeHours = (first: number, last: number): readonly CivilTime[] =>
  Array.from({ length: last - first + 1 }, (_, n) => time(`${String(first + n).padStart(2, '0')}:00`));

/** The hours before which, and after which, somebody can choose to be left in peace. Row V04. */
export const morningHours = wholeHours(6, 12);
export const eveningHours = wholeHours(13, 21);

/** The hours to choose from, with the chosen one among them. */
export const withHour = (offered: readonly CivilTime[], chosen: CivilTime): CivilTime[] =>
  [...new Set([...offered, chosen])].toSorted();
