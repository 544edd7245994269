import type { Socket } from 'node:net';
import type { Server } from 'restify';
import { commonHeaders } from './headers.ts';
import { problemBody, problemType } from './problems.ts';
import { refusalOf } from './text.ts';

const reasons: Record<number, string> = {
  400: 'Bad Request',
  408: 'Request Timeout',
  431: 'Request Header Fields Too Large',
};

const statusOf = (code: string | undefined): number => {
  if (code === 'HPE_HEADER_OVERFLOW') return 431;
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;
};

/**
 * What is no HTTP at all, or has a head beyond Node's 16 KB, never becomes a request: it is answered on the connection
 * itself, as every other refusal is, and the connection is closed.
 */
export function answerUnreadable(server: Server): void {
  server.server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
    const status = statusOf(error.code);
    const body = problemBody(status, 'refused', refusalOf(status));
    const headers = { ...commonHeaders, 'content-type': problemType, 'content-length': Buffer.byteLength(body) };
    const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}`);
    socket.end([`HTTP/1.1 ${status} ${reasons[status]}`, ...lines, '', body].join('\r\n'));
  });
}
