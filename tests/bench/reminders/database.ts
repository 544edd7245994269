import path from 'node:path';
import { connect, createContainers, type Containers } from '../../../bot/storage/client.ts';
import { databaseKey } from '../../support/database-key.ts';
import { freePort } from '../../support/free-port.ts';
import { startProgram } from '../../support/program.ts';

/** A database as a process of its own, with the product's containers. */
export interface BenchDatabase {
  readonly endpoint: string;
  readonly containers: Containers;
  /** How many requests it has answered since its start. */
  requests(): Promise<number>;
  /** Refuses every connection for so long; resolves when it answers again. */
  refuse(ms: number): Promise<void>;
  close(): Promise<void>;
}

export async function benchDatabase(): Promise<BenchDatabase> {
  const port = await freePort();
  const endpoint = `http://127.0.0.1:${port}`;
  const program = await startProgram({
    file: path.join(import.meta.dirname, 'database-process.ts'),
    environment: { COSMOS_PORT: String(port), COSMOS_KEY: databaseKey },
    ready: 'database ready',
    talks: true,
  });
  const { client, containers } = connect({ endpoint, key: databaseKey });
  await createContainers(client);
  const ask = <T>(question: object, isAnswer: (heard: Record<string, unknown>) => T | undefined): Promise<T> =>
    new Promise((done) => {
      const hear = (heard: unknown): void => {
        const answer = isAnswer(heard as Record<string, unknown>);
        if (answer === undefined) return;
        program.child.off('message', hear);
        done(answer);
      };
      program.child.on('message', hear);
      program.child.send(question);
    });
  return {
    endpoint,
    containers,
    requests: () => ask({ ask: 'requests' }, (heard) => heard['requests'] as number | undefined),
    refuse: async (ms) => {
      await ask({ refuse: ms }, (heard) => heard['back'] as true | undefined);
    },
    close: async () => {
      client.dispose();
      await program.stop();
    },
  };
}

/** Does it for all, a few at once. */
export async function forEach<T>(
  all: readonly T[],
  work: (each: T, n: number) => Promise<unknown>,
  atOnce = 24,
): Promise<void> {
  const left = all.entries();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const [n, each] of left) await work(each, n);
    }),
  );
}
