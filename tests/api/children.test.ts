import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { consentText } from '../../shared/consent/text.ts';
import { aroundText } from '../../shared/around-the-child/text.ts';
import { requestAnswer, requestsAnswer, type RequestsAnswer } from '../../shared/request-for-help/contract.ts';
import { sheetStore } from '../../bot/storage/sheets.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { schoolIdSchema, sheetIdSchema } from '../../shared/kernel/ids.ts';
import { carriedRows } from '../../shared/planning/carry-over.ts';
import { rowIdOf } from '../../shared/request-for-help/decide.ts';
import { rowOf } from '../../shared/sheet/sheet.ts';
import { requestText } from '../../shared/request-for-help/text.ts';
import { startDatabase, type RunningDatabase } from '../../infra/local/database/server.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { openChats, people } from '../support/chats.ts';
import { databaseKey } from '../support/database-key.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { answered, around, canaries, identity } from '../unit/shared/request-for-help/a-request.ts';
import { refusalOf } from './support.ts';

const plan = 'plan|service-weald|school-hazelbrook|2026-27|spring';
const hazelbrook = schoolIdSchema.parse('school-hazelbrook');
const address = '/api/schools/school-hazelbrook/requests';
/** What people wrote about a child without naming it: for the two sides, not for logs, notifications or lists. */
const wrote = {
  question: 'Marmalade-question: how can she join in?',
  hopedFor: 'Marmalade-hope',
  what: 'Marmalade-tried',
  namedAdult: 'Marmalade-adult',
};

const folder = mkdtempSync(path.join(tmpdir(), 'children-'));
let database: RunningDatabase;
let app: RunningProduct;
let chats: Awaited<ReturnType<typeof openChats>>;
beforeAll(async () => {
  database = await startDatabase({ port: 0, key: databaseKey, folder });
  app = await startProduct({ database });
  chats = await openChats(app.url);
  for (const chat of [chats.therapist, chats.sendco, chats.lead]) await chat.install();
  await app.product.tick();
});
afterAll(async () => {
  await chats.channel.stop();
  await app.stop();
  await database.close();
  rmSync(folder, { recursive: true });
});

interface Written {
  readonly type: string;
  readonly schemaVersion: number;
}
const isWritten = (value: object): value is Written => 'schemaVersion' in value && 'type' in value;

/** Every version of every document that was ever written, in whichever container. */
function writtenDocuments(): Written[] {
  const within = (value: unknown): Written[] => {
    if (!value || typeof value !== 'object') return [];
    return isWritten(value) ? [value] : Object.values(value).flatMap(within);
  };
  const lines = readFileSync(path.join(folder, 'journal.jsonl'), 'utf8').split('\n').filter(Boolean);
  return lines.flatMap((line) => within(JSON.parse(line)));
}

const list = async (as: SamplePerson): Promise<RequestsAnswer> => {
  const response = await app.get(address, as);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const body: unknown = await response.json();
  expect(requestsAnswer.parse(body)).toEqual(body);
  return requestsAnswer.parse(body);
};

let edits = 0;
const editId = () => `edit-${(edits += 1)}`;
const begun = async (): Promise<string> => {
  const { newId } = await list(people.sendco);
  const { question, hopedFor } = wrote;
  const body = { editId: editId(), planId: plan, newId, redFlags: 'none', yearGroup: 'Year 2', question, hopedFor };
  const answer = requestAnswer.parse(await (await app.post(address, body, people.sendco)).json());
  return answer.request.id;
};
const save = async (id: string, patch: object, as: SamplePerson = people.sendco, seen = 1) =>
  app.post(`${address}/${id}/fields`, { editId: editId(), planId: plan, seen, patch }, as);

const saved = async (id: string, patch: object) => {
  const response = await save(id, patch);
  expect({ patch, status: response.status }).toEqual({ patch, status: 200 });
  return requestAnswer.parse(await response.json()).request;
};

const seenBy = async (as: SamplePerson, id: string) =>
  (await list(as)).requests.find(({ request }) => request.id === id)?.request;

