import type { Request, Response, Server } from 'restify';
import { accountIdSchema } from '../../shared/kernel/ids.ts';
import { problem } from '../../shared/kernel/problem.ts';
import { planningText } from '../../shared/planning/text.ts';
import type { SignedLinks } from '../auth/signed-links.ts';
import { callerOf, type AccountStore } from '../features/organisation/store.ts';
import { calendarFile } from '../features/planning/calendar-file.ts';
import type { PlanningPorts } from '../features/planning/ports.ts';
import type { Documents } from '../ports/documents.ts';
import type { Log } from '../ports/log.ts';
import { commonHeaders } from './headers.ts';
import { sendProblem, sendProblemStatus } from './problems.ts';

export interface CalendarFilePorts extends PlanningPorts {
  readonly accounts: AccountStore;
  readonly documents: Documents;
  readonly signedLinks: SignedLinks;
  readonly log: Log;
}

const linkIn = (request: Request): string => new URLSearchParams(request.getQuery()).get('link') ?? '';

/**
 * `GET /calendar/planning-meeting.ics?link=…`: the .ics behind a signed link. The phone's browser that opens it carries no token, so the link
 * says whose it is, and that person's rights are looked up when it is opened.
 */
export function mountCalendarFile(server: Server, ports: CalendarFilePorts): void {
  server.get('/calendar/planning-meeting.ics', async (request: Request, response: Response) => {
    for (const [name, value] of Object.entries(commonHeaders)) response.header(name, value);
    try {
      const claim = ports.signedLinks.read(linkIn(request), ports.clock.today());
      const account = claim && (await ports.accounts.load(accountIdSchema.parse(claim.account)));
      if (!claim || !account) return sendProblem(response, problem('not-found', planningText.noFile));
      const file = await calendarFile(ports, callerOf(account.value, 'tab', ports.clock.today()), claim.about);
      if (!file.ok) return sendProblem(response, file.problem);
      response.sendRaw(200, file.value.content, {
        'content-type': `${file.value.mediaType}; charset=utf-8`,
        'content-disposition': `attachment; filename="${file.value.name}"`,
      });
    } catch (error) {
      ports.log.error('calendar-file.failed', {}, error);
      sendProblemStatus(response, 500, 'went-wrong', planningText.noFile);
    }
  });
}
