/** Names and resource ids. A `_rid` holds its owners' ids and a running number, as in Azure: 4, 8 or 16 bytes. */
import { badRequest } from './errors.ts';

const FORBIDDEN = /[/\\?#]/;
const MAX_ID_LENGTH = 255;

/** The id when it is one that Azure takes: 1 to 255 characters, none of / \ ? #. Throws 400 otherwise. */
export const validId = (id: unknown): string => {
  if (typeof id !== 'string' || id === '') throw badRequest("The input content is invalid because 'id' is missing.");
  if (id.length > MAX_ID_LENGTH) throw badRequest(`The id is longer than ${MAX_ID_LENGTH} characters.`);
  if (FORBIDDEN.test(id)) throw badRequest('The id holds one of the characters / \\ ? #.');
  return id;
};

const bytesOf = (rid: string): Buffer => Buffer.from(rid.replaceAll('-', '/'), 'base64');
const textOf = (...parts: Buffer[]): string => Buffer.concat(parts).toString('base64').replaceAll('/', '-');

/** 4 bytes for a database, 4 more for a container in it; the top bit says 'container', as in Azure. */
export const databaseRid = (number: number): string => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(number);
  return textOf(bytes);
};

export const containerRid = (database: string, number: number): string => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE((number | 0x80000000) >>> 0);
  return textOf(bytesOf(database), bytes);
};

export const documentRid = (container: string, number: number): string => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(number));
  return textOf(bytesOf(container), bytes);
};

/** The running number inside a `_rid` of any kind: order of creation. */
export const numberOf = (rid: string): number => {
  const bytes = bytesOf(rid);
  if (bytes.length === 4) return bytes.readUInt32BE(0);
  return bytes.length === 8 ? bytes.readUInt32BE(4) & 0x7fffffff : Number(bytes.readBigUInt64BE(8));
};
