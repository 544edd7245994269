import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import type { DuplicatesAnswer, QueueAnswer, ServiceQueueAnswer } from '../../shared/decision/contract.ts';
import { decisionText as t } from '../../shared/decision/text.ts';
import { codeIn } from '../../shared/joining/code.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { questionText } from '../../shared/question/text.ts';
import { askText } from '../../shared/reminders/ask-text.ts';
import { supportText } from '../../shared/support/text.ts';
import { people, type Chatting } from '../support/chats.ts';
import type { RequestsAnswer } from '../../shared/request-for-help/contract.ts';
import type { SchoolFiguresAnswer, ServiceFiguresAnswer } from '../../shared/request-figures/contract.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);
const at = `/api/schools/${school}`;

let app: RunningProduct;
let chats: Story['chats'];
let sendco: Chatting;
let therapist: Chatting;

beforeAll(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco', 'lead', 'otherTherapist']));
  ({ sendco, therapist } = chats);
  await app.product.tick();
});
afterAll(() => closeStory({ app, chats }));

const sheet = (id: string) => `/api/sheets/${encodeURIComponent(id)}`;

let edits = 0;
const edit = () => `edit-decide-${(edits += 1)}`;
const body = async <T>(answer: Promise<Response>): Promise<T> => (await (await answer).json()) as T;
const queue = (who = people.sendco) => body<QueueAnswer>(app.get(`${at}/decisions`, who));

/** The SENDCo begins a request for a child in the tab. */
async function begins(question: string): Promise<{ id: string; planId: string }> {
  const { newId, plan } = await body<{ newId: string; plan: { id: string } }>(app.get(`${at}/requests`, people.sendco));
  const asked = { planId: plan.id, newId, redFlags: 'none', yearGroup: 'Year 2', question, hopedFor: '' };
  const begun = await body<{ request: { id: string } }>(
    app.post(`${at}/requests`, { editId: edit(), ...asked }, people.sendco),
  );
  await app.product.tick();
  return { id: begun.request.id, planId: plan.id };
}
const says = ({ id, planId }: { id: string; planId: string }, patch: object) =>
  app.post(`${at}/requests/${id}/fields`, { editId: edit(), planId, seen: 1, patch }, people.sendco);
const agreed = { purposes: ['assess'], state: 'given', on: '2026-11-20', how: 'signed-form' };

test('a full request, from the ask to a decision with both names', async () => {
  const request = await begins('How can she join in?');
  const theirs = await therapist.sees('Request for help: Child 1, Year 2');
  expect(therapist.reads(theirs)).toContain(t.waits.acknowledge);
  expect(therapist.reads(theirs)).toContain('Nobody has taken it on since');
  expect(await therapist.press(theirs, t.acknowledge)).toContain('Answers for it: Priya Raman');
  await app.product.tick();
  const mine = await sendco.sees('Answers for it: Priya Raman');
  expect(sendco.reads(mine)).toContain('First conversation: week 1 of 6');

  // Parts are saved one by one, and a proposal says why.
  expect(await therapist.press(theirs, t.propose)).toContain(t.proposeIntro);
  const nothing = { decide: '', decideWords: '', decideWhy: '', decideInstead: '' };
  expect(await therapist.press(theirs, t.send, nothing)).toContain(t.partsNone);
  const group = { ...nothing, decide: 'group', decideWords: 'Talk Boost, Tuesdays with Mr Hill' };
  expect(await therapist.press(theirs, t.add, group)).toContain('Group: Talk Boost');
  const specialist = { ...nothing, decide: 'specialist', decideWords: 'Six visits', decideWhy: 'She is not heard' };
  // The family has not been asked about an assessment.
  expect(await therapist.press(theirs, t.send, specialist)).toContain(t.assessConsent);
  expect((await queue(people.therapist)).requests[0]?.draft?.parts).toEqual([
    { kind: 'group', words: 'Talk Boost, Tuesdays with Mr Hill' },
  ]);
  expect((await says(request, { consent: agreed })).status).toBe(200);
  expect(await therapist.press(theirs, t.send, specialist)).toContain(t.sent);
  await app.product.tick();

  const proposed = await sendco.sees('Specialist support: Six visits');
  expect(sendco.reads(proposed)).toContain('Why: She is not heard');
  expect((await queue()).requests[0]).toMatchObject({ mayAgree: true, waits: { for: 'sendco' } });
  // Whoever proposed does not agree to it.
  expect(therapist.reads(theirs)).toContain(t.waits.agree('sendco'));
  expect(await sendco.press(proposed, t.agree)).toContain('Decided together by Priya Raman and Ellen Whitfield');
  await app.product.tick();
  const decided = await therapist.sees('Decided together by Priya Raman and Ellen Whitfield');
  // From there to the journey, on which the decision stands, and back.
  const line = await therapist.press(decided, supportText.open);
  expect(line).toContain(supportText.line.decision([t.kinds.group, t.kinds.specialist]));
  expect(await therapist.press(decided, supportText.toRequest)).toContain('Decided together by Priya Raman');
  const [queued] = (await queue()).requests;
  expect(queued?.decisions?.[0]).toMatchObject({
    proposed: { name: 'Priya Raman' },
    agreed: { name: 'Ellen Whitfield' },
  });
  expect(queued?.clock.map(({ step, state }) => [step, state])).toEqual([
    ['acknowledged', 'done'],
    ['first-conversation', 'done'],
    ['first-help', 'running'],
    ['assessment', 'running'],
  ]);
  // The lead knows whose it is and how long it takes, and nothing of what is said.
  const lead = JSON.stringify(await body<ServiceQueueAnswer>(app.get('/api/request-queue', people.lead)));
  expect(lead).toContain('Priya Raman');
  expect(lead).not.toContain('Six visits');
  expect(JSON.stringify(await queue(people.lead))).not.toContain('Six visits');
});

