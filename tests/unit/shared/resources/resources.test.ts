import { describe, expect, test } from '@jest/globals';
import { serviceIdSchema } from '../../../../shared/kernel/ids.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { decideResources, readResource, type TypedResource } from '../../../../shared/resources/decide.ts';
import {
  isOverdue,
  mostResources,
  type ResourceList,
  type ResourceWords,
} from '../../../../shared/resources/resource.ts';
import { shippedResources } from '../../../../shared/resources/shipped.ts';
import { resourcesText } from '../../../../shared/resources/text.ts';
import { there } from '../planning/a-cycle.ts';

const { problems } = resourcesText;
const list = shippedResources(serviceIdSchema.parse('service-weald'));
const act = { by: 'Ruth', at: instant('2026-11-27T10:00:00Z') };
const typed: TypedResource = {
  ...{ title: ' Talking  at home ', address: 'https://example.org/home', where: '', about: 'Ten ideas', owner: 'Ruth' },
  ...{ version: '2', reviewOn: '2026-11-26', audience: ['families'], cells: ['FS1'] },
};
const read = (more: Partial<TypedResource> = {}): ResourceWords => {
  const words = readResource({ ...typed, ...more });
  if (!words.ok) throw new Error(words.problem.sentence);
  return words.value;
};
const refusal = (more: Partial<TypedResource>): string | undefined => {
  const words = readResource({ ...typed, ...more });
  return words.ok ? undefined : words.problem.sentence;
};
const after = (before: ResourceList, ...op: Parameters<typeof decideResources>[1][]): ResourceList =>
  op.reduce((now, each) => {
    const next = decideResources(now, each, act);
    if (!next.ok) throw new Error(next.problem.sentence);
    return next.value;
  }, before);

test('what ships says where to ask, and gives no address that nobody printed', () => {
  expect(list.items.map(({ address, where }) => [address, where])).toEqual(
    list.items.map(() => ['', 'Ask your service for it.']),
  );
  expect(list.items.length).toBeGreaterThanOrEqual(3);
});

describe('a lead writes down something to read', () => {
  test('its words are kept tidy', () => {
    expect(read()).toMatchObject({ title: 'Talking at home', reviewOn: '2026-11-26' });
    expect(read({ reviewOn: '' }).reviewOn).toBeNull();
  });

  test.each<[Partial<TypedResource>, string]>([
    [{ title: ' ' }, problems.title],
    [{ address: '' }, problems.place],
    [{ address: 'http://example.org' }, problems.address],
    [{ address: 'javascript:alert(1)' }, problems.address],
    [{ audience: [] }, problems.audience],
    [{ reviewOn: 'soon' }, problems.date],
    [{ about: 'x'.repeat(301) }, problems.long],
  ])('%j is refused in words', (more, says) => {
    expect(refusal(more)).toBe(says);
  });

  test('sent twice it is one', () => {
    const write = { do: 'write', id: 'one', seen: 0, words: read() } as const;
    const once = after(list, write);
    expect(after(once, write)).toBe(once);
    expect(once.items.length).toBe(list.items.length + 1);
  });

  test('what somebody else wrote meanwhile is not written over', () => {
    const once = after(list, { do: 'write', id: 'one', seen: 0, words: read() });
    const other = decideResources(once, { do: 'write', id: 'one', seen: 0, words: read({ title: 'Other' }) }, act);
    expect(other.ok ? '' : other.problem.sentence).toBe(problems.changed('Talking at home'));
    const seen = after(once, { do: 'write', id: 'one', seen: 1, words: read({ title: 'Other' }) });
    expect(seen.items.at(-1)).toMatchObject({ title: 'Other', rev: 2, changed: { by: 'Ruth' } });
  });

  test('something that nobody has is not changed, and a full list takes no more', () => {
    const gone = decideResources(list, { do: 'set-state', id: 'nobody', seen: 0, state: 'retired' }, act);
    expect(gone.ok ? '' : gone.problem.code).toBe('not-found');
    const full = { ...list, items: Array.from({ length: mostResources }, () => there(list.items[0])) };
    const more = decideResources(full, { do: 'write', id: 'one', seen: 0, words: read() }, act);
    expect(more.ok ? '' : more.problem.sentence).toBe(problems.full);
  });
});

test('it is overdue from the day after its review date, and no more once it is taken out', () => {
  const item = there(after(list, { do: 'write', id: 'one', seen: 0, words: read() }).items.at(-1));
  expect(isOverdue(item, date('2026-11-26'))).toBe(false);
  expect(isOverdue(item, date('2026-11-27'))).toBe(true);
  expect(isOverdue({ ...item, state: 'retired' }, date('2026-11-27'))).toBe(false);
});
