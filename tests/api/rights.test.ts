import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { z } from 'zod';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { membershipIdSchema } from '../../shared/kernel/ids.ts';
import { copiesAnswer, copyAnswer } from '../../shared/own-copy/contract.ts';
import { ownCopyText } from '../../shared/own-copy/text.ts';
import { requestAnswer, requestsAnswer } from '../../shared/request-for-help/contract.ts';
import { dueAnswer, packAnswer } from '../../shared/rights/contract.ts';
import { packText } from '../../shared/rights/pack-text.ts';
import { rightsText } from '../../shared/rights/text.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { letters, readPdf } from '../unit/bot/documents/read-back.ts';
import { changeAccount, refusalOf } from './support.ts';

const start = '2026-11-27T08:55:00Z';
const plan = 'plan|service-weald|school-hazelbrook|2026-27|spring';
const school = '/api/schools/school-hazelbrook';
/** A second person of Hazelbrook: the sample SENDCo of another school is its head too. */
const head = people.otherSendco;

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: start });
  await app.product.tick();
  await changeAccount(app, head, (account) => {
    const [own] = account.memberships;
    if (!own || own.scope.kind !== 'school') throw new Error('the sample area has changed');
    const scope = { ...own.scope, schoolId: 'school-hazelbrook' as typeof own.scope.schoolId };
    const second = { ...own, id: membershipIdSchema.parse('membership|two'), role: 'head' as const, scope };
    return { ...account, memberships: [own, second] };
  });
});
afterAll(() => app.stop());
beforeEach(() => app.clock.set(start));

let edits = 0;
const editId = () => `edit-${(edits += 1)}`;

/** A child on the agenda with a name of its own, taken up by the service. */
async function aChild(name: string): Promise<string> {
  const { newId } = requestsAnswer.parse(await (await app.get(`${school}/requests`, people.sendco)).json());
  const body = { editId: editId(), planId: plan, newId, redFlags: 'none', yearGroup: 'Year 2', question: 'How?' };
  const begun = await app.post(`${school}/requests`, body, people.sendco);
  const { id } = requestAnswer.parse(await begun.json()).request;
  const patch = { identity: { name, bornOn: '2019-05-06' } };
  const fields = { editId: editId(), planId: plan, seen: 1, patch };
  expect((await app.post(`${school}/requests/${id}/fields`, fields, people.sendco)).status).toBe(200);
  expect((await app.post(`${school}/journeys/${id}/take-up`, { editId: editId() }, people.therapist)).status).toBe(200);
  await rewrite(`journey|${id}`, ({ child }) => ({
    child: { ...child, name, nhsNumber: '9434765919' },
    note: `Note on ${name}`,
  }));
  return id;
}

type Stored = Record<string, unknown> & { child: Record<string, unknown> };
const stored = async (id: string) =>
  (await app.containers.records.item(id, 'school-hazelbrook').read<Stored>()).resource;
/** Years go by in a moment: a record is made older than anybody can type. */
async function rewrite(id: string, change: (document: Stored) => object): Promise<void> {
  const document = await stored(id);
  if (!document) throw new Error(`no ${id}`);
  await app.containers.records.items.upsert({ ...document, ...change(document) });
}

const packOf = (id: string, side: string, as: SamplePerson) => app.get(`${school}/requests/${id}/pack/${side}`, as);
const linksOf = async (id: string, side: string, as: SamplePerson) =>
  packAnswer.parse(await (await packOf(id, side, as)).json()).files;
const jsonSchema = z.object({
  parts: z.array(z.object({ controller: z.string(), inThisPack: z.boolean(), record: z.unknown().optional() })),
});

test('the SENDCo makes the school’s pack of one child: to print, to read and for a program, with who has seen it', async () => {
  const other = await aChild('Florian Otherchild');
  const id = await aChild('Zanthia Quillfeather');
  const links = await linksOf(id, 'school', people.sendco);
  const begun = performance.now();
  const html = await (await fetch(links.html)).text();
  const json = await (await fetch(links.json)).text();
  const pdf = await readPdf(new Uint8Array(await (await fetch(links.pdf)).arrayBuffer()));
  expect(performance.now() - begun).toBeLessThan(60_000);

  expect(
    jsonSchema.parse(JSON.parse(json)).parts.map(({ controller, inThisPack }) => [controller, inThisPack]),
  ).toEqual([
    ['school', true],
    ['service', false],
  ]);
  for (const said of [html, json]) {
    expect(said).toContain('Zanthia Quillfeather');
    for (const word of ['Florian', other, '9434765919', 'Note on']) expect(said).not.toContain(word);
  }
  expect(pdf.letters).toContain(letters('Zanthia Quillfeather'));
  expect(html).toContain('Priya Raman, link therapist');
  expect(html).toContain('Ask Priya Raman, or');
  expect(html).toContain('Joint plan, spring term 2027');
  const seen = await (await app.get(`${school}/requests/${id}/seen`, people.sendco)).text();
  expect(seen).toContain('made a pack of all that is kept about the child');
});

