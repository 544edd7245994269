import type { Request, Response, Server } from 'restify';
import { feedText } from '../../shared/calendar-feed/text.ts';
import { problem } from '../../shared/kernel/problem.ts';
import type { FeedClaim, FeedLinks } from '../auth/feed-links.ts';
import type { FeedPorts } from '../features/calendar-feed/ports.ts';
import { readFeed } from '../features/calendar-feed/read-feed.ts';
import { atTheDoor } from '../features/organisation/at-the-door.ts';
import { callerOf } from '../features/organisation/store.ts';
import type { Log } from '../ports/log.ts';
import { commonHeaders } from './headers.ts';
import { sendProblem } from './problems.ts';
import { sendSentence, wantsPage } from './sentence-page.ts';
import { sendTooFast, tooFast, type Gate } from './too-fast.ts';

export interface CalendarFeedPorts extends Pick<FeedPorts, 'accounts' | 'services' | 'documents' | 'clock'>, Gate {
  readonly feedLinks: FeedLinks;
  readonly log: Log;
}

/**
 * `GET /calendar/feed/<word>.ics`: a person's meetings for their own calendar program, which cannot sign in. A word that
 * was made up, one that was ended and one of somebody who is gone all get the same answer. Row U07.
 */
export function mountCalendarFeed(server: Server, ports: CalendarFeedPorts): void {
  const noFeed = problem('not-found', feedText.noFeed);
  const refuse = (request: Request, response: Response): void =>
    wantsPage(request) ? sendSentence(response, noFeed) : sendProblem(response, noFeed);
  /** Seconds to wait. A calendar service asks for many from one address, so that each link is counted by itself. */
  const wait = (request: Request, claim: FeedClaim | undefined): number => {
    const { feed, feeds, stranger } = ports.limits;
    const address = ports.addressOf(request);
    return claim ? feed(claim.key) || feeds(address) : stranger(address);
  };

  server.get('/calendar/feed/:word', async (request: Request, response: Response) => {
    let claim: FeedClaim | undefined;
    try {
      const word = String((request.params as { word?: unknown }).word).replace(/\.ics$/, '');
      claim = ports.feedLinks.read(word);
      const seconds = wait(request, claim);
      if (seconds) return wantsPage(request) ? sendSentence(response, tooFast) : sendTooFast(response, seconds);
      const met = claim && (await atTheDoor(ports, claim.account));
      if (!claim || !met?.ok || met.account.value.feed?.key !== claim.key) return refuse(request, response);
      const file = await readFeed(ports, callerOf(met.account.value, 'tab', ports.clock.today()));
      response.sendRaw(200, file.content, { ...commonHeaders, 'content-type': `${file.mediaType}; charset=utf-8` });
    } catch (error) {
      ports.log.error('calendar-feed.failed', { known: claim !== undefined }, error);
      refuse(request, response);
    }
  });
}
