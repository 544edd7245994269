import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { accountIdOf } from '../../shared/kernel/ids.ts';
import { arrivalsAnswer, type ArrivalSeen, type ArrivalsAnswer } from '../../shared/arrivals/contract.ts';
import { arrivalsText } from '../../shared/arrivals/text.ts';
import { queueAnswer } from '../../shared/decision/contract.ts';
import { requestAnswer, requestsAnswer } from '../../shared/request-for-help/contract.ts';
import { supportAnswer, supportsAnswer, type SupportAnswer } from '../../shared/support/contract.ts';
import { whereToAnswer, type MoveSeen } from '../../shared/support/move-contract.ts';
import { movePackText } from '../../shared/support/move-pack-text.ts';
import { movesText as t } from '../../shared/support/moves-text.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { sampleDatabase, startProduct, type RunningProduct } from '../support/product.ts';
import { identity } from '../unit/shared/request-for-help/a-request.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';
import { refusalOf } from './support.ts';

const start = '2026-11-27T08:55:00Z';
const plan = 'plan|service-weald|school-hazelbrook|2026-27|spring';
const school = '/api/schools/school-hazelbrook';

let database: Awaited<ReturnType<typeof sampleDatabase>>;
let app: RunningProduct;
beforeAll(async () => {
  database = await sampleDatabase();
  app = await startProduct({ now: start, database });
  await app.product.tick();
});
afterAll(async () => {
  await app.stop();
  await database.close();
});
beforeEach(() => app.clock.set(start));

let edits = 0;
const editId = () => `edit-${(edits += 1)}`;
const { sendco, therapist, otherTherapist, otherSendco, lead } = people;
const at = (id: string) => `${school}/requests/${id}/support`;

/** A child on the agenda whose name the school has written down, with support that runs. */
async function aChild(): Promise<string> {
  const { newId } = requestsAnswer.parse(await (await app.get(`${school}/requests`, sendco)).json());
  const body = { editId: editId(), planId: plan, newId, redFlags: 'none', yearGroup: 'Year 2', question: 'How?' };
  const { request } = requestAnswer.parse(await (await app.post(`${school}/requests`, body, sendco)).json());
  const fields = { editId: editId(), planId: plan, seen: 1, patch: { identity } };
  expect((await app.post(`${school}/requests/${request.id}/fields`, fields, sendco)).status).toBe(200);
  const spell = { do: 'begin', id: 'u', level: 1, what: 'Visual timetable', entryId: null, strand: null };
  await done(request.id, { ...spell, place: 'class', from: '2026-11-23', alone: '' }, sendco, 'spells');
  return request.id;
}

const see = async (id: string, as: SamplePerson): Promise<SupportAnswer> =>
  supportAnswer.parse(await (await app.get(at(id), as)).json());
const send = (id: string, op: object, as: SamplePerson, part = 'moves') =>
  app.post(`${at(id)}/${part}`, { editId: editId(), op }, as);
async function done(id: string, op: object, as: SamplePerson, part = 'moves'): Promise<SupportAnswer> {
  const response = await send(id, op, as, part);
  const text = await response.text();
  expect({ status: response.status, text }).toMatchObject({ status: 200 });
  return supportAnswer.parse(JSON.parse(text));
}
const moveIn = ({ moves }: SupportAnswer, id: string): MoveSeen => there(moves.find((each) => each.id === id));
const answer = (id: string, key: string, goes: 'on' | 'ends' = 'on', because = '') => ({
  ...{ do: 'answer', id, key, seen: 999, goes, because },
});
const takes = ({ id, lines }: MoveSeen, who = 'Class teacher of Year 3') => ({
  ...{ do: 'take', id, who },
  lines: lines.map((each) => ({ key: each.key, seen: each.answer?.rev ?? 0 })),
});

/** Every line goes on, and the move is marked as ready. */
async function getReady(id: string, moveId: string, as = sendco): Promise<MoveSeen> {
  const { lines } = moveIn(await see(id, as), moveId);
  for (const { key } of lines.filter((each) => !each.answer)) await done(id, answer(moveId, key), as);
  return moveIn(await done(id, { do: 'ready', id: moveId }, as), moveId);
}

