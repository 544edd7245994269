import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import type { Clock } from '../../bot/ports/clock.ts';

export const localAudience = 'link-therapy-local';
const keyId = 'local-1';

export interface LocalIssuer {
  readonly keys: { readonly keys: readonly JWK[] };
  /** A token as Entra would give the tab for a person, good for an hour of the local clock. */
  token(tid: string, oid: string): Promise<string>;
}

/** A token issuer for one machine. Its tokens pass the very check that Entra's pass. */
export async function localIssuer(issuer: string, clock: Clock): Promise<LocalIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  return {
    keys: { keys: [{ ...(await exportJWK(publicKey)), kid: keyId, alg: 'RS256', use: 'sig' }] },
    token: (tid, oid) => {
      const now = Math.floor(Date.parse(clock.now()) / 1000);
      return new SignJWT({ tid, oid, scp: 'access_as_user', ver: '2.0' })
        .setProtectedHeader({ alg: 'RS256', kid: keyId })
        .setIssuer(issuer.replace('{tid}', tid))
        .setAudience(localAudience)
        .setIssuedAt(now)
        .setNotBefore(now - 60)
        .setExpirationTime(now + 3_600)
        .sign(privateKey);
    },
  };
}
