import type { Next, Request, Response, Server } from 'restify';
import type { Log } from '../ports/log.ts';
import { NotSigned, type TeamsAdapter } from '../teams/adapter.ts';
import { readActivity } from '../teams/incoming.ts';
import type { turnHandler } from '../teams/turn.ts';
import { sendProblemStatus } from './problems.ts';
import { refuseStranger, type Gate } from './too-fast.ts';

/**
 * `POST /api/messages`, where the channel delivers activities. A body that is no activity gets 400 and an unsigned one
 * 401, before anything is read from it.
 */
export function mountMessages(
  server: Server,
  adapter: TeamsAdapter,
  turn: ReturnType<typeof turnHandler>,
  log: Log,
  gate: Gate,
): void {
  // The local Teams client asks in this way whether the bot is there.
  server.head('/api/messages', (_request: Request, response: Response, next: Next) => {
    response.send(200);
    next();
  });
  server.post('/api/messages', async (request: Request, response: Response) => {
    const incoming = readActivity(request.body);
    const refuse = (status: number, code: string, sentence: string): void =>
      refuseStranger(gate, request, response, () => sendProblemStatus(response, status, code, sentence));
    if (!incoming) return refuse(400, 'not-an-activity', 'The body is not an activity.');
    try {
      const answer = await adapter.receive(
        request.header('authorization') ?? '',
        request.body as Parameters<TeamsAdapter['receive']>[1],
        (context) => turn(context, incoming),
      );
      if (answer?.body === undefined) response.send(answer?.status ?? 200);
      else response.json(answer.status, answer.body);
    } catch (error) {
      if (error instanceof NotSigned) return refuse(401, 'not-signed', 'The signature is not right.');
      log.error('messages.failed', { type: incoming.type }, error);
      sendProblemStatus(response, 500, 'went-wrong', 'The activity could not be answered.');
    }
  });
}
