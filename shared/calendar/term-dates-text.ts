import { shortDate, type CivilDate } from '../kernel/time.ts';

/** What `calendar` says in chat, en-GB. */
export const termDatesText = {
  title: 'Term dates',
  none: 'There are no term dates for this school yet. Your service’s lead brings them in, in the tab.',
  inset: 'INSET',
  noInset: 'No more this year',
  events: 'Coming up',
  planning: 'Planning',
  window: (label: string, opensOn: CivilDate, dueOn: CivilDate): string =>
    `For the ${label}: opens ${shortDate(opensOn)}, meet by ${shortDate(dueOn)}`,
};
