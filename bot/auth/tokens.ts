import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Clock } from '../ports/clock.ts';

const claimsSchema = z.object({
  tid: z.string().regex(/^[\w-]+$/),
  oid: z.string().regex(/^[\w-]+$/),
  iss: z.string(),
  scp: z.string(),
});

export interface TokenRules {
  readonly audience: string;
  /** The issuer with `{tid}` in place of the tenant. */
  readonly issuer: string;
  readonly keys: string;
}

export type TokenCheck = (authorization: string | undefined) => Promise<{ tid: string; oid: string } | undefined>;

/** The key set behind an address; read again when an unknown key turns up. */
export const keysAt = (address: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(address), { cooldownDuration: 5_000 });

/** The keys could not be fetched: our trouble, not the token's. */
const isOutage = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC') ||
  error instanceof TypeError;

/**
 * Checks the token of a tab request: RS256, our audience, the issuer of the very tenant it names, in time, with the
 * scope of a signed-in person. Answers tenant and object id, or undefined for any token that is not right.
 * Source: engineering.md section 4, tab SSO.
 */
export const tokenCheck =
  (rules: TokenRules, clock: Clock, keys: JWTVerifyGetKey): TokenCheck =>
  async (authorization) => {
    const token = /^Bearer ([\w.-]+)$/.exec(authorization ?? '')?.[1];
    if (!token) return undefined;
    try {
      const { payload } = await jwtVerify(token, keys, {
        algorithms: ['RS256'],
        audience: rules.audience,
        requiredClaims: ['exp', 'nbf', 'tid', 'oid', 'scp'],
        currentDate: new Date(clock.now()),
      });
      const claims = claimsSchema.parse(payload);
      const rightIssuer = claims.iss === rules.issuer.replace('{tid}', claims.tid);
      const rightScope = claims.scp.split(' ').includes('access_as_user');
      return rightIssuer && rightScope ? { tid: claims.tid, oid: claims.oid } : undefined;
    } catch (error) {
      if (isOutage(error)) throw error;
      return undefined;
    }
  };
