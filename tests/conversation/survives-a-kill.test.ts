import { afterAll, expect, test } from '@jest/globals';
import { serverHosts } from '../support/kill/hosts.ts';
import { recordOf } from '../support/kill/record.ts';
import { reminders, unremindedIn } from '../support/kill/reminded.ts';
import { setStage, type Stage } from '../support/kill/stage.ts';
import { chapters, type Act, type Chapter, type Step } from '../support/kill/steps.ts';
import { cardsPlaced, documentsOf, faultsOf, isDelivered, lines } from '../support/kill/truth.ts';
import type { Strike } from '../support/kill/watched.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

/** `npm run proof` strikes each step at every request; `npm test` each chapter once or twice, where it tells most. */
const everyRequest = process.env['PROOF'] === '1';
const atOnce = 3;
/** A machine may be busy with other tests, and slow. */
const patience = 60_000;
const never: Strike = { n: 0, when: 'before' };
const hosts = serverHosts();
afterAll(() => hosts.close());

/** How a step ended, after it was killed, started again, and done again by whoever got no answer. */
interface Ending {
  readonly name: string;
  readonly requests: readonly string[];
  readonly struck: string | undefined;
  readonly faults: readonly string[];
  readonly healedInMs: number;
  readonly record: readonly string[];
  readonly lines: number;
  /** Messages whose id was lost with the process, and a card that was asked for twice: each leaves one line behind. */
  readonly linesLeft: number;
  /** Live cards of the school that stand in a chat. */
  readonly cards: number;
  /** The reminders of both so far, and how many of this step the channel took without the database knowing. */
  readonly reminders: readonly string[];
  readonly untold: number;
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
/** Does it, and answers whether whoever did it was told so; a button that is gone meanwhile cannot be pressed. */
const done = (act: Act): Promise<boolean> => act().catch(() => false);
/** Until the server asks nothing more and owes nothing; a struck one is dead at once. */
const settled = async (stage: Stage): Promise<void> => {
  const isAtRest = async (): Promise<boolean> => stage.watch.quietFor() > 200 && (await isDelivered(stage));
  const until = performance.now() + patience;
  while (stage.watch.struck === undefined && performance.now() < until && !(await isAtRest())) await pause(20);
};

/** Waits until nothing is wrong any more; answers what still is when that does not come. */
async function untilTrue(
  judge: () => Promise<readonly string[]>,
): Promise<{ faults: readonly string[]; healedInMs: number }> {
  const since = performance.now();
  let faults = await judge();
  while (faults.length && performance.now() - since < patience) {
    await pause(50);
    faults = await judge();
  }
  return { faults, healedInMs: Math.round(performance.now() - since) };
}

/**
 * One step with the server struck somewhere in it and started again. By then both chats have to show the truth by
 * themselves; then the step is done once more, since whoever did it got no answer, and nothing may come of that twice.
 * In the end the server looks at what is due, as it does each half minute, and nobody may be left without a reminder.
 */
async function play(stage: Stage, step: Step, strike: Strike): Promise<Ending> {
  if (strike !== never) hosts.spare();
  const act = await step.ready(stage);
  await settled(stage);
  stage.watch.begin(strike, () => stage.killServer());
  const answered = await done(act);
  await settled(stage);
  const { requests, unrecorded, untold, struck } = stage.watch;
  stage.watch.begin(never, () => Promise.resolve());
  if (struck) await stage.startServer();
  const healed = await untilTrue(() => faultsOf(stage));

  if (!answered) await done(act);
  await stage.tick();
  const { faults } = await untilTrue(async () => [...(await faultsOf(stage)), ...(await unremindedIn(stage))]);

  expect(stage.channel.violations).toEqual([]);
  return {
    name: step.name,
    requests: [...requests],
    struck,
    linesLeft: unrecorded + (step.bringsCard && !answered ? 1 : 0),
    faults: [...new Set([...healed.faults, ...faults])],
    healedInMs: healed.healedInMs,
    record: await recordOf(stage),
    lines: lines(stage),
    cards: cardsPlaced(await documentsOf(stage)),
    reminders: reminders(stage),
    untold,
  };
}

/** Plays steps one after the other on one stage; those of `told` only lead up to them. */
async function onStage(
  chapter: Chapter,
  { told, played, strikes }: { told: readonly Step[]; played: readonly Step[]; strikes: (n: number) => Strike },
): Promise<Ending[]> {
  const stage = await setStage(async (prepared) => {
    await chapter.before(prepared);
    for (const step of told) {
      await (
        await step.ready(prepared)
      )();
      await prepared.tick();
    }
  }, hosts);
  try {
    await stage.startServer();
    await settled(stage);
    const endings: Ending[] = [];
    for (const [n, step] of played.entries()) endings.push(await play(stage, step, strikes(n)));
    return endings;
  } finally {
    await stage.close();
  }
}

/** What kills up to now may have left: lines in a chat, and reminders that came twice. */
type Left = Pick<Ending, 'linesLeft' | 'untold'>;

/** What one list holds more often than another. */
const more = (all: readonly string[], others: readonly string[]): string[] => {
  const left = [...others];
  return all.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
};

/** Holds a killed step against the same step that nobody killed. */
function compare(ending: Ending, whole: Ending, { linesLeft, untold }: Left): void {
  const what = `${ending.name}, killed at ${ending.struck ?? 'none'}`;
  expect({ what, faults: ending.faults }).toEqual({ what, faults: [] });
  expect({ what, record: ending.record }).toEqual({ what, record: whole.record });
  const extraLines = Math.max(0, ending.lines - whole.lines - linesLeft);
  expect({ what, extraLines }).toEqual({ what, extraLines: 0 });
  expect({ what, cards: ending.cards }).toEqual({ what, cards: whole.cards });
  expect({ what, lost: more(whole.reminders, ending.reminders) }).toEqual({ what, lost: [] });
  const twice = more(ending.reminders, whole.reminders);
  expect({ what, isAtMost: untold, twice, isTooMany: twice.length > untold }).toMatchObject({ isTooMany: false });
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

const isRead = (kind: string | undefined): boolean => kind === 'read' || kind === 'query' || kind === 'plan';

/** Before and after each request; of reads in a row after the first alone, since they leave everything as it was. */
const everyWhere = (requests: readonly string[]): Strike[] =>
  requests.flatMap((kind, index): Strike[] => {
    const n = index + 1;
    if (!isRead(kind))
      return [
        { n, when: 'before' },
        { n, when: 'after' },
      ];
    return isRead(requests[index - 1]) ? [] : [{ n, when: 'after' }];
  });

const afterChat: Strike = { n: 'chat', when: 'after' };
const afterBatch: Strike = { n: 'batch', when: 'after' };
/**
 * Where a strike tells most, for `npm test`: the record has changed and nobody was told, or somebody was reached and
 * nobody knows. Where reminders are at stake: a cycle is open and nobody filed its reminder; one was sent and nobody
 * noted it.
 */
const telling: Readonly<Record<string, Strike>> = {
  'the window opens': afterBatch,
  'the SENDCo books': afterChat,
  'a point is put on the agenda': afterBatch,
  'one of the two texts is chosen': afterBatch,
  'the therapist agrees, and the plan is locked': afterChat,
  'the therapist starts the initial discussions': afterChat,
  'the therapist lets the deputy in': afterBatch,
  'the pack comes on the evening before': { n: 'remind', when: 'after' },
  'the therapist says that it did not take place': afterChat,
};
const strikeAt = (step: Step | undefined): Strike => telling[step?.name ?? ''] ?? never;
/** A chapter up to its last strike. */
const upToTheLast = ({ steps }: Chapter): readonly Step[] =>
  steps.slice(0, steps.findLastIndex((step) => strikeAt(step) !== never) + 1);

if (!everyRequest)
  test.each(chapters)(
    'killed on the way while $name: both chats show the same truth, and nothing twice',
    async (chapter) => {
      const played = upToTheLast(chapter);
      const story = { told: [], played };
      const strikes = (n: number): Strike => strikeAt(played[n]);
      const [whole, killed] = await Promise.all([
        onStage(chapter, { ...story, strikes: () => never }),
        onStage(chapter, { ...story, strikes }),
      ]);
      const left = { linesLeft: 0, untold: 0 };
      for (const [n, ending] of killed.entries()) {
        left.linesLeft += ending.linesLeft;
        left.untold += ending.untold;
        const strike = strikes(n);
        const isStruck = ending.struck !== undefined;
        expect({ step: ending.name, killed: isStruck }).toEqual({ step: ending.name, killed: strike !== never });
        compare(ending, there(whole[n]), left);
      }
      expect(killed.some(({ struck }) => struck)).toBe(true);
    },
    600_000,
  );

test('each strike falls at a step that is told', () => {
  const told = chapters.flatMap((chapter) => chapter.steps.map(({ name }) => name));
  expect(told).toEqual(expect.arrayContaining(Object.keys(telling)));
});

const steps = chapters.flatMap((chapter) =>
  chapter.steps.map((step, n) => ({ name: step.name, chapter, told: chapter.steps.slice(0, n), step })),
);

if (everyRequest)
  test.each(steps)(
    'killed while $name: after a restart both chats show the same truth, and nothing twice',
    async ({ name, chapter, told, step }) => {
      const playedWith = async (strike: Strike): Promise<Ending> => {
        const [ending] = await onStage(chapter, { told, played: [step], strikes: () => strike });
        if (!ending) throw new Error('nothing was played');
        return ending;
      };
      const whole = await playedWith(never);
      expect(whole.faults).toEqual([]);
      const strikes = everyWhere(whole.requests);
      const endings = await inTurns(strikes.map((strike) => () => playedWith(strike)));
      for (const ending of endings) compare(ending, whole, ending);
      const kills = endings.filter(({ struck }) => struck).length;
      expect(kills).toBeGreaterThanOrEqual(Math.ceil(endings.length * 0.8));
      const slowest = Math.max(...endings.map(({ healedInMs }) => healedInMs));
      console.log(
        `PROOF killed while ${name}: ${whole.requests.length} requests, ${kills} kills, at most ${slowest} ms to the truth`,
      );
    },
    1_200_000,
  );