test('consent for an assessment that was taken back stops a proposal which waits', async () => {
  const request = await begins('Can somebody assess his speech?');
  await says(request, { consent: agreed });
  const card = await therapist.sees('Request for help: Child 2, Year 2');
  const typed = { decide: 'functional-assessment', decideWords: 'In class', decideWhy: 'To see', decideInstead: '' };
  await therapist.press(card, t.acknowledge);
  await therapist.press(card, t.propose);
  expect(await therapist.press(card, t.send, typed)).toContain(t.sent);
  await app.product.tick();
  const waits = await sendco.sees('Functional assessment: In class');
  const takenBack = { purposes: ['assess'], state: 'withdrawn' };
  expect((await says(request, { consent: takenBack })).status).toBe(200);
  expect(await sendco.press(waits, t.agree)).toContain(t.assessConsent);
  // The school proposes something else; the first proposal can be agreed to no more.
  await sendco.press(waits, t.proposeOther);
  const alone = {
    decide: 'not-now',
    decideWords: 'After the summer',
    decideWhy: 'He has just begun',
    decideInstead: '',
  };
  expect(await sendco.press(waits, t.send, alone)).toContain(t.insteadError);
  const whole = { ...alone, decideInstead: 'Word Aware every morning' };
  expect(await sendco.press(waits, t.send, whole)).toContain(t.sent);
  await app.product.tick();
  const other = await therapist.sees('Instead: Word Aware every morning');
  expect(await therapist.press(other, t.agree)).toContain('Decided together by Ellen Whitfield and Priya Raman');
});

test('a request that nobody takes on is told to the lead after a working day, without a name', async () => {
  const { id } = await begins('He stammers when he is asked something.');
  expect((await queue(people.lead)).requests.find(({ requestId }) => requestId === id)).toMatchObject({
    label: 'Child 3, Year 2',
    owner: null,
    decisions: null,
    lights: null,
  });
  app.clock.set('2026-11-30T09:05:00Z');
  await app.product.tick();
  const told = await chats.lead.sees('Child 3, Year 2');
  expect(chats.lead.reads(told)).toContain('Hazelbrook');
  expect(chats.lead.reads(told)).not.toContain('stammers');
});