test('a new year: every open line is answered before it is ready, what is opened later joins, the label follows on its day', async () => {
  const id = await aChild();
  const on = '2026-12-07';
  const begun = await done(id, { do: 'begin', id: 'y', to: { kind: 'year', yearGroup: 'Year 3' }, on }, sendco);
  expect(moveIn(begun, 'y').lines.map(({ what, answer: said }) => [what, said])).toEqual([
    ['Universal support in class: Visual timetable', null],
    [expect.stringContaining('Next review on'), null],
  ]);
  expect((await refusalOf(await send(id, { do: 'ready', id: 'y' }, sendco), 409)).detail).toBe(t.notAll(2));
  await done(id, answer('y', 'spell-u', 'ends', 'The new class has its own'), sendco);
  expect((await getReady(id, 'y')).state).toBe('ready');

  // The therapist begins something new: it is not lost.
  const outcome = { words: 'To play', owner: 'child', withWhom: '', soWhat: ['friends'], priority: 'first' };
  const more = await done(id, { do: 'set', id: 'o', said: outcome }, therapist, 'outcomes');
  expect(moveIn(more, 'y').state).toBe('reopened');
  const old = moveIn(more, 'y');
  const early = {
    do: 'take',
    id: 'y',
    who: 'x',
    lines: old.lines.flatMap(({ key, answer: a }) => (a ? { key, seen: a.rev } : [])),
  };
  expect((await refusalOf(await send(id, early, therapist), 409)).detail).toBe(t.notReady);
  const now = moveIn(await done(id, answer('y', 'outcome-o', 'on', 'With the same group'), sendco), 'y');
  expect(moveIn(await done(id, takes(now), therapist), 'y')).toMatchObject({ state: 'done', lines: { length: 3 } });

  // On the day, wherever the joint records copy it.
  expect((await see(id, sendco)).label).toMatch(/^Child \d+, Year 2$/);
  app.clock.set('2026-12-07T09:00:00Z');
  await app.product.tick();
  const label = (await see(id, sendco)).label;
  expect(label).toMatch(/^Child \d+, Year 3$/);
  const { children } = supportsAnswer.parse(await (await app.get(`${school}/support`, therapist)).json());
  const { requests } = queueAnswer.parse(await (await app.get(`${school}/decisions`, therapist)).json());
  expect([children, requests].map((all) => there(all.find((each) => each.requestId === id)).label)).toEqual([
    ...[label, label],
  ]);
  expect((await see(id, sendco)).line.steps.at(-1)).toMatchObject({
    kind: 'move',
    words: expect.stringContaining('Year 3'),
  });
});

test('in the middle the therapist changes: the one who takes over reads each line, asks, and takes it on', async () => {
  const id = await aChild();
  const places = whereToAnswer.parse(await (await app.get(`${at(id)}/where-to`, therapist)).json());
  expect(places.schools.map(({ name }) => name)).toContain('Orchard Bank Junior School');
  const tom = there(places.therapists.find(({ name }) => name === 'Tom Ashdown'));
  const to = { kind: 'therapist', personId: tom.id, name: 'Somebody else' };
  const begun = await done(id, { do: 'begin', id: 'th', to, on: '2026-12-07' }, therapist);
  // Whatever name is sent, the service says who it is.
  expect(moveIn(begun, 'th').to).toMatchObject({ name: 'Tom Ashdown' });
  const ready = await getReady(id, 'th', therapist);
  expect((await app.get(at(id), otherTherapist)).status).toBe(404);
  expect((await refusalOf(await send(id, takes(ready), sendco), 403)).detail).toBe(t.notReceiver);

  const accountOf = ({ tenantId, aadObjectId }: SamplePerson) => accountIdOf(tenantId, aadObjectId);
  const handover = {
    ...{ editId: editId(), serviceId: 'service-weald', kind: 'takes-over', on: '2026-11-27', until: null },
    ...{ from: accountOf(therapist), to: accountOf(otherTherapist), schoolIds: ['school-hazelbrook'] },
  };
  expect((await app.post('/api/handovers', handover, lead)).status).toBe(200);
  await app.product.tick();
  app.clock.set('2026-11-30T09:00:00Z');
  await app.product.tick();
  const { lines } = moveIn(await see(id, otherTherapist), 'th');
  const [first] = lines;
  const asks = { do: 'ask', id: 'th', key: there(first).key, seen: first?.answer?.rev ?? 0, words: 'Since when?' };
  expect(moveIn(await done(id, asks, otherTherapist), 'th').state).toBe('asked');
  await done(id, answer('th', there(first).key, 'on', 'Since November'), sendco);
  const now = moveIn(await see(id, otherTherapist), 'th');
  expect(now).toMatchObject({ state: 'ready', may: { take: true, hand: false } });
  const taken = moveIn(await done(id, takes(now, 'Tom Ashdown'), otherTherapist), 'th');
  expect(taken).toMatchObject({ state: 'done', done: { by: 'Tom Ashdown' } });
});

