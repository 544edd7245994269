import type { HoursActivity } from './activity.ts';

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
    direct: 'Work with children',
    indirect: 'Work for children without them',
    group: 'Groups',
    training: 'Training',
    coaching: 'Coaching',
    'parent-liaison': 'Parents and carers',
    meeting: 'Meetings',
    assessment: 'Assessment',
    report: 'Reports',
    advice: 'Questions answered',
    environment: 'Work on the environment',
    quality: 'Quality assurance',
    admin: 'Admin',
    travel: 'Travel',
  } satisfies Record<HoursActivity, string>,
  none: 'No hours are allocated for this year yet.',
  overspent: 'More has been used than was allocated.',
  tooBusy: 'Somebody else was writing to these hours at the same moment. Please try again.',
};
