import type { Packed } from './unzip-check.ts';

/** All that is read of a Word file. Pictures, notes, comments and whatever else is in it stay packed. */
const read = [
  '[Content_Types].xml',
  '_rels/.rels',
  'word/_rels/document.xml.rels',
  'word/document.xml',
  'word/styles.xml',
  'word/numbering.xml',
];

/** The parts of a Word file by their names; of two with one name the last, for us and for the library alike. */
export const partsOf = (files: readonly Packed[]): ReadonlyMap<string, Buffer> =>
  new Map(files.filter(({ name }) => read.includes(name)).map(({ name, content }) => [name, content]));

export const bytesOf = (parts: ReadonlyMap<string, Buffer>): number =>
  [...parts.values()].reduce((sum, { length }) => sum + length, 0);

/**
 * The parts as the archive that mammoth asks for them. A file says by itself which of its parts is what, so it might have
 * anything read in any part's place, and the same one many times: there is nothing here but what was measured, and each
 * is handed out once, or twice where it lists the others.
 */
export function archiveOf(parts: ReadonlyMap<string, Buffer>) {
  const left = new Map([...parts.keys()].map((name) => [name, name.endsWith('.rels') ? 2 : 1]));
  return {
    exists: (name: string): boolean => parts.has(name),
    read: (name: string): Promise<string> => {
      const times = left.get(name) ?? 0;
      left.set(name, times - 1);
      return times > 0
        ? Promise.resolve(parts.get(name)?.toString('utf8') ?? '')
        : Promise.reject(new Error('read again'));
    },
  };
}