const consents = async (id: string, state: string, more: object = {}) => {
  const consent = { purposes: ['discuss', 'share-reports'], state, on: '2026-11-20', how: 'signed-form', ...more };
  const body = { editId: editId(), planId: plan, seen: 1, patch: { consent } };
  const response = await app.post(`${school}/requests/${id}/fields`, body, sendco);
  expect({ status: response.status, text: await response.text() }).toMatchObject({ status: 200 });
};
/** What stands in the readable form of a pack, as the person behind the link gets it. */
const paper = async (url: string): Promise<string> => {
  const response = await fetch(url);
  expect(response.headers.get('content-disposition')).not.toContain('Zanthia');
  return response.text();
};

test('to another school: without consent the pack names nobody; with it, until it is withdrawn; it is handed over with day and how', async () => {
  const id = await aChild();
  const name = 'St Agatha’s Secondary';
  const to = { kind: 'phase', phase: 'secondary', school: { schoolId: null, name } };
  await done(id, { do: 'begin', id: 's', to, on: '2026-12-07' }, sendco);
  const voice = { do: 'say', id: 'v', who: 'child', about: 'matters', how: 'symbols', words: 'Playing with others' };
  await done(id, { ...voice, on: '2026-11-26' }, sendco, 'voices');
  await getReady(id, 's');

  const without = there(moveIn(await see(id, sendco), 's').pack ?? undefined);
  expect(without).toMatchObject({ named: null, why: movePackText.why['no-consent'] });
  const anonymous = await paper(without.anonymous['move-html']);
  for (const words of ['Visual timetable', 'Playing with others', 'Ellen Whitfield', name])
    expect(anonymous).toContain(words);
  expect(anonymous).toContain(movePackText.why['no-consent']);
  expect(anonymous).not.toContain(identity.name);

  // Agreed to others, and not to this school.
  await consents(id, 'given', { withWhom: ['school-staff', 'service', 'other-named'], otherBody: 'The clinic' });
  expect(moveIn(await see(id, sendco), 's').pack?.why).toBe(movePackText.why['not-named']);
  await consents(id, 'given', { withWhom: ['school-staff', 'service', 'other-named'], otherBody: name });
  const named = there(moveIn(await see(id, sendco), 's').pack?.named ?? undefined);
  expect(await paper(named['move-html'])).toContain(identity.name);
  expect((await fetch(named['move-pdf'])).headers.get('content-type')).toBe('application/pdf');
  expect((await fetch(named['move-word'])).status).toBe(200);

  // Taken back: the same address gives nothing out at the next read, and no new one is made.
  await consents(id, 'withdrawn');
  expect((await fetch(named['move-html'])).status).toBe(403);
  expect(moveIn(await see(id, sendco), 's').pack?.named).toBeNull();
  expect((await fetch(without.anonymous['move-html'])).status).toBe(200);

  const hand = { do: 'hand', id: 's', on: '2026-11-27', way: 'family', words: 'Given to the parent at the gate' };
  const handed = moveIn(await done(id, hand, sendco), 's');
  expect(handed).toMatchObject({ state: 'done', handed: { way: 'family' } });
});

const next = '/api/schools/school-orchard-bank';
const orchard = { schoolId: 'school-orchard-bank', name: 'Orchard Bank Junior School' };
const comingTo = async (as = otherSendco): Promise<ArrivalsAnswer> => {
  await app.product.tick();
  return arrivalsAnswer.parse(await (await app.get(`${next}/arrivals`, as)).json());
};
const say = (arrival: ArrivalSeen, op: object, more: object = {}) =>
  app.post(
    `${next}/arrivals/${encodeURIComponent(arrival.id)}`,
    { editId: editId(), op: { id: arrival.move.id, ...op }, ...more },
    otherSendco,
  );
