import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { AuditHead } from '../../shared/audit/event.ts';

/** JSON with the names of every object in order, so that one and the same content is always the same text. */
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

/** Not hashed: the hash itself, and what the database adds. Everything else counts, so that nothing can be added. */
const isHashed = ([name]: readonly [string, unknown]): boolean => name !== 'hash' && !name.startsWith('_');

/** SHA-256 over a stored event without its hash, in hexadecimal. */
export const hashOf = (document: object): string =>
  createHash('sha256')
    .update(canonical(Object.fromEntries(Object.entries(document).filter(isHashed))))
    .digest('hex');

type Sealed = Pick<AuditHead, 'schoolId' | 'seq' | 'hash'>;

/** HMAC-SHA256 over what a head says, in hexadecimal. */
export const macOf = (secret: string, { schoolId, seq, hash }: Sealed): string =>
  createHmac('sha256', secret).update(`${schoolId}|${seq}|${hash}`).digest('hex');

/** Whether a head was signed with this secret. */
export function isOurs(secret: string, head: Sealed & { readonly mac: string }): boolean {
  const [right, given] = [Buffer.from(macOf(secret, head)), Buffer.from(head.mac)];
  return right.length === given.length && timingSafeEqual(right, given);
}
