import path from 'node:path';
import { databaseKey } from '../database-key.ts';
import { startProgram, type Program } from '../program.ts';

/** A process that is a server while it is asked to be, and can be killed at any moment. */
export interface Host {
  /** Becomes the server at a port, and begins to work by itself; throws with its words when it cannot. */
  serve(port: number, cosmosEndpoint: string): Promise<void>;
  /** kill -9, and wait until it is gone. */
  kill(): Promise<void>;
  /** Ends being a server, as a process that is asked to end does, and is there for whoever wants one next. */
  giveBack(): Promise<void>;
}

export interface Hosts {
  /** One that is not a server now, started if there is none. */
  take(): Promise<Host>;
  /** Has one ready that takes over from one that is about to be killed. */
  spare(): void;
  close(): Promise<void>;
}

/** Longer than the slowest machine takes to end what is under way; what takes longer is killed. */
const patience = 20_000;

const start = (): Promise<Program> =>
  startProgram({ file: path.join(import.meta.dirname, 'host.ts'), environment: {}, ready: 'host ready', talks: true });

/** Sends it a word and waits for its answer; throws what it could not do, or that it is gone. */
const told = ({ child }: Program, word: object | 'stop'): Promise<void> =>
  new Promise((done, failed) => {
    const gone = (): void => failed(new Error('the server ended'));
    child.once('exit', gone);
    child.once('message', ({ fault }: { readonly fault?: string }) => {
      child.off('exit', gone);
      if (fault) failed(new Error(fault));
      else done();
    });
    child.send(word, (error) => error && gone());
  });

/** The server's processes of a test file: as few as are killed, and one more for each stage that stands at a time. */
export function serverHosts(): Hosts {
  const all: Program[] = [];
  const idle: Promise<Program>[] = [];
  const started = async (): Promise<Program> => {
    const program = await start();
    all.push(program);
    return program;
  };
  return {
    spare: () => {
      if (idle.length > 0) return;
      const one = started();
      one.catch(() => undefined);
      idle.push(one);
    },
    take: async () => {
      const program = await (idle.shift() ?? started());
      return {
        serve: (port, cosmosEndpoint) => {
          const cosmos = { COSMOS_ENDPOINT: cosmosEndpoint, COSMOS_KEY: databaseKey };
          return told(program, { PORT: String(port), ...cosmos, LOCAL_RATES: 'none' });
        },
        kill: program.kill,
        giveBack: async () => {
          const late = setTimeout(() => void program.kill(), patience);
          const isThere = await told(program, 'stop').then(
            () => true,
            () => false,
          );
          clearTimeout(late);
          if (isThere) idle.push(Promise.resolve(program));
          else await program.kill();
        },
      };
    },
    close: async () => {
      await Promise.allSettled(idle);
      await Promise.all(all.map(({ kill }) => kill()));
    },
  };
}
