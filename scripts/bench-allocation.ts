/**
 * `npm run bench:allocation`: England read, checked and banded beside csv-parse alone, at 1, 2 and 4 times its size;
 * documents stored a second; who serves a county's schools; a therapist's year. The last line is JSON.
 * `-- --times=1,2,4 --seconds=60`; `--times=0` leaves England out, `--seconds=0` what is solved.
 */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { optimiser } from '../bot/optimiser/optimiser.ts';
import { jsonLog } from '../bot/log.ts';
import { countyAssignment } from '../tests/bench/allocation/assignment.ts';
import { england, type EnglandMeasured } from '../tests/bench/allocation/england.ts';
import { storeFigures } from '../tests/bench/allocation/storing.ts';
import { measureYearPlan } from '../tests/bench/allocation/year-plan.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { times: text, seconds: text } });
const times = (values.times ?? '1,2,4').split(',').map(Number);
const seconds = Number(values.seconds ?? 60);
if (![...times, seconds].every((each) => each >= 0)) throw new Error('--times and --seconds are numbers');

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
const say = (line: string): void => console.log(line);
say(
  `${os.availableParallelism()} cores, ${process.platform} ${process.arch}, Node ${process.versions.node}, load ${(os.loadavg()[0] ?? 0).toFixed(1)} at the start.`,
);

const sizes: EnglandMeasured[] = [];
const counts = times.filter((count) => count > 0);
if (counts.length)
  say(
    'Processor time, the middle of 7 rounds in one process. The file is unpacked before, which is counted for neither.',
  );
for (const each of counts) {
  const found = await england(each);
  sizes.push(found);
  const [first] = sizes as [EnglandMeasured];
  say(
    `England × ${each}: ${found.schools} schools read (${round(found.readSeconds)} s), checked and banded in ${round(found.seconds)} s, ${round(found.ratio)} × csv-parse alone by stream (${round(found.csvParseSeconds)} s), ${round(found.ratioToWhole)} × csv-parse on the file in memory; ${round(found.seconds / first.seconds)} × the time of England × ${first.times}; peak ${found.peakMegabytes} MB (csv-parse ${found.csvParsePeakMegabytes} MB).`,
  );
}

const stored = counts.length ? await storeFigures(5_000) : undefined;
if (stored) say(`Stored: ${stored.documentsASecond} documents a second.`);

const solver = optimiser({ log: jsonLog() });
const county = seconds ? await countyAssignment(solver, { seconds }) : undefined;
if (county)
  say(
    `County: ${county.schools} schools, ${county.therapists} therapists, ${county.pairs} pairs: ${county.isProved ? 'proved the best' : `within ${county.gap === null ? '?' : round(county.gap * 100)} % of the best over all pairs`} in ${round(county.seconds, 1)} s; price ${county.cost}, greedy ${county.greedyCost} in ${round(county.greedySeconds)} s.`,
  );
const year = seconds ? await measureYearPlan(solver, seconds) : undefined;
if (year)
  say(
    `Year: ${year.schools} schools, ${year.visits} visits: ${year.state}, gap ${round(year.gap * 100)} %, in ${year.seconds} s; cost ${year.cost}, greedy ${year.greedyCost} in ${year.greedySeconds} s.`,
  );
await solver.stop();

console.log(JSON.stringify({ england: sizes, stored, county, year }));