test('a therapist leaves in the middle: her requests have nobody, the lead hears of it, and the next one goes on', async () => {
  const worry = { newId: 'waits', redFlags: 'none', yearGroup: null, strands: [], text: 'He hides under tables.' };
  expect((await app.post(`${at}/questions`, { editId: edit(), ...worry }, people.sendco)).status).toBe(200);
  const heard = (who: Chatting) => who.all().filter((each) => each.includes('He hides under tables.')).length;
  const [form] = await chats.lead.say('cover');
  const account = (who: typeof people.therapist) => `${who.tenantId}|${who.aadObjectId}`;
  const over = { from: account(people.therapist), to: account(people.otherTherapist), kind: 'takes-over', until: '' };
  await chats.lead.press(there(form), 'Hand over', { ...over, on: '2026-12-01' });
  app.clock.set('2026-12-01T09:05:00Z');
  await app.product.tick();
  // What waits for an answer is his from his first day on, as a card of its own, once.
  const question = await chats.otherTherapist.sees('He hides under tables.');
  expect(chats.otherTherapist.reads(question)).toContain(questionText.answer.words);
  expect(heard(chats.otherTherapist)).toBe(1);
  const left = (await queue()).requests.filter(({ label }) => label.startsWith('Child 1'));
  expect(left).toMatchObject([{ owner: null, unownedSince: '2026-12-01', waits: { for: 'link-therapist' } }]);
  app.clock.set('2026-12-02T09:05:00Z');
  await app.product.tick();
  expect(chats.lead.all().at(-1)).toContain('Child 1, Year 2');

  const [request] = left;
  const path = `${at}/decisions/${encodeURIComponent(request?.id ?? '')}/acknowledge`;
  expect((await app.post(path, { editId: edit() }, people.otherTherapist)).status).toBe(200);
  await app.product.tick();
  const his = await chats.otherTherapist.sees('Answers for it: Tom Ashdown');
  expect(chats.otherTherapist.reads(his)).toContain('Decided together by Priya Raman and Ellen Whitfield');
  expect((await queue()).requests.find(({ id }) => id === request?.id)).toMatchObject({ owner: 'Tom Ashdown' });
  expect((await app.post(path, { editId: edit() }, people.therapist)).status).toBe(403);
});

