import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { anonymousText } from '../../shared/anonymous-text/text.ts';
import { requestAnswer, requestsAnswer } from '../../shared/request-for-help/contract.ts';
import { sheetAnswer } from '../../shared/sheet/contract.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { questionAnswer } from '../../shared/question/contract.ts';
import { people } from '../support/chats.ts';
import { readGridAnswer } from '../../shared/scoping/contract.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { refusalOf } from './support.ts';

const school = schoolIdSchema.parse('school-hazelbrook');
const plan = `plan|service-weald|${school}|2026-27|spring`;
const requests = `/api/schools/${school}/requests`;
const page = `/api/sheets/${encodeURIComponent(plan)}`;

let app: RunningProduct;
let child = '';
beforeAll(async () => {
  app = await startProduct();
  await app.product.tick();
  child = await mayaIsOnTheList();
}, 300_000);
afterAll(() => app.stop());

let edits = 0;
const editId = (): string => `edit-${(edits += 1)}`;
const save = (patch: object, more: object = {}): Promise<Response> =>
  app.post(`${requests}/${child}/fields`, { editId: editId(), planId: plan, seen: 1, patch, ...more }, people.sendco);
const write = async (rowId: string, text: string, more: object = {}, as: SamplePerson = people.sendco) => {
  const { rev } = sheetAnswer.parse(await (await app.get(page, as)).json());
  const field = rowId === 'page' ? 'focus' : 'decision';
  return app.post(`${page}/edits`, { editId: editId(), rowId, field, text, seen: rev, ...more }, as);
};

async function mayaIsOnTheList(): Promise<string> {
  const { newId } = requestsAnswer.parse(await (await app.get(requests, people.sendco)).json());
  const asked = { newId, redFlags: 'none', yearGroup: 'Year 2', question: 'How can she join in?' };
  const begun = await app.post(requests, { editId: editId(), planId: plan, ...asked }, people.sendco);
  child = requestAnswer.parse(await begun.json()).request.id;
  expect((await save({ identity: { name: 'Maya O’Quill', bornOn: '2019-05-06' } })).status).toBe(200);
  return child;
}

const requestNow = async () => {
  const { requests: all } = requestsAnswer.parse(await (await app.get(requests, people.sendco)).json());
  const found = all.find(({ request }) => request.id === child)?.request;
  if (!found) throw new Error('she is not on the list');
  return found;
};

/** Refused with what it looks like and where, and without a word of the text. */
async function warning(response: Response, ...words: string[]) {
  const { code, detail, found } = await refusalOf(response, 422);
  expect(code).toBe('looks-identifying');
  for (const each of words) expect(detail).not.toContain(each);
  return { detail, found };
}

test('a name, a number or a birthday in a request is asked about before it is stored, and kept when its author says so', async () => {
  const hopedFor = 'That Maya O’Quill plays';
  const { detail, found } = await warning(await save({ hopedFor }), 'Maya', 'Quill');
  expect(detail).toBe(anonymousText.warning(['What you hope for'], ['name']));
  expect(found).toEqual([{ field: 'hopedFor', kind: 'name', start: 5, length: 12 }]);
  expect((await requestNow()).hopedFor).toBe('');

  expect((await save({ hopedFor }, { confirmed: true })).status).toBe(200);
  expect((await requestNow()).hopedFor).toBe(hopedFor);
  // Saved again as it stands, with another field: not asked again.
  expect((await save({ hopedFor, question: 'How can she play?' })).status).toBe(200);

  const tried = { id: 'tried-1', strand: 'IN', what: 'Word of the week', howLong: 'since 06.05.2019', effect: '' };
  const two = await warning(await save({ tried: { ...tried, effect: 'See 943 476 5919' } }), '943', '2019');
  expect(two.found).toEqual([
    { field: 'howLong', kind: 'date-of-birth', start: 6, length: 10 },
    { field: 'effect', kind: 'nhs-number', start: 4, length: 12 },
  ]);
  const note = await warning(await save({ papers: { iep: { note: 'of maya' } } }), 'maya');
  expect(note.detail).toContain('“IEP or ISP”');
  expect((await save({ namedAdult: 'Maya Hall, TA' })).status).toBe(200);
  await warning(await save({ namedAdult: 'Mr Hall, ME14 1XX' }), 'ME14');
});

