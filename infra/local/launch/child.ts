import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface ChildPlan {
  /** What a person reads: 'the database'. */
  readonly title: string;
  /** Log file: <logs>/<name>.log */
  readonly name: string;
  /** What comes after `node`: flags, script, arguments. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** The line that says it is up; null for a job that is done when it ends with 0. */
  readonly ready: RegExp | null;
  readonly patience?: number;
}

export interface Child {
  readonly process: ChildProcess;
  readonly plan: ChildPlan;
  readonly log: string;
  /** Resolves with the ready line (or '' for a job); rejects with a sentence when it ends or falls silent before. */
  readonly ready: Promise<string>;
  /** Resolves when it has ended, with a sentence that says how and its last lines. */
  readonly ended: Promise<string>;
}

const windows = process.platform === 'win32';
const preloads = ['exit-with-parent.mjs', 'keep-compiled.mjs'].map((file) => new URL(file, import.meta.url).href);
const playedBack = 15;

/** Starts one child in a process group of its own; its output goes to its log file and to nobody's terminal. */
export function startChild(plan: ChildPlan, logs: string): Child {
  const log = path.join(logs, `${plan.name}.log`);
  const file = createWriteStream(log);
  const last: string[] = [];
  const child = spawn(process.execPath, [...preloads.flatMap((file) => ['--import', file]), ...plan.args], {
    cwd: plan.cwd,
    env: plan.env,
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: it can be ended with everything it started, and Ctrl-C reaches only the launcher, who tidies up.
    detached: !windows,
    windowsHide: true,
  });
  child.stdin.on('error', () => undefined);
  const up = Promise.withResolvers<string>();
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', (line) => {
      file.write(`${line}\n`);
      last.push(line);
      if (last.length > playedBack) last.shift();
      if (plan.ready?.test(line)) up.resolve(line);
    });
  }
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(`${plan.title} could not be started: ${error.message}`));
    child.once('close', (code, signal) => {
      file.end();
      if (plan.ready === null && code === 0) up.resolve('');
      const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
      const lines = last.map((line) => `    ${line}`).join('\n');
      const shown = path.relative(fileURLToPath(new URL('../../..', import.meta.url)), log);
      resolve(`${plan.title} ${how}${lines ? `; its last lines (all in ${shown}):\n${lines}` : ' without a word.'}`);
    });
  });
  void ended.then((sentence) => up.reject(new Error(sentence)));
  const patience = plan.patience ?? 90;
  const silence = setTimeout(
    () => up.reject(new Error(`${plan.title} did not say it was ready within ${patience} s; its words are in ${log}`)),
    patience * 1000,
  );
  const ready = up.promise.finally(() => clearTimeout(silence));
  ready.catch(() => undefined);
  return { process: child, plan, log, ready, ended };
}
