import type { Request } from 'restify';

/**
 * Where a request comes from. Behind App Service that is the last address of X-Forwarded-For, the only one that its
 * front end wrote itself; anywhere else the header is a stranger's word and is not read.
 */
export const addressOf =
  (behindProxy: boolean) =>
  (request: Request): string => {
    const said = behindProxy ? request.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    return said?.replace(/^(\[.*\]|[\d.]+):\d+$/, '$1') ?? request.socket.remoteAddress ?? 'unknown';
  };
