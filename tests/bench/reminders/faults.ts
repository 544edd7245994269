import type { Channel } from '../../support/channel/channel.mjs';
import type { Reminded } from './people.ts';

/** What the channel does with a first attempt. */
export type Fault = 'none' | 'waits' | 'throttled' | 'fails' | 'reset' | 'blocked';

/** Of a hundred first attempts: 10 are 429, half of them with Retry-After, 3 are 5xx, 1 is cut off after its effect, 2 are 403. */
const ofAHundred: readonly (readonly [Fault, number])[] = [
  ['waits', 5],
  ['throttled', 5],
  ['fails', 3],
  ['reset', 1],
  ['blocked', 2],
];
const list = ofAHundred.flatMap(([fault, count]) => Array.from({ length: count }, () => fault));

/** Spread evenly and not in runs: 37 has no divisor in common with a hundred. */
export const faultOf = (n: number): Fault => list[(n * 37) % 100] ?? 'none';

const asked: Readonly<Record<Fault, object | undefined>> = {
  none: undefined,
  waits: { status: 429, retryAfter: 1 },
  throttled: { status: 429 },
  fails: { status: 503 },
  reset: { reset: 'after' },
  blocked: { status: 403 },
};

/** Puts the faults in the way of everybody's first message. */
export function putFaults(channel: Channel, people: readonly Reminded[]): void {
  for (const [n, { chat }] of people.entries()) {
    const fault = asked[faultOf(n)];
    if (fault) channel.fault({ op: 'message', conversation: chat.id, times: 1, ...fault });
  }
}
