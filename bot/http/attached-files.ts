import type { Request, Response, Server } from 'restify';
import { filesText } from '../../shared/files/text.ts';
import { problem, type Problem } from '../../shared/kernel/problem.ts';
import type { FileLinks } from '../auth/file-links.ts';
import { openFile, type OpenPorts } from '../features/files/open-file.ts';
import { atTheDoor, type DoorPorts } from '../features/organisation/at-the-door.ts';
import { callerOf } from '../features/organisation/store.ts';
import { attachment } from './file-name.ts';
import { commonHeaders } from './headers.ts';
import { sendProblem, sendProblemStatus } from './problems.ts';
import { sendSentence, wantsPage } from './sentence-page.ts';
import { tooFast, type Gate } from './too-fast.ts';

export interface AttachedFilePorts extends OpenPorts, DoorPorts, Gate {
  readonly fileLinks: FileLinks;
}

/** Whatever is in a file somebody sent: it is kept and never shown here, and could do nothing if it were. */
const harmless = {
  ...commonHeaders,
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'x-frame-options': 'DENY',
} as const;

/**
 * `GET /attached?link=…`: a file that goes with a request, for the person whose link it is. A phone's browser opens it
 * without a token, so everything that may have changed since is asked when it is opened. Hazard H-04.
 */
export function mountAttachedFiles(server: Server, ports: AttachedFilePorts): void {
  const none = problem('not-found', filesText.noFile);
  const refuse = (request: Request, response: Response, why: Problem): void =>
    wantsPage(request) ? sendSentence(response, why) : sendProblem(response, why);

  server.get('/attached', async (request: Request, response: Response) => {
    try {
      const word = new URLSearchParams(request.getQuery()).get('link') ?? '';
      const claim = ports.fileLinks.read(word, ports.clock.now());
      const wait = claim ? ports.limits.tab(claim.account) : ports.limits.stranger(ports.addressOf(request));
      if (wait) return refuse(request, response, tooFast);
      const met = claim && (await atTheDoor(ports, claim.account));
      if (!claim || !met?.ok) return refuse(request, response, none);
      const caller = callerOf(met.account.value, 'tab', ports.clock.today());
      const { school: schoolId, request: requestId, file: fileId } = claim;
      const file = await openFile(ports, caller, { schoolId, requestId, fileId });
      if (!file.ok) return refuse(request, response, file.problem);
      const { name, mediaType, content } = file.value;
      response.sendRaw(200, Buffer.from(content as Uint8Array), {
        ...harmless,
        'content-type': mediaType,
        'content-disposition': attachment(name),
      });
    } catch (error) {
      ports.log.error('attached-file.failed', {}, error);
      sendProblemStatus(response, 500, 'went-wrong', filesText.noFile);
    }
  });
}
