import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toDocument } from '../../bot/storage/documents.ts';
import { gridStore } from '../../bot/storage/grid.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { requestIdSchema, schoolIdSchema } from '../../shared/kernel/ids.ts';
import { date } from '../../shared/kernel/time.ts';
import { entryLinksAnswer } from '../../shared/scoping/entry-links.ts';
import { membershipSchema } from '../../shared/organisation/roles.ts';
import { refOf } from '../../shared/reflection/waiting.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { aRequest, canaries } from '../unit/shared/request-for-help/a-request.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';
import { changeAccount, refusalOf } from './support.ts';

const school = schoolIdSchema.parse('school-hazelbrook');
const at = `/api/schools/${school}`;
const planId = encodeURIComponent(`plan|service-weald|${school}|2026-27|spring`);
const { therapist, sendco, lead, otherTherapist } = people;

let app: RunningProduct;
let edits = 0;
beforeAll(async () => {
  app = await startProduct({ now: '2026-11-27T10:00:00Z' });
});
afterAll(() => app.stop());

const did = async (path: string, body: object, who: SamplePerson = sendco): Promise<void> => {
  const answer = await app.post(path, { editId: `edit-${(edits += 1)}`, ...body }, who);
  expect({ path, status: answer.status, text: answer.status === 200 || (await answer.text()) }).toMatchObject({
    status: 200,
  });
};
const rev = async () => there(await gridStore(app.containers).load(school)).value.rev;
const linksOf = async (entryId: string, who: SamplePerson = sendco): Promise<string[]> => {
  const answer = await app.get(`${at}/grid/entries/${entryId}/links`, who);
  const text = await answer.text();
  for (const canary of [...canaries, 'Colourful Semantics with']) expect(text).not.toContain(canary);
  return entryLinksAnswer.parse(JSON.parse(text)).links.map(({ sentence }) => sentence);
};
/** Children for whom the school says that it tried this in vocabulary. */
async function tried(what: string, ...numbers: number[]): Promise<void> {
  for (const number of numbers) {
    const id = requestIdSchema.parse(`request-3-tried-${number}`);
    const one = { id: 'tried-1', strand: 'WW' as const, what, howLong: '', effect: '' };
    await app.containers.records.items.upsert(toDocument('request', aRequest({ id, number, tried: [one] })));
  }
}
/** Tom Ashdown, of the same service, as the head of Hazelbrook. */
const tomIsHead = () =>
  changeAccount(app, otherTherapist, (account) => ({
    ...account,
    memberships: [
      membershipSchema.parse({
        ...{ id: 'membership|more|head', role: 'head', from: date('2026-09-01'), until: null },
        scope: { kind: 'school', serviceId: 'service-weald', schoolId: school },
      }),
    ],
  }));

test('a provision says what shows it and for how many children it was tried, never which', async () => {
  const entry = { entryId: 'colourful', kind: 'provision', text: 'Colourful Semantics', cells: ['WW2'] };
  await did(`${at}/grid/entries`, entry);
  expect(await linksOf('colourful')).toEqual([]);
  const details = { evidence: 'Sentence scores before and after', link: 'https://example.org/study' };
  await did(`${at}/grid/entries/change`, { entryId: 'colourful', seen: await rev(), details });
  await tried('Colourful Semantics with an assistant, in Year 1', 71, 72, 73, 74);
  const evidence = '2 pieces of evidence for it.';
  const few = 'Tried for fewer than five children, say their requests for help.';
  expect(await linksOf('colourful')).toEqual([evidence, few]);
  expect(await linksOf('colourful', therapist)).toEqual([evidence, few]);
  // Those who may not read the requests are told nothing of them, not even that there are some.
  await tomIsHead();
  expect(await linksOf('colourful', lead)).toEqual([evidence]);
  expect(await linksOf('colourful', otherTherapist)).toEqual([evidence]);

  await tried('colourful semantics', 75);
  expect(await linksOf('colourful')).toEqual([evidence, few.replace('fewer than five', '5')]);
  // What was tried in another strand is something else, and so is what only shares a word.
  await did(`${at}/grid/entries`, { ...entry, entryId: 'elsewhere', cells: ['EE2'] });
  expect(await linksOf('elsewhere')).toEqual([]);
  await did(`${at}/grid/entries`, { ...entry, entryId: 'only-a-word', text: 'Colourful corridor displays' });
  expect(await linksOf('only-a-word')).toEqual([]);
});

test('a gap says where it began and what is done about it, in the grid and in the plan', async () => {
  const reflectionId = `reflection|service-weald|${school}|2026-27|autumn`;
  const item = { reflectionId, itemId: 'bug-1' };
  const words = { list: 'bugs', text: 'No quiet room', cell: 'EE1', owner: null };
  await did(`${at}/reflection/items`, { ...item, ...words });
  for (const into of ['gap', 'outcome']) await did(`${at}/reflection/items/make`, { ...item, into, cell: 'EE1' });
  const id = refOf('gap', 'bug-1');
  const began = 'It began in stars, bugs and moon, autumn term 2026.';
  expect(await linksOf(id)).toEqual([began]);
  // The planning opens, with a row for the gap and one for the outcome.
  await app.product.tick();

  const action = { entryId: id, actionId: 'act-1', text: 'Book the library corner', owner: 'sendco', dueOn: null };
  await did(`${at}/gaps/action`, { ...action, state: 'done', seen: await rev() });
  const inThePlan = { rowId: `gap-${id}`, field: 'action', text: 'Ask for a corner', seen: 1 };
  await did(`/api/sheets/${planId}/edits`, inThePlan);
  const links = await linksOf(id);
  expect(links).toEqual([
    began,
    '1 action for it, and it is done.',
    'Something to do about it is in the plan for the spring term 2027.',
    'The same item is an outcome in the plan for the spring term 2027.',
  ]);
  expect(await linksOf(id, lead)).toEqual(links);
  // What hinders the two of them is theirs: the head learns nothing of where it began.
  expect(await linksOf(id, otherTherapist)).toEqual(links.slice(1, 3));
});

test('an entry that came out of the audit or of a place says so; one that is not there says nothing', async () => {
  for (const entryId of ['environment~E1~2026-27~autumn', 'places~hall'])
    await did(`${at}/grid/entries`, { entryId, kind: 'gap', text: `Echo in ${entryId.length}`, cells: ['EE1'] });
  const fromAudit = await linksOf(encodeURIComponent('environment~E1~2026-27~autumn'));
  expect(fromAudit).toEqual([expect.stringMatching(/^It came out of .+, autumn term 2026\.$/)]);
  expect(await linksOf('places~hall')).toEqual(['It came from the school’s places.']);
  expect(await linksOf('nobody-added-this')).toEqual([]);
  await refusalOf(await app.get(`${at}/grid/entries/colourful/links`, people.otherSendco), 404);
});

test('a lead is told how many other schools have what the library has; the pair of one school not below five', async () => {
  const entry = { kind: 'provision', text: 'Word of the week', cells: ['FS1'] };
  await did(`${at}/grid/entries`, { ...entry, entryId: 'word-here' });
  await did('/api/schools/school-orchard-bank/grid/entries', { ...entry, entryId: 'word-there' }, people.otherSendco);
  expect(await linksOf('word-here', lead)).toEqual(['1 other school of your service has it too.']);
  expect(await linksOf('word-here')).toEqual([]);
});
