/**
 * A file of JSON lines in a folder: the only thing that outlives the process. A line is written whole before the
 * caller is answered, so what was answered survives kill -9 (not a power cut: nothing waits for the disk itself).
 */
import { appendFileSync, closeSync, fsyncSync, ftruncateSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { fstatSync, renameSync } from 'node:fs';
import { join } from 'node:path';

const FILE = 'journal.jsonl';
const NEWLINE = 0x0a;
const CHUNK = 1 << 20;

export interface Journal<Entry> {
  /** Writes one line. Throws, leaving the file as it was, when the line cannot be written whole (disk full). */
  append(entry: Entry): void;
  close(): void;
}

/**
 * Every entry of the file, in order. A last line without its line end was never answered for and is dropped; a line
 * that cannot be read elsewhere throws, for then data would be missing.
 */
export function* readJournal<Entry>(folder: string): Generator<Entry> {
  const file = join(folder, FILE);
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  for (let start = 0, line = 1; ; line++) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end === -1) return;
    try {
      yield JSON.parse(bytes.toString('utf8', start, end)) as Entry;
    } catch (error) {
      throw new Error(`${file} is damaged in line ${line}: restore a copy of it, or delete it to start empty.`, {
        cause: error,
      });
    }
    start = end + 1;
  }
}

/** Puts a new file with just `living` in the place of the old one (written aside, then renamed) and opens it. */
export const openJournal = <Entry>(folder: string, living: Iterable<Entry>): Journal<Entry> => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, FILE);
  const aside = openSync(`${file}.new`, 'w');
  let chunk = '';
  for (const entry of living) {
    chunk += `${JSON.stringify(entry)}\n`;
    if (chunk.length > CHUNK) {
      appendFileSync(aside, chunk);
      chunk = '';
    }
  }
  appendFileSync(aside, chunk);
  fsyncSync(aside);
  closeSync(aside);
  renameSync(`${file}.new`, file);

  const handle = openSync(file, 'a');
  let length = fstatSync(handle).size;
  return {
    append: (entry) => {
      const line = Buffer.from(`${JSON.stringify(entry)}\n`);
      try {
        appendFileSync(handle, line);
        length += line.length;
      } catch (error) {
        ftruncateSync(handle, length);
        throw error;
      }
    },
    close: () => closeSync(handle),
  };
};
