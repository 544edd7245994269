import { createHash } from 'node:crypto';
import type { FileKind } from '../../shared/files/file.ts';
import type { LookedAt, LookIntoFile } from '../ports/files.ts';
import { unpacked } from './unzip-check.ts';

/** How a file begins. Source: ISO 32000-1 7.5.2, PNG 5.2, JPEG (ISO 10918-1 B.1.1.3), APPNOTE.TXT 4.3.7, MS-CFB 2.2. */
const marks = {
  pdf: Buffer.from('%PDF-'),
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  jpeg: Buffer.from([0xff, 0xd8, 0xff]),
  zip: Buffer.from([0x50, 0x4b, 0x03, 0x04]),
  /** Programs of before 2007, and what newer ones lock with a password. */
  compound: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
} as const;

const begins = (content: Buffer, mark: Buffer): boolean => content.subarray(0, mark.length).equals(mark);

/** The list of what is in a Word or Excel file; ours and Microsoft's own are a few thousand letters long. */
const listName = '[Content_Types].xml';
const mostListBytes = 1024 * 1024;

const main = (of: string): string => `application/vnd.openxmlformats-officedocument.${of}.main+xml`;

/** Word and Excel files are archives; which of them it is, and whether there are macros in it, says its list. */
function inArchive(content: Buffer): FileKind | 'macros' | undefined {
  const files = unpacked(content, mostListBytes, (name) => name === listName);
  if (typeof files === 'string') return undefined;
  const names = files.map(({ name }) => name.toLowerCase());
  const lists = files.filter(({ name }) => name === listName);
  const list = lists[0]?.content.toString('utf8') ?? '';
  if (names.some((name) => name.includes('vbaproject')) || /macroenabled|vbaproject/i.test(list)) return 'macros';
  if (lists.length !== 1) return undefined;
  if (names.includes('word/document.xml') && list.includes(main('wordprocessingml.document'))) return 'docx';
  return names.includes('xl/workbook.xml') && list.includes(main('spreadsheetml.sheet')) ? 'xlsx' : undefined;
}

/** Bytes that stand in no text: null and the other controls, but for tab and the breaks of line and page. */
const isControl = (byte: number): boolean => (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)) || byte === 0x7f;

function isText(content: Buffer): boolean {
  if (content.some(isControl)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}

function kindOf(content: Buffer): FileKind | 'macros' | 'locked' | undefined {
  if (begins(content, marks.pdf)) return 'pdf';
  if (begins(content, marks.png)) return content.toString('latin1', 12, 16) === 'IHDR' ? 'png' : undefined;
  if (begins(content, marks.jpeg)) return 'jpeg';
  if (begins(content, marks.zip)) return inArchive(content);
  if (begins(content, marks.compound)) return 'locked';
  return isText(content) ? 'text' : undefined;
}

/** What a file is by its content. Row G08; docs/decisions/files.md. */
export const lookIntoFile: LookIntoFile = (bytes): LookedAt => {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kind = kindOf(content);
  if (kind === undefined) return { kind, why: 'not-taken' };
  if (kind === 'macros' || kind === 'locked') return { kind: undefined, why: kind };
  return { kind, sha256: createHash('sha256').update(content).digest('hex') };
};
