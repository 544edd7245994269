import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/** England read, checked and banded beside csv-parse alone, on a file of England so many times. */
export interface EnglandMeasured {
  readonly times: number;
  readonly schools: number;
  readonly seconds: number;
  readonly csvParseSeconds: number;
  readonly ratio: number;
  readonly peakMegabytes: number;
  readonly csvParsePeakMegabytes: number;
}

interface Measured {
  readonly schools: number;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

const list = new URL('../../../bot/open-data/schools_england_2022-23.csv.gz', import.meta.url);
const child = path.join(import.meta.dirname, 'england-child.ts');
const run = promisify(execFile);

async function measure(how: 'ours' | 'csv-parse', file: string): Promise<Measured> {
  const { stdout } = await run(process.execPath, ['--disable-warning=ExperimentalWarning', child, how, file]);
  return JSON.parse(stdout) as Measured;
}

/** Of several, the one that took the middle of the times. */
async function middleOf(count: number, once: () => Promise<Measured>): Promise<Measured> {
  const all: Measured[] = [];
  while (all.length < count) all.push(await once());
  return all.toSorted((one, other) => one.seconds - other.seconds)[Math.floor(count / 2)] as Measured;
}

/** England `times` over, the schools of each copy with numbers of their own, so that none is there twice. */
async function writeEngland(file: string, times: number): Promise<void> {
  const [head = '', ...rows] = (await promisify(gunzip)(await readFile(list))).toString('utf8').trimEnd().split('\n');
  const copies = Array.from({ length: times }, (_, copy) =>
    rows.map((row) => row.replace(/^\d{6}/, (urn) => String(Number(urn) + copy * 200_000))),
  );
  await writeFile(file, [head, ...copies.flat(), ''].join('\n'));
}

export async function england(times: number, runs = 3): Promise<EnglandMeasured> {
  const folder = await mkdtemp(path.join(tmpdir(), 'england-'));
  try {
    const file = path.join(folder, 'schools.csv');
    await writeEngland(file, times);
    const alone = await middleOf(runs, () => measure('csv-parse', file));
    const ours = await middleOf(runs, () => measure('ours', file));
    return {
      ...{ times, ...ours, csvParseSeconds: alone.seconds, ratio: ours.seconds / alone.seconds },
      csvParsePeakMegabytes: alone.peakMegabytes,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
