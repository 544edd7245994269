import { createHmac, timingSafeEqual } from 'node:crypto';

/** Words for an address that carry what they claim and a signature over it (HMAC-SHA256). */
export function signedWords(secret: string) {
  const sign = (body: string): string => createHmac('sha256', secret).update(body).digest('base64url');
  return {
    make: (claim: object): string => {
      const body = Buffer.from(JSON.stringify(claim)).toString('base64url');
      return `${body}.${sign(body)}`;
    },
    /** The claim in a word made here; undefined otherwise. */
    read: (word: string): unknown => {
      const [body = '', signature = ''] = word.split('.');
      const right = Buffer.from(sign(body));
      const given = Buffer.from(signature);
      if (right.length !== given.length || !timingSafeEqual(right, given)) return undefined;
      return JSON.parse(Buffer.from(body, 'base64url').toString('utf8'));
    },
  };
}
