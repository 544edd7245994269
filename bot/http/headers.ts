/** Headers of every answer: nothing personal is kept by a cache, and nobody but Teams may frame a page. */
const teamsFrames =
  'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.office.com';

export const commonHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** Where people sign in so that the tab may read their own free/busy: asked in the browser, without being seen. */
const signIn = 'https://login.microsoftonline.com';

/**
 * The content security policy of the tab. `frames` adds who else may frame it: the host page of local mode. `graph` is
 * where the tab reads its own person's calendar.
 */
export const tabPolicy = (frames: string, graph: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self' https://res.cdn.office.net ${signIn} ${graph}`,
    `frame-src 'self' ${signIn}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frames} ${teamsFrames}`,
  ].join('; ');

/** Of the page without content that sign-in comes back to, inside a frame of the tab. */
export const emptyPagePolicy = `default-src 'none'; frame-ancestors 'self' ${teamsFrames}`;
