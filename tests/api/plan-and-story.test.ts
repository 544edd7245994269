import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { ispAnswer } from '../../shared/isp/contract.ts';
import { ispSchema, type Isp } from '../../shared/isp/isp.ts';
import { ispText } from '../../shared/isp/text.ts';
import { requestAnswer, requestsAnswer } from '../../shared/request-for-help/contract.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { letters, readPdf } from '../unit/bot/documents/read-back.ts';
import { identity } from '../unit/shared/request-for-help/a-request.ts';
import { refusalOf } from './support.ts';

const start = '2026-11-27T08:55:00Z';
const plan = 'plan|service-weald|school-hazelbrook|2026-27|spring';
const school = '/api/schools/school-hazelbrook';
const { sendco, therapist } = people;

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: start });
  await app.product.tick();
});
afterAll(() => app.stop());
beforeEach(() => app.clock.set(start));

let edits = 0;
const editId = () => `edit-${(edits += 1)}`;

const save = (id: string, patch: object) =>
  app.post(`${school}/requests/${id}/fields`, { editId: editId(), planId: plan, seen: 1, patch }, sendco);
const consents = (id: string, state: string) =>
  save(id, { consent: { purposes: ['discuss', 'assess'], state, on: '2026-11-20', how: 'signed-form' } });

/** A child of Year 2 whose name the school has written down. */
async function aChild(): Promise<string> {
  const { newId } = requestsAnswer.parse(await (await app.get(`${school}/requests`, sendco)).json());
  const question = 'How can she join in at play?';
  const body = { editId: editId(), planId: plan, newId, redFlags: 'none', yearGroup: 'Year 2', question };
  const { request } = requestAnswer.parse(await (await app.post(`${school}/requests`, body, sendco)).json());
  expect((await save(request.id, { identity })).status).toBe(200);
  return request.id;
}

const write = async (id: string, part: string, op: object, as: SamplePerson): Promise<void> => {
  const body = { editId: editId(), op };
  const response = await app.post(`${school}/requests/${id}/support/${part}`, body, as);
  const text = await response.text();
  expect({ status: response.status, text }).toMatchObject({ status: 200 });
};
const spell = (id: string, level: number, what: string) => ({
  ...{ do: 'begin', id, level, what, entryId: null, strand: null, place: 'playground', from: '2026-11-23', alone: '' },
});
const outcome = { owner: 'child', withWhom: 'class teacher', soWhat: ['friends'], priority: 'first' };

const links = async (id: string, as: SamplePerson) =>
  ispAnswer.parse(await (await app.get(`${school}/requests/${id}/isp`, as)).json()).files;
const planOf = async (id: string, as: SamplePerson): Promise<Isp> =>
  ispSchema.parse(await (await fetch((await links(id, as))['isp-json'])).json());

test('one press makes the plan of a child: as Word, PDF, page, JSON of the published shape and a table, no name in a file’s name', async () => {
  const id = await aChild();
  await write(id, 'spells', spell('u', 1, 'Talk partners'), sendco);
  await write(id, 'outcomes', { do: 'set', id: 'o', said: { ...outcome, words: 'I ask friends to play' } }, therapist);
  const files = await links(id, sendco);
  const got = await Promise.all(Object.entries(files).map(async ([kind, url]) => [kind, await fetch(url)] as const));
  for (const [, response] of got) {
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).not.toContain('Zanthia');
    expect(response.headers.get('content-disposition')).toContain('Year 2');
  }
  const bytes = async (kind: string) => {
    const found = got.find(([each]) => each === kind);
    return new Uint8Array((await found?.[1].arrayBuffer()) ?? new ArrayBuffer());
  };
  const html = new TextDecoder().decode(await bytes('isp-html'));
  for (const said of [identity.name, 'I ask friends to play', 'Talk partners', ispText.shapedLike, ispText.missing.who])
    expect(html).toContain(said);
  expect((await readPdf(await bytes('isp-pdf'))).letters).toContain(letters(ispText.section2));
  expect((await bytes('isp-word')).length).toBeGreaterThan(5_000);
  const rows = parse<Record<string, string>>(new TextDecoder().decode(await bytes('isp-csv')), {
    columns: true,
    bom: true,
  });
  expect(rows.map((row) => [row['kind'], row['what'], row['layer']])).toEqual([
    ['outcome', 'I ask friends to play', ''],
    ['provision', 'Talk partners', 'Universal'],
  ]);
  const seen = await (await app.get(`${school}/requests/${id}/seen`, sendco)).text();
  expect(seen).toContain('made the child’s support plan (ISP), with the name');
});

test('the therapist’s plan has the name while the family agrees; a consent withdrawn before it is opened leaves Child and year', async () => {
  const id = await aChild();
  expect((await planOf(id, therapist)).child).toMatchObject({ name: null, nameless: 'no-consent' });
  await consents(id, 'given');
  expect((await planOf(id, therapist)).child).toMatchObject({ name: identity.name, nameless: null });
  const before = await links(id, therapist);
  await consents(id, 'withdrawn');
  for (const url of Object.values(before)) {
    const said = new TextDecoder().decode(await (await fetch(url)).arrayBuffer());
    expect(said).not.toContain('Zanthia');
  }
  const after = ispSchema.parse(await (await fetch(before['isp-json'])).json());
  expect(after.child).toMatchObject({ name: null, className: null, nameless: 'no-consent' });
  expect(after.child.label).toMatch(/^Child \d+, Year 2$/);
  expect(await planOf(id, sendco)).toMatchObject({ child: { name: identity.name }, needs: [{ kind: 'question' }] });
});

test('a plan’s address runs out after ten minutes, and those who only count children make none', async () => {
  const id = await aChild();
  const files = await links(id, sendco);
  app.clock.set('2026-11-27T09:05:01Z');
  expect((await refusalOf(await fetch(files['isp-html']), 404)).detail).toBe(ispText.noFile);
  await refusalOf(await app.get(`${school}/requests/${id}/isp`, people.lead), 404);
  await refusalOf(await app.get(`${school}/requests/${id}/isp`, people.otherSendco), 404);
});
