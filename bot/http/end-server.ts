import type { Server } from 'restify';

/** How often connections that have become idle meanwhile are closed, and when the rest are cut; milliseconds. */
const lookEvery = 100;
const mostWaited = 3_000;

/**
 * Ends a server: what is being answered is answered and kept connections are closed. Whoever neither ends what they send
 * nor goes is cut off soon, since a machine that is told to stop is given a few seconds for all there is to do.
 */
export async function endServer(server: Server): Promise<void> {
  const { server: connections } = server;
  const idle = setInterval(() => connections.closeIdleConnections(), lookEvery);
  const cut = setTimeout(() => connections.closeAllConnections(), mostWaited);
  await new Promise<void>((done) => server.close(() => done()));
  clearInterval(idle);
  clearTimeout(cut);
}
