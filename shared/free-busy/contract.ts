import { z } from 'zod';

/** Where Microsoft Graph answers; only local mode says another place. */
export const graphOrigin = 'https://graph.microsoft.com';

/** What the tab may read of a person's calendar, with their consent: the least Graph has for it. Decision 16. */
export const calendarScope = 'Calendars.ReadBasic';

/** `GET /tab/calendar.json`: what a browser needs to ask a person for their own calendar. Nothing of it is secret. */
export const calendarSettings = z.object({
  /** The Entra app that asks. */
  clientId: z.string().min(1),
  graph: z.url({ protocol: /^https?$/ }).transform((text) => new URL(text).origin),
});
export type CalendarSettings = z.infer<typeof calendarSettings>;
