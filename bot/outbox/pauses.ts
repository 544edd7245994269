const first = 500;
const longest = 30_000;

/**
 * How long to wait before another attempt, in milliseconds: as long as we were told, or twice as long after each failure,
 * at most half a minute; never quite the same, so that those who failed together do not come back together.
 * `failures`: how many there were, 1 after the first. `random`: from 0 up to 1.
 */
export function pauseAfter(failures: number, retryAfterMs: number | undefined, random: number): number {
  if (retryAfterMs !== undefined) return retryAfterMs + random * first;
  const whole = Math.min(longest, first * 2 ** (failures - 1));
  return whole / 2 + (random * whole) / 2;
}
