import type { FormRead } from '../../shared/scoping/form-read.ts';
import { mostFileMegabytes } from '../../shared/scoping/form-text.ts';
import { bytesOf, partsOf } from './form-parts.ts';
import { unpacked } from './unzip-check.ts';

const megabyte = 1024 * 1024;
/** What a file may unpack to with its pictures, and what is read of it alone: a form that is full has some 300 KB of them. */
const mostUnpacked = 16 * megabyte;
const mostWords = 3 * megabyte;

const isArchive = (content: Uint8Array): boolean => content[0] === 0x50 && content[1] === 0x4b;
const words = 'word/document.xml';

/**
 * What stands in a Word file that somebody uploaded. Its size is known, packed and unpacked, before any library reads
 * it; a file that no library can read is an answer and not a failure of ours.
 */
export async function formFile(content: Uint8Array): Promise<FormRead> {
  if (content.length > mostFileMegabytes * megabyte) return { ok: false, why: 'too-large' };
  if (!isArchive(content)) return { ok: false, why: 'not-word' };
  const files = unpacked(Buffer.from(content), mostUnpacked);
  if (typeof files === 'string') return { ok: false, why: files };
  const parts = partsOf(files);
  const document = parts.get(words);
  if (!document) return { ok: false, why: 'not-word' };
  if (bytesOf(parts) > mostWords) return { ok: false, why: 'too-large' };
  // Word writes no document type; what one can define may grow without end.
  if ([...parts.values()].some((part) => part.includes('<!DOCTYPE'))) return { ok: false, why: 'unreadable' };
  const { formContent } = await import('./form-content.ts');
  const read = await formContent(parts);
  if (!read) return { ok: false, why: 'unreadable' };
  const pictures = files.some(({ name }) => name.startsWith('word/media/'));
  return { ok: true, content: { ...read, pictures, tracked: /<w:(?:ins|del)[ >]/.test(document.toString('utf8')) } };
}