test('the SENDCo fills in a request field by field; the therapist learns who it is with consent and no longer', async () => {
  const id = await begun();
  const { name, bornOn, className } = identity;
  for (const patch of [{ name }, { bornOn }, { className }]) await saved(id, { identity: patch });
  await saved(id, { consent: { name: answered.name } });
  await saved(id, { tried: { id: 'tried-1', strand: 'IN', what: wrote.what, howLong: '', effect: '' } });
  await saved(id, { namedAdult: wrote.namedAdult });
  expect((await seenBy(people.sendco, id))?.child).toEqual({ name, bornOn, className });

  const before = await seenBy(people.therapist, id);
  expect(before).toMatchObject({ question: wrote.question, identity: 'no-consent', label: 'Child 1, Year 2' });
  expect(before?.child).toEqual({ name: null, bornOn: null, className: null });
  expect(before?.consents.map(({ giver }) => giver.name)).toEqual([null]);
  expect(before?.standings.discuss).toMatchObject({ holds: false, why: 'not-asked' });
  expect(before?.mayWrite).toBe(false);

  await saved(id, { consent: { state: 'given', on: '2026-11-20' } });
  expect((await seenBy(people.therapist, id))?.child.name).toBe(name);
  await saved(id, { consent: { state: 'withdrawn' } });
  expect((await seenBy(people.therapist, id))?.child.name).toBeNull();
});

test('who is around the child is saved field by field; consent waits for a word about the interpreter, and nothing is lost', async () => {
  const id = await begun();
  const {
    name,
    relation,
    phone,
    email,
    reachBy,
    reachWhen,
    language,
    interpreter,
    responsibility,
    maySend,
    legalLimit,
  } = around;
  const reached = [{ phone }, { email }, { reachBy }, { reachWhen }, { maySend }];
  for (const field of [{ name }, { relation }, ...reached, { language }, { responsibility }, { legalLimit }])
    await saved(id, { person: { id: 'person-a', ...field } });
  const refused = await refusalOf(
    await save(id, { consent: { state: 'given', on: '2026-11-20', how: 'spoken', witness: 'Mr Hall' } }),
    400,
  );
  expect(refused.detail).toBe(aroundText.interpreterFirst);
  const before = await seenBy(people.sendco, id);
  expect(before).toMatchObject({
    people: [{ ...around, interpreter: null }],
    consents: [],
    standings: { discuss: { why: 'not-asked' } },
  });
  expect((await seenBy(people.therapist, id))?.people.map((person) => person.phone)).toEqual([null]);

  await saved(id, { person: { id: 'person-a', interpreter } });
  const given = { state: 'given', on: '2026-11-20', how: 'spoken', witness: 'Mr Hall' };
  // This one needs an interpreter, so it is said of the answer too.
  expect((await refusalOf(await save(id, { consent: given }), 400)).detail).toBe(consentText.interpreterOfThis);
  await saved(id, { consent: { ...given, interpreter: 'used' } });
  expect((await seenBy(people.therapist, id))?.people).toEqual([{ id: 'person-a', ...around, legalLimit: null }]);
  await saved(id, { consent: { state: 'withdrawn' } });
  const hidden = JSON.stringify(await seenBy(people.therapist, id));
  for (const word of Object.values(around)) expect(hidden).not.toContain(word);
  for (const other of ['b', 'c', 'd']) await saved(id, { person: { id: other, name: 'Somebody' } });
  expect((await refusalOf(await save(id, { person: { id: 'e' } }), 400)).detail).toBe(aroundText.most);
  expect((await saved(id, { personOut: 'b' })).people.map((person) => person.id)).toEqual(['person-a', 'c', 'd']);
});

test('in the next school year’s plan a child is a year group further, unless the school says another', async () => {
  const id = await begun();
  const store = sheetStore(app.containers);
  const last = await store.load(hazelbrook, sheetIdSchema.parse(plan));
  if (!last) throw new Error('the plan was opened before');
  const nextId = sheetIdSchema.parse('plan|service-weald|school-hazelbrook|2027-28|autumn');
  const next = { ...last.value, id: nextId, rows: carriedRows(last.value, nextId, last.value.openedAt) };
  await app.containers.records.items.create(toDocument('sheet', next));
  const listed = async () => {
    const query = new URLSearchParams({ planId: nextId });
    const { requests } = requestsAnswer.parse(await (await app.get(`${address}?${query}`, people.sendco)).json());
    return requests.find(({ request }) => request.id === id)?.request;
  };
  const onPlan = async () => {
    const stored = await store.load(hazelbrook, nextId);
    return (stored && rowOf(stored.value, rowIdOf(id))?.label) ?? '';
  };
  const said = async (yearGroup: string, seen: number) => {
    const body = { editId: editId(), planId: nextId, seen, patch: { yearGroup } };
    const answer = await app.post(`${address}/${id}/fields`, body, people.sendco);
    return requestAnswer.parse(await answer.json()).request;
  };
  expect(await listed()).toMatchObject({ label: await onPlan(), yearGroup: 'Year 3' });
  expect(await onPlan()).toMatch(/^Child \d+, Year 3$/);
  // The child repeats the year: what was stored last year is said anew, and now counts for this one.
  expect(await said('Year 2', 1)).toMatchObject({ yearGroup: 'Year 2' });
  expect(await onPlan()).toMatch(/^Child \d+, Year 2$/);
  expect(await listed()).toMatchObject({ label: await onPlan(), yearGroup: 'Year 2' });
});

