/** The master key check of Cosmos DB's REST protocol: an HMAC over verb, resource type, resource link and date. */
import { createHmac, createSecretKey, timingSafeEqual } from 'node:crypto';
import { remembered } from '../../../shared/kernel/remembered.ts';
import type { Call } from './call.ts';
import { DatabaseError } from './errors.ts';

/**
 * What the caller says it addresses, from the path: `dbs/a/colls/b/docs` is type `docs` in link `dbs/a/colls/b`,
 * `dbs/a/colls/b/docs/c` is type `docs` with the whole path as link, `/` is neither.
 */
const addressed = (segments: readonly string[]): { type: string; link: string } =>
  segments.length % 2 === 0
    ? { type: segments.at(-2) ?? '', link: segments.join('/') }
    : { type: segments.at(-1) ?? '', link: segments.slice(0, -1).join('/') };

/** The signature in the header `type=master&ver=1.0&sig=...`, which arrives URI-encoded; '' when there is none. */
const sentSignature = (header: string): string => {
  try {
    return /^type=master&ver=1\.0&sig=(.+)$/.exec(decodeURIComponent(header))?.[1] ?? '';
  } catch {
    return '';
  }
};

/** Throws 401 unless a call was signed with the account's key. */
export type CheckKey = (call: Call) => void;

/**
 * The check of the account's key, base64. The date is part of what is signed but may be any age: the machine's clock and
 * the local clock of decision 17 may differ. What the same call of the same second must be signed with is remembered.
 */
export const keyCheck = (key: string): CheckKey => {
  const secret = createSecretKey(Buffer.from(key, 'base64'));
  const expectedFor = remembered(200, (signed: string): Buffer => createHmac('sha256', secret).update(signed).digest());
  return (call) => {
    const { type, link } = addressed(call.segments);
    const date = call.header('x-ms-date') ?? call.header('date') ?? '';
    const expected = expectedFor(
      `${call.verb.toLowerCase()}\n${type.toLowerCase()}\n${link}\n${date.toLowerCase()}\n\n`,
    );
    const sent = Buffer.from(sentSignature(call.header('authorization') ?? ''), 'base64');
    if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) {
      throw new DatabaseError(401, 'The input authorization token cannot serve the request: the key is wrong.');
    }
  };
};
