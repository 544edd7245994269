import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { SignIn } from '../../shared/organisation/tenant.ts';
import type { Clock } from '../ports/clock.ts';

const claimsSchema = z.object({
  tid: z.guid(),
  oid: z.guid(),
  iss: z.string(),
  // Entra names one audience; a list is no token of Entra's, even one that also names us.
  aud: z.string(),
  scp: z.string(),
  idtyp: z.string().optional(),
  sub: z.string().optional(),
  // Optional claims, which only an organisation with a rule of its own needs.
  amr: z.array(z.string()).catch([]),
  acrs: z.array(z.string()).catch([]),
});
type Claims = z.infer<typeof claimsSchema>;

/** Far above a token of Entra's for one scope; the rest of a request's head needs room too. */
const mostCharacters = 10_000;

export interface TokenRules {
  readonly audience: string;
  /** The issuer with `{tid}` in place of the tenant. */
  readonly issuer: string;
  readonly keys: string;
}

/** Who a token is about, and how that person signed in. */
export interface TokenBearer extends SignIn {
  readonly tid: string;
  readonly oid: string;
}

export type TokenCheck = (authorization: string | undefined) => Promise<TokenBearer | undefined>;

/**
 * The key set behind an address. It is read again when an unknown key turns up, at most every five seconds, so that
 * nobody can make us ask all the time; and every ten minutes, so that a key that was withdrawn is refused by then.
 */
export const keysAt = (address: string): JWTVerifyGetKey =>
  createRemoteJWKSet(new URL(address), { cooldownDuration: 5_000, cacheMaxAge: 600_000 });

/** The keys could not be fetched: our trouble, not the token's. */
const isOutage = (error: unknown): boolean =>
  error instanceof errors.JWKSTimeout ||
  (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC') ||
  error instanceof TypeError;

/**
 * A token that an app got for itself. Entra marks it by idtyp, an optional claim; without it, subject and object are one
 * and the same, which they never are for a person.
 */
const isOfAnApp = ({ idtyp, sub, oid }: Claims): boolean => idtyp === 'app' || sub === oid;

/**
 * Checks the token of a tab request: RS256, our audience, the issuer of the very tenant it names, in time, with the
 * scope of a signed-in person. Answers who it is about, or undefined for any token that is not right.
 * Source: engineering.md section 4, tab SSO.
 */
export const tokenCheck =
  (rules: TokenRules, clock: Clock, keys: JWTVerifyGetKey): TokenCheck =>
  async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];
    if (!token || token.length > mostCharacters) return undefined;
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
      const { tid, oid, amr, acrs } = claims;
      return rightIssuer && rightScope && !isOfAnApp(claims) ? { tid, oid, amr, acrs } : undefined;
    } catch (error) {
      if (isOutage(error)) throw error;
      return undefined;
    }
  };
