import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { membershipIdSchema } from '../../shared/kernel/ids.ts';
import { journeyAnswer } from '../../shared/journey/contract.ts';
import { copyAnswer } from '../../shared/own-copy/contract.ts';
import { questionAnswer, helpAnswer } from '../../shared/question/contract.ts';
import { requestAnswer, requestsAnswer } from '../../shared/request-for-help/contract.ts';
import { packAnswer } from '../../shared/rights/contract.ts';
import { supportAnswer, supportsAnswer, type SupportAnswer } from '../../shared/support/contract.ts';
import { copiesHeld } from '../../shared/support/passport.ts';
import { supportText as t } from '../../shared/support/text.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { letters, readPdf, readWord } from '../unit/bot/documents/read-back.ts';
import { identity } from '../unit/shared/request-for-help/a-request.ts';
import { changeAccount, refusalOf } from './support.ts';

const start = '2026-11-27T08:55:00Z';
const plan = 'plan|service-weald|school-hazelbrook|2026-27|spring';
const school = '/api/schools/school-hazelbrook';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: start });
  await app.product.tick();
});
afterAll(() => app.stop());

beforeEach(() => app.clock.set(start));

let edits = 0;
const editId = () => `edit-${(edits += 1)}`;
const { sendco, therapist } = people;
const at = (id: string) => `${school}/requests/${id}/support`;

const save = (id: string, patch: object) =>
  app.post(`${school}/requests/${id}/fields`, { editId: editId(), planId: plan, seen: 1, patch }, sendco);
const consents = (id: string, state = 'given') =>
  save(id, { consent: { purposes: ['discuss', 'assess'], state, on: '2026-11-20', how: 'signed-form' } });

/** A child on the agenda whose name the school has written down. */
async function aChild(): Promise<string> {
  const { newId } = requestsAnswer.parse(await (await app.get(`${school}/requests`, sendco)).json());
  const body = { editId: editId(), planId: plan, newId, redFlags: 'none', yearGroup: 'Year 2', question: 'How?' };
  const { request } = requestAnswer.parse(await (await app.post(`${school}/requests`, body, sendco)).json());
  expect((await save(request.id, { identity })).status).toBe(200);
  return request.id;
}

const see = async (id: string, as: SamplePerson): Promise<SupportAnswer> =>
  supportAnswer.parse(await (await app.get(at(id), as)).json());
const send = (id: string, part: string, op: object, as: SamplePerson, more: object = {}) =>
  app.post(`${at(id)}/${part}`, { editId: editId(), op, ...more }, as);
const done = async (id: string, part: string, op: object, as: SamplePerson): Promise<SupportAnswer> => {
  const response = await send(id, part, op, as);
  const text = await response.text();
  expect({ status: response.status, text }).toMatchObject({ status: 200 });
  return supportAnswer.parse(JSON.parse(text));
};
const begin = (id: string, level: number, more: object = {}) => ({
  ...{ do: 'begin', id, level, what: `Support ${id}`, entryId: null, strand: null, place: 'class' },
  ...{ from: '2026-11-23', alone: '' },
  ...more,
});
const outcome = {
  words: 'I want to ask to play',
  owner: 'child',
  withWhom: '',
  soWhat: ['friends'],
  priority: 'first',
};

test('the SENDCo picks from the school’s own grid, the therapist adds specialist support once the parent has agreed', async () => {
  const id = await aChild();
  const { offers, may } = await see(id, sendco);
  expect(may).toEqual({ write: true, specialist: false, plan: true });
  const picked = offers.find(({ level }) => level === 1);
  const universal = begin('u', 1, { what: picked?.text, entryId: picked?.entryId, strand: picked?.strand });
  await done(id, 'spells', universal, sendco);
  await done(id, 'spells', begin('t', 2, { place: 'playground' }), sendco);
  const refused = await refusalOf(await send(id, 'spells', begin('s', 3), therapist), 409);
  expect(refused.detail).toBe(t.spells.noConsent);
  await consents(id);
  const now = await done(id, 'spells', begin('s', 3, { place: 'hub' }), therapist);
  expect(now.record?.spells.map(({ level, what, place, by }) => [level, what, place, by])).toEqual([
    [1, picked?.text, 'class', 'Ellen Whitfield'],
    [2, 'Support t', 'playground', 'Ellen Whitfield'],
    [3, 'Support s', 'hub', 'Priya Raman'],
  ]);
  expect(
    (
      await refusalOf(
        await send(id, 'spells', { do: 'end', id: 'u', seen: 99, until: '2026-11-26', alone: '' }, sendco),
        400,
      )
    ).detail,
  ).toBe(t.spells.aloneNeeded);
  await consents(id, 'withdrawn');
  expect((await see(id, therapist)).whyNotSpecialist).toBe(t.spells.noConsent);
});