const names = { withWhom: ['school-staff', 'service', 'other-named'], otherBody: orchard.name };
const only = ({ children }: ArrivalsAnswer): ArrivalSeen => {
  expect(children).toHaveLength(1);
  return there(children[0]);
};
/** All that is stored of the next school's pointers. */
const pointers = async () => {
  const query = "SELECT * FROM c WHERE c.schoolId = 'school-orchard-bank' AND c.type = 'arrival'";
  const options = { partitionKey: 'school-orchard-bank' };
  return (await app.containers.records.items.query(query, options).fetchAll()).resources;
};
async function goesToOrchardBank(id: string, moveId: string, on = '2026-12-07'): Promise<void> {
  await done(id, { do: 'begin', id: moveId, to: { kind: 'school', school: orchard }, on }, sendco);
  await getReady(id, moveId);
}

test('to another school of the service: it learns that a child comes, and who only while consent names it', async () => {
  const id = await aChild();
  await done(id, { do: 'begin', id: 'near', to: { kind: 'school', school: orchard }, on: '2026-12-07' }, sendco);
  // Nothing is told before the move is ready.
  expect(await comingTo()).toMatchObject({ coming: 0, unnamed: 0, children: [] });
  await getReady(id, 'near');
  const unnamed = await app.get(`${next}/arrivals`, otherSendco).then(() => comingTo());
  expect(unnamed).toEqual({ coming: 1, mayTake: true, unnamed: 1, today: '2026-11-27', children: [] });
  expect(arrivalsText.unnamed(1)).toContain('has not agreed');
  // The pointer holds nothing of the child, and who only counts gets a number.
  expect(JSON.stringify(await pointers())).not.toMatch(/Year 2|timetable|Zanthia/);
  expect(await comingTo(therapist)).toMatchObject({ coming: 1, mayTake: false, unnamed: 0, children: [] });
  // A made-up press of what the list does not show changes nothing.
  const [pointer] = await pointers();
  const guess = { id: pointer.id, move: { id: 'near' } } as ArrivalSeen;
  const taken = { do: 'take', lines: [], who: 'Class teacher' };
  expect((await refusalOf(await say(guess, taken), 403)).detail).toBe(arrivalsText.noConsent);

  await consents(id, 'given', names);
  const named = only(await comingTo());
  expect(named).toMatchObject({
    from: 'Hazelbrook Primary School',
    move: { on: '2026-12-07', may: { take: true, hand: false } },
  });
  expect(JSON.stringify(named)).not.toContain(identity.name);
  expect(await paper(named.pack['move-html'])).toContain(identity.name);
  expect((await fetch(named.pack['move-pdf'])).status).toBe(200);
  const seenBy = await (await app.get(`${school}/requests/${id}/seen`, sendco)).text();
  expect(seenBy).toContain('Joseph Okoro');

  // One line is taken on, of the other it is asked; the old school answers, and sees both in the child's record.
  const [first, second] = named.move.lines;
  const line = (each = first) => ({ key: there(each).key, seen: each?.answer?.rev ?? 0 });
  expect((await refusalOf(await say(named, { do: 'take', who: ' ', lines: [line()] }), 400)).detail).toBe(t.whoNeeded);
  const warned = await say(named, { do: 'ask', ...line(second), words: `When did ${identity.name} start?` });
  expect(warned.status).toBe(422);
  expect((await say(named, { do: 'take', who: 'Class teacher of Year 3', lines: [line()] })).status).toBe(200);
  expect((await say(named, { do: 'ask', ...line(second), words: 'Since when?' })).status).toBe(200);
  const there1 = moveIn(await see(id, sendco), 'near');
  expect(there1).toMatchObject({ state: 'asked', handed: null });
  expect(there1.lines.map(({ read }) => [read?.does, read?.by, read?.words])).toEqual([
    ['takes', 'Joseph Okoro', 'Class teacher of Year 3'],
    ['asks', 'Joseph Okoro', 'Since when?'],
  ]);
  await done(id, answer('near', there(second).key, 'on', 'Since November'), sendco);
  // What was read before it was changed is not taken on.
  const stale = await say(named, { do: 'take', who: 'SENDCo', lines: [line(second)] });
  expect((await refusalOf(stale, 409)).detail).toContain('Ellen Whitfield');

  // Taken back: the list has the one line again, and the addresses of before are closed.
  await consents(id, 'withdrawn');
  expect(await comingTo()).toMatchObject({ coming: 1, unnamed: 1, children: [] });
  expect((await fetch(named.pack['move-html'])).status).toBe(403);
  const late = await say(named, { do: 'take', who: 'SENDCo', lines: [line(second)] });
  expect((await refusalOf(late, 403)).detail).toBe(arrivalsText.noConsent);

  await consents(id, 'given', names);
  const now = only(await comingTo());
  const { key, answer: given } = there(now.move.lines[1]);
  expect((await say(now, { do: 'take', who: 'SENDCo', lines: [{ key, seen: given?.rev }] })).status).toBe(200);
  // Taken on: nothing is to be handed over, and nobody is reminded of it.
  const over = moveIn(await see(id, sendco), 'near');
  expect(over).toMatchObject({ state: 'done', handed: null, done: { by: 'Joseph Okoro' }, may: { hand: false } });
  expect(only(await comingTo()).move.state).toBe('done');
  expect((await comingTo()).coming).toBe(0);
});

