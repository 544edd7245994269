import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/**
 * England read, checked and banded beside csv-parse alone, on an unpacked file of England so many times. Times are seconds of
 * processor time, the middle of several rounds in one process in which each has its turn; memory is of a process each.
 */
export interface EnglandMeasured {
  readonly times: number;
  readonly schools: number;
  readonly seconds: number;
  readonly readSeconds: number;
  readonly csvParseSeconds: number;
  /** Beside csv-parse by stream, which is how the product reads. */
  readonly ratio: number;
  /** Beside csv-parse on the whole file in memory, which is faster. */
  readonly ratioToWhole: number;
  readonly peakMegabytes: number;
  readonly csvParsePeakMegabytes: number;
}

interface Peak {
  readonly rows: number;
  readonly peakMegabytes: number;
}
interface Seconds {
  readonly ours: number;
  readonly read: number;
  readonly stream: number;
  readonly whole: number;
}

const list = new URL('../../../bot/open-data/schools_england_2022-23.csv.gz', import.meta.url);
const child = path.join(import.meta.dirname, 'england-child.ts');
const run = promisify(execFile);

async function measure<T>(file: string, ...how: readonly string[]): Promise<T> {
  const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', child, file, ...how]);
  return JSON.parse(stdout) as T;
}

/** England `times` over, the schools of each copy with numbers of their own, so that none is there twice. */
async function writeEngland(file: string, times: number): Promise<void> {
  const [head = '', ...rows] = (await promisify(gunzip)(await readFile(list))).toString('utf8').trimEnd().split('\n');
  const copies = Array.from({ length: times }, (_, copy) =>
    rows.map((row) => row.replace(/^\d{6}/, (urn) => String(Number(urn) + copy * 200_000))),
  );
  await writeFile(file, [head, ...copies.flat(), ''].join('\n'));
}

export async function england(times: number, rounds = 7): Promise<EnglandMeasured> {
  const folder = await mkdtemp(path.join(tmpdir(), 'england-'));
  try {
    const file = path.join(folder, 'schools.csv');
    await writeEngland(file, times);
    const { ours, read, stream, whole } = await measure<Seconds>(file, 'beside', String(rounds));
    const { rows: schools, peakMegabytes } = await measure<Peak>(file, 'ours');
    const { peakMegabytes: csvParsePeakMegabytes } = await measure<Peak>(file, 'stream');
    return {
      ...{ times, schools, seconds: ours, readSeconds: read, csvParseSeconds: stream },
      ...{ ratio: ours / stream, ratioToWhole: ours / whole, peakMegabytes, csvParsePeakMegabytes },
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
