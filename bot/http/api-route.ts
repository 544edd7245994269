import type { Request, Response, Server } from 'restify';
import type { ZodError } from 'zod';
import { accountIdOf } from '../../shared/kernel/ids.ts';
import { problem, type Problem } from '../../shared/kernel/problem.ts';
import { organisationText } from '../../shared/organisation/text.ts';
import { currentMemberships } from '../../shared/organisation/permission.ts';
import { isStrongEnough } from '../../shared/organisation/tenant.ts';
import type { TokenCheck } from '../auth/tokens.ts';
import { atTheDoor, type DoorPorts } from '../features/organisation/at-the-door.ts';
import { callerOf } from '../features/organisation/store.ts';
import { unreadableSentence } from '../features/unreadable.ts';
import type { Clock } from '../ports/clock.ts';
import type { Route } from '../ports/declaration.ts';
import type { Log } from '../ports/log.ts';
import { sendProblem, sendProblemStatus } from './problems.ts';
import { openStream, readFile, sentName, throwAway } from './read-file.ts';
import { sendSecondStep } from './second-step.ts';
import { serverText } from './text.ts';
import { refuseStranger, sendTooFast, type Gate } from './too-fast.ts';

export interface ApiPorts extends DoorPorts, Gate {
  readonly tokens: TokenCheck;
  readonly clock: Clock;
  readonly log: Log;
}

/** The one wrapper of every route of the tab: who asks, is it readable and can be kept, do it, check the answer, say it. */
export const mountRoutes = (server: Server, routes: readonly Route[], ports: ApiPorts): void => {
  for (const route of routes)
    server[route.method](route.path, async (request: Request, response: Response) => {
      // The tab says 'As of 09:05' by this header, so it must be the product's time and not the machine's.
      response.header('date', new Date(ports.clock.now()).toUTCString());
      try {
        await answer(route, ports, request, response);
      } catch (error) {
        ports.log.error('api.failed', { route: route.name }, error);
        sendProblemStatus(response, 500, 'went-wrong', organisationText.wentWrong);
      } finally {
        // What of a file nobody read is thrown away, or the next request of this connection would wait behind it.
        if (route.takes === 'stream') void throwAway(request);
      }
    });
};

/** What a request says: path parameters win over the body, and the body over the query. */
function inputOf(request: Request): Record<string, unknown> {
  const query = Object.fromEntries(new URLSearchParams(request.getQuery()));
  const body: unknown = request.body;
  const said = body && typeof body === 'object' && !Array.isArray(body) ? body : {};
  return { ...query, ...said, ...(request.params as object) };
}

/** An address that can name nothing is refused as one that names nothing; all else that cannot be read is said so. */
const unfit = ({ issues }: ZodError, { params }: Request): Problem =>
  issues.some(({ path: [field] }) => typeof field === 'string' && field in (params as object))
    ? problem('not-found', serverText.nothingHere)
    : problem('not-understood', organisationText.notReadable);

async function answer(route: Route, ports: ApiPorts, request: Request, response: Response): Promise<void> {
  const who = await ports.tokens(request.header('authorization'));
  if (!who) {
    const signedOut = problem('signed-out', organisationText.signIn);
    return refuseStranger(ports, request, response, () => sendProblem(response, signedOut));
  }
  const accountId = accountIdOf(who.tid, who.oid);
  const wait = ports.limits.tab(accountId);
  if (wait) return sendTooFast(response, wait);
  const met = await atTheDoor(ports, accountId);
  if (!met.ok) return sendProblem(response, met.problem);
  if (!isStrongEnough(met.tenant, who)) return sendSecondStep(response, met.tenant);
  const caller = callerOf(met.account.value, 'tab', ports.clock.today());
  if (currentMemberships(caller).length === 0)
    return sendProblem(response, problem('unknown-person', organisationText.unknownPerson));
  const said = route.takes ? { fileName: sentName(request), ...inputOf(request) } : inputOf(request);
  const input = route.contract.safeParse(said);
  if (!input.success) return sendProblem(response, unfit(input.error, request));
  const unreadable = route.method === 'post' ? unreadableSentence(input.data) : undefined;
  if (unreadable) return sendProblem(response, problem('not-understood', unreadable));
  const result = await route.useCase(caller, input.data, readFile(request), openStream(request));
  if (!result.ok) return sendProblem(response, result.problem);
  response.sendRaw(200, JSON.stringify(route.answer.parse(result.value)), {
    'content-type': 'application/json; charset=utf-8',
  });
}