test('a move that changes its day, or is off, changes and leaves the list; a move elsewhere never comes', async () => {
  const id = await aChild();
  await consents(id, 'given', names);
  const ahead = async () => (await comingTo()).children.filter(({ move }) => move.id === 'off');
  await goesToOrchardBank(id, 'off');
  const [before] = await ahead();
  const { rev } = moveIn(await see(id, sendco), 'off');
  const to = { kind: 'school', school: orchard };
  await done(id, { do: 'change', id: 'off', seen: rev, to, on: '2027-01-05' }, sendco);
  expect((await ahead()).map(({ move }) => move.on)).toEqual(['2027-01-05']);
  expect((await pointers()).map(({ on }) => on)).toContain('2027-01-05');
  await done(id, { do: 'off', id: 'off', why: 'The family stays' }, sendco);
  expect(await ahead()).toEqual([]);
  expect((await pointers()).find(({ moveId }) => moveId === 'off')).toMatchObject({ gone: true });
  expect((await fetch(there(before).pack['move-html'])).status).toBe(404);
  const gone = await say(there(before), { do: 'take', who: 'x', lines: [] });
  expect((await refusalOf(gone, 404)).detail).toBe(arrivalsText.noneHere);
});

test('what dies between the two schools is carried over when the outbox is looked at again, once', async () => {
  const id = await aChild();
  await consents(id, 'given', names);
  await goesToOrchardBank(id, 'crash');
  const arrival = there((await comingTo()).children.find(({ move }) => move.id === 'crash'));
  const lines = arrival.move.lines.map((each) => ({ key: each.key, seen: each.answer?.rev ?? 0 }));
  // The old school's partition takes nothing at first: the word waits where it was said.
  const { items } = app.containers.records;
  const batch = items.batch.bind(items);
  items.batch = ((operations: unknown, partition: string) =>
    partition === 'school-hazelbrook' && JSON.stringify(operations).includes('"support|')
      ? Promise.reject(new Error('gone'))
      : batch(operations as never, partition)) as typeof items.batch;
  const press = { do: 'take', who: 'Class teacher', lines };
  try {
    expect((await say(arrival, press, { editId: 'once' })).status).toBe(500);
  } finally {
    // The process dies before it can try again; another one takes up what it left.
    await app.stop();
    items.batch = batch;
  }
  app = await startProduct({ now: start, database });
  const waits = async () => (await pointers()).find(({ moveId }) => moveId === 'crash').said;
  expect(await waits()).toHaveLength(1);
  expect(moveIn(await see(id, sendco), 'crash').state).toBe('ready');
  await app.product.start();
  for (let n = 0; n < 50 && (await waits()).length > 0; n += 1) await new Promise((go) => setTimeout(go, 40));
  expect(await waits()).toEqual([]);
  const taken = moveIn(await see(id, sendco), 'crash');
  expect(taken).toMatchObject({ state: 'done', done: { by: 'Joseph Okoro', on: '2026-11-27' } });
  // Sent once more by a client that got no answer, it changes nothing.
  expect((await say(arrival, press, { editId: 'once' })).status).toBe(200);
  expect(moveIn(await see(id, sendco), 'crash')).toEqual(taken);
});
