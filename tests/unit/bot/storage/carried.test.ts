import { expect, test } from '@jest/globals';
import { carriedStore } from '../../../../bot/storage/carried.ts';
import { openCopy } from '../../../../shared/own-copy/copy-state.ts';
import type { Request } from '../../../../shared/request-for-help/request.ts';
import { aRequest, aWord, identity, today } from '../../shared/request-for-help/a-request.ts';
import { asking } from '../cards/fakes.ts';

const agrees = aWord({ purpose: 'share-reports', withWhom: ['other-named'], otherBody: 'Oakfield' });

/** What the school that is called so gets of a request, and what is written down of that. */
function asked(more: Partial<Request> = {}, school = 'Oakfield') {
  const noted: string[] = [];
  const request = aRequest({ consents: [agrees], ...more });
  const store = carriedStore({
    load: () => Promise.resolve({ value: request, etag: '1' }),
    note: (_by, _request, event) => Promise.resolve(void noted.push(event)),
    today: () => today,
  });
  const { schoolId, id } = request;
  return {
    noted,
    standing: () => store.mayCarry(schoolId, id, school),
    named: () => store.named(asking('Ellen Whitfield'), schoolId, id, school),
    looked: (text: string) => store.lookThrough(schoolId, id, [text]),
  };
}

test('the school that consent names learns who comes, and that it read so is noted first', async () => {
  const { noted, named, standing, looked } = asked();
  expect(await standing()).toBe('holds');
  expect(noted).toEqual([]);
  expect(await named()).toEqual({ name: identity.name, bornOn: identity.bornOn });
  expect(noted).toEqual(['request.read-by-next-school']);
  const found = (await looked(`Since when does ${identity.name} come?`)).flat();
  expect(found.map(({ kind, start }) => [kind, start])).toContainEqual(['name', 'Since when does '.length]);
});

test.each([
  ['another school', {}, 'Fernhill', 'not-named'],
  ['nobody agreed', { consents: [] }, 'Oakfield', 'no-consent'],
  ['the record is restricted', { copy: { ...openCopy, state: 'restricted' } }, 'Oakfield', 'closed'],
  ['the record is erased', { copy: { ...openCopy, state: 'erased' } }, 'Oakfield', 'closed'],
] as const)('%s: nothing is given out, and nothing noted', async (_, more, school, why) => {
  const { noted, named, standing } = asked(more as Partial<Request>, school);
  expect(await standing()).toBe(why);
  expect(await named()).toBeUndefined();
  expect(noted).toEqual([]);
});
