/**
 * `npm run bench:turns`: what a turn of ours costs beside an echo on the same stack, and what a press asks of the
 * database. Both servers are processes of their own, driven over HTTP by the stand-in channel. The last line is JSON.
 * `-- --people=1,8,32 --rounds=3 --seconds=4 --flows=all|none`; `--profile=FOLDER` writes our server's CPU profile.
 */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { compare, type Comparison, type Figures } from '../tests/bench/compare.ts';
import { startEcho } from '../tests/bench/echo.ts';
import { callsOfAddingATime, startOurs } from '../tests/bench/ours.ts';

const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { people: text, rounds: text, seconds: text, flows: text, profile: text } });
const crowds = (values.people ?? '1,8,32').split(',').map(Number);
const rounds = Number(values.rounds ?? 3);
const seconds = Number(values.seconds ?? 4);
if (![...crowds, rounds, seconds].every((each) => each > 0))
  throw new Error('--people, --rounds and --seconds are numbers above nought');

const round = (value: number, digits = 2): number => Number(value.toFixed(digits));
const machine = `${os.availableParallelism()} cores, ${process.platform} ${process.arch}, Node ${process.versions.node}`;

const row = (name: string, { cpuPerTurn, turnsPerSecond, p50, p99, turns }: Figures): string =>
  [
    `  ${name}`,
    `${cpuPerTurn.toFixed(2).padStart(6)} ms CPU a turn`,
    `${turnsPerSecond.toFixed(0).padStart(5)} turns a second`,
    `p50 ${p50.toFixed(1).padStart(6)} ms`,
    `p99 ${p99.toFixed(1).padStart(6)} ms`,
    `${turns} turns`,
  ].join('   ');

/** The two servers beside each other at each number of people, after a warm-up of both. */
async function turns(): Promise<Comparison[]> {
  const most = Math.max(...crowds);
  const profile = values.profile ? ['--cpu-prof', `--cpu-prof-dir=${values.profile}`] : [];
  const ours = await startOurs(most, profile);
  try {
    const echo = await startEcho(most, ours.card, callsOfAddingATime);
    try {
      await compare(ours, echo, Math.min(most, 8), { rounds: 1, seconds: seconds * 3 });
      const all: Comparison[] = [];
      for (const people of crowds) {
        const found = await compare(ours, echo, people, { rounds, seconds });
        all.push(found);
        console.log(`${people} ${people === 1 ? 'person' : 'people'} at once:`);
        console.log(row('ours', found.ours));
        console.log(row('echo', found.echo));
        console.log(`  ratio  CPU ${found.cpuRatio.toFixed(2)}   p99 ${found.p99Ratio.toFixed(2)}`);
      }
      return all;
    } finally {
      await echo.close();
    }
  } finally {
    await ours.close();
  }
}

/** Requests of each press until it is stored, with the outbox's mark made; the detail by kind is printed. */
async function requests(): Promise<Record<string, number>> {
  const counted: Record<string, number> = {};
  if (values.flows === 'none') return counted;
  console.log('Requests of a press until it is stored, and then to bring both chats up to date:');
  // Loaded only now: it brings the whole product into this process, which has nothing to do with the turns above.
  const { countRequests, tally } = await import('../tests/bench/count-requests.ts');
  const { flows } = await import('../tests/bench/flows.ts');
  for (const flow of flows) {
    const { untilStored, then } = await countRequests(flow, { warm: true });
    console.log(`  ${flow.name}: ${tally(untilStored)}; then ${tally(then)}`);
    counted[flow.name] = untilStored.length;
  }
  return counted;
}

console.log(`${machine}. A turn: a therapist adds a time, and her card in the chat is brought up to date.`);
const comparisons = await turns();
const counted = await requests();
const worst = (of: (each: Comparison) => number): number => round(Math.max(...comparisons.map(of)));
console.log(
  JSON.stringify({
    cpuRatio: worst((each) => each.cpuRatio),
    p99Ratio: worst((each) => each.p99Ratio),
    requests: counted,
  }),
);
process.exit();
