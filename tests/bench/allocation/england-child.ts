/**
 * Measurements of one unpacked file in a process of its own; prints one line of JSON. `node england-child.ts FILE HOW`, where
 * HOW is `beside ROUNDS` for the processor time of each way in turn, or a way alone for its peak memory.
 */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import { readSchoolFile } from '../../../bot/documents/school-file.ts';
import { allocate } from '../../../shared/allocation/allocate.ts';
import { defaultSettings } from '../../../shared/allocation/settings.ts';
import { join } from '../../../shared/school-figures/join.ts';

const [file = '', how = '', rounds = '5'] = process.argv.slice(2);

const ways = {
  /** Reads, checks and bands every school, by stream as the product does. */
  ours: async (): Promise<number> => {
    const answer = await readSchoolFile(createReadStream(file));
    if (!answer.ok) throw new Error(answer.why);
    return allocate(join([answer.read]).schools, defaultSettings).schools.length;
  },
  /** Reads and checks alone. */
  read: async (): Promise<number> => {
    const answer = await readSchoolFile(createReadStream(file));
    return answer.ok ? answer.read.schools.length : 0;
  },
  /** csv-parse alone by stream, as the product reads: rows as lists, every row given out and dropped. */
  stream: async (): Promise<number> => {
    let rows = 0;
    for await (const _ of createReadStream(file).pipe(parse())) rows += 1;
    return rows;
  },
  /** csv-parse alone on the whole file in memory, which is the least that it takes. */
  whole: async (): Promise<number> => {
    let rows = 0;
    parseWhole(await readFile(file), { on_record: () => void (rows += 1) });
    return rows;
  },
};
type Way = keyof typeof ways;
const names = Object.keys(ways) as Way[];

/** Seconds of processor time, of all threads, also those that compile and tidy up. */
async function processorTime(way: Way): Promise<number> {
  const before = process.cpuUsage();
  await ways[way]();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** The middle of several rounds for each way; in each round every way has its turn. */
async function beside(): Promise<Record<Way, number>> {
  const taken = Object.fromEntries(names.map((way) => [way, [] as number[]])) as Record<Way, number[]>;
  for (let round = 0; round < Number(rounds); round += 1)
    for (const way of names) taken[way].push(await processorTime(way));
  return Object.fromEntries(names.map((way) => [way, middle(taken[way])])) as Record<Way, number>;
}

async function alone(way: Way): Promise<{ rows: number; peakMegabytes: number }> {
  const rows = await ways[way]();
  return { rows, peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1_024) };
}

console.log(JSON.stringify(how === 'beside' ? await beside() : await alone(how as Way)));
