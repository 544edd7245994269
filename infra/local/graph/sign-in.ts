/**
 * What the window of a sign-in hands back to the tab when somebody agrees: the session of MSAL 3, as teamsfx reads it, with
 * an account and a token for Graph. Entra's own sign-in cannot be asked on one machine: its address is part of teamsfx.
 */
export function sessionOf(
  person: { readonly tid: string; readonly oid: string; readonly username: string; readonly name: string },
  token: { readonly clientId: string; readonly scope: string; readonly secret: string },
  now: number,
): Record<string, string> {
  const { tid, oid, username, name } = person;
  const { clientId, scope, secret } = token;
  const environment = 'login.windows.net';
  const homeAccountId = `${oid}.${tid}`;
  const seconds = Math.floor(now / 1000);
  const of = { homeAccountId, environment, realm: tid };
  const key = (...parts: string[]): string => [homeAccountId, environment, ...parts].join('-').toLowerCase();
  const keys = {
    account: key(tid),
    idToken: key('idtoken', clientId, tid, '', '', ''),
    accessToken: key('accesstoken', clientId, tid, scope, '', ''),
  };
  const claims = { tid, oid, preferred_username: username, name, aud: clientId, exp: seconds + 3_600 };
  const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const entries: Record<string, unknown> = {
    'msal.account.keys': [keys.account],
    [`msal.token.keys.${clientId}`]: { idToken: [keys.idToken], accessToken: [keys.accessToken], refreshToken: [] },
    [keys.account]: {
      ...of,
      authorityType: 'MSSTS',
      localAccountId: oid,
      username,
      name,
      tenantProfiles: [{ tenantId: tid, localAccountId: oid, name, isHomeTenant: true }],
    },
    [keys.idToken]: {
      ...of,
      credentialType: 'IdToken',
      clientId,
      secret: `${encoded({ alg: 'none' })}.${encoded(claims)}.local`,
    },
    [keys.accessToken]: {
      ...of,
      credentialType: 'AccessToken',
      clientId,
      secret,
      target: scope,
      tokenType: 'Bearer',
      cachedAt: String(seconds),
      expiresOn: String(seconds + 3_600),
      extendedExpiresOn: String(seconds + 3_600),
    },
  };
  return Object.fromEntries(Object.entries(entries).map(([entry, value]) => [entry, JSON.stringify(value)]));
}
