import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The few REST calls of Azure Blob Storage that bot/files/blobs.ts makes, on one machine, without sign-in. Written from
 * the documentation of the Blob service: Put Blob, Get Blob, Get Blob Properties, Get Blob Tags, Delete Blob, List Blobs.
 * It is no Azure: what only Azure does (identity, soft delete, Defender's own time) is not tried by it.
 */
export interface BlobStandIn {
  /** The address of the container. */
  readonly url: string;
  /** Defender has looked into everything: what holds `malware` is called malicious. */
  scan(malware: string): void;
  /** Writes one tag by hand, for verdicts that nobody has documented. */
  tag(name: string, value: string): void;
  /** What is there, by its name. */
  names(): string[];
  /** Each request so far: 'PUT /files/school/…'. */
  readonly asked: string[];
  /** Whether everything fails with 503. */
  down: boolean;
  stop(): Promise<void>;
}

interface Blob {
  readonly content: Buffer;
  readonly tags: Map<string, string>;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const xml = (body: string): string => `<?xml version="1.0" encoding="utf-8"?>${body}`;

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Starts it, empty. */
export async function blobStandIn(container = 'files'): Promise<BlobStandIn> {
  const blobs = new Map<string, Blob>();
  const stand = { asked: [] as string[], down: false };

  const send = (response: ServerResponse, status: number, headers: Record<string, string>, body?: string | Buffer) => {
    response.writeHead(status, { 'x-ms-version': '2025-11-05', 'x-ms-request-id': 'stand-in', ...headers });
    response.end(body);
  };
  const refuse = (response: ServerResponse, status: number, code: string) =>
    send(
      response,
      status,
      { 'x-ms-error-code': code, 'content-type': 'application/xml' },
      xml(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`),
    );
  const known = { etag: '"0x1"', 'last-modified': 'Fri, 27 Nov 2026 08:55:00 GMT' };

  const list = (response: ServerResponse, prefix: string) => {
    const found = [...blobs].filter(([name]) => name.startsWith(prefix));
    const items = found.map(
      ([name, { content }]) =>
        `<Blob><Name>${escaped(name)}</Name><Properties><Last-Modified>${known['last-modified']}</Last-Modified><Etag>0x1</Etag><Content-Length>${content.length}</Content-Length><BlobType>BlockBlob</BlobType></Properties></Blob>`,
    );
    const body = `<EnumerationResults ServiceEndpoint="http://127.0.0.1/" ContainerName="${container}"><Prefix>${escaped(prefix)}</Prefix><Blobs>${items.join('')}</Blobs><NextMarker/></EnumerationResults>`;
    send(response, 200, { 'content-type': 'application/xml' }, xml(body));
  };

  const give = (request: IncomingMessage, response: ServerResponse, { content }: Blob) => {
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(String(request.headers['x-ms-range'] ?? '')) ?? [];
    const part = from === undefined ? content : content.subarray(Number(from), to ? Number(to) + 1 : undefined);
    const headers = { ...known, 'content-type': 'application/octet-stream', 'x-ms-blob-type': 'BlockBlob' };
    const length = { 'content-length': String(part.length) };
    if (request.method === 'HEAD') return send(response, 200, { ...headers, ...length });
    if (from === undefined) return send(response, 200, { ...headers, ...length }, part);
    const range = `bytes ${from}-${Number(from) + part.length - 1}/${content.length}`;
    return send(response, 206, { ...headers, ...length, 'content-range': range }, part);
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    stand.asked.push(`${request.method} ${url.pathname}${url.search}`);
    const body = await bodyOf(request);
    if (stand.down) return refuse(response, 503, 'ServerBusy');
    const path = decodeURIComponent(url.pathname);
    if (path === `/${container}` && url.searchParams.get('comp') === 'list')
      return list(response, url.searchParams.get('prefix') ?? '');
    const name = path.slice(container.length + 2);
    const blob = blobs.get(name);
    if (request.method === 'PUT') {
      if (request.headers['x-ms-blob-type'] !== 'BlockBlob') return refuse(response, 400, 'InvalidHeaderValue');
      if (blob && request.headers['if-none-match'] === '*') return refuse(response, 409, 'BlobAlreadyExists');
      blobs.set(name, { content: body, tags: new Map() });
      return send(response, 201, known);
    }
    if (!blob) return refuse(response, 404, 'BlobNotFound');
    if (request.method === 'DELETE') {
      blobs.delete(name);
      return send(response, 202, {});
    }
    if (url.searchParams.get('comp') !== 'tags') return give(request, response, blob);
    const tags = [...blob.tags].map(
      ([key, value]) => `<Tag><Key>${escaped(key)}</Key><Value>${escaped(value)}</Value></Tag>`,
    );
    return send(
      response,
      200,
      { 'content-type': 'application/xml' },
      xml(`<Tags><TagSet>${tags.join('')}</TagSet></Tags>`),
    );
  };

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const verdict = 'Malware Scanning scan result';
  return Object.assign(stand, {
    url: `http://127.0.0.1:${port}/${container}`,
    scan: (malware: string) => {
      for (const { content, tags } of blobs.values())
        tags.set(verdict, content.includes(malware) ? 'Malicious' : 'No threats found');
    },
    tag: (name: string, value: string) => blobs.get(name)?.tags.set(verdict, value),
    names: () => [...blobs.keys()],
    stop: () =>
      new Promise<void>((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  });
}
