import { expect, test } from '@jest/globals';
import { seenAnswer } from '../../../../../shared/audit/contract.ts';
import { instant } from '../../../../../shared/kernel/time.ts';
import type { Get } from '../../../../../tab/api.ts';
import { createSeen } from '../../../../../tab/features/request-for-help/seen.ts';

const line = { day: '2026-11-27', first: '09:05', last: '09:05', role: 'SENDCo', what: 'read', from: 'here', count: 1 };
const page = (name: string, before: number | null) =>
  seenAnswer.parse({ label: 'Child 1', schoolName: 'S', on: '2026-11-27', lines: [{ ...line, name }], before });

/** Answers pages by the query they are asked with; 'fails' once for what is not there. */
function pages(byQuery: Record<string, ReturnType<typeof page>>) {
  const asked: string[] = [];
  const get = ((path: string) => {
    asked.push(path);
    const value = byQuery[path.split('?')[1] ?? ''];
    const asOf = instant('2026-11-27T09:00:00Z');
    return Promise.resolve(
      value ? { ok: true, value, asOf } : { ok: false, sentence: 'No connection.', refused: false },
    );
  }) as Get;
  return { seen: createSeen(get, 'school a', 'request-1-a'), asked };
}
const names = (seen: ReturnType<typeof createSeen>) => {
  const state = seen.watch.state();
  return state.phase === 'ready' ? state.value.lines.map((each) => [each.name, each.count]) : state.phase;
};
const open = async (seen: ReturnType<typeof createSeen>) => {
  const close = seen.watch.subscribe(() => undefined);
  await seen.watch.refresh();
  return close;
};

test('it is asked for when somebody looks and never by itself, and earlier ones are put below, the like together', async () => {
  const { seen, asked } = pages({
    '': page('Ellen', 9),
    'before=9': page('Ellen', 4),
    'before=4': page('Priya', null),
  });
  expect(asked).toEqual([]);
  await open(seen);
  expect(asked).toEqual(['/api/schools/school%20a/requests/request-1-a/seen']);
  expect(names(seen)).toEqual([['Ellen', 1]]);
  expect(await seen.earlier()).toBeUndefined();
  expect(names(seen)).toEqual([['Ellen', 2]]);
  expect(await seen.all()).toBeUndefined();
  expect(names(seen)).toEqual([
    ['Ellen', 2],
    ['Priya', 1],
  ]);
  expect(await seen.earlier()).toBeUndefined();
  expect(asked).toHaveLength(3);
});

test('a page that does not come is said in a sentence, what was there stays, and nothing half is printed', async () => {
  const { seen } = pages({ '': page('Ellen', 9) });
  await open(seen);
  expect(await seen.all()).toBe('No connection.');
  expect(names(seen)).toEqual([['Ellen', 1]]);
});
