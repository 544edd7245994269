import type { RequestStore } from '../../../../bot/features/request-for-help/store.ts';
import { lookThrough } from '../../../../shared/anonymous-text/look-through.ts';
import { problem } from '../../../../shared/kernel/problem.ts';
import { date } from '../../../../shared/kernel/time.ts';
import type { Request } from '../../../../shared/request-for-help/request.ts';
import { viewOf } from '../../../../shared/request-for-help/view.ts';

/** Requests that live in memory and stay as they are. */
export const fakeRequests = (requests: readonly Request[] = []): RequestStore => {
  const today = date('2026-11-27');
  return {
    load: (caller, _, id) => {
      const found = requests.find((each) => each.id === id);
      return Promise.resolve(found && viewOf(caller, found, today, 'holds'));
    },
    list: (caller, _, ids) =>
      Promise.resolve({
        requests: requests
          .filter(({ id }) => ids.includes(id))
          .flatMap((request) => viewOf(caller, request, today, 'holds') ?? []),
        numbers: requests.map(({ number }) => number),
      }),
    lookThrough: (_caller, _school, texts) =>
      Promise.resolve(
        texts.map((text) => lookThrough(text, { names: requests.flatMap(({ child }) => child.name ?? []), today })),
      ),
    storyLook: (_caller, _school, texts) => Promise.resolve({ spots: texts.map(() => []), few: false }),
    storyScrubbed: (_caller, _school, _id, texts) => Promise.resolve(texts),
    facts: () => Promise.resolve([]),
    countTried: () => Promise.resolve(null),
    countIncomplete: () => Promise.resolve(0),
    label: () => Promise.resolve(undefined),
    known: () => Promise.resolve(undefined),
    begin: () => Promise.resolve('saved'),
    change: () => Promise.resolve({ ok: false, problem: problem('not-found', 'Not here.'), view: undefined }),
  };
};
