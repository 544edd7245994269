/** One HTTP request, read; and the answer to it. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { randomUUID } from 'node:crypto';
import { badRequest, tooLarge } from './errors.ts';

export interface Call {
  verb: string;
  /** The path's parts, decoded: ['dbs', 'main', 'colls', 'records']. */
  segments: readonly string[];
  header(name: string): string | undefined;
  /** True for a header that says 'true', whatever its capitals. */
  flag(name: string): boolean;
  /** The body as JSON; throws 400 when it is none. */
  json(): unknown;
}

export interface Answer {
  status: number;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Above this nothing can be valid (a document and a batch hold 2 MB), so the body is not even read. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

const readBody = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      length += part.length;
      // The rest is read and thrown away: a caller that still writes could not hear the 413.
      if (length <= MAX_BODY_BYTES) parts.push(part);
    }
  } catch {
    throw badRequest('The caller hung up.');
  }
  if (length > MAX_BODY_BYTES) throw tooLarge('The request');
  return Buffer.concat(parts);
};

const decoded = (path: string): string[] => {
  try {
    return path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    throw badRequest('The path is not encoded well.');
  }
};

/** Reads the whole request. Throws 400 for a bad path, 413 for a body beyond 4 MB. */
export const readCall = async (request: IncomingMessage): Promise<Call> => {
  const body = await readBody(request);
  const header = (name: string): string | undefined => {
    const value = request.headers[name];
    return Array.isArray(value) ? value.join(',') : value;
  };
  return {
    verb: request.method ?? '',
    segments: decoded((request.url ?? '/').split('?')[0] ?? '/'),
    header,
    flag: (name) => header(name)?.toLowerCase() === 'true',
    json: () => {
      try {
        return JSON.parse(body.toString('utf8')) as unknown;
      } catch {
        throw badRequest('The body is not JSON.');
      }
    },
  };
};

/** Sends the answer with the headers that every answer of Cosmos DB carries. The charge is always 1: not measured. */
export const sendAnswer = (response: ServerResponse, { status, body, headers = {} }: Answer): void => {
  response.writeHead(status, {
    'content-type': 'application/json',
    'x-ms-activity-id': randomUUID(),
    'x-ms-request-charge': '1',
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
};
