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
import { around } from '../unit/shared/request-for-help/a-request.ts';
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

const bundle = (as: SamplePerson, more: object) =>
  app.post(`${school}/records-due/bundle`, { editId: editId(), ...more }, as);
const bundlesOf = async (as: SamplePerson) =>
  (await due(as)).bundles.map(({ class: kind, key, name }) => [kind, key, name]);
const eraseAsked = async (id: string, reason = 'family-asks') => {
  const asking = { editId: editId(), side: 'school', kind: 'erase', reason };
  const asked = copyAnswer.parse(await (await app.post(`${school}/copies/${id}/ask`, asking, people.sendco)).json())
    .copy.asked;
  const decide = { editId: editId(), side: 'school', askId: asked?.id, approve: true };
  return app.post(`${school}/copies/${id}/decide`, decide, head);
};
const decisionOf = (id: string) => stored(`decision|service-weald|school-hazelbrook|${id}`);
const agreedIn = { kind: 'advice', words: 'Words both agreed' };
const withDecision = (id: string) =>
  rewrite(`decision|service-weald|school-hazelbrook|${id}`, ({ changed }) => ({
    changed: { ...(changed as object), at: '2020-05-01T09:00:00Z' },
    decisions: [
      {
        ...{ id: 'one', rev: 1, parts: [agreedIn], rationale: 'Why both agreed', instead: '' },
        proposed: { side: 'sendco', personId: 'a', name: 'Ellen', at: '2020-03-01T09:00:00Z' },
        ...{ agreed: null, replaced: false, helped: null, from: null },
      },
    ],
  }));

test('what both wrote together outlives the school’s record when that time is up, waits for the longer rule, and goes when somebody of each side agrees', async () => {
  const id = await aChild('Joint Quillfeather');
  await withDecision(id);
  const old = { bornOn: '1995-11-27' };
  await rewrite(id, ({ child }) => ({ child: { ...child, ...old } }));
  await rewrite(`journey|${id}`, ({ child }) => ({ child: { ...child, ...old }, entryAt: '2012-01-01T09:00:00Z' }));
  app.clock.set('2026-11-27T00:30:00Z');
  await app.product.tick();
  // 31 years of the school; the service's 25 are over; what both wrote was last touched in May 2020 and stays to April 2027.
  expect((await due(people.sendco)).lines).toMatchObject([{ requestId: id, class: 'sen-record' }]);
  expect(await bundlesOf(people.sendco)).toEqual([]);
  expect((await dispose('ask', people.sendco, 'school', [id])).status).toBe(200);
  expect((await dispose('decide', head, 'school', [id])).status).toBe(200);
  expect(JSON.stringify(await decisionOf(id))).toContain('Why both agreed');

  // The service keeps for longer than is usual: what both wrote waits for that as well.
  await rewrite(`decision|service-weald|school-hazelbrook|${id}`, ({ changed }) => ({
    changed: { ...(changed as object), at: '2019-03-01T09:00:00Z' },
  }));
  const period = { side: 'service', name: 'nhs-record', editId: editId() };
  const settle = (as: SamplePerson, more: object) =>
    app.post(`${school}/retention-periods`, { ...period, ...more }, as);
  expect((await refusalOf(await settle(people.lead, { years: 24, why: 'Less' }), 400)).detail).toBe(
    rightsText.tooShort['nhs-record'],
  );
  await refusalOf(await settle(people.lead, { years: 40 }), 400);
  await refusalOf(await settle(people.therapist, { years: 40, why: 'An inquiry asks for it' }), 403);
  await refusalOf(await settle(people.sendco, { years: 40, why: 'An inquiry asks for it' }), 404);
  expect((await settle(people.lead, { years: 40, why: 'An inquiry asks for it' })).status).toBe(200);
  app.clock.set('2026-11-28T00:30:00Z');
  await app.product.tick();
  expect(await bundlesOf(people.sendco)).toEqual([]);
  expect((await due(people.lead)).lines).toEqual([]);
  expect((await settle(people.lead, { editId: editId(), years: 25, why: 'The inquiry is over' })).status).toBe(200);
  const told = (await due(people.therapist)).periods.find(({ name }) => name === 'nhs-record');
  expect(told).toMatchObject({ years: 25, mayChange: false, changed: { why: 'The inquiry is over' } });

  app.clock.set('2026-11-29T00:30:00Z');
  await app.product.tick();
  expect(await bundlesOf(people.sendco)).toEqual([['joint-record', id, null]]);
  const joint = { class: 'joint-record', key: id };
  await refusalOf(await bundle(people.lead, { ...joint, class: 'consent', act: 'ask' }), 404);
  expect((await bundle(people.sendco, { ...joint, act: 'ask' })).status).toBe(200);
  await refusalOf(await bundle(head, { ...joint, act: 'agree' }), 403);
  expect((await bundle(people.lead, { ...joint, act: 'hold', reason: 'inquiry' })).status).toBe(200);
  await refusalOf(await bundle(people.therapist, { ...joint, act: 'agree' }), 409);
  await refusalOf(await bundle(people.sendco, { ...joint, act: 'lift', note: 'We think it is over' }), 403);
  expect((await bundle(people.lead, { ...joint, act: 'lift', note: 'The inquiry is over' })).status).toBe(200);
  expect((await bundle(people.therapist, { ...joint, act: 'agree' })).status).toBe(200);
  expect(await decisionOf(id)).toBeUndefined();
  const { bundleCertificates } = await due(people.sendco);
  expect(bundleCertificates).toMatchObject([{ class: 'joint-record', authorisedBy: 'Priya Raman, link therapist' }]);
  const paper = await readPdf(new Uint8Array(await (await fetch(bundleCertificates[0]?.file ?? '')).arrayBuffer()));
  expect(paper.letters).toContain(letters(rightsText.classes['joint-record']));
  expect(paper.letters).not.toMatch(/Quillfeather|Child\d/);
  expect(paper.letters).not.toContain(letters(id));
});

