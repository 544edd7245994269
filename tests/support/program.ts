import { spawn, type ChildProcess } from 'node:child_process';

/** A program of this repository as a process of its own. */
export interface Program {
  readonly child: ChildProcess;
  /** kill -9, and wait until it is gone. */
  kill(): Promise<void>;
  /** Asks it to end, and waits until it has; kills it when it takes longer than a few seconds. */
  stop(): Promise<void>;
}

const patience = 30_000;
const preload = new URL('../../infra/local/launch/keep-compiled.mjs', import.meta.url).href;

export interface ProgramPlan {
  readonly file: string;
  /** Beside this process's own; undefined takes one away. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The words on its output that say it is up. */
  readonly ready: string;
  /** Flags of Node that come before the file. */
  readonly flags?: readonly string[];
  /** Whether it can be sent messages. */
  readonly talks?: boolean;
}

/** Starts a program and waits until it says that it is ready; throws its last words when it ends before. */
export async function startProgram({ file, environment, ready, flags = [], talks }: ProgramPlan): Promise<Program> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', preload, ...flags, file],
    {
      env: { ...process.env, NODE_OPTIONS: '', ...environment },
      stdio: ['ignore', 'pipe', 'pipe', ...(talks ? (['ipc'] as const) : [])],
    },
  );
  const gone = new Promise<void>((done) => child.once('exit', () => done()));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), patience);
    await gone.finally(() => clearTimeout(late));
  };
  await saidBy(child, ready);
  return { child, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

const saidBy = (child: ChildProcess, words: string): Promise<void> =>
  new Promise((done, failed) => {
    let said = '';
    // Read to the end of its life: a pipe that nobody empties would stop the process.
    const hear = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-2_000);
      if (said.includes(words)) done();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => failed(new Error(`the process ended before it was ready: ${said.slice(-500)}`)));
  });
