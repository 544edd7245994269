import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { sendProblemStatus } from '../../../bot/http/problems.ts';
import { calendarScope } from '../../../shared/free-busy/contract.ts';
import type { LocalGraph } from '../graph/server.ts';
import { sessionOf } from '../graph/sign-in.ts';
import { faults } from '../graph/stand-in.ts';
import { localAudience, usernameOf } from '../issuer.ts';
import { everybody } from '../sample/people.ts';

const faultsInput = z.object({ next: z.array(z.enum(faults)) });

/** Microsoft's sign-in for a calendar, as the host page stands in for it, and what is to go wrong with Graph next. */
export function mountLocalGraph(server: Server, graph: LocalGraph, now: () => number): void {
  server.get('/local/calendar-session', async (request: Request, response: Response) => {
    const wanted = new URLSearchParams(request.getQuery()).get('person');
    const person = everybody.find((each) => each.id === wanted);
    if (!person) return sendProblemStatus(response, 404, 'not-found', 'There is no such person in the sample area.');
    const { tenantId: tid, aadObjectId: oid, name } = person;
    const secret = graph.admit(oid, calendarScope);
    const token = { clientId: localAudience, scope: calendarScope, secret };
    response.json(200, { sessionStorage: sessionOf({ tid, oid, name, username: usernameOf(oid) }, token, now()) });
  });
  server.post('/local/graph-faults', async (request: Request, response: Response) => {
    const read = faultsInput.safeParse(request.body);
    if (!read.success) return sendProblemStatus(response, 400, 'not-understood', `Known faults: ${faults.join(', ')}.`);
    graph.fail(read.data.next);
    response.json(200, read.data);
  });
}
