import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Larger than the largest file that is published (the school SEN file by need, 363 MB), and a limit to what gzip unpacks to. */
const mostBytes = 640 * 1024 * 1024;
/** A line is held back until it is whole, but never more than this. */
const mostHeld = 256 * 1024;
const lineFeed = 0x0a;

/** Why the bytes of a file cannot be read on. */
export class NoPlainText extends Error {
  readonly why: 'not-text' | 'too-large' | 'cut-off';
  constructor(why: NoPlainText['why']) {
    super(why);
    this.why = why;
  }
}

async function* startingWith(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** The bytes of a file as they are, unpacked when it begins as gzip does. RFC 1952 2.3.1. */
async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const arriving = bytes[Symbol.asyncIterator]();
  let first: Uint8Array = new Uint8Array(0);
  while (first.length < 2) {
    const next = await arriving.next();
    if (next.done) break;
    first = first.length ? Buffer.concat([first, next.value]) : next.value;
  }
  const all = startingWith(first, arriving);
  if (first[0] !== 0x1f || first[1] !== 0x8b) {
    for await (const chunk of all) yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    return;
  }
  const source = Readable.from(all, { objectMode: false });
  const unzip = createGunzip({ chunkSize: 128 * 1024 });
  source.on('error', (error) => unzip.destroy(error));
  try {
    for await (const chunk of source.pipe(unzip)) yield chunk as Buffer;
  } catch {
    throw new NoPlainText('cut-off');
  } finally {
    source.destroy();
  }
}

/** Whole lines of what arrives, and at the end what is left; a line that is too long comes in parts. */
async function* wholeLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held: Buffer = Buffer.alloc(0);
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > mostBytes) throw new NoPlainText('too-large');
    if (chunk.includes(0)) throw new NoPlainText('not-text');
    const end = chunk.lastIndexOf(lineFeed) + 1;
    if (end > 0) {
      const whole = chunk.subarray(0, end);
      yield held.length ? Buffer.concat([held, whole]) : whole;
      held = chunk.subarray(end);
    } else held = Buffer.concat([held, chunk]);
    if (held.length > mostHeld) {
      yield held;
      held = Buffer.alloc(0);
    }
  }
  if (held.length) yield held;
}

const windows = new TextDecoder('windows-1252');

/**
 * The text of a file in UTF-8. Lines that are not are read as what Excel on Windows writes when it says only 'CSV', and
 * their numbers are given to `onOld`. A mark of byte order in front is taken away.
 */
export async function* plainText(
  bytes: AsyncIterable<Uint8Array>,
  onOld: (line: number) => void,
): AsyncGenerator<Buffer> {
  let line = 1;
  let isFirst = true;
  for await (const each of wholeLines(unpacked(bytes))) {
    const chunk = isFirst && each[0] === 0xef && each[1] === 0xbb && each[2] === 0xbf ? each.subarray(3) : each;
    isFirst = false;
    const start = line;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) line++;
    yield isUtf8(chunk) ? chunk : inUtf8(chunk, start, onOld);
  }
}

function inUtf8(chunk: Buffer, start: number, onOld: (line: number) => void): Buffer {
  const lines: Buffer[] = [];
  let from = 0;
  for (let line = start; from < chunk.length; line++) {
    const feed = chunk.indexOf(lineFeed, from);
    const to = feed < 0 ? chunk.length : feed + 1;
    const part = chunk.subarray(from, to);
    if (isUtf8(part)) lines.push(part);
    else {
      lines.push(Buffer.from(windows.decode(part)));
      onOld(line);
    }
    from = to;
  }
  return Buffer.concat(lines);
}
