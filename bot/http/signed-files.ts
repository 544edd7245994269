import type { Request, Response, Server } from 'restify';
import { accountIdSchema } from '../../shared/kernel/ids.ts';
import { problem, type Problem } from '../../shared/kernel/problem.ts';
import { gridFileText } from '../../shared/documents/grid-file-text.ts';
import { documentsText } from '../../shared/documents/text.ts';
import { planningText } from '../../shared/planning/text.ts';
import type { LinkClaim, SignedLinks } from '../auth/signed-links.ts';
import { atTheDoor, type DoorPorts } from '../features/organisation/at-the-door.ts';
import { callerOf } from '../features/organisation/store.ts';
import type { DocumentPorts } from '../features/documents/ports.ts';
import { signedFile } from '../features/documents/signed-file.ts';
import type { Log } from '../ports/log.ts';
import { attachment } from './file-name.ts';
import { sendProblem, sendProblemStatus } from './problems.ts';
import { sendSentence, wantsPage } from './sentence-page.ts';
import { tooFast, type Gate } from './too-fast.ts';

export interface SignedFilePorts extends DocumentPorts, DoorPorts, Pick<Gate, 'limits'> {
  readonly signedLinks: SignedLinks;
  readonly log: Log;
}

const linkIn = (request: Request): string => new URLSearchParams(request.getQuery()).get('link') ?? '';

const charset = (mediaType: string): string =>
  mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType;

/** One sentence, as a page where a person looks and as problem JSON where a program asks. */
const refuse = (request: Request, response: Response, refusal: Problem): void =>
  wantsPage(request) ? sendSentence(response, refusal) : sendProblem(response, refusal);

/** Where to get a new link: the address says which page the old one came from. */
const noFileAt = (request: Request): string =>
  request.path().startsWith('/files/scoping-') ? gridFileText.noFile : documentsText.noFile;

/**
 * The files behind signed links: `GET /calendar/planning-meeting.ics?link=…` and `GET /files/joint-plan.docx?link=…`.
 * The phone's browser that opens one carries no token, so the link says what it is and whose, and that person's rights
 * are looked up when it is opened.
 */
export function mountSignedFiles(server: Server, ports: SignedFilePorts): void {
  const serve =
    (sentenceFor: (request: Request) => string) =>
    async (request: Request, response: Response): Promise<void> => {
      const noFile = sentenceFor(request);
      let claim: LinkClaim | undefined;
      try {
        claim = ports.signedLinks.read(linkIn(request), ports.clock.today());
        if (claim && ports.limits.tab(claim.account)) return refuse(request, response, tooFast);
        const met = claim && (await atTheDoor(ports, accountIdSchema.parse(claim.account)));
        if (!claim || !met?.ok) return refuse(request, response, problem('not-found', noFile));
        const file = await signedFile(ports, callerOf(met.account.value, 'tab', ports.clock.today()), claim);
        if (!file.ok) return refuse(request, response, file.problem);
        const { name, mediaType, content } = file.value;
        response.sendRaw(200, typeof content === 'string' ? content : Buffer.from(content), {
          'content-type': charset(mediaType),
          'content-disposition': attachment(name),
        });
      } catch (error) {
        ports.log.error('signed-file.failed', { what: claim?.what ?? 'none' }, error);
        sendProblemStatus(response, 500, 'went-wrong', noFile);
      }
    };
  server.get(
    '/calendar/planning-meeting.ics',
    serve(() => planningText.noFile),
  );
  server.get('/files/:name', serve(noFileAt));
}
