import type { Recorded } from '../../support/channel/channel.mjs';

/** What the channel wrote down about one request; `at` in milliseconds. */
export type Record = Recorded & { readonly at: number };

/** Sends and changes of messages: what counts against the limit. */
export const attempts = (requests: readonly Recorded[]): Record[] =>
  (requests as readonly Record[]).filter(({ op }) => op === 'send' || op === 'reply' || op === 'update');

/** Whether the message is in the chat, be it that the sender never heard so. */
const tookEffect = ({ status }: Recorded): boolean => status === 201 || status === 200 || status === 'reset';

/** How many messages came to each conversation. */
export function arrived(requests: readonly Recorded[]): Map<string, number> {
  const came = new Map<string, number>();
  for (const each of attempts(requests))
    if (tookEffect(each) && each.conversation) came.set(each.conversation, (came.get(each.conversation) ?? 0) + 1);
  return came;
}

/** Seconds, wherever they begin, in which a tenant got more than the limit; and the most it got in any. */
export function pace(requests: readonly Recorded[], limit: number): { readonly over: number; readonly most: number } {
  const [counts, byTenant] = [[] as number[], Map.groupBy(attempts(requests), ({ tenant }) => tenant)];
  for (const all of byTenant.values()) {
    const times = all.map(({ at }) => at).sort((a, b) => a - b);
    let end = 0;
    for (const [n, at] of times.entries()) {
      while (end < times.length && (times[end] ?? 0) < at + 1_000) end += 1;
      counts.push(end - n);
    }
  }
  return { over: counts.filter((count) => count > limit).length, most: Math.max(0, ...counts) };
}

/** How many attempts came in each second since the first, so that one sees when nothing went. */
export function seconds(requests: readonly Recorded[]): number[] {
  const times = attempts(requests).map(({ at }) => at);
  const first = Math.min(...times);
  const counts: number[] = [];
  for (const at of times)
    counts[Math.floor((at - first) / 1_000)] = (counts[Math.floor((at - first) / 1_000)] ?? 0) + 1;
  return Array.from(counts, (count) => count ?? 0);
}

/** The attempts of the tenant that had most: it takes longest. */
export const busiest = (requests: readonly Recorded[]): number =>
  Math.max(0, ...[...Map.groupBy(attempts(requests), ({ tenant }) => tenant).values()].map(({ length }) => length));
