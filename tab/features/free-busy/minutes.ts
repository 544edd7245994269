import type { CivilTime } from '../../../shared/kernel/time.ts';

/** How many minutes after midnight a time of day is. */
export const minutesOf = (at: CivilTime): number => Number(at.slice(0, 2)) * 60 + Number(at.slice(3));
