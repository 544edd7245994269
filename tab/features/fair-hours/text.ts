/** The frame of the pages about a service's hours, en-GB. */
export const fairHoursText = {
  title: 'Hours of the service',
  open: 'Hours of the service',
  menu: 'Pages about hours',
  notTheirs: 'These pages are for people who plan the hours of a service.',
};
