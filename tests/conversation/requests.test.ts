import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { countRequests, tally, type Counted } from '../bench/count-requests.ts';
import { flows, type Flow } from '../bench/flows.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

// The server looks at its marks every thirty seconds by itself; when that falls into a press, it is counted once more.
jest.retryTimes(3);

const table = readFileSync(path.join(import.meta.dirname, '../../docs/data.md'), 'utf8').replace(/ +/g, ' ');

/** Every press in the proof; every fourth one in `npm test`, since each takes a server of its own. */
const counted = process.env['PROOF'] === '1' ? flows : flows.filter((_, n) => n % 4 === 0);

/** Presses that are being counted. Each on a stage of its own, and mostly waiting: so the next begins with this one. */
const underway = new Map<Flow, Promise<Counted>>();
afterAll(() => Promise.allSettled(underway.values()));

/** What a press asks after a start; a test that is tried again counts anew. */
async function afterStart(flow: Flow): Promise<Counted> {
  for (const each of [flow, counted[counted.indexOf(flow) + 1]])
    if (each && !underway.has(each)) {
      const counting = countRequests(each, { warm: false });
      // When it fails before its own test asks, that test says so.
      counting.catch(() => undefined);
      underway.set(each, counting);
    }
  const mine = there(underway.get(flow));
  return mine.finally(() => underway.delete(flow));
}

test.each(counted)('what “$name” asks of database and channel is what docs/data.md says', async (flow) => {
  const { untilStored, then } = await afterStart(flow);
  const row = `| ${flow.name} | ${tally(untilStored)} | ${tally(then) || 'nothing'} |`;
  // The organisation and the account, one record, one batch; after a start also where the school's audit chain ends. The mark of
  // docs/decisions/outbox.md is written at most once a minute and school.
  const names = flow.writesWords || flow.looksElsewhere ? ['plan', 'query'] : [];
  const asked = untilStored.filter((each) => each !== 'write' && !names.includes(each));
  expect(asked).toEqual(['read', 'read', 'read', 'read', 'batch']);
  expect(table).toContain(row);
});

// `npm run proof` and `npm run bench:turns` count every press so; here one of them keeps the run short.
const warmed = process.env['PROOF'] === '1' ? flows : flows.slice(0, 1);

test.each(warmed)('“$name” on a running server: who it is, one record, one batch', async (flow) => {
  const { untilStored } = await countRequests(flow, { warm: true });
  const names = flow.writesWords || flow.looksElsewhere ? ['plan', 'query'] : [];
  const reads = ['read', 'read', 'read', ...(flow.firstOfAChild ? ['read'] : [])];
  expect(untilStored.filter((each) => !names.includes(each))).toEqual([...reads, 'batch']);
});
