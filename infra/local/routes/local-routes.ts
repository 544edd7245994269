import path from 'node:path';
import type { Next, Request, Response, Server } from 'restify';
import type { Product } from '../../../bot/compose.ts';
import { sendFile } from '../../../bot/http/static-tab.ts';
import { sendProblemStatus } from '../../../bot/http/problems.ts';
import type { LocalClock } from '../clock.ts';
import type { LocalIssuer } from '../issuer.ts';
import { everybody, sampleSchools } from '../sample/people.ts';

export interface LocalParts {
  readonly product: Pick<Product, 'tick'>;
  readonly clock: LocalClock;
  readonly issuer: LocalIssuer;
  readonly clients: unknown;
}

const pages = path.join(import.meta.dirname, '../pages');
const noStore = { 'cache-control': 'no-store' };
const schoolNames = new Map<string, string>(Object.values(sampleSchools).map((school) => [school.id, school.name]));

const people = everybody.map(({ id, name, role, schoolIds, tenantId, teamsId, aadObjectId }) => ({
  id,
  name,
  role,
  schools: schoolIds.map((schoolId) => schoolNames.get(schoolId)),
  tenantId,
  teamsId,
  aadObjectId,
}));

/** What only local mode answers; the server that serves it listens on loopback only. */
export function mountLocal(server: Server, { product, clock, issuer, clients }: LocalParts): void {
  const json = (path: string, answer: () => unknown) =>
    server.get(path, async (_request: Request, response: Response) => {
      response.json(200, await answer());
    });
  const page = (path: string, name: (request: Request) => string) =>
    server.get(path, async (request: Request, response: Response) => {
      if (!(await sendFile(response, pages, name(request), noStore)))
        sendProblemStatus(response, 404, 'not-found', 'There is no such page.');
    });

  server.get('/', (_request: Request, response: Response, next: Next) => response.redirect('/local', next));
  page('/local', () => 'index.html');
  page('/local/tab-host', () => 'tab-host.html');
  page('/local/pages/:name', (request) => String(request.params.name));
  json('/local/people', () => people);
  json('/local/clients', () => clients);
  json('/local/keys', () => issuer.keys());
  json('/local/clock', () => ({ now: clock.now() }));

  server.get('/local/token', async (request: Request, response: Response) => {
    const wanted = new URLSearchParams(request.getQuery()).get('person');
    const person = everybody.find((each) => each.id === wanted);
    if (!person) return sendProblemStatus(response, 404, 'not-found', 'There is no such person in the sample area.');
    response.json(200, { token: await issuer.token(person.tenantId, person.aadObjectId) });
  });
  server.post('/local/clock', async (request: Request, response: Response) => {
    const moved = await clock.moveTo(String((request.body as { now?: unknown } | undefined)?.now));
    if (!moved)
      return sendProblemStatus(response, 400, 'not-forward', 'The clock goes forward only: give a later moment.');
    response.json(200, { now: clock.now() });
  });
  server.post('/local/tick', async (_request: Request, response: Response) => {
    const { looked, sent } = await product.tick();
    response.json(200, { looked, sent: sent.map(({ personId, kind }) => ({ person: personId, kind })) });
  });
}