test('one child was asked about twice: two people of the school make it one request, and nothing of either is lost', async () => {
  const child = { name: 'Zebedee Quillfeather', bornOn: '2019-03-04' };
  const one = await begins('He does not answer his name.');
  const other = await begins('He does not follow the class.');
  await says(one, { identity: child });
  await says(other, { identity: { ...child, name: 'zebedee QUILLFEATHER' } });
  await says(other, { consent: { ...agreed, purposes: ['discuss'] } });
  const duplicates = async (who = people.sendco) =>
    (await body<DuplicatesAnswer>(app.get(`${at}/duplicates`, who))).duplicates;
  const [pair] = await duplicates();
  expect(pair).toMatchObject({ sameName: true, asked: null, one: { label: 'Child 4, Year 2' } });
  expect(JSON.stringify(pair)).not.toMatch(/zebedee|quill/i);
  expect((await app.get(`${at}/duplicates`, people.otherTherapist)).status).toBe(404);

  // What was decided about the one that will go on in the other.
  const gone = (await queue()).requests.find(({ requestId }) => requestId === other.id);
  const about = (rest: string) => `${at}/decisions/${encodeURIComponent(gone?.id ?? '')}/${rest}`;
  const parts = [{ kind: 'advice', words: 'Say his name first' }];
  const proposal = { isSent: true, parts, rationale: 'It works at home', instead: '' };
  const tom = people.otherTherapist;
  expect((await app.post(about('acknowledge'), { editId: edit() }, tom)).status).toBe(200);
  expect((await app.post(about('proposal'), { editId: edit(), ...proposal }, tom)).status).toBe(200);
  // What was read before the proposal was made is not what is agreed to.
  expect((await app.post(about('agreement'), { editId: edit(), seen: 1 }, people.sendco)).status).toBe(409);
  expect((await app.post(about('agreement'), { editId: edit(), seen: 3 }, people.sendco)).status).toBe(200);

  // She takes them for twins, which one person may say at once; both sides read it, and it stays said.
  const two = { one: one.id, other: other.id };
  expect((await app.post(`${at}/duplicates/apart`, { editId: edit(), ...two }, tom)).status).toBe(404);
  const third = (await queue()).requests.find(({ requestId }) => ![one.id, other.id].includes(requestId));
  const elsewhere = { one: one.id, other: third?.requestId };
  expect((await app.post(`${at}/duplicates/apart`, { editId: edit(), ...elsewhere }, people.sendco)).status).toBe(409);
  expect((await app.post(`${at}/duplicates/apart`, { editId: edit(), ...two }, people.sendco)).status).toBe(200);
  expect((await duplicates())[0]).toMatchObject({ asked: null, apart: { by: 'Ellen Whitfield' } });
  const hisList = (await body<QueueAnswer>(app.get(`${at}/decisions`, tom))).requests;
  const said = (id: string) => hisList.find(({ requestId }) => requestId === id)?.apart;
  expect(said(one.id)).toMatchObject([{ label: 'Child 5, Year 2', by: 'Ellen Whitfield' }]);
  expect(said(other.id)).toMatchObject([{ label: 'Child 4, Year 2', by: 'Ellen Whitfield' }]);

  const both = { keep: one.id, gone: other.id };
  expect((await app.post(`${at}/duplicates`, { editId: 'merge-1', ...both }, people.sendco)).status).toBe(200);
  const decide = (who: typeof people.sendco, approve = true) =>
    app.post(`${at}/duplicates/decision`, { editId: edit(), ...both, askId: 'merge-1', approve }, who);
  expect((await decide(people.sendco)).status).toBe(403);

  // A deputy comes, who is the second person.
  await chats.newcomer.install();
  const role = { role: 'deputy-sendco', name: people.newcomer.name, email: people.newcomer.email };
  const form = there((await sendco.say('invite'))[0]);
  await chats.newcomer.say(`join ${there(codeIn(await sendco.press(form, 'Make a code', role)))}`);
  await sendco.press(await sendco.sees(`Is this ${people.newcomer.name}?`), 'Yes, let them in');
  await app.product.tick();
  expect((await duplicates(people.newcomer))[0]?.asked).toMatchObject({ mayDecide: true, keep: one.id });
  expect((await decide(people.newcomer)).status).toBe(200);

  const now = (await queue()).requests;
  expect(now.map(({ requestId }) => requestId)).not.toContain(other.id);
  const kept = now.find(({ requestId }) => requestId === one.id);
  expect(kept?.decisions).toMatchObject([{ parts, from: 'Child 5, Year 2', agreed: { name: 'Ellen Whitfield' } }]);
  expect(kept?.owner).toBe('Tom Ashdown');
  const { requests } = await body<{ requests: { request: { id: string; standings: Record<string, object> } }[] }>(
    app.get(`${at}/requests`, people.sendco),
  );
  expect(requests.find(({ request }) => request.id === one.id)?.request.standings).toMatchObject({
    discuss: { holds: true },
  });
  expect(await duplicates()).toEqual([]);

  // The one that went is read and not written, says where it went, and is on no agenda any more.
  const wentTo = 'Merged into Child 4, Year 2 on Wed 2 December 2026 by Ellen Whitfield and';
  const listed = async (who = people.sendco) => (await body<RequestsAnswer>(app.get(`${at}/requests`, who))).requests;
  const byId = async (id: string) => (await listed()).find(({ request }) => request.id === id);
  expect((await byId(other.id))?.request).toMatchObject({
    mayWrite: false,
    merged: { into: one.id, label: 'Child 4, Year 2', by: 'Ellen Whitfield' },
    standings: { discuss: { holds: false, why: 'elsewhere' } },
  });
  const refused = await says(other, { hopedFor: 'That he can join in' });
  expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining(wentTo)]);
  expect((await listed(people.otherTherapist)).map(({ request }) => request.id)).not.toContain(other.id);
  const agenda = async () =>
    (
      await body<{ sheet: { rows: { ref: string | null; removed: object | null }[] } }>(
        app.get(sheet(one.planId), people.sendco),
      )
    ).sheet.rows
      .filter(({ ref, removed }) => ref?.startsWith('request-') && !removed)
      .map(({ ref }) => ref);
  expect(await agenda()).toEqual(expect.not.arrayContaining([other.id]));
  const row = `child-${other.id}`;
  const back = { editId: edit(), seen: 1, rowId: row };
  expect((await app.post(`${sheet(one.planId)}/rows/restore`, back, people.sendco)).status).toBe(409);
  await app.product.tick();
  const card = await sendco.sees(wentTo);
  expect(await sendco.press(card, t.mergedWay('Child 4, Year 2'))).toContain('Request for help: Child 4, Year 2');
  const [list] = await sendco.say('children');
  expect(JSON.stringify(list)).not.toContain(other.id);

  // A withdrawal in the one that stays counts at the next look, and for both when they are two again.
  const seesName = async (id: string) =>
    (await listed(people.otherTherapist)).find(({ request }) => request.id === id)?.request.identity;
  expect(await seesName(one.id)).toBe('shown');
  const asked = { purposes: ['discuss'], state: 'withdrawn' };
  expect((await says(one, { consent: asked })).status).toBe(200);
  expect(await seesName(one.id)).toBe('no-consent');

  // Two people of the school undo it, as they made it.
  const undoes = (rest: string, who: typeof people.sendco, more: object = {}) =>
    app.post(`${at}/duplicates/undo${rest}`, { editId: edit(), ...both, ...more }, who);
  expect((await app.post(`${at}/duplicates/undo`, { editId: 'undo-1', ...both }, people.sendco)).status).toBe(200);
  const second = { askId: 'undo-1', approve: true };
  expect((await undoes('/decision', people.sendco, second)).status).toBe(403);
  expect((await undoes('/decision', people.otherTherapist, second)).status).toBe(404);
  const { merged } = await body<DuplicatesAnswer>(app.get(`${at}/duplicates`, people.newcomer));
  expect(merged).toMatchObject([{ gone: { label: 'Child 5, Year 2' }, asked: { mayDecide: true } }]);
  expect((await undoes('/decision', people.newcomer, second)).status).toBe(200);
  expect(await agenda()).toEqual(expect.arrayContaining([one.id, other.id]));
  expect([await seesName(one.id), await seesName(other.id)]).toEqual(['no-consent', 'no-consent']);
  const again = (await queue()).requests;
  expect(again.find(({ requestId }) => requestId === other.id)).toMatchObject({
    owner: 'Tom Ashdown',
    decisions: [{ parts, from: null }],
  });
  expect(again.find(({ requestId }) => requestId === one.id)).toMatchObject({ owner: null, decisions: [] });
  expect((await says(other, { hopedFor: 'That he can join in' })).status).toBe(200);
  expect(await duplicates()).toMatchObject([{ asked: null, apart: { by: people.newcomer.name } }]);
});

