import { expect, test } from '@jest/globals';
import type { ChatMessage } from '../support/channel/channel.mjs';
import { setStage, type Stage } from '../support/kill/stage.ts';
import { faultsOf, lines } from '../support/kill/truth.ts';

/** `npm run proof` strikes at every request; `npm test` at the ones below. */
const everyRequest = process.env['PROOF'] === '1';
const atOnce = 3;

const offer = { on: '2026-12-03', at: '09:30' };
const swallow = async (press: Promise<unknown>): Promise<void> => {
  await press.catch(() => undefined);
};
const therapistCard = (stage: Stage): Promise<ChatMessage> => stage.therapist.sees('Send to Ellen Whitfield');
const choiceCard = (stage: Stage): Promise<ChatMessage> => stage.sendco.sees('Book this time');

const open = async (stage: Stage): Promise<void> => {
  await stage.tick();
  await therapistCard(stage);
};
const offered = async (stage: Stage): Promise<void> => {
  await open(stage);
  await stage.therapist.press(await therapistCard(stage), 'Send to Ellen Whitfield', offer);
  await choiceCard(stage);
  await stage.tick();
};

interface Strike {
  readonly n: number;
  readonly when: 'before' | 'after';
}

const all = (requests: readonly string[]): Strike[] =>
  requests.flatMap((_, index) => [
    { n: index + 1, when: 'before' },
    { n: index + 1, when: 'after' },
  ]);

/** The two strikes that tell most: the record has changed and nobody was told; a chat was reached and nobody knows. */
const telling = (requests: readonly string[]): Strike[] =>
  [requests.indexOf('batch'), requests.findIndex((kind) => kind === 'send' || kind === 'update')]
    .filter((index) => index >= 0)
    .map((index) => ({ n: index + 1, when: 'after' }));

/** Each step of a booking: how far things are before it, and what a person then does. */
const steps: Record<string, { before(stage: Stage): Promise<void>; step(stage: Stage): Promise<void> }> = {
  'the window opens': {
    before: () => Promise.resolve(),
    step: ({ url }) => swallow(fetch(`${url}/local/tick`, { method: 'POST' })),
  },
  'the therapist adds a time': {
    before: open,
    step: async (stage) => swallow(stage.therapist.press(await therapistCard(stage), 'Add this time', offer)),
  },
  'the therapist offers times': {
    before: open,
    step: async (stage) => swallow(stage.therapist.press(await therapistCard(stage), 'Send to Ellen Whitfield', offer)),
  },
  'the SENDCo asks for others': {
    before: offered,
    step: async (stage) =>
      swallow(stage.sendco.press(await choiceCard(stage), 'Ask for other times', { why: 'Inspection' })),
  },
  'the SENDCo books': {
    before: offered,
    step: async (stage) => swallow(stage.sendco.press(await choiceCard(stage), 'Book this time')),
  },
  'the SENDCo says plan': {
    before: offered,
    step: async (stage) => {
      const { person, chat } = stage.sendco;
      await stage.channel.say(person, chat, 'plan');
    },
  },
};

const settled = async (stage: Stage): Promise<void> => {
  while (stage.watch.quietFor() < 400) await new Promise((done) => setTimeout(done, 50));
};

interface Outcome {
  readonly what: string;
  readonly struck: string | undefined;
  readonly requests: readonly string[];
  readonly faults: readonly string[];
  readonly healedInMs: number;
  readonly lines: number;
  readonly unrecorded: number;
}

/** Plays a step with the server killed at its n-th request, starts it again and waits for the truth. */
async function play(name: string, n: number, when: 'before' | 'after'): Promise<Outcome> {
  const { before, step } = steps[name] ?? steps['the SENDCo books']!;
  const stage = await setStage(before);
  try {
    await stage.startServer();
    await settled(stage);
    stage.watch.begin({ n, when }, () => stage.killServer());
    await step(stage);
    await settled(stage);
    const { requests, unrecorded } = stage.watch;
    const struck = stage.watch.struck;
    if (struck) await stage.startServer();
    const since = performance.now();
    let faults = await faultsOf(stage);
    while (faults.length && performance.now() - since < 30_000) {
      await new Promise((done) => setTimeout(done, 100));
      faults = await faultsOf(stage);
    }
    const healedInMs = Math.round(performance.now() - since);
    expect(stage.channel.violations).toEqual([]);
    const what = `${name}, killed ${when} request ${n} (${struck ?? 'none'})`;
    return { what, struck, requests, unrecorded, faults, healedInMs, lines: await linesOf(stage) };
  } finally {
    await stage.close();
  }
}

async function linesOf(stage: Stage): Promise<number> {
  const cycle = await stage.cycle();
  return cycle ? lines(stage.therapist, cycle) + lines(stage.sendco, cycle) : 0;
}

/** Runs tasks, a few at once. */
async function inTurns<T>(tasks: readonly (() => Promise<T>)[]): Promise<T[]> {
  const answers: T[] = [];
  const waiting = [...tasks];
  const worker = async (): Promise<void> => {
    for (let task = waiting.shift(); task; task = waiting.shift()) answers.push(await task());
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return answers;
}

test.each(Object.keys(steps))(
  'killed while %s: after a restart both chats show the same truth, and nothing twice',
  async (name) => {
    const whole = await play(name, 0, 'before');
    expect(whole.faults).toEqual([]);
    const strikes = everyRequest ? all(whole.requests) : telling(whole.requests);
    const outcomes = await inTurns(
      strikes.map(
        ({ n, when }) =>
          () =>
            play(name, n, when),
      ),
    );
    expect(outcomes.length).toBeGreaterThan(0);
    for (const { what, unrecorded, faults, lines: left } of outcomes) {
      expect({ what, faults }).toEqual({ what, faults: [] });
      // A message whose id was lost with the process leaves one line behind, never a card.
      expect({ what, extraLines: Math.max(0, left - whole.lines - unrecorded) }).toEqual({ what, extraLines: 0 });
    }
    const struck = outcomes.filter((outcome) => outcome.struck).length;
    expect(struck).toBeGreaterThanOrEqual(Math.ceil(outcomes.length * 0.8));
    const slowest = Math.max(...outcomes.map((outcome) => outcome.healedInMs));
    if (everyRequest)
      console.log(
        `PROOF killed while ${name}: ${whole.requests.length} requests, ${struck} kills, at most ${slowest} ms to the truth`,
      );
  },
  everyRequest ? 1_200_000 : 120_000,
);