test('a hold of either side keeps the words that both wrote when the family asks for the school’s record to be erased', async () => {
  const id = await aChild('Held Quillfeather');
  await withDecision(id);
  expect((await hold(id, people.lead, { side: 'service', reason: 'court' })).status).toBe(200);
  expect((await refusalOf(await eraseAsked(id), 409)).detail).toBe(ownCopyText.jointHeld);
  expect(JSON.stringify(await decisionOf(id))).toContain('Why both agreed');
});

test('what proves consent outlives an erased request by six years: for the SENDCo alone, in the pack and in the letter, and then two people remove it', async () => {
  const id = await aChild('Proof Quillfeather');
  const word = {
    ...{ id: 'w1', purpose: 'discuss', state: 'given', withWhom: ['school-staff', 'service'], otherBody: null },
    ...{ on: '2026-11-01', until: null, how: 'spoken', witness: 'A colleague', interpreter: null },
    giver: { kind: 'parental-responsibility', personId: 'p1', name: null, note: null },
    ...{ saidAt: '2026-11-01T09:00:00Z', by: 'Ellen Whitfield' },
  };
  const mother = { ...around, id: 'p1', name: 'Mara Quillfeather', relation: 'mother' };
  await rewrite(id, () => ({ consents: [word], people: [mother], question: 'The case itself' }));
  expect((await eraseAsked(id)).status).toBe(200);
  const proofId = `consent-proof|service-weald|school-hazelbrook|${id}`;
  const proof = JSON.stringify(await stored(proofId));
  for (const kept of ['Proof Quillfeather', 'Mara Quillfeather', 'mother', 'spoken', 'A colleague', 'discuss'])
    expect(proof).toContain(kept);
  for (const gone of ['The case itself', '2019-05-06', mother.phone]) expect(proof).not.toContain(gone);
  const { copies } = copiesAnswer.parse(await (await app.get(`${school}/copies`, people.sendco)).json());
  const letter = copies.find(({ requestId }) => requestId === id)?.past[0]?.letter.pdf ?? '';
  const said = await readPdf(new Uint8Array(await (await fetch(letter)).arrayBuffer()));
  expect(said.letters).toContain(letters(ownCopyText.letter.keptProof));

  const html = await (await fetch((await linksOf(id, 'school', people.sendco)).html)).text();
  for (const kept of ['Proof Quillfeather', 'Mara Quillfeather', 'A colleague']) expect(html).toContain(kept);
  await refusalOf(await packOf(id, 'school', people.lead), 404);
  const trail = await (await app.get(`${school}/requests/${id}/seen`, people.sendco)).text();
  expect(trail).toContain('read who had consented');

  const stands = async (now: string, as: SamplePerson) => {
    app.clock.set(now);
    await app.product.tick();
    return (await bundlesOf(as)).filter(([kind]) => kind === 'consent');
  };
  await rewrite(proofId, () => ({ endedOn: '2020-11-30' }));
  expect(await stands('2026-11-29T23:59:00Z', people.sendco)).toEqual([]);
  expect(await stands('2026-11-30T00:00:00Z', people.sendco)).toEqual([['consent', id, 'Proof Quillfeather']]);
  expect(await stands('2026-11-30T00:20:00Z', head)).toEqual([['consent', id, null]]);
  expect(await stands('2026-11-30T00:20:00Z', people.lead)).toEqual([]);
  expect((await bundle(head, { class: 'consent', key: id, act: 'ask' })).status).toBe(200);
  await refusalOf(await bundle(people.lead, { class: 'consent', key: id, act: 'agree' }), 404);
  expect((await bundle(people.sendco, { class: 'consent', key: id, act: 'agree' })).status).toBe(200);
  expect(await stored(proofId)).toBeUndefined();
  expect(await stored(`disposal|service-weald|school-hazelbrook|consent|${id}`)).toMatchObject({ gone: true });
});

