import type { HoursActivity } from '../../../shared/hours/activity.ts';

/** Hours of a sample school this year: what was allocated, and what visits have used so far, in minutes. */
export interface SampleHours {
  readonly allocated: number;
  readonly used: readonly (readonly [on: string, activity: HoursActivity, minutes: number])[];
}

const hours = 60;

export const sampleHours: Readonly<Record<string, SampleHours>> = {
  'school-hazelbrook': {
    allocated: 68.5 * hours,
    used: [
      ['2026-09-17', 'meeting', 60],
      ['2026-09-24', 'assessment', 180],
      ['2026-10-01', 'group', 120],
      ['2026-10-08', 'group', 120],
      ['2026-10-15', 'training', 90],
      ['2026-11-05', 'parent-liaison', 45],
      ['2026-11-12', 'group', 120],
      ['2026-11-19', 'admin', 75],
    ],
  },
  'school-orchard-bank': {
    allocated: 51.5 * hours,
    used: [
      ['2026-09-22', 'meeting', 60],
      ['2026-10-06', 'training', 120],
      ['2026-11-10', 'assessment', 150],
    ],
  },
  'school-saltmarsh': { allocated: 51.5 * hours, used: [['2026-11-03', 'meeting', 45]] },
};
