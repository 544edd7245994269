import type { Request } from 'restify';
import { mostFileBytes } from '../../shared/files/file.ts';
import type { Arrived, OpenStream, ReadFile } from '../ports/files.ts';

/** The type under which a file is sent, whatever it is: that is found out by its content. */
export const fileType = 'application/octet-stream';

/**
 * What somebody sends beyond the limit is read this far and thrown away, so that their browser has sent what it wanted to
 * and shows our sentence; whoever sends more is cut off.
 */
const mostThrownAway = 3 * mostFileBytes;

/** Reads the body of a request as a file. Never more than the limit is held in memory. */
export const readFile =
  (request: Request): ReadFile =>
  async (): Promise<Arrived> => {
    if (!isFile(request)) return new Uint8Array(0);
    if (request.getContentLength() > mostThrownAway) return 'too-large';
    const chunks: Buffer[] = [];
    let length = 0;
    try {
      for await (const chunk of request as AsyncIterable<Buffer>) {
        length += chunk.length;
        if (length <= mostFileBytes) chunks.push(chunk);
        else chunks.length = 0;
        if (length > mostThrownAway) return 'too-large';
      }
    } catch {
      return 'cut-off';
    }
    return length > mostFileBytes ? 'too-large' : Buffer.concat(chunks);
  };

/** Opens the body of a request as a stream. Who stops in the middle leaves the rest where it is. */
export const openStream = (request: Request): OpenStream =>
  async function* () {
    if (!isFile(request)) return;
    yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  };

/** Reads what is left of a body and forgets it. */
export async function throwAway(request: Request): Promise<void> {
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) if (chunk.length === 0) break;
  } catch {
    // Whoever sent it is gone, and nobody waits for it.
  }
}

/** Whether a body says of itself that it is a file. */
export const isFile = (request: Request): boolean => request.contentType() === fileType;

/** The name that a file was sent with; empty when there is none or it cannot be read. */
export function sentName(request: Request): string {
  try {
    return decodeURIComponent(request.header('x-file-name', '')).toWellFormed();
  } catch {
    return '';
  }
}
