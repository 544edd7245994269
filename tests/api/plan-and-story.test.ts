import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { studiesAnswer, studyAnswer, type StudyAnswer } from '../../shared/case-study/contract.ts';
import { caseStudyText as c } from '../../shared/case-study/text.ts';
import { ispAnswer } from '../../shared/isp/contract.ts';
import { ispSchema, type Isp } from '../../shared/isp/isp.ts';
import { membershipIdSchema } from '../../shared/kernel/ids.ts';
import { copyAnswer } from '../../shared/own-copy/contract.ts';
import { ispText } from '../../shared/isp/text.ts';
import { packAnswer } from '../../shared/rights/contract.ts';
import { requestAnswer, requestsAnswer } from '../../shared/request-for-help/contract.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { letters, readPdf } from '../unit/bot/documents/read-back.ts';
import { identity } from '../unit/shared/request-for-help/a-request.ts';
import { changeAccount, refusalOf } from './support.ts';

const start = '2026-11-27T08:55:00Z';
const plan = 'plan|service-weald|school-hazelbrook|2026-27|spring';
const school = '/api/schools/school-hazelbrook';
const { sendco, therapist } = people;
/** A second person of Hazelbrook: the sample SENDCo of another school is its head too. */
const head = people.otherSendco;

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: start });
  await app.product.tick();
  await changeAccount(app, head, (account) => {
    const [own] = account.memberships;
    if (own?.scope.kind !== 'school') throw new Error('the sample area has changed');
    const scope = { ...own.scope, schoolId: 'school-hazelbrook' as typeof own.scope.schoolId };
    const second = { ...own, id: membershipIdSchema.parse('membership|two'), role: 'head' as const, scope };
    return { ...account, memberships: [own, second] };
  });
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

