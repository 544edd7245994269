import { createHmac, randomInt } from 'node:crypto';
import { codeLength, codeLetters } from '../../shared/joining/code.ts';
import type { Codes } from '../ports/codes.ts';

/** Codes from the machine's secure random numbers, kept as HMAC-SHA256 under the server's secret. */
export const joinCodes = (secret: string): Codes => ({
  make: () => Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join(''),
  hash: (code) => createHmac('sha256', `join-code|${secret}`).update(code).digest('base64url'),
});
