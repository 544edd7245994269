import { createServer } from 'node:net';

/** Tries a port on loopback and on all interfaces, because a server on either would get in our way. 0 = any. */
async function tryPort(port: number, host: string): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });
}

/** Is nobody listening on this port of this machine? */
export async function isFree(port: number): Promise<boolean> {
  return (await tryPort(port, '127.0.0.1')) !== undefined && (await tryPort(port, '0.0.0.0')) !== undefined;
}

/** The port we usually use when it is free and not given to somebody else in this run, else any other. */
export async function choosePort(usual: number, taken: readonly number[]): Promise<number> {
  if (!taken.includes(usual) && (await isFree(usual))) return usual;
  for (;;) {
    const any = await tryPort(0, '127.0.0.1');
    if (any === undefined) throw new Error('This machine has no free port on 127.0.0.1.');
    if (!taken.includes(any)) return any;
  }
}
