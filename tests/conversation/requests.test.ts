import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { setStage, type Stage } from '../support/kill/stage.ts';

// The server looks at its marks every ten seconds by itself; when that falls into a press, it is counted once more.
jest.retryTimes(3);

const offer = { on: '2026-12-03', at: '09:30' };
const table = readFileSync(path.join(import.meta.dirname, '../../docs/data.md'), 'utf8').replace(/ +/g, ' ');

const due = (stage: Stage) => stage.therapist.sees('Send to Ellen Whitfield');
const choice = (stage: Stage) => stage.sendco.sees('Book this time');
const open = async (stage: Stage): Promise<void> => {
  await stage.tick();
  await due(stage);
};
const offered = async (stage: Stage): Promise<void> => {
  await open(stage);
  await stage.therapist.press(await due(stage), 'Send to Ellen Whitfield', offer);
  await choice(stage);
  await stage.tick();
};

const flows: [name: string, before: (stage: Stage) => Promise<void>, step: (stage: Stage) => Promise<unknown>][] = [
  ['add a time', open, async (stage) => stage.therapist.press(await due(stage), 'Add this time', offer)],
  ['offer times', open, async (stage) => stage.therapist.press(await due(stage), 'Send to Ellen Whitfield', offer)],
  [
    'ask for others',
    offered,
    async (stage) => stage.sendco.press(await choice(stage), 'Ask for other times', { why: 'Inspection' }),
  ],
  ['book', offered, async (stage) => stage.sendco.press(await choice(stage), 'Book this time')],
];

const tally = (requests: readonly string[]): string =>
  ['read', 'query', 'plan', 'write', 'batch', 'send', 'update']
    .map((kind) => [requests.filter((each) => each === kind).length, kind] as const)
    .filter(([count]) => count > 0)
    .map(([count, kind]) => `${count} ${kind}`)
    .join(', ');

test.each(flows)('what “%s” asks of database and channel is what docs/data.md says', async (name, before, step) => {
  const stage = await setStage(before);
  try {
    await stage.startServer();
    const settled = async (): Promise<void> => {
      while (stage.watch.quietFor() < 400) await new Promise((done) => setTimeout(done, 50));
    };
    await settled();
    stage.watch.begin({ n: 0, when: 'before' }, () => Promise.resolve());
    await step(stage);
    await settled();
    const { requests } = stage.watch;
    const untilStored = requests.slice(0, requests.indexOf('batch') + 1);
    const row = `| ${name} | ${tally(untilStored)} | ${tally(requests.slice(untilStored.length))} |`;
    console.log(row);
    // One account, one record, one batch; the mark of docs/decisions/outbox.md at most once a minute and school.
    expect(untilStored).toEqual(['read', 'read', 'write', 'batch']);
    expect(table).toContain(row);
  } finally {
    await stage.close();
  }
});
