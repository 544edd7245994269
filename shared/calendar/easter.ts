import { date, type CivilDate } from '../kernel/time.ts';

const two = (part: number): string => String(part).padStart(2, '0');

/** Easter Sunday of a year: the Gregorian reckoning of Meeus, Jones and Butcher, right from 1583 on. */
export function easterSunday(year: number): CivilDate {
  const moon = year % 19;
  const century = Math.floor(year / 100);
  const within = year % 100;
  const corrected = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const full = (19 * moon + century - Math.floor(century / 4) - corrected + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(within / 4) - full - (within % 4)) % 7;
  const late = Math.floor((moon + 11 * full + 22 * toSunday) / 451);
  const sum = full + toSunday - 7 * late + 114;
  return date(`${year}-${two(Math.floor(sum / 31))}-${two((sum % 31) + 1)}`);
}