test('the therapist makes the service’s pack; neither side makes the other’s, and a lead who cannot see who it is makes none', async () => {
  const id = await aChild('Zanthia Quillfeather');
  const { json } = await linksOf(id, 'service', people.therapist);
  const said = await (await fetch(json)).text();
  expect(said).toContain('Note on Zanthia Quillfeather');
  expect(said).toContain('9434765919');
  expect(said).not.toContain('How?');
  await refusalOf(await packOf(id, 'school', people.therapist), 404);
  await refusalOf(await packOf(id, 'service', people.sendco), 404);
  await refusalOf(await packOf(id, 'school', head), 404);
  const leads = await linksOf(id, 'service', people.lead);
  expect((await refusalOf(await fetch(leads.json), 403)).detail).toBe(packText.notOpen);
});

test('the address of a pack holds for ten minutes, and not at all once its owner may not any more', async () => {
  const id = await aChild('Zanthia Quillfeather');
  const { html } = await linksOf(id, 'school', people.sendco);
  app.clock.set('2026-11-27T09:04:59Z');
  expect((await fetch(html)).status).toBe(200);
  app.clock.set('2026-11-27T09:05:01Z');
  expect((await refusalOf(await fetch(html), 404)).detail).toBe(packText.noFile);
});

const hold = (id: string, as: SamplePerson, more: object) =>
  app.post(`${school}/copies/${id}/hold`, { editId: editId(), side: 'school', on: true, ...more }, as);
const ask = (id: string, as: SamplePerson, side = 'school') =>
  app.post(`${school}/copies/${id}/ask`, { editId: editId(), side, kind: 'erase', reason: 'family-asks' }, as);

test('a legal hold keeps a record from being erased, also what was asked before, until somebody lifts it and says why', async () => {
  const id = await aChild('Zanthia Quillfeather');
  const asked = copyAnswer.parse(await (await ask(id, people.sendco)).json()).copy;
  const held = await hold(id, head, { reason: 'inquiry' });
  expect(copyAnswer.parse(await held.json()).copy.hold).toMatchObject({
    reason: 'inquiry',
    by: expect.stringContaining('head teacher'),
  });
  const decide = { editId: editId(), side: 'school', askId: asked.asked?.id, approve: true };
  const refused = await refusalOf(await app.post(`${school}/copies/${id}/decide`, decide, head), 409);
  expect(refused.detail).toBe(ownCopyText.onHold);
  expect((await refusalOf(await hold(id, people.sendco, { on: false, note: ' ' }), 400)).detail).toBe(
    rightsText.whyLifted,
  );
  expect((await hold(id, people.sendco, { on: false, note: 'The inquiry is over' })).status).toBe(200);
  expect((await app.post(`${school}/copies/${id}/decide`, { ...decide, editId: editId() }, head)).status).toBe(200);
  expect(JSON.stringify(await stored(id))).not.toContain('Quillfeather');
});

test('the lead holds a record of the service, the therapist does not, and each side holds its own alone', async () => {
  const id = await aChild('Zanthia Quillfeather');
  await refusalOf(await hold(id, people.therapist, { side: 'service', reason: 'court' }), 403);
  await refusalOf(await hold(id, people.lead, { reason: 'court' }), 404);
  expect((await hold(id, people.lead, { side: 'service', reason: 'court' })).status).toBe(200);
  expect((await refusalOf(await ask(id, people.therapist, 'service'), 409)).detail).toBe(ownCopyText.onHold);
  expect((await ask(id, people.sendco)).status).toBe(200);
  const { copies } = copiesAnswer.parse(await (await app.get(`${school}/copies`, people.sendco)).json());
  expect(copies.find(({ requestId }) => requestId === id)?.hold).toBeNull();
});

const due = async (as: SamplePerson) => {
  const answer = dueAnswer.parse(await (await app.get(`${school}/records-due`, as)).json());
  return {
    ...answer,
    lines: answer.sides.flatMap(({ lines }) => lines),
    certificates: answer.sides.flatMap((each) => each.certificates),
  };
};
const dispose = (part: 'ask' | 'decide', as: SamplePerson, side: string, requestIds: string[], more: object = {}) =>
  app.post(`${school}/records-due/${part}`, { editId: editId(), side, requestIds, approve: true, ...more }, as);