const support = async (id: string, part: string, op: object, as: SamplePerson): Promise<void> => {
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
  await support(id, 'spells', spell('u', 1, 'Talk partners'), sendco);
  await support(
    id,
    'outcomes',
    { do: 'set', id: 'o', said: { ...outcome, words: 'I ask friends to play' } },
    therapist,
  );
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

const ofChild = (id: string) => `${school}/requests/${id}/case-study`;
const begin = async (id: string, as: SamplePerson): Promise<StudyAnswer> =>
  studyAnswer.parse(await (await app.post(ofChild(id), { editId: editId(), newId: editId() }, as)).json());
const idOf = ({ study }: StudyAnswer): string => study?.id ?? 'none';
const change = (id: string, op: object, as: SamplePerson) =>
  app.post(`${school}/case-studies/${encodeURIComponent(id)}`, { editId: editId(), op }, as);
const changed = async (id: string, op: object, as: SamplePerson): Promise<StudyAnswer> => {
  const response = await change(id, op, as);
  const text = await response.text();
  expect({ status: response.status, text }).toMatchObject({ status: 200 });
  return studyAnswer.parse(JSON.parse(text));
};
/** Whoever writes looks at each spot and answers each risk, one by one. */
async function settled(answer: StudyAnswer, as: SamplePerson): Promise<StudyAnswer> {
  let now = answer;
  for (let n = 0; n < 40; n += 1) {
    const [spot] = now.spots;
    if (!spot) break;
    const { field, kind, start, length } = spot;
    now = await changed(idOf(now), { do: 'keep', field, kind, start, length }, as);
  }
  for (const risk of now.risks)
    now = await changed(idOf(now), { do: 'answer', risk, words: 'Nobody knows a child by it.' }, as);
  return now;
}
const write = (id: string, { study }: StudyAnswer, concern: string, as: SamplePerson) =>
  change(id, { do: 'write', texts: { concern }, was: { concern: study?.texts.concern }, seen: study?.rev }, as);
const agrees = { do: 'asked', who: 'parental-responsibility', how: 'spoken', on: '2026-11-26' };
const library = async (as: SamplePerson, at = school) =>
  studiesAnswer.parse(await (await app.get(`${at}/case-studies`, as)).json());

test('a journey becomes a story without names: drafted, looked through, checked by the other side, released, and taken back when the family says no', async () => {
  const id = await aChild();
  await support(id, 'spells', spell('u', 1, 'Talk partners'), sendco);
  await support(
    id,
    'outcomes',
    { do: 'set', id: 'o', said: { ...outcome, words: 'I ask friends to play' } },
    therapist,
  );
  const draft = await begin(id, sendco);
  expect(draft.study?.texts).toMatchObject({
    concern: expect.stringMatching(/^Autumn term, week \d+: How can she join in at play\?$/),
    universal: expect.stringMatching(
      /^Autumn term, week \d+: Talk partners \(in the playground\)\.$|^In the same week/,
    ),
    title: 'From concern to change: a story from Key Stage 1',
  });
  const study = idOf(draft);
  const told = 'Zanthia of Hazelbrook saw Ellen Whitfield on 12 March with her hearing aids.';
  const named = studyAnswer.parse(await (await write(study, draft, told, sendco)).json());
  const must = named.spots.filter(({ mustChange }) => mustChange).map(({ kind }) => kind);
  expect(must).toEqual(['name', 'school', 'staff']);
  expect(named.risks).toEqual(expect.arrayContaining(['few', 'device', 'hearing']));
  const [name] = named.spots.filter(({ mustChange }) => mustChange);
  const kept = { do: 'keep', field: name?.field, kind: name?.kind, start: name?.start, length: name?.length };
  expect((await refusalOf(await change(study, kept, sendco), 422)).detail).toBe(c.cannotKeep);

  const clean = 'A child of the school stood beside the others in spring and wore hearing aids.';
  const ready = await settled(studyAnswer.parse(await (await write(study, named, clean, sendco)).json()), sendco);
  expect(ready.whyNot.check).toBe(c.why['same-side']);
  expect((await refusalOf(await change(study, { do: 'check' }, sendco), 409)).detail).toBe(c.why['same-side']);
  expect((await changed(study, { do: 'check' }, therapist)).study?.state).toBe('checked');
  expect((await refusalOf(await change(study, { do: 'release' }, sendco), 409)).detail).toBe(c.why.family);
  const agreed = await changed(study, agrees, sendco);

  const edited = studyAnswer.parse(await (await write(study, agreed, `${clean} Then it changed.`, sendco)).json());
  expect(edited.study).toMatchObject({ state: 'draft', checkedBy: null });
  expect((await refusalOf(await change(study, { do: 'release' }, sendco), 409)).detail).toBe(c.why['not-checked']);
  await settled(edited, therapist);
  await changed(study, { do: 'check' }, therapist);
  expect((await refusalOf(await change(study, { do: 'release' }, therapist), 409)).detail).toBe(c.why.school);
  const released = await changed(study, { do: 'release' }, sendco);
  expect(released.study).toMatchObject({ state: 'released', requestId: null });

  const elsewhere = await library(people.otherSendco, '/api/schools/school-orchard-bank');
  const [story] = elsewhere.library;
  expect(story?.texts.concern).toBe(`${clean} Then it changed.`);
  const said = JSON.stringify(story);
  for (const word of [id, study, 'hazelbrook', 'Hazelbrook', 'Zanthia', 'Whitfield'])
    expect(said.replace(/"word":"[^"]*"/, '')).not.toContain(word);
  expect((await fetch(story?.word ?? '')).status).toBe(200);
  expect(studyAnswer.parse(await (await app.get(ofChild(id), sendco)).json()).study).toBeNull();

  await changed(study, { do: 'no', on: '2026-11-27' }, sendco);
  const after = await library(people.otherSendco, '/api/schools/school-orchard-bank');
  expect(after.library).toMatchObject([{ isTakenBack: true, word: null, texts: { concern: '' } }]);
  expect((await refusalOf(await fetch(story?.word ?? ''), 404)).detail).toBe(c.takenBack);
  expect(JSON.stringify(await library(sendco))).not.toContain('stood beside');
});

const record = z.object({ texts: z.object({ concern: z.string() }).optional() });
const joint = z.object({ joint: z.array(z.object({ kind: z.string(), record })).optional() });

test('a draft stands in the pack of what is kept about the child and goes with the school’s record of it; who only looks on has none of it', async () => {
  const id = await aChild();
  const study = idOf(await begin(id, therapist));
  expect(idOf(await begin(id, sendco))).toBe(study);
  const inPack = async (child: string): Promise<string[]> => {
    const { files } = packAnswer.parse(await (await app.get(`${school}/requests/${child}/pack/school`, sendco)).json());
    const said = z.object({ parts: z.array(joint) }).parse(await (await fetch(files.json)).json());
    const all = said.parts.flatMap((part) => part.joint ?? []);
    return all.flatMap(({ kind, record: { texts } }) => (kind === 'case-study' ? [texts?.concern ?? ''] : []));
  };
  // While it leads to the child it is kept about the child, and of no other.
  expect(await inPack(id)).toEqual([expect.stringMatching(/: How can she join in at play\?$/)]);
  expect(await inPack(await aChild())).toEqual([]);
  await refusalOf(await app.get(ofChild(id), people.lead), 404);
  await refusalOf(await app.get(`${school}/case-studies/${encodeURIComponent(study)}`, people.otherSendco), 404);
  const of = `${school}/copies/${id}`;
  const asked = { editId: editId(), side: 'school', kind: 'erase', reason: 'family-asks' };
  const { copy } = copyAnswer.parse(await (await app.post(`${of}/ask`, asked, sendco)).json());
  const decide = { editId: editId(), side: 'school', askId: copy.asked?.id, approve: true };
  expect((await app.post(`${of}/decide`, decide, head)).status).toBe(200);
  const [gone] = (await library(sendco)).own.filter((each) => each.id === study);
  expect(gone).toMatchObject({ state: 'gone', requestId: null });
});
