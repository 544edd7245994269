import type { Program } from '../support/program.ts';
import { cpuOf } from './measured.ts';
import type { Presser } from './presser.ts';

/** One of the two servers with the people in front of it. */
export interface Side {
  readonly name: string;
  readonly program: Program;
  readonly pressers: readonly Presser[];
  close(): Promise<void>;
}

/** What one server did while so many people pressed. Times in milliseconds. */
export interface Figures {
  readonly turns: number;
  readonly cpuPerTurn: number;
  readonly turnsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
}

export interface Comparison {
  readonly people: number;
  readonly ours: Figures;
  readonly echo: Figures;
  readonly cpuRatio: number;
  readonly p99Ratio: number;
}

interface Slice {
  readonly latencies: readonly number[];
  readonly cpu: number;
  readonly seconds: number;
}

export const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** After the last turn a server still writes down what it sent; that is part of its turns. */
const tail = 250;

/** So many people press for a while, each again as soon as their last turn is over. */
async function slice({ program, pressers }: Side, people: number, first: number, seconds: number): Promise<Slice> {
  // Others press in each round, so that no one school's history grows with the whole run.
  const chosen = Array.from({ length: people }, (_, n) => pressers[(first + n) % pressers.length]);
  const latencies: number[] = [];
  const cpuBefore = await cpuOf(program);
  const start = performance.now();
  const until = start + seconds * 1000;
  await Promise.all(
    chosen.map(async (presser) => {
      while (presser && performance.now() < until) latencies.push(await presser.turn());
    }),
  );
  const took = (performance.now() - start) / 1000;
  await sleep(tail);
  return { latencies, cpu: (await cpuOf(program)) - cpuBefore, seconds: took };
}

/** The value that a share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

function figuresOf(slices: readonly Slice[]): Figures {
  const latencies = slices.flatMap((each) => each.latencies);
  const sum = (of: (each: Slice) => number): number => slices.reduce((total, each) => total + of(each), 0);
  return {
    turns: latencies.length,
    cpuPerTurn: sum((each) => each.cpu) / latencies.length,
    turnsPerSecond: latencies.length / sum((each) => each.seconds),
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
  };
}

/** The two in turns, ours, echo, ours, echo, so that whatever else the machine does hits both. */
export async function compare(
  ours: Side,
  echo: Side,
  people: number,
  { rounds, seconds }: { readonly rounds: number; readonly seconds: number },
): Promise<Comparison> {
  const slices = { ours: [] as Slice[], echo: [] as Slice[] };
  for (let round = 0; round < rounds; round += 1) {
    slices.ours.push(await slice(ours, people, round * people, seconds));
    slices.echo.push(await slice(echo, people, round * people, seconds));
  }
  const [a, b] = [figuresOf(slices.ours), figuresOf(slices.echo)];
  return { people, ours: a, echo: b, cpuRatio: a.cpuPerTurn / b.cpuPerTurn, p99Ratio: a.p99 / b.p99 };
}
