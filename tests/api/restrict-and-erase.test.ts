import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { toDocument } from '../../bot/storage/documents.ts';
import { membershipIdSchema, requestIdSchema } from '../../shared/kernel/ids.ts';
import { journeysAnswer } from '../../shared/journey/contract.ts';
import { copiesAnswer, copyAnswer } from '../../shared/own-copy/contract.ts';
import { ownCopyText } from '../../shared/own-copy/text.ts';
import { requestAnswer, requestsAnswer } from '../../shared/request-for-help/contract.ts';
import { requestText } from '../../shared/request-for-help/text.ts';
import { roleNames, type Role } from '../../shared/organisation/roles.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { letters, readPdf } from '../unit/bot/documents/read-back.ts';
import { aFamilyPage } from '../unit/shared/family-page/a-page.ts';
import { identity } from '../unit/shared/request-for-help/a-request.ts';
import { changeAccount, refusalOf } from './support.ts';

const start = '2026-11-27T08:55:00Z';
const plan = 'plan|service-weald|school-hazelbrook|2026-27|spring';
const school = '/api/schools/school-hazelbrook';
/** A second person of Hazelbrook: the sample SENDCo of another school holds the role here too while a test needs it. */
const second = people.otherSendco;

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: start });
  await app.product.tick();
  await alsoAs('head');
});
afterAll(() => app.stop());
beforeEach(() => app.clock.set(start));

const alsoAs = (role: Role) =>
  changeAccount(app, second, (account) => {
    const [own] = account.memberships;
    if (!own || own.scope.kind !== 'school') throw new Error('the sample area has changed');
    const scope = { ...own.scope, schoolId: 'school-hazelbrook' as typeof own.scope.schoolId };
    return { ...account, memberships: [own, { ...own, id: membershipIdSchema.parse('membership|two'), role, scope }] };
  });

let edits = 0;
const editId = () => `edit-${(edits += 1)}`;
const childFor = async (as: SamplePerson, id: string) => {
  const { requests } = requestsAnswer.parse(await (await app.get(`${school}/requests`, as)).json());
  return requests.find(({ request }) => request.id === id)?.request;
};
const save = (id: string, patch: object) =>
  app.post(`${school}/requests/${id}/fields`, { editId: editId(), planId: plan, seen: 1, patch }, people.sendco);
const copiesFor = async (as: SamplePerson) =>
  copiesAnswer.parse(await (await app.get(`${school}/copies`, as)).json()).copies;
const copyFor = async (as: SamplePerson, id: string, side: 'school' | 'service' = 'school') =>
  (await copiesFor(as)).find((each) => each.requestId === id && each.side === side);

async function aChild(): Promise<string> {
  const { newId } = requestsAnswer.parse(await (await app.get(`${school}/requests`, people.sendco)).json());
  const body = { editId: editId(), planId: plan, newId, redFlags: 'none', yearGroup: 'Year 2', question: 'Lobelia?' };
  const { id } = requestAnswer.parse(await (await app.post(`${school}/requests`, body, people.sendco)).json()).request;
  await save(id, { identity });
  await save(id, { consent: { state: 'given', on: '2026-11-20' } });
  await save(id, { namedAdult: 'Lobelia-adult' });
  await app.post(`${school}/journeys/${id}/take-up`, { editId: editId() }, people.therapist);
  return id;
}

/** A page on which the child's mother has typed something and not sent it. */
const aTypedPage = (id: string) =>
  app.containers.records.items.upsert(toDocument('family-page', aFamilyPage({ requestId: requestIdSchema.parse(id) })));

const asking = (as: SamplePerson, id: string, more: object) =>
  app.post(`${school}/copies/${id}/ask`, { editId: editId(), side: 'school', reason: 'family-asks', ...more }, as);
async function asked(as: SamplePerson, id: string, more: object): Promise<string> {
  const answer = copyAnswer.parse(await (await asking(as, id, more)).json());
  return answer.copy.asked?.id ?? '';
}
const deciding = (as: SamplePerson, id: string, askId: string, more: object = {}) =>
  app.post(`${school}/copies/${id}/decide`, { editId: editId(), side: 'school', askId, approve: true, ...more }, as);

test('one asks, nothing happens; the same person cannot agree; a second one does, and the record is restricted', async () => {
  const id = await aChild();
  const askId = await asked(people.sendco, id, { kind: 'restrict', note: 'By letter' });
  expect(await childFor(people.therapist, id)).toMatchObject({ identity: 'shown' });
  const alone = await refusalOf(await deciding(people.sendco, id, askId), 403);
  expect(alone.detail).toBe(ownCopyText.twoPeople.school);
  expect((await copyFor(second, id))?.asked).toMatchObject({
    mayDecide: true,
    note: 'By letter',
    by: `Ellen Whitfield, ${roleNames.sendco}`,
  });
  expect((await copyFor(people.sendco, id))?.asked).toMatchObject({ mayDecide: false });
  expect((await deciding(second, id, askId)).status).toBe(200);

  const theirs = await childFor(people.therapist, id);
  expect(theirs).toMatchObject({ identity: 'restricted', question: '', child: { name: null } });
  expect(JSON.stringify(theirs)).not.toMatch(/Lobelia|Quillfeather/);
  expect(await childFor(people.sendco, id)).toMatchObject({
    identity: 'shown',
    copyState: 'restricted',
    mayWrite: false,
    child: { name: identity.name },
  });
  const locked = await refusalOf(await save(id, { question: 'Still?' }), 409);
  expect(locked.detail).toBe(requestText.notInUse(false));

  const lift = await asked(second, id, { kind: 'lift' });
  expect((await deciding(people.sendco, id, lift)).status).toBe(200);
  expect(await childFor(people.therapist, id)).toMatchObject({ identity: 'shown', question: 'Lobelia?' });
});

