import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { checkChain } from '../../bot/audit/check-chain.ts';
import { storedChains } from '../../bot/storage/audit-stored.ts';
import { seenAnswer, type SeenAnswer } from '../../shared/audit/contract.ts';
import { whatOf, whenOf, whoOf } from '../../shared/audit/seen.ts';
import { hasWords } from '../../shared/audit/text.ts';
import { requestAnswer, requestsAnswer } from '../../shared/request-for-help/contract.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { openChats, people } from '../support/chats.ts';
import { instant } from '../../shared/kernel/time.ts';
import { auditSecret, startProduct, type RunningProduct } from '../support/product.ts';
import { refusalOf } from './support.ts';

const planId = 'plan|service-weald|school-hazelbrook|2026-27|spring';
const address = '/api/schools/school-hazelbrook/requests';
const name = 'Zanthia Quillfeather';

let app: RunningProduct;
let chats: Awaited<ReturnType<typeof openChats>>;
let child: string;
let other: string;

let edits = 0;
const begin = async (question: string): Promise<string> => {
  const { newId } = requestsAnswer.parse(await (await app.get(address, people.sendco)).json());
  const body = { editId: `e-${(edits += 1)}`, planId, newId, redFlags: 'none', yearGroup: 'Year 2', question };
  const answer = await app.post(address, body, people.sendco);
  return requestAnswer.parse(await answer.json()).request.id;
};
const change = async (patch: object, seen: number): Promise<void> => {
  const body = { editId: `e-${(edits += 1)}`, planId, seen, patch };
  expect((await app.post(`${address}/${child}/fields`, body, people.sendco)).status).toBe(200);
};
const ask = (as: SamplePerson, id = child, query = '') => app.get(`${address}/${id}/seen${query}`, as);
const list = async (as: SamplePerson, query = ''): Promise<SeenAnswer> => {
  const body: unknown = await (await ask(as, child, query)).json();
  expect(seenAnswer.parse(body)).toEqual(body);
  return seenAnswer.parse(body);
};
const lines = ({ lines: all }: SeenAnswer): string[] =>
  all.map((line) => `${whenOf(line)} | ${whoOf(line)} ${whatOf(line)}`);
const at = (moment: string) => app.clock.set(`2026-${moment}:00Z`);

beforeAll(async () => {
  app = await startProduct();
  chats = await openChats(app.url);
  for (const chat of [chats.therapist, chats.sendco]) await chat.install();
  await app.product.tick();
  at('11-27T09:00');
  child = await begin('How can she join in at playtime?');
  other = await begin('What helps him to be understood?');
  at('11-27T10:00');
  await app.get(address, people.therapist);
  at('11-30T08:00');
  await change({ identity: { name }, consent: { state: 'given', on: '2026-11-20', until: null } }, 1);
  for (const moment of ['09:05', '11:30', '14:20']) {
    at(`11-30T${moment}`);
    await app.get(address, people.therapist);
  }
});
afterAll(async () => {
  await chats.channel.stop();
  await app.stop();
});

test('the SENDCo sees who has read and changed it, the like of a day in one line, the newest first', async () => {
  at('12-01T08:15');
  const seen = await list(people.sendco);
  expect(seen).toMatchObject({ label: 'Child 1, Year 2', schoolName: 'Hazelbrook Primary School', on: '2026-12-01' });
  expect(lines(seen)).toEqual([
    'Tue 1 December 2026, 08:15 | Ellen Whitfield, SENDCo looked at this list, on the pages in Teams',
    'Mon 30 November 2026, 09:05 to 14:20 | Priya Raman, link therapist read the request, with the child’s name, on the pages in Teams (3 times)',
    'Mon 30 November 2026, 08:00 | Ellen Whitfield, SENDCo wrote down that somebody agreed, on the pages in Teams',
    'Fri 27 November 2026, 10:00 | Priya Raman, link therapist read the request, without the child’s name, on the pages in Teams',
    expect.stringMatching(/^Fri 27 November 2026, 09:00 \| Ellen Whitfield, SENDCo read the request/),
    'Fri 27 November 2026, 09:00 | Ellen Whitfield, SENDCo wrote the first part of the request, on the pages in Teams',
  ]);
});

