import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { databaseKey } from '../product.ts';

const program = path.join(import.meta.dirname, '../../../infra/local/server.ts');

/** The real server as a process of its own. */
export interface ServerProcess {
  /** kill -9, and wait until it is gone. */
  kill(): Promise<void>;
}

export async function startServer(port: number, cosmosEndpoint: string): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program], {
    env: {
      ...process.env,
      PORT: String(port),
      COSMOS_ENDPOINT: cosmosEndpoint,
      COSMOS_KEY: databaseKey,
      NODE_OPTIONS: '',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await ready(child);
  return {
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise<void>((done) => child.once('exit', () => done()));
      child.kill('SIGKILL');
      await gone;
    },
  };
}

const ready = (child: ChildProcess): Promise<void> =>
  new Promise((done, failed) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('server ready')) done();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => failed(new Error(`the server ended before it was ready: ${said.slice(-500)}`)));
  });