test('plans, meetings and hours of a school year go as a whole when somebody of each side agrees; what a crash leaves is finished at night', async () => {
  const id = await aChild('Year Quillfeather');
  const copyOf = async (from: string, to: string, more: object = {}) => {
    const at = '2019-03-01T09:00:00Z';
    const value = { ...(await stored(from)), id: to, changed: { at, by: 'Ellen' }, ...more };
    await app.containers.records.items.upsert(value);
    return to;
  };
  const cycle = 'cycle|service-weald|school-hazelbrook|';
  const posting = { academicYear: '2018-19', postedAt: '2019-03-01T09:00:00Z', on: '2019-03-01' };
  const year = [
    await copyOf(`${cycle}2026-27|spring`, `${cycle}2018-19|spring`, { academicYear: '2018-19' }),
    await copyOf(plan, plan.replace('2026-27', '2018-19'), {
      cycleId: `${cycle}2018-19|spring`,
      lockedAt: posting.postedAt,
    }),
    await copyOf('posting|1', 'posting|old', posting),
    await copyOf('hours|2026-27', 'hours|2018-19', { academicYear: '2018-19' }),
  ];
  const left = async () => (await Promise.all(year.map(stored))).filter(Boolean).length;
  app.clock.set('2026-12-02T00:10:00Z');
  await app.product.tick();
  expect((await bundlesOf(people.lead)).filter(([kind]) => kind === 'service-record')).toEqual([
    ['service-record', '2018-19', null],
  ]);
  const old = { class: 'service-record', key: '2018-19' };
  await refusalOf(await bundle(people.lead, { ...old, key: '2026-27', act: 'ask' }), 409);
  expect((await bundle(people.therapist, { ...old, act: 'ask' })).status).toBe(200);
  expect((await bundle(people.sendco, { ...old, act: 'hold', reason: 'complaint' })).status).toBe(200);
  await refusalOf(await bundle(people.sendco, { ...old, act: 'agree' }), 409);
  expect((await bundle(people.sendco, { ...old, act: 'lift', note: 'It is settled' })).status).toBe(200);
  expect(await left()).toBe(4);
  expect((await bundle(people.sendco, { ...old, act: 'agree' })).status).toBe(200);
  expect(await left()).toBe(0);
  expect(await stored(plan)).toBeDefined();
  // Only that a child was talked about is remembered, by its number of the press: its request is no draft now.
  const disposalId = 'disposal|service-weald|school-hazelbrook|service-record|2018-19';
  expect(await stored(disposalId)).toMatchObject({ gone: true, spoken: expect.arrayContaining([id]) });
  expect(JSON.stringify(await stored(disposalId))).not.toContain('Quillfeather');

  await copyOf('posting|1', 'posting|old', posting);
  await rewrite(disposalId, () => ({ gone: false }));
  app.clock.set('2026-12-03T00:10:00Z');
  await app.product.tick();
  expect(await stored('posting|old')).toBeUndefined();
  expect(await stored(disposalId)).toMatchObject({ gone: true });
});