test('on the 25th birthday, from London’s midnight on, the service’s record falls due; two people erase it, and the school’s stays', async () => {
  const id = await aChild('Zanthia Quillfeather');
  await rewrite(`journey|${id}`, ({ child }) => ({
    child: { ...child, bornOn: '2001-11-28' },
    entryAt: '2012-03-01T09:00:00Z',
  }));
  app.clock.set('2026-11-27T23:59:00Z');
  await app.product.tick();
  expect((await due(people.lead)).lines).toEqual([]);
  await refusalOf(await dispose('ask', people.lead, 'service', [id]), 409);
  app.clock.set('2026-11-28T00:00:00Z');
  await app.product.tick();
  expect((await due(people.lead)).lines).toMatchObject([
    { requestId: id, class: 'nhs-record', month: '2026-11', name: null },
  ]);
  expect((await due(people.therapist)).lines).toMatchObject([{ name: 'Zanthia Quillfeather' }]);
  expect((await due(people.sendco)).lines).toEqual([]);
  const report = JSON.stringify(await stored('retention|service-weald|school-hazelbrook'));
  expect(report).not.toMatch(/Quillfeather|2001|11-28T/);

  await refusalOf(await dispose('ask', people.sendco, 'service', [id]), 404);
  expect((await dispose('ask', people.lead, 'service', [id])).status).toBe(200);
  await refusalOf(await dispose('decide', people.lead, 'service', [id]), 403);
  expect((await hold(id, people.lead, { side: 'service', reason: 'court' })).status).toBe(200);
  expect((await due(people.therapist)).lines).toMatchObject([{ held: true }]);
  await refusalOf(await dispose('decide', people.therapist, 'service', [id]), 409);
  expect((await hold(id, people.lead, { side: 'service', on: false, note: 'Over' })).status).toBe(200);
  expect((await dispose('decide', people.therapist, 'service', [id])).status).toBe(200);

  expect(JSON.stringify(await stored(`journey|${id}`))).not.toMatch(/Quillfeather|9434765919|2001-11-28/);
  expect(JSON.stringify(await stored(id))).toContain('Zanthia Quillfeather');
  const after = await due(people.lead);
  expect(after.lines).toEqual([]);
  expect(after.certificates).toMatchObject([
    { class: 'nhs-record', count: 1, on: '2026-11-28', authorisedBy: 'Priya Raman, link therapist' },
  ]);
  const paper = await readPdf(new Uint8Array(await (await fetch(after.certificates[0]?.file ?? '')).arrayBuffer()));
  for (const line of [rightsText.rules['nhs-record'], 'Priya Raman', rightsText.classes['nhs-record']])
    expect(paper.letters).toContain(letters(line));
  expect(paper.letters).not.toMatch(/Zanthia|Child\d/);
});

test('a request that was taken off the agenda unfinished is told of after 60 days and due after 90; one on the agenda stays', async () => {
  const [draft, kept] = [await aChild('Draft Quillfeather'), await aChild('Kept Quillfeather')];
  const page = await (await app.get(`/api/sheets/${encodeURIComponent(plan)}`, people.sendco)).json();
  const { rev } = z.object({ rev: z.number() }).parse(page);
  const off = { editId: editId(), planId: plan, on: false, seen: rev };
  expect((await app.post(`${school}/requests/${draft}/agenda`, off, people.sendco)).status).toBe(200);
  const age = (id: string, at: string) => rewrite(id, ({ changed }) => ({ changed: { ...(changed as object), at } }));
  await age(kept, '2025-01-01T09:00:00Z');
  const stands = async (at: string, now: string) => {
    await age(draft, at);
    app.clock.set(now);
    await app.product.tick();
    return (await due(head)).lines.map(({ requestId, class: kind, state }) => [requestId, kind, state]);
  };
  expect(await stands('2026-10-01T09:00:00Z', '2026-11-29T09:00:00Z')).toEqual([]);
  expect(await stands('2026-10-01T09:00:00Z', '2026-11-30T09:00:00Z')).toEqual([[draft, 'draft', 'soon']]);
  await refusalOf(await dispose('ask', people.sendco, 'school', [draft]), 409);
  expect(await stands('2026-09-02T09:00:00Z', '2026-12-01T09:00:00Z')).toEqual([[draft, 'draft', 'due']]);
  expect((await dispose('ask', people.sendco, 'school', [draft])).status).toBe(200);
  await refusalOf(await dispose('decide', head, 'school', [draft], { approve: false }), 400);
  expect((await dispose('decide', head, 'school', [draft], { approve: false, why: 'She will send it' })).status).toBe(
    200,
  );
  expect((await due(people.sendco)).lines).toMatchObject([{ askedBy: null, name: 'Draft Quillfeather' }]);
  expect((await dispose('ask', head, 'school', [draft])).status).toBe(200);
  expect((await dispose('decide', people.sendco, 'school', [draft])).status).toBe(200);
  expect(JSON.stringify(await stored(draft))).not.toContain('Quillfeather');
  expect(JSON.stringify(await stored(`journey|${draft}`))).toContain('Quillfeather');
});
