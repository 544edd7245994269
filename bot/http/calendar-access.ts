import type { Request, Response, Server } from 'restify';
import type { CalendarSettings } from '../../shared/free-busy/contract.ts';
import { commonHeaders, emptyPagePolicy } from './headers.ts';

const emptyPage = '<!doctype html><html lang="en-GB"><title>Signed in</title></html>';

/**
 * What the tab needs to ask somebody for their own free/busy (docs/decisions/calendar-access.md). The calendar itself goes
 * from Graph to the browser: this server has no permission to read it, and never sees it.
 */
export function mountCalendarAccess(server: Server, settings: CalendarSettings): void {
  server.get('/tab/calendar.json', async (_request: Request, response: Response) => {
    response.json(200, settings);
  });
  // Microsoft's sign-in comes back to this very address in a frame of the tab, which reads what stands behind its #.
  server.get('/blank-auth-end.html', async (_request: Request, response: Response) => {
    response.sendRaw(200, emptyPage, {
      ...commonHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': emptyPagePolicy,
    });
  });
}
