import { createServer } from 'node:net';

/**
 * Below the range from which the system takes ports for outgoing connections, so that none of those is in the way; each
 * of Jest's workers has a thousand of its own.
 */
const first = 20_000 + 1_000 * Number(process.env['JEST_WORKER_ID'] ?? 0);
let given = 0;

const isFree = (port: number): Promise<boolean> =>
  new Promise((answer) => {
    const probe = createServer();
    probe.once('error', () => answer(false)).listen(port, '127.0.0.1', () => probe.close(() => answer(true)));
  });

/** A port of the loopback address that nobody uses now, and that this process has not given out before. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = first + given;
    given += 1;
    if (await isFree(port)) return port;
  }
}
