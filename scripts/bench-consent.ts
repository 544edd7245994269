/**
 * `npm run bench:consent`: how soon a withdrawn consent takes effect. Two servers, readers who ask for the list of children
 * again and again with the name before them, and a SENDCo who writes down that consent is withdrawn, at one server and the
 * other in turn. The last line is JSON. `-- --withdrawals=100 --readers=32`.
 */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { effects, percentile, shownAfter } from '../tests/bench/consent/judge.ts';
import { withdrawals } from '../tests/bench/consent/withdrawals.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { withdrawals: text, readers: text } });
const count = Number(values.withdrawals ?? 100);
const readers = Number(values.readers ?? 32);
if (![count, readers].every((each) => each >= 1)) throw new Error('--withdrawals and --readers are numbers');

const load = os.loadavg()[0] ?? 0;
console.log(
  `${os.availableParallelism()} cores, ${process.platform} ${process.arch}, Node ${process.versions.node}, load ${load.toFixed(1)} at the start.`,
);
const { all, readsASecond } = await withdrawals(count, readers);
const ms = all.flatMap(effects).map(Math.round);
const stored = all.map((each) => Math.round(each.stored - each.sent));
const shown = all.reduce((sum, each) => sum + shownAfter(each), 0);
const [p50, p99, most] = [percentile(ms, 0.5), percentile(ms, 0.99), Math.max(...ms)];
console.log(
  `${count} withdrawals, ${readers} readers at two servers, ${Math.round(readsASecond)} reads a second. Until a reader’s page came without the name: half within ${p50} ms, 99 of 100 within ${p99} ms, the slowest ${most} ms; stored within ${percentile(stored, 0.5)} ms. Pages with the name that were asked for afterwards: ${shown}.`,
);
console.log(JSON.stringify({ withdrawals: count, readers, p50Ms: p50, p99Ms: p99, mostMs: most, shownAfter: shown }));
process.exit();
