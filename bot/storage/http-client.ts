import http from 'node:http';
import https from 'node:https';
import type { CosmosClientOptions } from '@azure/cosmos';

type HttpClient = NonNullable<CosmosClientOptions['httpClient']>;
type Asked = Parameters<HttpClient['sendRequest']>[0];
type Answer = Awaited<ReturnType<HttpClient['sendRequest']>>;
type Headers = Answer['headers'];

/** The answer's headers as the SDK reads them: by name in lower case, or all together. */
class ReadHeaders implements Headers {
  readonly #all: Record<string, string>;
  constructor(all: http.IncomingHttpHeaders) {
    this.#all = all as Record<string, string>;
  }
  get(name: string): string | undefined {
    return this.#all[name.toLowerCase()];
  }
  has(name: string): boolean {
    return name.toLowerCase() in this.#all;
  }
  set(name: string, value: string | number | boolean): void {
    this.#all[name.toLowerCase()] = String(value);
  }
  delete(name: string): void {
    delete this.#all[name.toLowerCase()];
  }
  toJSON(): Record<string, string> {
    return this.#all;
  }
  [Symbol.iterator](): Iterator<[string, string]> {
    return Object.entries(this.#all)[Symbol.iterator]();
  }
}

/** What the SDK takes for a request that it gave up itself. */
const aborted = (): Error => Object.assign(new Error('The request was aborted.'), { name: 'AbortError' });

/**
 * Sends the database's requests over the agent that the SDK brings, which keeps connections and asks for TLS 1.2. The
 * SDK's own client can stream, show progress, unpack and ask before it sends; a point read needs none of it, and took
 * twice the CPU. Errors keep Node's codes, by which the SDK decides about another attempt.
 */
export const smallHttpClient: HttpClient = {
  sendRequest: (asked) =>
    new Promise((done, failed) => {
      const { abortSignal: signal } = asked;
      if (signal?.aborted) return failed(aborted());
      const url = new URL(asked.url);
      const request = (url.protocol === 'https:' ? https : http).request(
        {
          ...(asked.agent ? { agent: asked.agent as http.Agent } : {}),
          hostname: url.hostname,
          port: url.port,
          path: url.pathname + url.search,
          method: asked.method,
          headers: headersOf(asked),
        },
        (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', failed);
          response.on('end', () => {
            const [first] = parts;
            const body = parts.length === 1 && first ? first : Buffer.concat(parts);
            done({
              status: response.statusCode ?? 0,
              headers: new ReadHeaders(response.headers),
              request: asked,
              bodyAsText: body.toString(),
            });
          });
        },
      );
      const abort = (): void => {
        failed(aborted());
        request.destroy();
      };
      signal?.addEventListener('abort', abort);
      request.on('error', failed);
      request.on('close', () => signal?.removeEventListener('abort', abort));
      request.end(asked.body as string | undefined);
    }),
};

const headersOf = ({ headers, body }: Asked): http.OutgoingHttpHeaders => {
  const all: http.OutgoingHttpHeaders = headers.toJSON();
  if (typeof body === 'string') all['content-length'] = Buffer.byteLength(body);
  return all;
};