test('both sides see the same line, from the worry without a name to the step down', async () => {
  const worry = {
    editId: editId(),
    newId: 'line',
    redFlags: 'none',
    yearGroup: 'Year 3',
    strands: ['EE'],
    text: 'How?',
  };
  const { question } = questionAnswer.parse(await (await app.post(`${school}/questions`, worry, sendco)).json());
  const of = `${school}/questions/${encodeURIComponent(question.id)}`;
  app.clock.set('2026-12-01T09:00:00Z');
  const answer = { editId: editId(), answerId: 'answer-1', text: 'Sit beside him', minutes: 0 };
  expect((await app.post(`${of}/answers`, answer, therapist)).status).toBe(200);
  const help = { editId: editId(), yearGroup: 'Year 3', question: 'How?', hopedFor: '' };
  const { requestId: id } = helpAnswer.parse(await (await app.post(`${of}/request`, help, sendco)).json());
  app.clock.set('2026-12-08T09:00:00Z');
  journeyAnswer.parse(
    await (await app.post(`${school}/journeys/${id}/take-up`, { editId: editId() }, therapist)).json(),
  );
  await done(id, 'spells', begin('u', 1, { from: '2026-12-03' }), sendco);
  await done(id, 'outcomes', { do: 'set', id: 'o', said: outcome }, therapist);
  const [school_, service] = [await see(id, sendco), await see(id, therapist)];
  expect(school_.line).toEqual(service.line);
  expect(school_.line.steps.map(({ kind, on, days }) => [kind, on, days])).toEqual([
    ['concern', '2026-11-27', null],
    ['conversation', '2026-12-01', 4],
    ['request', '2026-12-01', 0],
    ['support', '2026-12-03', 2],
    ['taken-up', '2026-12-08', 5],
    ['outcome', '2026-12-08', 0],
  ]);
  expect(school_.line.reached).toMatchObject([{ level: 1, days: 6 }]);
});

test('what a person writes tells nobody who the child is: a name is asked about, a safeguarding phrase is not kept', async () => {
  const id = await aChild();
  const say = (words: string) => ({
    ...{
      do: 'say',
      id: `voice-${words.length}`,
      who: 'child',
      about: 'matters',
      how: 'symbols',
      words,
      on: '2026-11-26',
    },
  });
  const named = say('Zanthia wants to play');
  const asked = await refusalOf(await send(id, 'voices', named, sendco), 422);
  expect([asked.code, asked.found?.map(({ field }) => field)]).toEqual(['looks-identifying', ['words']]);
  const risk = await refusalOf(await send(id, 'voices', say('He says his uncle hits him at home'), sendco), 422);
  expect(risk.code).toBe('safeguarding');
  await done(id, 'voices', say('Playing with others'), sendco);
  expect((await send(id, 'voices', named, sendco, { confirmed: true })).status).toBe(200);
  expect(app.dump()).not.toContain('uncle');
});

test('an outcome achieved needs evidence or says that it is self-reported; the two sides do not overwrite each other', async () => {
  const id = await aChild();
  const { record } = await done(id, 'outcomes', { do: 'set', id: 'o', said: outcome }, sendco);
  const close = {
    do: 'close',
    id: 'o',
    seen: record?.rev,
    on: '2026-11-27',
    state: 'achieved',
    evidence: '',
    reason: '',
  };
  expect((await refusalOf(await send(id, 'outcomes', close, therapist), 400)).detail).toBe(t.outcomes.evidenceNeeded);
  const change = { do: 'change', id: 'o', seen: record?.rev, said: { ...outcome, words: 'I want to join the choir' } };
  await done(id, 'outcomes', change, therapist);
  const refused = await refusalOf(await send(id, 'outcomes', { ...close, reason: 'He says so' }, sendco), 409);
  expect(refused.detail).toBe(t.changedSince('Priya Raman'));
  const again = await done(id, 'outcomes', { ...close, seen: 99, reason: 'He says so' }, sendco);
  expect(again.record?.outcomes[0]).toMatchObject({ state: 'achieved', ends: [{ selfReported: true }] });
});

