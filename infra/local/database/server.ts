/** The local database: Cosmos DB's REST protocol on 127.0.0.1 over the store in a folder. See docs/decisions. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { accountDocument } from './account.ts';
import { keyCheck } from './authorisation.ts';
import { type Answer, readCall, sendAnswer } from './call.ts';
import { DatabaseError } from './errors.ts';
import { claimFolder, OWNER_HEADER, ownerName } from './owner.ts';
import { answer } from './routes.ts';
import { type Change, openStore, type Store } from './store.ts';

export interface DatabaseOptions {
  /** 0 takes any free port. */
  port: number;
  /** The account's key, base64. */
  key: string;
  /** Where the journal lives; without it data stay in memory. */
  folder?: string | undefined;
  /** What another database held: this one begins with it. */
  content?: readonly Change[] | undefined;
}

export interface RunningDatabase {
  /** http://127.0.0.1:PORT, for the SDK's `endpoint`. */
  endpoint: string;
  /** Stops listening, cuts open connections and closes the journal; once, however often it is called. */
  close(): Promise<void>;
  /** Every document there is, byte for byte, one a line: to compare before and after. */
  dump(): string;
  /** All it holds, for another database to begin with. */
  content(): readonly Change[];
}

const failure = (error: unknown): Answer => {
  if (!(error instanceof DatabaseError)) {
    console.error(error);
    return {
      status: 500,
      body: { code: 'InternalServerError', message: 'The local database failed: see its output.' },
    };
  }
  if (error.status === 304) return { status: 304 };
  return { status: error.status, body: { code: error.code, message: error.message } };
};

const dumpOf = ({ databases }: Store): string =>
  [...databases.values()]
    .flatMap(({ containers }) => [...containers])
    .flatMap(([name, { partitions }]) =>
      [...partitions].flatMap(([key, documents]) =>
        [...documents.values()].map((document) => `${name} ${key} ${JSON.stringify(document)}`),
      ),
    )
    .sort()
    .join('\n');

const listen = (server: Server, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') reject(error);
      else reject(new Error(`Port ${port} is taken: stop what uses it, or set COSMOS_PORT.`, { cause: error }));
    });
    server.listen(port, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });

/**
 * Starts the database. Listens first, so that of two on one port the second fails before it touches the folder; calls
 * wait until the data are loaded. Throws with a sentence for a person when the port or the folder is in use or the
 * journal is damaged.
 */
export const startDatabase = async ({ port, key, folder, content }: DatabaseOptions): Promise<RunningDatabase> => {
  const loaded = Promise.withResolvers<Store>();
  loaded.promise.catch(() => undefined);
  let endpoint = '';
  const checkKey = keyCheck(key);
  const server = createServer((request, response) => {
    if (folder !== undefined) response.setHeader(OWNER_HEADER, ownerName(folder));
    readCall(request)
      .then(async (call) => {
        checkKey(call);
        return answer(await loaded.promise, accountDocument(endpoint), call);
      })
      .catch(failure)
      .then((result) => sendAnswer(response, result))
      .catch((error: unknown) => {
        console.error(error);
        response.destroy();
      });
  });
  server.keepAliveTimeout = 60_000;
  endpoint = await listen(server, port);
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  try {
    if (folder !== undefined) await claimFolder(folder, endpoint);
    const store = openStore(folder, content);
    loaded.resolve(store);
    let closed: Promise<void> | undefined;
    return {
      endpoint,
      close: () => (closed ??= stop().then(() => store.close())),
      dump: () => dumpOf(store),
      content: () => store.content(),
    };
  } catch (error) {
    loaded.reject(error);
    await stop();
    throw error;
  }
};