test('a new child whose question names another one is not put on the agenda unasked', async () => {
  const { newId, requests: before } = requestsAnswer.parse(await (await app.get(requests, people.sendco)).json());
  const asked = { newId, redFlags: 'none', yearGroup: 'Year 2', question: 'Is he better beside Maya?' };
  const begin = (more: object = {}) =>
    app.post(requests, { editId: editId(), planId: plan, ...asked, ...more }, people.sendco);
  expect((await warning(await begin(), 'Maya')).found).toEqual([
    { field: 'question', kind: 'name', start: 20, length: 4 },
  ]);
  const list = async () => requestsAnswer.parse(await (await app.get(requests, people.sendco)).json()).requests;
  expect(await list()).toHaveLength(before.length);
  expect((await begin({ confirmed: true })).status).toBe(200);
  expect(await list()).toHaveLength(before.length + 1);
});

test('in the plan, names are asked about in every row, and a therapist without consent learns nothing from it', async () => {
  await warning(await write(`child-${child}`, 'Maya joins the group'), 'Maya');
  await warning(await write('page', 'As Maya talks'), 'Maya');
  expect((await write('page', 'As Maya talks', {}, people.therapist)).status).toBe(200);
  await warning(await write('page', 'Postcode me14 1xx'), 'me14');
  expect((await write(`child-${child}`, 'Maya joins the group', {}, people.therapist)).status).toBe(200);
  expect((await write(`child-${child}`, 'Maya joins it', { confirmed: true })).status).toBe(200);
});

test('an entry of the grid, which all staff read, is looked through for names too', async () => {
  const address = `/api/schools/${school}/grid/entries`;
  const body = { entryId: 'form-1', kind: 'provision', text: 'Visits to ME14 1XX, and Maya’s group', cells: ['FS2'] };
  const add = (more: object = {}) => app.post(address, { editId: editId(), ...body, ...more }, people.sendco);
  expect((await warning(await add(), 'ME14')).found).toEqual([
    { field: 'text', kind: 'postcode', start: 10, length: 8 },
    { field: 'text', kind: 'name', start: 24, length: 4 },
  ]);
  expect((await add({ confirmed: true })).status).toBe(200);
  const revNow = async () =>
    readGridAnswer.parse(await (await app.get(`/api/schools/${school}/grid`, people.sendco)).json()).rev;
  const words = { editId: editId(), entryId: 'form-1', cells: ['FS3'], text: body.text, seen: await revNow() };
  expect((await app.post(`${address}/change`, words, people.sendco)).status).toBe(200);
});

test('what was kept after the warning is written down as such, with no word of it, and what was not, not at all', async () => {
  const { resources } = await app.containers.records.items
    .query<{ event: string }>("SELECT * FROM c WHERE c.type = 'audit'", { partitionKey: school })
    .fetchAll();
  const kept = resources.map(({ event }) => event).filter((event) => event.endsWith('.kept-after-warning'));
  expect(kept.sort()).toEqual([
    'grid.entry-added.kept-after-warning',
    'request.begun.kept-after-warning',
    'request.changed.kept-after-warning',
    'sheet.filled-in.kept-after-warning',
  ]);
  expect(JSON.stringify(resources)).not.toMatch(/Maya|ME14|943 476/i);
  expect(app.log.lines.join()).not.toMatch(/Maya|ME14|943 476/i);
});

test('a question that was kept is not asked about again when the same words become a request; other words are', async () => {
  const questions = '/api/schools/school-hazelbrook/questions';
  const text = 'Is she better beside Maya at lunch?';
  const asked = { newId: 'kept-1', redFlags: 'none', yearGroup: 'Year 2', strands: [], text };
  await warning(await app.post(questions, { editId: editId(), ...asked }, people.sendco), 'Maya');
  const kept = await app.post(questions, { editId: editId(), ...asked, confirmed: true }, people.sendco);
  const { question } = questionAnswer.parse(await kept.json());
  const help = (words: string) =>
    app.post(
      `${questions}/${encodeURIComponent(question.id)}/request`,
      { editId: editId(), yearGroup: 'Year 2', question: words },
      people.sendco,
    );
  await warning(await help('Is Maya better alone?'), 'Maya');
  expect((await help(`${text} `)).status).toBe(200);
});