test('a lead is told how many there are and no more; the therapist and the lead write nothing', async () => {
  const id = await begun();
  const lead = await list(people.lead);
  expect(lead).toMatchObject({ maySee: false, mayAdd: false, newId: null, requests: [] });
  expect(lead.count).toBeGreaterThan(0);
  for (const as of [people.therapist, people.lead]) {
    const refused = await save(id, { question: 'Mine now' }, as);
    expect([403, 404]).toContain(refused.status);
  }
  expect((await seenBy(people.sendco, id))?.question).toBe(wrote.question);
});

test('nor does a lead read of one child in the plan, the check-in’s source, its history or a card', async () => {
  const id = await begun();
  const label = (await seenBy(people.sendco, id))?.label ?? '';
  const page = `/api/sheets/${encodeURIComponent(plan)}`;
  const { rev } = (await (await app.get(page, people.sendco)).json()) as { rev: number };
  const decision = { editId: editId(), rowId: `child-${id}`, field: 'decision', text: 'Lobelia-decision', seen: rev };
  expect((await app.post(`${page}/edits`, decision, people.sendco)).status).toBe(200);
  const inChat = async (chat: typeof chats.lead, verb: string): Promise<string> => {
    const { replies } = await chats.channel.submit(chat.person, chat.chat, { verb, v: 1, id: plan, rev: 1 });
    return replies.map(chat.reads).join();
  };
  const reads = async (as: SamplePerson, chat: typeof chats.lead): Promise<string[]> => [
    await (await app.get(page, as)).text(),
    await (await app.get('/api/schools/school-hazelbrook/history?q=lobelia', as)).text(),
    await inChat(chat, 'sheet.open'),
    await inChat(chat, 'sheet.agenda'),
  ];
  for (const words of await reads(people.lead, chats.lead)) {
    expect(words).not.toContain(label);
    expect(words).not.toContain('Lobelia');
  }
  for (const words of await reads(people.sendco, chats.sendco)) expect(words).toContain(label);
});

test('the id of another record of the school is no plan and no request', async () => {
  const records = ['grid|school-hazelbrook', 'school-hazelbrook', plan.replace('plan', 'cycle'), `${plan}|x`];
  for (const each of records) {
    const response = await app.get(`${address}?${new URLSearchParams({ planId: each })}`, people.sendco);
    expect({ each, status: response.status }).toEqual({ each, status: 200 });
    expect(await response.json()).toMatchObject({ plan: null, requests: [] });
  }
  for (const each of [plan, ...records]) {
    const refused = await refusalOf(await save(encodeURIComponent(each), { question: 'Whose?' }), 404);
    expect(refused.detail).toBe(requestText.notYours);
  }
  expect(app.log.lines.filter((line) => line.includes('failed'))).toEqual([]);
});

test('a field that somebody else changed since then is not written over', async () => {
  const id = await begun();
  await saved(id, { hopedFor: 'A friend' });
  // One’s own tab and chat: the other field stands, this one is saved.
  expect(await (await save(id, { question: 'Later?' }, people.sendco, 1)).json()).toMatchObject({
    request: { question: 'Later?', hopedFor: 'A friend' },
  });
  const item = app.containers.records.item(id, 'school-hazelbrook');
  const { resource } = await item.read<{ changed: object }>();
  await item.replace({ ...resource, changed: { ...resource?.changed, by: 'Sam Deputy', personId: 'person-sam' } });
  const refused = await refusalOf(await save(id, { question: 'Later still?' }, people.sendco, 1), 409);
  expect(refused.detail).toBe('Sam Deputy changed this after you opened it. Have a look, and save again.');
});