test('the therapist may look as well, is on the list from then on, and a look in a chat is told from one in the tab', async () => {
  at('12-01T09:00');
  const { person, chat } = chats.therapist;
  await chats.channel.submit(person, chat, { verb: 'request.open', v: 1, id: `${planId}#${child}`, rev: 1 });
  const [first, second] = lines(await list(people.therapist));
  expect(first).toMatch(/09:00 \| Priya Raman, link therapist looked at this list, on the pages in Teams/);
  expect(second).toMatch(/09:00 \| Priya Raman, link therapist read the request, without the child’s name, in a chat/);
});

test('nobody else may look, and the refusal is the same for a child of others and for none', async () => {
  for (const as of [people.lead, people.otherTherapist, people.farSendco])
    for (const id of [child, 'request-1-none']) await refusalOf(await ask(as, id), 404);
  const none = await refusalOf(await ask(people.sendco, 'request-1-none'), 404);
  const odd = await refusalOf(await ask(people.sendco, 'cycle|service-weald|school-hazelbrook|2026-27|spring'), 404);
  expect(odd).toEqual(none);
});

test('the list holds no child’s name and nothing of another child', async () => {
  const text = await (await ask(people.sendco)).text();
  for (const word of [name, 'Quillfeather', 'playtime', 'understood', other]) expect(text).not.toContain(word);
});

const events = async () => {
  const query = "SELECT * FROM c WHERE c.type = 'audit' AND c.schoolId = 'school-hazelbrook'";
  const { resources } = await app.containers.records.items
    .query<{ seq: number; child: string | null; event: string; about: string; personId: string }>(query, {
      partitionKey: 'school-hazelbrook',
    })
    .fetchAll();
  return resources;
};

test('what a plan says about a child counts as well: once a day and reader, and again when it has changed', async () => {
  const page = `/api/sheets/${encodeURIComponent(planId)}`;
  const about = async () => (await events()).filter((each) => each.child === child && each.about === planId);
  const before = (await about()).length;
  const news = async () => (await about()).slice(before).map(({ event, personId }) => [event, personId]);
  const [priya, ellen] = ['person-priya-raman', 'person-ellen-whitfield'];

  for (let n = 0; n < 3; n += 1) await app.get(page, people.therapist);
  expect(await news()).toEqual([['sheet.child-read', priya]]);
  const { rev } = (await (await app.get(page, people.therapist)).json()) as { rev: number };
  const row = { rowId: `child-${child}`, field: 'decision', text: 'Visual timetable', seen: rev, editId: 'e-row' };
  expect((await app.post(`${page}/edits`, row, people.sendco)).status).toBe(200);
  await app.get(page, people.therapist);
  await app.get(page, people.lead);
  await app.get('/api/schools/school-hazelbrook/history?q=timetable', people.sendco);
  await app.get('/api/schools/school-hazelbrook/history', people.sendco);
  expect(await news()).toEqual([
    ['sheet.child-read', priya],
    ['sheet.filled-in', ellen],
    ['sheet.child-read', priya],
    ['sheet.child-read', ellen],
  ]);
});

test('a page goes on where the one before ended', async () => {
  const all = (await events()).filter((each) => each.child === child).map(({ seq }) => seq);
  const middle = all[3] ?? 0;
  const earlier = await list(people.sendco, `?before=${middle}`);
  expect(earlier.lines.reduce((sum, { count }) => sum + count, 0)).toBe(3);
  await refusalOf(await ask(people.sendco, child, '?before=soon'), 400);
});

test('everything that is written about a child has plain words, and the chain of the school is unbroken', async () => {
  const about = (await events()).filter((each) => each.child !== null).map(({ event }) => event);
  expect(about.length).toBeGreaterThan(10);
  expect(about.filter((event) => !hasWords(event))).toEqual([]);
  for await (const chain of storedChains(app.containers, []))
    expect(checkChain(auditSecret, chain, instant(Date.now())).faults).toEqual([]);
});

test('each day the heads stand in the log', () => {
  const heads = app.log.lines.filter((line) => line.includes('"audit.head"'));
  expect(heads.length).toBeGreaterThan(0);
  for (const word of [name, people.sendco.name]) expect(heads.join()).not.toContain(word);
});
