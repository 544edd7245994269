import { exportJWK, generateKeyPair, SignJWT, type GenerateKeyPairResult, type JWK } from 'jose';
import type { Clock } from '../../bot/ports/clock.ts';

export const localAudience = 'link-therapy-local';
/** What somebody signs in with, by which MSAL finds their session again. */
export const usernameOf = (oid: string): string => `${oid}@local.example`;
const keyId = 'local-1';

export interface LocalIssuer {
  keys(): Promise<{ readonly keys: readonly JWK[] }>;
  /** A token as Entra would give the tab for a person, good for an hour of the local clock. */
  token(tid: string, oid: string): Promise<string>;
}

const newPair = (): Promise<GenerateKeyPairResult> => generateKeyPair('RS256', { extractable: true });

/**
 * A token issuer for one machine. Its tokens pass the very check that Entra's pass. The pair of keys is made when
 * somebody first asks: that takes a tenth of a second, which a start need not wait for.
 */
export function localIssuer(issuer: string, clock: Clock, makePair = newPair): LocalIssuer {
  let pair: Promise<GenerateKeyPairResult> | undefined;
  let published: Promise<{ keys: JWK[] }> | undefined;
  const publish = async (): Promise<{ keys: JWK[] }> => {
    const { publicKey } = await (pair ??= makePair());
    return { keys: [{ ...(await exportJWK(publicKey)), kid: keyId, alg: 'RS256', use: 'sig' }] };
  };
  return {
    keys: () => (published ??= publish()),
    token: async (tid, oid) => {
      const { privateKey } = await (pair ??= makePair());
      const now = Math.floor(Date.parse(clock.now()) / 1000);
      return new SignJWT({ tid, oid, scp: 'access_as_user', ver: '2.0', preferred_username: usernameOf(oid) })
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
