import { calendarScope, type CalendarSettings } from '../shared/free-busy/contract.ts';
import { whyNotAsked, type NotAsked } from './features/free-busy/why-not-asked.ts';

/** The way to a person's own calendar: their consent, and the token it gives. */
export interface CalendarAccess {
  /** Opens Teams' window, in which they sign in and agree, or do not. Called by their own press only. */
  ask(): Promise<NotAsked | 'agreed'>;
  /** A token for Graph without asking anything; undefined when they have to be asked (again). */
  token(): Promise<string | undefined>;
}

/** Sign-in that nobody sees can hang in a hidden frame. */
const patience = 8_000;

/** What MSAL keeps in this browser for the session, under names of its own. */
const keptNames = /^(msal\.|server-telemetry-|throttling\.|authority-metadata-|[0-9a-f-]+\.[0-9a-f-]+-login\.)/i;

/** Takes every token for the calendar out of this browser. */
export function forgetCalendar(storage: Storage = sessionStorage): void {
  for (const name of Object.keys(storage)) if (keptNames.test(name)) storage.removeItem(name);
}

/**
 * Teams' own sign-in for Graph. Its library comes only when somebody wants to see their calendar, as a file of its own.
 * docs/decisions/calendar-access.md says why it is this one although it is no longer cared for, and how to leave it.
 */
export async function openCalendarAccess({ clientId }: CalendarSettings): Promise<CalendarAccess> {
  const { TeamsUserCredential } = await import('@microsoft/teamsfx');
  const credential = new TeamsUserCredential({
    clientId,
    // Teams opens no window for an address without TLS.
    initiateLoginEndpoint: `https://${window.location.host}/tab/calendar-sign-in.html`,
  });
  return {
    ask: () =>
      credential.login([calendarScope]).then(
        () => 'agreed',
        (error: unknown) => whyNotAsked(String(error)),
      ),
    token: () =>
      Promise.race([
        credential.getToken([calendarScope]).then(
          (found) => found?.token,
          () => undefined,
        ),
        new Promise<undefined>((give) => setTimeout(give, patience)),
      ]),
  };
}