test('a plan of another school, or a patch of what is not in the form, is refused', async () => {
  const id = await begun();
  const body = { editId: editId(), planId: plan.replace('hazelbrook', 'saltmarsh'), seen: 1, patch: {} };
  const other = await refusalOf(await app.post(`${address}/${id}/fields`, body, people.sendco), 404);
  expect(other.detail).toBe(requestText.notYours);
  await refusalOf(await save(id, { number: 7 }), 400);
  await refusalOf(await save(id, { identity: { bornOn: '2030-01-01' } }), 400);
  await refusalOf(await save('request-1-nobody', { question: 'Who?' }), 404);
});

test('a new year group is what the plan calls the child from then on', async () => {
  const id = await begun();
  const now = await saved(id, { yearGroup: 'Reception' });
  const sheet = await (await app.get(`/api/sheets/${encodeURIComponent(plan)}`, people.therapist)).json();
  expect(JSON.stringify(sheet)).toContain(now.label);
  expect(now.label).toMatch(/^Child \d+, Reception$/);
});

test('a child is taken off the agenda and put back', async () => {
  const id = await begun();
  const move = async (on: boolean) => {
    const seen = (await list(people.sendco)).plan?.rev;
    const body = { editId: editId(), planId: plan, on, seen };
    return (await app.post(`${address}/${id}/agenda`, body, people.sendco)).json();
  };
  expect(await move(false)).toMatchObject({ onAgenda: false });
  expect(await seenBy(people.therapist, id)).toBeUndefined();
  expect((await list(people.sendco)).requests.find(({ request }) => request.id === id)?.onAgenda).toBe(false);
  expect(await move(true)).toMatchObject({ onAgenda: true });
  expect(await seenBy(people.therapist, id)).toBeDefined();
});

test('who the child is stands in the request and nowhere else of all that the product has written or sent', async () => {
  const id = await begun();
  await saved(id, { identity });
  await saved(id, { person: { id: 'person-a', ...around } });
  // And once more by card, as a SENDCo would in the chat.
  const data = { verb: 'request.save-consent', v: 1, id: `${plan}#${id}`, rev: 2 };
  const typed = { childName: identity.name, bornOn: identity.bornOn, className: identity.className };
  const asked = { consentPurposes: 'discuss', consentGiver: 'young-person', consentBy: answered.name };
  const { person, chat } = chats.sendco;
  await chats.channel.submit(person, chat, { ...data, ...typed, consent: 'not-asked', ...asked });
  await app.product.tick();

  // The card says how many people there are around the child, and no more.
  const messages = [...chats.sendco.chat.messages.values()].map(({ versions }) => JSON.stringify(versions));
  expect(messages.join('\n')).toContain(aroundText.inTab(1));

  const everything: [where: string, what: string][] = [
    ['log', app.log.lines.join('\n')],
    ['requests of the channel', JSON.stringify(chats.channel.requests)],
    ...[chats.therapist, chats.sendco, chats.lead].flatMap(({ person: who, chat: with_ }) =>
      [...with_.messages.values()]
        // What the person typed is theirs; what came back is ours.
        .filter(({ from }) => from !== who.id)
        .map((message): [string, string] => [`chat of ${who.name}`, JSON.stringify(message.versions)]),
    ),
    ...(await Promise.all(
      [people.lead, people.otherTherapist, people.farSendco].map(async (as): Promise<[string, string]> => [
        `list of ${as.name}`,
        await (await app.get(address, as)).text(),
      ]),
    )),
  ];
  for (const document of writtenDocuments())
    if (document.type !== 'request') everything.push([`document ${document.type}`, JSON.stringify(document)]);
  expect(everything.length).toBeGreaterThan(30);
  const found = everything.flatMap(([where, what]) =>
    canaries.flatMap((word) => (what.includes(word) ? [`${where}: ${word}`] : [])),
  );
  expect(found).toEqual([]);

  const open = everything.filter(([where]) =>
    /^(log|list of|\w+ (audit|outbox|summary|live-card|due|mark|sheet|cycle))/.test(where),
  );
  for (const [where, what] of open) expect({ where, says: what.includes('Marmalade') }).toEqual({ where, says: false });
  const notices = [chats.therapist, chats.sendco].flatMap(({ chat: with_ }) =>
    [...with_.messages.values()].map(({ activity }) => activity.summary ?? ''),
  );
  expect(notices.filter((words) => words.includes('Marmalade'))).toEqual([]);
});
