import { inflateRawSync } from 'node:zlib';

/** Source: APPNOTE.TXT of the ZIP format, 4.3.12 and 4.3.16. */
const endMark = 0x06054b50;
const endLength = 22;
const entryMark = 0x02014b50;
const entryLength = 46;
const localLength = 30;
const stored = 0;
const deflated = 8;

/** One file inside an archive. */
export interface Packed {
  readonly name: string;
  /** As long as it really is, not as long as the archive says. */
  readonly content: Buffer;
}

/**
 * The files of an archive that unpacks to at most so many bytes. 'too-large' as soon as it is more, whatever its lists
 * say; 'unreadable' for what is no plain archive: cut off, in several parts, encrypted, or packed in another way. Those
 * that are not `wanted` are named and stay packed.
 */
export function unpacked(
  archive: Buffer,
  mostBytes: number,
  wanted: (name: string) => boolean = () => true,
): readonly Packed[] | 'too-large' | 'unreadable' {
  try {
    const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
    if (end < 0 || archive.length < end + endLength || archive.readUInt32LE(end) !== endMark) return 'unreadable';
    const count = archive.readUInt16LE(end + 10);
    let at = archive.readUInt32LE(end + 16);
    // Whoever reads it after us must find the same list, so nothing may stand before or after where it says it is.
    if (at + archive.readUInt32LE(end + 12) !== end) return 'unreadable';
    const files: Packed[] = [];
    let left = mostBytes;
    for (let n = 0; n < count; n += 1) {
      if (archive.readUInt32LE(at) !== entryMark) return 'unreadable';
      const method = archive.readUInt16LE(at + 10);
      const isEncrypted = (archive.readUInt16LE(at + 8) & 1) === 1;
      if (isEncrypted || (method !== stored && method !== deflated)) return 'unreadable';
      const nameLength = archive.readUInt16LE(at + 28);
      const name = archive.toString('utf8', at + entryLength, at + entryLength + nameLength);
      const local = archive.readUInt32LE(at + 42);
      const begin = local + localLength + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
      const packed = archive.subarray(begin, wanted(name) ? begin + archive.readUInt32LE(at + 20) : begin);
      const content =
        method === stored || !wanted(name) ? packed : inflateRawSync(packed, { maxOutputLength: left + 1 });
      left -= content.length;
      if (left < 0) return 'too-large';
      files.push({ name, content });
      at += entryLength + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
    }
    return files;
  } catch (error) {
    // How Node says that it stopped unpacking; anything else means that the bytes are not what they claim to be.
    const code = typeof error === 'object' && error && 'code' in error ? error.code : undefined;
    return code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'unreadable';
  }
}
