import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { everybody } from '../sample/people.ts';
import { eventsOf } from './events.ts';
import { standIn, type StandIn } from './stand-in.ts';

const loopback = '127.0.0.1';

/** What a browser of another origin may send and read, as Graph allows it. */
const crossOrigin = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, OPTIONS',
  'access-control-allow-headers': 'authorization, prefer',
  'access-control-expose-headers': 'Retry-After, Preference-Applied, request-id',
};

export interface LocalGraph extends StandIn {
  /** 'http://127.0.0.1:51234' */
  readonly origin: string;
  stop(): void;
}

/** Microsoft Graph of one machine: an origin of its own, as the real one is, with a calendar for everybody. */
export async function localGraph(now: () => number): Promise<LocalGraph> {
  let origin = '';
  const week = (oid: string): number =>
    everybody.find((person) => person.aadObjectId === oid)?.role === 'sendco' ? 1 : 0;
  const graph = standIn({ origin: () => origin, now, events: (oid, first, last) => eventsOf(week(oid), first, last) });
  const server = createServer((request, response) => {
    // Two statements each: restify, in the same process, gives `writeHead` no value.
    if (request.method === 'OPTIONS') {
      response.writeHead(204, crossOrigin);
      response.end();
      return;
    }
    const { authorization, prefer } = request.headers;
    const { status, headers, body, after } = graph.answer(request.url ?? '/', {
      authorization,
      prefer: String(prefer),
    });
    if (after === Infinity) return void request.socket.destroy();
    const send = (): void => {
      response.writeHead(status, { ...crossOrigin, ...headers });
      response.end(body);
    };
    setTimeout(send, after).unref();
  });
  await new Promise<void>((done) => server.listen(0, loopback, done));
  server.unref();
  origin = `http://${loopback}:${(server.address() as AddressInfo).port}`;
  return {
    ...graph,
    origin,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
