import type { HoursActivity } from './hours.ts';

/** Every sentence about hours, en-GB. */
export const hoursText = {
  /** '1 h 30 min', '12 h', '45 min', '−2 h' */
  duration: (minutes: number): string => {
    const hours = Math.floor(Math.abs(minutes) / 60);
    const rest = Math.abs(minutes) % 60;
    const parts = [...(hours ? [`${hours} h`] : []), ...(rest || !hours ? [`${rest} min`] : [])];
    return (minutes < 0 ? '−' : '') + parts.join(' ');
  },
  activity: {
    meeting: 'Meetings',
    assessment: 'Assessment',
    group: 'Groups',
    training: 'Training',
    'parent-liaison': 'Parents and carers',
    advice: 'Questions answered',
    admin: 'Reports and admin',
  } satisfies Record<HoursActivity, string>,
  none: 'No hours are allocated for this year yet.',
  overspent: 'More has been used than was allocated.',
};
