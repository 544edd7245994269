import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port.ts';
import { answersOn, eventually, familyOf, stillRunning } from './processes.ts';

/** What a run of `npm start` said and how it ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Everything that `npm start` starts, on free ports and with data of its own. */
export interface Started {
  /** 'http://127.0.0.1:51234', without a slash at the end. */
  readonly url: string;
  /** The Teams clients' addresses by the name of the person. */
  readonly chats: ReadonlyMap<string, string>;
  /** Every port it listens on that its last lines name. */
  readonly ports: readonly number[];
  /** The launcher and all below it, as they are now. */
  family(): number[];
  output(): string;
  /** Sends the launcher a signal and waits until it has ended. */
  signal(name: NodeJS.Signals): Promise<Ended>;
  /** Ctrl-C; throws when a process or a port is left behind. Removes the data. */
  stop(): Promise<void>;
}

export interface StartOptions {
  readonly port?: number;
  /** The two Teams clients; they cost two seconds and 200 MB. */
  readonly clients?: boolean;
}

const root = path.resolve(import.meta.dirname, '../..');
const patience = 180_000;

/** Runs the launcher without waiting for `ready`: for a start that is meant to fail. */
export function launch({ port, clients = true }: StartOptions & { readonly port: number }) {
  const data = mkdtempSync(path.join(tmpdir(), 'link-therapy-'));
  const child = spawn(process.execPath, [path.join(root, 'scripts', 'start.ts')], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      LOCAL_DATA: data,
      LOCAL_CLIENTS: clients ? 'teams' : 'none',
      NODE_OPTIONS: '',
      NODE_ENV: 'development',
      // As under npm: should the test's process be killed, the launcher sees that and ends everything.
      npm_lifecycle_event: 'start',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const ready = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      lines.push(line);
      if (line.startsWith('Ctrl-C ends')) ready.resolve(); // the last line: the addresses after `ready` are there too
    });
  const output = () => lines.join('\n');
  const ended = new Promise<Ended>((done) => child.once('close', (code) => done({ code, output: output() })));
  void ended.then(({ code }) => ready.reject(new Error(`npm start ended with ${code}:\n${output()}`)));
  ready.promise.catch(() => undefined);
  const clean = () => rmSync(data, { recursive: true, force: true });
  return { child, pid: child.pid ?? 0, ready: ready.promise, ended, output, clean };
}

/** Starts everything and waits for `ready`. A fresh start: Friday 27 November 2026, 08:55, nothing sent yet. */
export async function startEverything(options: StartOptions = {}): Promise<Started> {
  const port = options.port ?? (await freePort());
  const run = launch({ ...options, port });
  const late = setTimeout(() => run.child.kill('SIGKILL'), patience);
  await run.ready.finally(() => clearTimeout(late));
  const chats = new Map(
    [...run.output().matchAll(/Teams client of (.+?) {2,}(http:\S+)/g)].map(([, name = '', url = '']) => [name, url]),
  );
  const ports = [port, ...[...chats.values()].map((url) => Number(new URL(url).port))];
  const family = () => familyOf(run.pid);
  const signal = (name: NodeJS.Signals): Promise<Ended> => {
    run.child.kill(name);
    return run.ended;
  };
  return {
    url: `http://127.0.0.1:${port}`,
    chats,
    ports,
    family,
    output: run.output,
    signal,
    stop: async () => {
      const before = family();
      await signal('SIGINT');
      run.clean();
      await nothingLeft(before, ports);
    },
  };
}

/** Throws a sentence when one of these processes still runs, or one of these ports still answers, after a moment. */
export async function nothingLeft(pids: readonly number[], ports: readonly number[]): Promise<void> {
  if (!(await eventually(() => stillRunning(pids).length === 0, 30_000)))
    throw new Error(`npm start left processes behind: ${stillRunning(pids).join(', ')}`);
  for (const port of ports) if (await answersOn(port)) throw new Error(`npm start left port ${port} open`);
}
