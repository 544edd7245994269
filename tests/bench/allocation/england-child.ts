/** One measurement in a process of its own: `node england-child.ts ours|csv-parse FILE`; prints one line of JSON. */
import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { readSchoolFile } from '../../../bot/documents/school-file.ts';
import { allocate } from '../../../shared/allocation/allocate.ts';
import { defaultSettings } from '../../../shared/allocation/settings.ts';
import { join } from '../../../shared/school-figures/join.ts';

const [how, file = ''] = process.argv.slice(2);

/** Reads, checks and bands every school of the file. */
async function ours(): Promise<number> {
  const answer = await readSchoolFile(createReadStream(file));
  if (!answer.ok) throw new Error(answer.why);
  return allocate(join([answer.read]).schools, defaultSettings).schools.length;
}

/** The same file by csv-parse alone, every row given out and dropped. */
async function alone(): Promise<number> {
  let rows = 0;
  for await (const _ of createReadStream(file).pipe(parse({ columns: true }))) rows += 1;
  return rows;
}

const begun = performance.now();
const schools = await (how === 'ours' ? ours() : alone());
const seconds = (performance.now() - begun) / 1_000;
const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1_024);
console.log(JSON.stringify({ schools, seconds, peakMegabytes }));
