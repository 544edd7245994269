import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Program } from '../support/program.ts';

/** What a process is started with so that its CPU can be asked for. */
export const measuredFlags: readonly string[] = [
  '--import',
  pathToFileURL(path.join(import.meta.dirname, 'report-cpu.mjs')).href,
];

/** CPU that a process has used since its start, in milliseconds. */
export const cpuOf = ({ child }: Program): Promise<number> =>
  new Promise((done, failed) => {
    const ended = (): void => failed(new Error('the process ended while it was measured'));
    const hear = (message: unknown): void => {
      const { cpu } = message as { cpu?: number };
      if (cpu === undefined) return;
      child.off('message', hear).off('exit', ended);
      done(cpu / 1000);
    };
    child.on('message', hear).once('exit', ended);
    child.send({ ask: 'cpu' });
  });
