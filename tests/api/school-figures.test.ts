import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createReadStream, readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { figuredSchoolsAnswer, figuresAnswer } from '../../shared/school-figures/contract.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { refusalOf } from './support.ts';

const england = 'bot/open-data/schools_england_2022-23.csv.gz';
const address = '/api/school-figures';
let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: '2026-11-27T08:55:00Z' });
});
afterAll(() => app.stop());

let sets = 0;
const send = async (body: NodeJS.ReadableStream | Uint8Array, said: object = {}, as: SamplePerson = people.lead) =>
  fetch(`${app.url}${address}/file?${new URLSearchParams({ newId: `set-of-test-${(sets += 1)}`, ...said })}`, {
    method: 'POST',
    body: body instanceof Uint8Array ? Buffer.from(body) : (Readable.toWeb(Readable.from(body)) as ReadableStream),
    headers: {
      authorization: `Bearer ${await app.issuer.token(as.tenantId, as.aadObjectId)}`,
      'content-type': 'application/octet-stream',
      'x-file-name': 'schools.csv',
    },
    ...{ duplex: 'half' },
  });
const step = async (what: string, seen: number) =>
  figuresAnswer.parse(await (await app.post(`${address}/${what}`, { seen }, people.lead)).json());

test('a lead brings in one authority of all England, as it comes and packed, takes it and takes it back', async () => {
  const unpacked = createReadStream(england).pipe(createGunzip());
  const read = figuresAnswer.parse(await (await send(unpacked, { authority: 'Medway', title: 'Whole list' })).json());
  expect(read.draft).toMatchObject({ set: { schools: 112, sources: [{ title: 'Whole list' }] } });
  const first = await step('apply', read.rev);
  expect([first.current?.schools, first.draft, first.undo]).toEqual([112, null, null]);
  const packed = await send(readFileSync(england), { authority: 'Rutland' });
  const { rev, draft } = figuresAnswer.parse(await packed.json());
  expect(draft?.changes.gone).toBe(112);
  const second = await step('apply', rev);
  expect(second.current?.authorities).toEqual([{ name: 'Rutland', schools: second.current?.schools }]);
  const back = await step('undo', second.rev);
  expect(back.current?.setId).toBe(first.current?.setId);
  const found = figuredSchoolsAnswer.parse(
    await (await app.get(`${address}/schools?words=abbey%20court`, people.lead)).json(),
  );
  expect(found.schools.map(({ name }) => name)).toEqual(['Abbey Court Foundation Special School']);
  expect(found.schools[0]?.figures.slcn).toEqual({ missing: 'blank', source: 'template' });
});

test('a large file that is no list of schools is refused as soon as its heading was read', async () => {
  const wrong = Buffer.concat([Buffer.from('date,price\n'), Buffer.alloc(3_000_000, '1,2\n')]);
  expect((await refusalOf(await send(wrong), 400)).detail).toContain('none of the headings');
  expect((await refusalOf(await send(Buffer.from('')), 400)).detail).toContain('nothing in this file');
});

test('nobody of a school brings figures in or sees them, and nothing of what they send is read', async () => {
  await refusalOf(await send(readFileSync(england), {}, people.sendco), 403);
  await refusalOf(await app.get(address, people.sendco), 403);
});