test('what was written by mistake leaves the line for both sides, stays to be put back, and comes back as it was', async () => {
  const id = await aChild();
  await done(id, 'spells', begin('u', 1), sendco);
  const on = '2026-11-26';
  const voice = { do: 'say', id: 'v', who: 'child', about: 'changed', how: 'spoken', words: 'I asked to play', on };
  const before = await done(id, 'voices', voice, therapist);
  await done(id, 'voices', { do: 'mistake', id: 'v' }, sendco);
  const out = await done(id, 'spells', { do: 'mistake', id: 'u', seen: before.record?.rev, alone: '' }, therapist);
  expect(out.line.steps.map(({ kind }) => kind)).toEqual(['request']);
  expect(out.record?.voices).toMatchObject([{ gone: true, by: 'Ellen Whitfield', words: 'I asked to play' }]);
  const stale = { do: 'restore', id: 'u', seen: before.record?.rev, alone: '' };
  expect((await refusalOf(await send(id, 'spells', stale, sendco), 409)).detail).toBe(t.changedSince('Priya Raman'));
  await done(id, 'spells', { ...stale, seen: out.record?.rev }, sendco);
  const back = await done(id, 'voices', { do: 'restore', id: 'v' }, sendco);
  expect(back.line).toEqual(before.line);
});

test('two who write at once are both heard, and what is sent twice is there once', async () => {
  const id = await aChild();
  const [one, other] = ['a', 'b'].map((spell) => send(id, 'spells', begin(spell, 1), sendco));
  const twice = { editId: editId(), op: begin('c', 1) };
  await Promise.all([
    one,
    other,
    app.post(`${at(id)}/spells`, twice, sendco),
    app.post(`${at(id)}/spells`, twice, sendco),
  ]);
  expect((await see(id, sendco)).record?.spells.map((each) => each.id).toSorted()).toEqual(['a', 'b', 'c']);
});

test('a review falls due and is overdue the day after; a lead sees the numbers, another school nothing at all', async () => {
  const id = await aChild();
  await done(id, 'spells', begin('u', 1), sendco);
  const held = await done(
    id,
    'reviews',
    { do: 'hold', id: 'r', on: '2026-11-27', words: 'Go on', next: '2026-12-10' },
    therapist,
  );
  expect(held).toMatchObject({ state: 'going-on', record: { nextReview: '2026-12-10' } });
  app.clock.set('2026-12-14T09:00:00Z');
  expect(await see(id, sendco)).toMatchObject({ state: 'review-overdue', overdueDays: 4 });
  const list = async (as: SamplePerson) => supportsAnswer.parse(await (await app.get(`${school}/support`, as)).json());
  expect((await list(sendco)).children[0]).toMatchObject({ requestId: id, state: 'review-overdue', levels: [1] });
  const lead = await list(people.lead);
  expect(lead).toMatchObject({ counts: { overdue: 1 }, maySee: false, children: [] });
  await refusalOf(await app.get(at(id), people.lead), 404);
  for (const as of [people.farSendco, people.otherTherapist]) {
    await refusalOf(await app.get(`${school}/support`, as), 404);
    await refusalOf(await app.get(at(id), as), 404);
    await refusalOf(await send(id, 'spells', begin('x', 1), as), 404);
  }
});

test('a passport says how a child shows that it is upset once the safeguarding lead knows, and nothing that is done to one', async () => {
  const id = await aChild();
  const write = (upset: string, more: object = {}) => ({ do: 'write', seen: 0, said: { words: { upset } }, ...more });
  const routes = () => app.dump().split('request.route-shown').length;
  const before = routes();
  const sign = 'I hurt myself when upset: I bite my arm';
  expect((await refusalOf(await send(id, 'passport', write(sign), sendco), 422)).code).toBe('own-sign');
  expect([routes() - before, app.dump().includes('bite my arm')]).toEqual([1, false]);
  const { record } = await done(id, 'passport', write(sign, { isKnown: true }), sendco);
  expect(record?.passport?.said.words.upset).toBe(sign);
  const risk = await send(id, 'passport', write('My uncle hits me', { isKnown: true }), sendco);
  expect((await refusalOf(risk, 422)).code).toBe('safeguarding');
  expect([routes() - before, app.dump().includes('uncle')]).toEqual([2, false]);
});

