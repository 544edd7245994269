import { createHash } from 'node:crypto';
import type { Request, Response, Server } from 'restify';
import { shareText } from '../../shared/grid-share/text.ts';
import { problem } from '../../shared/kernel/problem.ts';
import type { ShareClaim, ShareLinks } from '../auth/share-links.ts';
import { frameworkOfService } from '../features/content/framework-for.ts';
import type { WordsPorts } from '../features/content/ports.ts';
import { openPage } from '../features/grid-share/open-page.ts';
import type { GridSharePorts } from '../features/grid-share/ports.ts';
import type { Log } from '../ports/log.ts';
import { commonHeaders } from './headers.ts';
import { sendSentence } from './sentence-page.ts';
import { sharePage } from './share-page.ts';
import { shareStyle } from './share-style.ts';
import { tooFast, type Gate } from './too-fast.ts';

export interface SharedGridPorts extends GridSharePorts, WordsPorts, Gate {
  readonly shareLinks: ShareLinks;
  readonly log: Log;
}

const pageHeaders = {
  ...commonHeaders,
  'content-type': 'text/html; charset=utf-8',
  'x-robots-tag': 'noindex, nofollow',
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(shareStyle).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
};

/**
 * `GET /shared/grid/<word>`: a page of a school's grid for whoever has its address, without an account and without
 * cookies. A word that was made up, a page that is closed and one that has run out all get the same sentence.
 */
export function mountSharedGrid(server: Server, ports: SharedGridPorts): void {
  const noPage = problem('not-found', shareText.noPage);
  server.get('/shared/grid/:word', async (request: Request, response: Response) => {
    let claim: ShareClaim | undefined;
    try {
      // Nobody signs in here, so all that comes from one address is counted together.
      if (ports.limits.stranger(ports.addressOf(request))) return sendSentence(response, tooFast);
      claim = ports.shareLinks.read(String((request.params as { word?: unknown }).word));
      const page = claim && (await openPage(ports, claim.school, claim.share));
      if (!claim || !page) return sendSentence(response, noPage);
      const content = await frameworkOfService(ports, page.serviceId);
      response.sendRaw(200, sharePage(content, page), pageHeaders);
    } catch (error) {
      ports.log.error('shared-grid.failed', { share: claim?.share ?? 'none' }, error);
      sendSentence(response, noPage);
    }
  });
}
