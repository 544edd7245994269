import type { AttachedFile, FileKind } from './file.ts';

/** Endings that a name may have for what is in the file; the first is the one a file gets when it is taken away. */
export const endings: Readonly<Record<FileKind, readonly [string, ...string[]]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  png: ['png'],
  jpeg: ['jpg', 'jpeg', 'jpe', 'jfif'],
  text: ['txt', 'text'],
};

/** As browsers and programs know them. `text` is said with its charset. */
export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  png: 'image/png',
  jpeg: 'image/jpeg',
  text: 'text/plain; charset=utf-8',
};

const ending = /\.([a-z][a-z0-9]{0,5})$/i;

/** The ending of a file's name in small letters; undefined for a name without one. */
export const endingOf = (name: string): string | undefined => ending.exec(name.trim())?.[1]?.toLowerCase();

/** Whether the ending of a name says something else than what is in the file. A name without an ending says nothing. */
export const contradicts = (name: string, kind: FileKind): boolean => {
  const said = endingOf(name);
  return said !== undefined && !endings[kind].includes(said);
};

/** A name for people: without its folder, its ending and signs that nobody sees, and as long as it may be. */
export function titleOf(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const seen = last
    .replace(ending, '')
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return [...seen].slice(0, 80).join('');
}

/** What a file is called when somebody takes it away. */
export const nameOf = ({ title, kind }: Pick<AttachedFile, 'title' | 'kind'>, without: string): string =>
  `${titleOf(`${(title ?? '').replace(/[/\\]/g, '-')}.${endings[kind][0]}`) || without}.${endings[kind][0]}`;
