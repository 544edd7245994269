import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { planFileKinds } from '../../shared/documents/files.ts';

/** Which file, about which record, for whose account, until the end of which day. */
const claimSchema = z.object({
  // Links of before there were other files are about the calendar; they stand in chats.
  what: z.enum(['calendar', 'agreements', 'letter', 'letter-word', ...planFileKinds]).default('calendar'),
  about: z.string(),
  account: z.string(),
  until: z.string(),
});
export type LinkClaim = z.infer<typeof claimSchema>;

/** Links that carry their own claim and a signature over it (HMAC-SHA256), good until a day. */
export function signedLinks(secret: string) {
  const sign = (body: string): string => createHmac('sha256', secret).update(body).digest('base64url');
  return {
    /** The claim as one word for an address. */
    make: (claim: z.input<typeof claimSchema>): string => {
      const body = Buffer.from(JSON.stringify(claim)).toString('base64url');
      return `${body}.${sign(body)}`;
    },
    /** The claim in a word made here and not run out on `today`; undefined otherwise. */
    read: (word: string, today: string): LinkClaim | undefined => {
      const [body = '', signature = ''] = word.split('.');
      const right = Buffer.from(sign(body));
      const given = Buffer.from(signature);
      if (right.length !== given.length || !timingSafeEqual(right, given)) return undefined;
      const claim = claimSchema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
      return claim.success && today <= claim.data.until ? claim.data : undefined;
    },
  };
}
export type SignedLinks = ReturnType<typeof signedLinks>;
