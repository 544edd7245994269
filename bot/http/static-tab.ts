import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Request, Response, Server } from 'restify';
import { graphOrigin } from '../../shared/free-busy/contract.ts';
import { commonHeaders, tabPolicy } from './headers.ts';
import { sendProblemStatus } from './problems.ts';

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Sends one file of a folder, and never one outside it. Answers false when there is none. */
export async function sendFile(
  response: Response,
  folder: string,
  name: string,
  headers: Readonly<Record<string, string>>,
): Promise<boolean> {
  const file = path.join(folder, path.normalize(`/${name}`));
  const mediaType = mediaTypes[path.extname(file)];
  if (!mediaType) return false;
  try {
    const content = await readFile(file);
    response.sendRaw(200, content, { ...headers, 'content-type': mediaType });
    return true;
  } catch {
    return false;
  }
}

/** What the app's manifest points at for everybody: no sign-in, no script. */
const publicPages = ['about', 'privacy', 'terms'];

/** `/tab/`: the built browser program. Its files carry a hash in their names, so only the page itself is fetched anew. */
export function mountTab(server: Server, folder: string, frames: string, graph: string = graphOrigin): void {
  const policy = tabPolicy(frames, graph);
  const serve = async (request: Request, response: Response): Promise<void> => {
    const name = request.path().replace(/^\/tab\/?/, '') || 'index.html';
    const isPage = name.endsWith('.html');
    const sent = await sendFile(response, folder, name, {
      ...commonHeaders,
      'cache-control': isPage ? 'no-store' : 'public, max-age=31536000, immutable',
      ...(isPage ? { 'content-security-policy': policy } : {}),
    });
    if (!sent) sendProblemStatus(response, 404, 'not-found', 'There is no such page.');
  };
  for (const name of publicPages)
    server.get(`/${name}`, async (_request: Request, response: Response) => {
      const headers = { ...commonHeaders, 'content-security-policy': policy };
      if (!(await sendFile(response, folder, `${name}.html`, headers)))
        sendProblemStatus(response, 404, 'not-found', 'There is no such page.');
    });
  server.get('/tab', serve);
  server.get('/tab/*', serve);
}