test('what is declined stays as it was, with a reason that stands in the letter', async () => {
  const id = await aChild();
  const askId = await asked(people.sendco, id, { kind: 'erase' });
  await refusalOf(await deciding(second, id, askId, { approve: false }), 400);
  expect((await deciding(second, id, askId, { approve: false, why: 'The review is still open' })).status).toBe(200);
  expect(await childFor(people.sendco, id)).toMatchObject({ identity: 'shown', copyState: 'open' });
  const past = (await copyFor(people.sendco, id))?.past[0];
  expect(past).toMatchObject({ outcome: 'declined', why: 'The review is still open' });
  const letter = await fetch(past?.letter.pdf ?? '');
  expect(letter.status).toBe(200);
  const printed = await readPdf(new Uint8Array(await letter.arrayBuffer()));
  expect(printed.letters).toContain(letters('The review is still open'));
  expect(printed.letters).toContain(letters('Hazelbrook Primary School'));
  expect(printed.letters).not.toContain('Quillfeather');
  expect((await fetch(past?.letter.word ?? '')).headers.get('content-type')).toContain('wordprocessingml');
});

test('erased, nothing that says who it was is left in the record or in the open plan; the service’s own record stays', async () => {
  const id = await aChild();
  const page = `/api/sheets/${encodeURIComponent(plan)}`;
  const { rev } = (await (await app.get(page, people.sendco)).json()) as { rev: number };
  const edit = { editId: editId(), rowId: `child-${id}`, field: 'decision', text: 'Lobelia-decision', seen: rev };
  expect((await app.post(`${page}/edits`, edit, people.sendco)).status).toBe(200);
  await aTypedPage(id);
  const askId = await asked(people.sendco, id, { kind: 'erase', note: 'Lobelia-note' });
  expect((await deciding(second, id, askId)).status).toBe(200);

  const { resource } = await app.containers.records.item(id, 'school-hazelbrook').read<object>();
  const stored = JSON.stringify(resource);
  for (const word of ['Lobelia', ...Object.values(identity)]) expect(stored).not.toContain(word);
  expect(resource).toMatchObject({ yearGroup: 'Year 2', copy: { state: 'erased' } });
  const family = await app.containers.records.item(aFamilyPage().id, 'school-hazelbrook').read<object>();
  expect(family.resource).toMatchObject({ typed: {}, closed: {} });
  const sheet = await (await app.get(page, people.sendco)).text();
  expect(sheet).not.toContain('Lobelia-decision');
  const label = (await copyFor(people.sendco, id))?.label ?? '';
  expect(sheet).toContain(label);
  expect(await childFor(people.therapist, id)).toMatchObject({ identity: 'erased', label });
  await refusalOf(await asking(people.sendco, id, { kind: 'restrict' }), 409);

  const { journeys } = journeysAnswer.parse(await (await app.get(`${school}/journeys`, people.therapist)).json());
  expect(journeys.find(({ requestId }) => requestId === id)).toMatchObject({ child: { name: identity.name } });
});

test('the service decides on its own record: the therapist with the lead; the school’s request stays as it was', async () => {
  const id = await aChild();
  const ask = { side: 'service', kind: 'restrict' };
  await refusalOf(await asking(people.sendco, id, ask), 404);
  await refusalOf(await asking(people.therapist, id, { ...ask, side: 'school' }), 404);
  const askId = await asked(people.therapist, id, ask);
  await refusalOf(await deciding(people.therapist, id, askId, { side: 'service' }), 403);
  expect((await deciding(people.lead, id, askId, { side: 'service' })).status).toBe(200);
  const journeyFor = async (as: SamplePerson) =>
    journeysAnswer
      .parse(await (await app.get(`${school}/journeys`, as)).json())
      .journeys.find(({ requestId }) => requestId === id);
  expect(await journeyFor(people.therapist)).toMatchObject({
    identity: 'restricted',
    child: { name: null },
    mayWrite: false,
  });
  expect(await journeyFor(people.lead)).toMatchObject({ identity: 'shown', child: { name: identity.name } });
  const changed = await app.post(
    `${school}/journeys/${id}/fields`,
    { editId: editId(), seen: 1, patch: { note: 'x' } },
    people.therapist,
  );
  await refusalOf(changed, 409);
  expect(await childFor(people.sendco, id)).toMatchObject({ identity: 'shown', copyState: 'open' });

  const erase = await asked(people.lead, id, { side: 'service', kind: 'erase' });
  expect((await deciding(people.therapist, id, erase, { side: 'service' })).status).toBe(200);
  const { resource } = await app.containers.records.item(`journey|${id}`, 'school-hazelbrook').read<object>();
  expect(JSON.stringify(resource)).not.toMatch(/Quillfeather|2019-05-06/);
  expect(await childFor(people.sendco, id)).toMatchObject({ child: { name: identity.name } });
});

test('asked twice is asked once, an old button decides nothing, and each step is in the child’s trail', async () => {
  const id = await aChild();
  const askId = await asked(people.sendco, id, { kind: 'restrict' });
  await refusalOf(await asking(second, id, { kind: 'erase' }), 409);
  await refusalOf(await deciding(second, id, 'edit-of-before'), 409);
  await deciding(second, id, askId);
  await refusalOf(await deciding(second, id, askId), 409);
  const seen = await (await app.get(`${school}/requests/${id}/seen`, people.sendco)).text();
  expect(seen).toContain('asked for a record of the child to be restricted');
  expect(seen).toContain('agreed that a record of the child is restricted');
});