test('a passport: made by the SENDCo, added to by the therapist, on paper for staff, told when older, and erased with the record', async () => {
  const id = await aChild();
  const write = (said: object, seen = 0) => ({ do: 'write', seen, said });
  const named = write({ words: { calm: 'Zanthia likes the book corner' } });
  const asked = await refusalOf(await send(id, 'passport', named, sendco), 422);
  expect([asked.code, asked.found?.map(({ field }) => field)]).toEqual(['looks-identifying', ['calm']]);
  const ways = [{ way: 'signs', looksLike: 'Makaton, smaller than usual' }];
  const first = await done(id, 'passport', write({ ways, words: { calm: 'The book corner' }, eating: true }), sendco);
  const copy = { do: 'share', id: 'copy-1', on: '2026-11-27', version: 1, roles: ['lunchtime'] };
  await done(id, 'passport', copy, sendco);
  const sign = {
    do: 'add-sign',
    id: 'sign-1',
    see: 'Flat hand on chest',
    means: 'I need the toilet',
    todo: 'Go along',
  };
  await done(id, 'passport', sign, therapist);
  const stale = await refusalOf(await send(id, 'passport', write({ words: { calm: 'The hall' } }), therapist), 409);
  expect(stale.detail).toBe(t.changedSince('Ellen Whitfield'));
  const { record, passportFiles, line } = await see(id, therapist);
  expect(first.passportFiles).not.toBeNull();
  expect(record?.passport?.versions.map(({ n, by }) => [n, by])).toEqual([
    [1, 'Ellen Whitfield'],
    [2, 'Priya Raman'],
  ]);
  expect(record?.passport && copiesHeld(record.passport)).toMatchObject([
    { role: 'lunchtime', version: 1, isOlder: true },
  ]);
  expect(line.steps.filter(({ kind }) => kind === 'passport')).toHaveLength(1);

  const says = [
    'Makaton, smaller than usual',
    'The book corner',
    'Flat hand on chest',
    'I need the toilet',
    'Go along',
  ];
  for (const file of [passportFiles?.pdf ?? '', passportFiles?.word ?? '']) {
    const response = await fetch(file);
    const content = new Uint8Array(await response.arrayBuffer());
    expect(response.headers.get('content-disposition')).toContain('Communication passport - Child');
    const isPdf = file === passportFiles?.pdf;
    const read = isPdf ? (await readPdf(content)).letters : letters((await readWord(content)).text);
    for (const each of [...says, t.passport.print.eating, 'Version 2', 'Shred older ones'])
      expect(read).toContain(letters(each));
    expect(read).not.toContain('Quillfeather');
  }
  const pack = packAnswer.parse(await (await app.get(`${school}/requests/${id}/pack/school`, sendco)).json());
  const held = await (await fetch(pack.files.json)).text();
  for (const each of says) expect(held).toContain(each);

  await changeAccount(app, people.otherSendco, (account) => {
    const [own] = account.memberships;
    if (!own || own.scope.kind !== 'school') throw new Error('the sample area has changed');
    const scope = { ...own.scope, schoolId: 'school-hazelbrook' as typeof own.scope.schoolId };
    const head = { ...own, id: membershipIdSchema.parse('membership|two'), role: 'head' as const, scope };
    return { ...account, memberships: [own, head] };
  });
  const erase = { editId: editId(), side: 'school', kind: 'erase', reason: 'family-asks' };
  const ask = copyAnswer.parse(await (await app.post(`${school}/copies/${id}/ask`, erase, sendco)).json()).copy.asked;
  const decide = { editId: editId(), side: 'school', askId: ask?.id, approve: true };
  expect((await app.post(`${school}/copies/${id}/decide`, decide, people.otherSendco)).status).toBe(200);
  expect((await fetch(passportFiles?.pdf ?? '')).status).toBe(404);
  expect(await see(id, therapist)).toMatchObject({ record: { passport: null }, passportFiles: null });
  for (const each of says) expect(app.dump()).not.toContain(each);
});
