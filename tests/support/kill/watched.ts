import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { reminderText } from '../../../shared/reminders/text.ts';

/**
 * Where to strike, once: before or after the n-th request, or the first batch (the record has changed and nobody was
 * told), or the first message to a chat (it was reached and nobody knows), or the first reminder. n = 0 never strikes.
 */
export interface Strike {
  readonly n: number | 'batch' | 'chat' | 'remind';
  readonly when: 'before' | 'after';
}

/** Counts the requests a server sends out, to the database and to the channel, and strikes at one of them. */
export interface Watch {
  /** Requests since `begin`, in order: 'send', 'remind', 'update' and 'delete' to the channel, 'batch', 'read', 'query', 'write'. */
  readonly requests: readonly string[];
  /** New messages that the channel took and whose id did not reach the database: nobody can know of them. */
  readonly unrecorded: number;
  /** Reminders that the channel took and of which the database does not know: they come once more. */
  readonly untold: number;
  /** Milliseconds since the last request ended; 0 while one is under way. */
  quietFor(): number;
  /** Starts counting from nought. */
  begin(strike: Strike, hit: () => Promise<void>): void;
  /** The request that was struck, once the blow has fallen; undefined before. */
  readonly struck: string | undefined;
  /** A door in front of an address: the server is given this one instead. */
  door(target: string): Promise<string>;
  close(): Promise<void>;
}

/** A batch that only reads is a read: it leaves everything as it was. */
const onlyReads = (body: Buffer): boolean =>
  (JSON.parse(body.toString()) as { operationType: string }[]).every(({ operationType }) => operationType === 'Read');

function messageOf(method: string | undefined, body: Buffer): string {
  if (method === 'PUT') return 'update';
  if (method === 'DELETE') return 'delete';
  return body.includes(reminderText.atMost) ? 'remind' : 'send';
}

function kindOf(request: http.IncomingMessage, body: Buffer): string {
  if (request.url?.includes('/v3/conversations')) return messageOf(request.method, body);
  if (request.headers['x-ms-cosmos-is-batch-request']) return onlyReads(body) ? 'read' : 'batch';
  if (request.headers['x-ms-cosmos-is-query-plan-request']) return 'plan';
  if (request.headers['content-type'] === 'application/query+json') return 'query';
  return request.method === 'GET' ? 'read' : 'write';
}

const toChat = (kind: string): boolean => ['send', 'remind', 'update'].includes(kind);
const isNote = (kind: string): boolean => kind === 'write' || kind === 'batch';
/** Is this the request to strike at: by its kind, or the `count`-th since the beginning? */
export const isMeant = (n: Strike['n'], kind: string, count?: number): boolean =>
  n === count || n === kind || (n === 'chat' && toChat(kind));

export function watch(): Watch {
  const servers: http.Server[] = [];
  const agent = new http.Agent({ keepAlive: true });
  let requests: string[] = [];
  let unrecorded = 0;
  let untold = 0;
  let last = performance.now();
  let struck: string | undefined;
  /** The request to strike at has come; the server is dead a moment later. */
  let taken = false;
  let underway = 0;
  let strike: Strike = { n: 0, when: 'before' };
  let hit: () => Promise<void> = () => Promise.resolve();

  const forward = (target: URL, request: http.IncomingMessage, body: Buffer) =>
    new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: Buffer }>((done, failed) => {
      const { host: _, ...headers } = request.headers;
      const onward = http.request(
        {
          host: target.hostname,
          port: target.port,
          path: request.url,
          method: request.method,
          headers: { ...headers, host: request.headers.host },
          agent,
        },
        (answer) => {
          const chunks: Buffer[] = [];
          answer.on('data', (chunk: Buffer) => chunks.push(chunk));
          answer.on('end', () =>
            done({ status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(chunks) }),
          );
          answer.on('error', failed);
        },
      );
      onward.on('error', failed);
      onward.end(body);
    });

  const pass = async (target: URL, request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const kind = kindOf(request, body);
    requests.push(kind);
    const mine = !taken && isMeant(strike.n, kind, requests.length);
    if (mine) taken = true;
    const fall = async (): Promise<void> => {
      await hit();
      struck = kind;
      request.socket.destroy();
    };
    if (mine && strike.when === 'before') return fall();
    const answer = await forward(target, request, body);
    if (kind === 'send') unrecorded += 1;
    if (kind === 'write' && body.includes('"type":"live-card"')) unrecorded -= 1;
    if (kind === 'remind') untold += 1;
    if (isNote(kind) && body.includes('"type":"told"')) untold -= 1;
    last = performance.now();
    if (mine) return fall();
    const { 'transfer-encoding': _, connection: __, ...headers } = answer.headers;
    response.writeHead(answer.status, { ...headers, 'content-length': String(answer.body.length) });
    response.end(answer.body);
  };

  return {
    get requests() {
      return requests;
    },
    get unrecorded() {
      return unrecorded;
    },
    get untold() {
      return untold;
    },
    get struck() {
      return struck;
    },
    quietFor: () => (underway ? 0 : performance.now() - last),
    begin: (at, then) => {
      requests = [];
      unrecorded = 0;
      untold = 0;
      struck = undefined;
      taken = false;
      strike = at;
      hit = then;
      last = performance.now();
    },
    door: async (target) => {
      const address = new URL(target);
      const server = http.createServer((request, response) => {
        underway += 1;
        pass(address, request, response)
          .catch(() => request.socket.destroy())
          .finally(() => (underway -= 1));
      });
      servers.push(server);
      await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    close: async () => {
      agent.destroy();
      for (const server of servers) {
        server.closeAllConnections();
        await new Promise<void>((done) => server.close(() => done()));
      }
    },
  };
}
