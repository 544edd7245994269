import { expect, test } from '@jest/globals';
import { eventsOf } from '../../../../../infra/local/graph/events.ts';
import type { Fault } from '../../../../../infra/local/graph/stand-in.ts';
import { date } from '../../../../../shared/kernel/time.ts';
import { choiceIn } from '../../../../../tab/features/free-busy/choice.ts';
import { createFreeBusy, type FreeBusyPorts } from '../../../../../tab/features/free-busy/free-busy.ts';
import { freeBusyText as text } from '../../../../../tab/features/free-busy/text.ts';
import { whyNotAsked, type NotAsked } from '../../../../../tab/features/free-busy/why-not-asked.ts';
import { aGraph } from './a-graph.ts';

const range = { first: date('2026-11-30'), last: date('2026-12-04') };
const events = eventsOf(0, range.first, range.last);

/** A browser in which somebody answers Microsoft's question like this; `kept` is what its storage held before. */
function aBrowser(answer: NotAsked | 'agreed', { kept = '', faults = [] as readonly Fault[] } = {}) {
  const { ports: graphPorts, token, asked } = aGraph(events, ...faults);
  const storage = new Map(kept ? [['link-therapy.own-calendar', kept]] : []);
  const told: string[] = [];
  let consent: string | undefined = kept ? token : undefined;
  const ports: FreeBusyPorts = {
    ...graphPorts,
    settings: async () => ({ clientId: 'link-therapy', graph: graphPorts.graph }),
    open: async () => {
      told.push('opened');
      return {
        ask: async () => {
          told.push('asked');
          if (answer === 'agreed') consent = token;
          return answer;
        },
        token: async () => consent,
      };
    },
    forget: () => {
      told.push('forgotten');
      consent = undefined;
    },
    choice: choiceIn(
      () =>
        ({
          getItem: (name: string) => storage.get(name) ?? null,
          setItem: (name: string, value: string) => void storage.set(name, value),
          removeItem: (name: string) => void storage.delete(name),
        }) as unknown as Storage,
    ),
  };
  return {
    ports,
    storage,
    told,
    asked,
    withdraw: () => {
      consent = undefined;
    },
  };
}

test('nothing is asked, loaded or read before somebody presses', async () => {
  const { ports, told, asked } = aBrowser('agreed');
  const mine = createFreeBusy(ports);
  await mine.resume(range);
  expect(mine.state()).toEqual({ is: 'off' });
  expect([told, asked]).toEqual([[], []]);
});

test('pressed and agreed, the days are shown; this browser remembers the wish and nothing of the calendar', async () => {
  const { ports, storage, told } = aBrowser('agreed', { faults: ['throttled'] });
  const mine = createFreeBusy(ports);
  const states: string[] = [];
  mine.subscribe(() => states.push(mine.state().is));
  await mine.show(range);
  expect(states).toEqual(['asking', 'reading', 'shown']);
  expect(mine.state()).toMatchObject({
    is: 'shown',
    busy: expect.arrayContaining([expect.objectContaining({ kind: 'away' })]),
  });
  expect([...storage]).toEqual([['link-therapy.own-calendar', 'shown']]);

  mine.hide();
  expect(mine.state()).toEqual({ is: 'off' });
  expect(storage.size).toBe(0);
  expect(told).toEqual(['opened', 'asked', 'forgotten']);
});

test.each<NotAsked>(['declined', 'blocked', 'closed', 'failed'])(
  '%s: one sentence, and it can be tried again',
  async (answer) => {
    const { ports, storage, asked } = aBrowser(answer);
    const mine = createFreeBusy(ports);
    await mine.show(range);
    expect(mine.state()).toEqual({ is: 'off', says: text.notAsked[answer] });
    expect([storage.size, asked.length]).toEqual([0, 0]);
  },
);

test('whoever wanted it here before sees it without being asked, and is asked for nothing when that has run out', async () => {
  const there = aBrowser('agreed', { kept: 'shown' });
  const mine = createFreeBusy(there.ports);
  await mine.resume(range);
  expect(mine.state().is).toBe('shown');
  await mine.resume(range);
  expect([there.told, there.asked.length]).toEqual([['opened'], 1]);

  const out = aBrowser('agreed', { kept: 'shown' });
  out.withdraw();
  const later = createFreeBusy(out.ports);
  await later.resume(range);
  expect(later.state()).toEqual({ is: 'off', says: text.askAgain });
  expect(out.told).toEqual(['opened']);
});

test('consent that was withdrawn takes away what sign-in left; trouble can be tried again', async () => {
  const gone = aBrowser('agreed', { faults: ['forbidden'] });
  const mine = createFreeBusy(gone.ports);
  await mine.show(range);
  expect(mine.state()).toEqual({ is: 'off', says: text.notRead.refused });
  expect(gone.told).toContain('forgotten');

  const trouble = createFreeBusy(aBrowser('agreed', { faults: ['wait-60'] }).ports);
  await trouble.show(range);
  expect(trouble.state()).toEqual({ is: 'failed', says: text.notRead['too-many'] });
  await trouble.again(range);
  expect(trouble.state().is).toBe('shown');
});

test('whoever leaves it while Teams’ window is open sees and keeps nothing of what it gave', async () => {
  const { ports, told, storage, asked } = aBrowser('agreed');
  const mine = createFreeBusy(ports);
  const pressed = mine.show(range);
  mine.hide();
  await pressed;
  expect(mine.state()).toEqual({ is: 'off' });
  expect([told.at(-1), storage.size, asked.length]).toEqual(['forgotten', 0, 0]);
});

test('our own server without an answer, or a library that does not load, is a sentence too', async () => {
  const { ports } = aBrowser('agreed');
  for (const broken of [
    { settings: async () => undefined },
    { settings: () => Promise.reject(new Error('no network')) },
    { open: () => Promise.reject(new Error('no such file')) },
  ]) {
    const mine = createFreeBusy({ ...ports, ...broken });
    await mine.show(range);
    expect(mine.state()).toEqual({ is: 'off', says: text.notAsked.failed });
  }
});

test('a browser that keeps nothing asks each time', () => {
  const choice = choiceIn(() => {
    throw new Error('denied');
  });
  choice.want(true);
  expect(choice.wanted()).toBe(false);
});

test.each([
  ['ConsentFailed: … with error: ServerError: access_denied: AADSTS65004: User declined to consent', 'declined'],
  ['… access_denied: AADSTS90094: An administrator has set a policy that prevents you', 'blocked'],
  ['… AADSTS65001: The user or administrator has not consented', 'blocked'],
  ['… AADSTS53003: Access has been blocked by Conditional Access policies', 'blocked'],
  ['… with error: CancelledByUser', 'closed'],
  ['… with error: FailedToOpenWindow', 'failed'],
  ['InternalError: Get SSO token failed', 'failed'],
] as const)('“%s” means %s', (words, why) => expect(whyNotAsked(words)).toBe(why));
