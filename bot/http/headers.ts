/** Headers of every answer: nothing personal is kept by a cache, and nobody but Teams may frame a page. */
const teamsFrames =
  'https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft https://*.office.com';

export const commonHeaders = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

/** The content security policy of the tab. `frames` adds who else may frame it: the host page of local mode. */
export const tabPolicy = (frames: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self' https://res.cdn.office.net",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frames} ${teamsFrames}`,
  ].join('; ');
