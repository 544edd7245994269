import type { BurnPoint } from '../../../shared/hours/course.ts';

const width = 360;
const height = 160;

/**
 * The lines of the burn chart, from nothing at the left to the end of the last term at the right. What has gone is drawn up
 * to the present term.
 */
export function burnPaths(points: readonly BurnPoint[], given: number) {
  const begun = points.filter(({ hasBegun }) => hasBegun);
  const most = Math.max(1, given, ...points.map(({ forecast }) => forecast));
  const xOf = (n: number): number => Math.round((width * (n + 1)) / Math.max(1, points.length));
  const yOf = (minutes: number): number => Math.round(height - (height * Math.max(0, minutes)) / most);
  const path = (of: (point: BurnPoint) => number, these = points): string =>
    [`M0 ${height}`, ...these.map((point, n) => `L${xOf(n)} ${yOf(of(point))}`)].join('');
  return {
    ...{ width, height },
    line: path(({ line }) => line),
    taken: path(({ taken }) => taken, begun),
    forecast: path(({ forecast }) => forecast),
    ends: points.map(({ term }, n) => ({ x: xOf(n), term })),
  };
}