test('the figures: a school’s for those who work with it, a service’s for its leads, and no number below five', async () => {
  const figures = (who: typeof people.sendco) => body<SchoolFiguresAnswer>(app.get(`${at}/request-figures`, who));
  const mine = await figures(people.sendco);
  expect(mine).toMatchObject({ year: '2026-27', counted: 'all-weeks', figures: { asked: 5 } });
  const of = (name: string) => mine.figures?.tables.find((each) => each.name === name)?.counts;
  // All five are of the autumn: to say so would say that there was none in spring.
  expect(of('term')).toEqual([null, null, null]);
  // Two of five are decided, so neither those nor the other three are told.
  expect(of('decided')).toEqual([null, null]);
  expect(JSON.stringify(mine)).not.toMatch(/zebedee|Six visits/i);
  expect((await app.get(`${at}/request-figures`, people.lead)).status).toBe(404);
  expect((await app.get('/api/request-figures', people.sendco)).status).toBe(403);
  const all = await body<ServiceFiguresAnswer>(app.get('/api/request-figures', people.lead));
  expect(all.figures?.asked).toBe(5);
  expect(all.schools.every(({ asked }) => asked === null || asked >= 5)).toBe(true);
});

test('a while after a signpost the school’s reminder opens the request, and asks no more once somebody has said', async () => {
  const request = await begins('She loves stories.');
  const asked = (await queue()).requests.find(({ requestId }) => requestId === request.id);
  const about = (rest: string) => `${at}/decisions/${encodeURIComponent(asked?.id ?? '')}/${rest}`;
  const parts = [{ kind: 'signpost', words: 'The library’s story hour' }];
  const proposal = { isSent: true, parts, rationale: 'Near her home', instead: '' };
  const tom = people.otherTherapist;
  expect((await app.post(about('acknowledge'), { editId: edit() }, tom)).status).toBe(200);
  expect((await app.post(about('proposal'), { editId: edit(), ...proposal }, tom)).status).toBe(200);
  expect((await app.post(about('agreement'), { editId: edit(), seen: 3 }, people.sendco)).status).toBe(200);
  const asks = askText.didItHelp('Child 6, Year 2');
  const isAsked = async (): Promise<boolean> =>
    (await (await app.get('/api/me/reminders', people.sendco)).text()).toLowerCase().includes(asks.toLowerCase());
  app.clock.set('2027-01-26T09:05:00Z');
  await app.product.tick();
  expect(await isAsked()).toBe(false);

  app.clock.set('2027-01-27T09:05:00Z');
  await app.product.tick();
  expect(await isAsked()).toBe(true);
  const opened = await sendco.opens('Hazelbrook', 'The library’s story hour', asks);
  expect(sendco.reads(opened)).toContain('Request for help: Child 6, Year 2');
  expect(await sendco.press(opened, t.didItHelp)).toContain(t.helpedTitle);
  expect(await sendco.press(opened, t.helpedSave, { helped: '', helpedWords: 'Twice' })).toContain(t.helpedError);
  const said = await sendco.press(opened, t.helpedSave, { helped: 'partly', helpedWords: 'Twice' });
  expect(said).toContain(t.helpedSaid);
  expect(said).toContain(t.helpedLine('partly', 'Twice'));
  expect(await isAsked()).toBe(false);
});
