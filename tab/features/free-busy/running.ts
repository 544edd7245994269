import { calendarSettings } from '../../../shared/free-busy/contract.ts';
import { forgetCalendar, openCalendarAccess } from '../../calendar-access.ts';
import { choiceIn } from './choice.ts';
import { createFreeBusy } from './free-busy.ts';

/** The one of this browser: what was read stays while the tab is open, from page to page. */
export const freeBusy = createFreeBusy({
  settings: async () => calendarSettings.safeParse(await (await fetch('/tab/calendar.json')).json()).data,
  open: openCalendarAccess,
  forget: () => forgetCalendar(),
  choice: choiceIn(() => window.localStorage),
  fetch: window.fetch.bind(window),
  now: Date.now,
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  chance: Math.random,
});
