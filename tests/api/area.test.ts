import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { toDocument } from '../../bot/storage/documents.ts';
import { serviceStore } from '../../bot/storage/services.ts';
import { buildGrids, buildSchools } from '../../infra/local/sample/build.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import {
  areaEvaluationsAnswer,
  areaMapAnswer,
  similarAnswer,
  libraryAnswer,
  type LibraryAnswer,
} from '../../shared/area/contract.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { areaProfileAnswer, profileAnswer } from '../../shared/needs-profile/contract.ts';
import { noCounts, type YearGroup } from '../../shared/needs-profile/profile.ts';
import { date, instant } from '../../shared/kernel/time.ts';
import { membershipSchema, type Role } from '../../shared/organisation/roles.ts';
import { gridIdOf } from '../../shared/scoping/grid.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { alike, blank, says } from '../unit/shared/evaluation/an-evaluation.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';
import { changeAccount, refusalOf } from './support.ts';

const start = '2026-11-27T10:00:00Z';
let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: start });
});
beforeEach(() => app.clock.set(start));
afterAll(() => app.stop());

const hazelbrook = '/api/schools/school-hazelbrook';
const compared = async (as: SamplePerson = people.sendco) =>
  similarAnswer.parse(await (await app.get(`${hazelbrook}/comparison`, as)).json());
const mapOf = async (as: SamplePerson) => areaMapAnswer.parse(await (await app.get('/api/area', as)).json());
const library = async (as: SamplePerson = people.sendco): Promise<LibraryAnswer> =>
  libraryAnswer.parse(await (await app.get(`${hazelbrook}/library`, as)).json());
const send = (part: string, body: object, as: SamplePerson) =>
  app.post(`${hazelbrook}/library${part}`, { editId: 'edit-1', ...body }, as);
const cellOf = <Line extends { readonly cell: string }>(lines: readonly Line[], cell: string): Line =>
  there(
    lines.find((line) => line.cell === cell),
    cell,
  );

/** Another primary school of the service with these two entries in its grid, written as a day long ago left them. */
async function otherSchool(n: number, ee2: 'provision' | 'gap'): Promise<void> {
  const id = schoolIdSchema.parse(`school-other-${n}`);
  const [school, grid] = [there(buildSchools()[0]), there(buildGrids()[0])];
  const entry = there(grid.entries[0]);
  const entries = [
    { ...entry, id: 'one', text: 'A word each week', cells: ['FS1'], details: { libraryId: wordOfTheWeek } },
    { ...entry, id: 'two', text: 'Symbols', kind: ee2, cells: ['EE2'] },
  ];
  const { records } = app.containers;
  await records.items.upsert(toDocument('school', { ...school, id, schoolId: id, name: `Other ${n}`, people: [] }));
  await records.items.upsert(toDocument('grid', { ...grid, id: gridIdOf(id), schoolId: id, entries }));
  await serviceStore(app.containers).saveSummary({
    ...{ schoolId: id, serviceId: school.serviceId, schoolName: `Other ${n}`, cycle: null },
  });
}
const wordOfTheWeek = 'library-example-word-of-the-week';
const alsoIs = (person: SamplePerson, role: Role, scope: object) =>
  changeAccount(app, person, (account) => ({
    ...account,
    memberships: [
      ...account.memberships,
      membershipSchema.parse({
        ...{ id: `membership|more|${role}`, role, from: date('2026-09-01'), until: null },
        scope: { serviceId: 'service-weald', ...scope },
      }),
    ],
  }));

test('with too few schools a sentence says why, and the lead’s map names her own three', async () => {
  expect(await compared()).toEqual({ setting: 'primary', why: 'too-few', since: null, others: null, cells: [] });
  const map = await mapOf(people.lead);
  expect(map).toMatchObject({ isExact: true, mapped: 2, blank: 1, on: '2026-11-27' });
  const orchardBank = { id: 'school-orchard-bank', name: 'Orchard Bank Junior School' };
  const families = { provision: 1, nothing: 0, gap: 1, gapIn: [orchardBank] };
  expect(cellOf(map.cells, 'FS2')).toMatchObject(families);
  await refusalOf(await app.get('/api/area', people.sendco), 403);
  await refusalOf(await app.get(`${hazelbrook}/comparison`, people.otherSendco), 404);
});

test('from the next day six more schools are counted: what they have shows, and never which of them', async () => {
  for (let n = 1; n <= 6; n += 1) await otherSchool(n, n <= 3 ? 'provision' : 'gap');
  // The figures of a day are drawn up once.
  expect((await compared()).why).toBe('too-few');
  app.clock.set('2026-11-28T10:00:00Z');
  const answer = await compared();
  expect(answer).toMatchObject({ why: null, others: 5, since: '2026-11-28' });
  expect(cellOf(answer.cells, 'FS1')).toMatchObject({ hasProvision: true, provision: 'most', gap: 'few' });
  expect(cellOf(answer.cells, 'EE2')).toMatchObject({ hasProvision: false, provision: 60, gap: 40 });
  expect(JSON.stringify(answer)).not.toMatch(/school-|Other/);
  // The therapist may open Orchard Bank too, so it is not in her group.
  expect(cellOf((await compared(people.therapist)).cells, 'EE2')).toMatchObject({ provision: 50, gap: 50 });
});

test('the comparison stands still until the next term, whatever the grids become', async () => {
  app.clock.set('2026-11-28T12:00:00Z');
  const before = await compared();
  for (let n = 1; n <= 6; n += 1) await otherSchool(n, 'provision');
  await otherSchool(7, 'provision');
  app.clock.set('2026-12-18T10:00:00Z');
  expect(await compared()).toEqual(before);
  app.clock.set('2027-01-04T10:00:00Z');
  const after = await compared();
  expect(after.since).toBe('2027-01-04');
  expect(cellOf(after.cells, 'EE2')).toMatchObject({ provision: 'most', gap: 'few' });
});

test('who may see the grids of most of the group is told nothing of the few that are left', async () => {
  app.clock.set('2027-01-04T11:00:00Z');
  expect((await compared(people.therapist)).why).toBeNull();
  for (let n = 1; n <= 4; n += 1)
    await alsoIs(people.therapist, 'link-therapist', { kind: 'school', schoolId: `school-other-${n}` });
  expect((await compared(people.therapist)).why).toBe('too-few');
});

test('a commissioner’s map names no school and no number below five', async () => {
  app.clock.set('2027-01-04T12:00:00Z');
  await alsoIs(people.otherTherapist, 'commissioner', { kind: 'service' });
  const map = await mapOf(people.otherTherapist);
  expect(map).toMatchObject({ isExact: false, blank: null, mapped: 10 });
  expect(cellOf(map.cells, 'FS3')).toMatchObject({ provision: 'under-5', nothing: null, gapIn: [] });
  expect(JSON.stringify(map)).not.toMatch(/school-|Other|Hazelbrook/);
  expect(cellOf((await mapOf(people.lead)).cells, 'EE2').provision).toBeGreaterThan(6);
});

test('the library says in how many other schools something is, from five on, and the own one does not count', async () => {
  app.clock.set('2027-01-04T12:00:00Z');
  const { items, countedOn, may } = await library();
  expect(countedOn).toBe('2027-01-04');
  expect(may).toEqual({ propose: false, publish: false, rate: true });
  const found = (id: string) => there(items.find((item) => item.id === id));
  expect(found(wordOfTheWeek)).toMatchObject({ schools: 7, isExample: true, addedBy: null });
  expect(found('library-example-visual-timetables')).toMatchObject({ schools: null });
  // The therapist may look into four of the seven by now; a lead, into all of them.
  const use = async (as: SamplePerson) => (await library(as)).items.map(({ id, schools }) => [id, schools]);
  expect(await use(people.therapist)).toContainEqual([wordOfTheWeek, null]);
  expect(await use(people.lead)).toContainEqual([wordOfTheWeek, 7]);
  expect(await use(people.lead)).toContainEqual(['library-example-visual-timetables', 0]);
});

test('a therapist proposes, a lead publishes, the school finds it, and five ratings make an average', async () => {
  const words = { title: 'Talk time', about: 'Ten minutes a day.', cells: ['IN1'], evidence: '', link: '' };
  await refusalOf(await send('', { itemId: 'i-1', ...words }, people.sendco), 404);
  const named = { itemId: 'i-1', ...words, about: 'As at Hazelbrook Primary School.' };
  expect((await refusalOf(await send('', named, people.therapist), 400)).detail).toContain(
    'leave the school’s name out',
  );
  const telling = { itemId: 'i-1', ...words, about: 'Written for 943 476 5919' };
  expect((await refusalOf(await send('', telling, people.therapist), 422)).found).toEqual([
    expect.objectContaining({ kind: 'nhs-number', field: 'about' }),
  ]);
  for (let n = 0; n < 2; n += 1)
    expect((await send('', { itemId: 'i-1', ...words }, people.therapist)).status).toBe(200);
  const isIn = async (who: SamplePerson) => (await library(who)).items.filter(({ title }) => title === 'Talk time');
  expect(await isIn(people.sendco)).toEqual([]);
  expect(await isIn(people.therapist)).toMatchObject([{ state: 'proposed', addedBy: 'Priya Raman' }]);
  const [proposed] = await isIn(people.lead);
  const { id: itemId, rev: seen } = there(proposed);
  await refusalOf(await send('/state', { itemId, seen, state: 'published' }, people.therapist), 404);
  expect((await send('/state', { itemId, seen, state: 'published' }, people.lead)).status).toBe(200);
  expect(await isIn(people.sendco)).toMatchObject([{ state: 'published', addedBy: null }]);
  expect((await send('/rate', { itemId, value: 2 }, people.sendco)).status).toBe(200);
  expect((await isIn(people.sendco))[0]?.rating).toEqual({ mine: 2, average: null, people: null });
  // Each of the three is in the trail of the school where it was done, once.
  const events = [...app.dump().matchAll(/"event":"(library\.[\w.-]+)"/g)].map(([, event]) => event);
  expect(events.toSorted()).toEqual(['library.proposed', 'library.rated', 'library.state-set']);
  const { services } = app.containers;
  const { resource } = await services.item(itemId, 'service-weald').read<{ ratings: object[] }>();
  const ratings = ['a', 'b', 'c', 'd'].map((personId) => ({ personId, value: 3 }));
  await services.items.upsert({ ...resource, ratings: [...(resource?.ratings ?? []), ...ratings] });
  expect((await isIn(people.therapist))[0]?.rating).toEqual({ mine: null, average: 2.8, people: 5 });
});

test('sent again with other words it says those; nobody writes over another’s by its number', async () => {
  const words = { title: 'Chat mats', about: '', cells: ['IN1'], evidence: '', link: '' };
  const titlesOf = async () => (await library(people.lead)).items.map(({ title }) => title);
  for (const title of ['Chat mats', 'Chat mats at lunch'])
    expect((await send('', { itemId: 'i-2', ...words, title }, people.lead)).status).toBe(200);
  await refusalOf(await send('', { itemId: 'i-2', ...words, title: 'Mine now' }, people.therapist), 409);
  expect(await titlesOf()).toContain('Chat mats at lunch');
  expect(await titlesOf()).not.toContain('Mine now');
});

test.each(['area-figures', 'service', 'library-../x', 'library-nobody'])(
  '%s is no provision of the library',
  async (itemId) => {
    await refusalOf(await send('/rate', { itemId, value: 2 }, people.sendco), itemId === 'library-nobody' ? 404 : 400);
  },
);

test('two leads at once: the second is told, and an example that was touched is not there twice', async () => {
  const words = { title: 'Picture timetables', about: '', cells: ['EE2'], evidence: '', link: '' };
  const change = { itemId: 'library-example-visual-timetables', seen: 0, ...words };
  const answers = await Promise.all([
    send('/change', change, people.lead),
    send('/change', { ...change, title: 'Symbol timetables' }, people.lead),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const { items } = await library(people.lead);
  expect(items.filter(({ id }) => id === change.itemId)).toHaveLength(1);
  expect(items.filter(({ isExample }) => isExample)).toHaveLength(10);
});

test('what is taken over into the grid keeps where it came from', async () => {
  const body = {
    entryId: 'form-1',
    kind: 'provision',
    text: 'Our word',
    cells: ['IN1'],
    details: { libraryId: wordOfTheWeek },
  };
  const added = await app.post(`${hazelbrook}/grid/entries`, { editId: 'e-1', ...body }, people.sendco);
  expect(await added.text()).toContain(`"libraryId":"${wordOfTheWeek}"`);
});

/** A baseline in which both sides of a school of the service gave this answer to everything. */
async function evaluated(n: number, answer: string, isFinished = true): Promise<void> {
  const schoolId = schoolIdSchema.parse(`school-other-${n}`);
  const both = says(says(blank(), 'sendco', alike(answer)), 'link-therapist', alike(answer));
  const by = { by: 'Ottoline Quillfeather', side: 'sendco' as const, at: instant('2026-11-27T10:00:00Z') };
  const finished = { sendco: by, 'link-therapist': isFinished ? by : null };
  const id = both.id.replace('school-hazelbrook', schoolId);
  const evaluation = { ...both, id, schoolId, schoolName: `Other ${n}`, finished };
  await app.containers.records.items.upsert(toDocument('evaluation', evaluation));
}

test('a lead sees how many schools answered what; a commissioner from five on, rounded, and the same all term', async () => {
  const seen = async (as: SamplePerson) => {
    const text = await (await app.get('/api/area/evaluations', as)).text();
    expect(text).not.toMatch(/school-other|Other \d|Quillfeather/);
    return areaEvaluationsAnswer.parse(JSON.parse(text));
  };
  const first = ({ questionnaires }: Awaited<ReturnType<typeof seen>>) =>
    questionnaires.map(({ schools, areas }) => [schools, areas[0]?.items[0]?.counts]);
  for (let n = 1; n <= 8; n += 1) await otherSchool(n, 'gap');
  for (const n of [1, 2, 3, 4]) await evaluated(n, '0');
  // What only one side has finished counts for nobody.
  await evaluated(5, '3', false);
  app.clock.set('2027-01-05T10:00:00Z');
  await alsoIs(people.otherTherapist, 'commissioner', { kind: 'service' });
  expect(await seen(people.otherTherapist)).toEqual({ on: null, isExact: false, questionnaires: [] });
  expect(first(await seen(people.lead))).toEqual([[4, [4, 0, 0, 0, 0]]]);

  for (const n of [5, 6, 7]) await evaluated(n, '0');
  await evaluated(8, 'dont-know');
  // A day's figures are drawn up once.
  expect(first(await seen(people.lead))).toEqual([[4, [4, 0, 0, 0, 0]]]);
  app.clock.set('2027-01-06T10:00:00Z');
  expect(first(await seen(people.lead))).toEqual([[8, [7, 0, 0, 0, 1]]]);
  const told = await seen(people.otherTherapist);
  expect(first(told)).toEqual([[10, ['all-but-under-5', 'under-5', 'under-5', 'under-5', 'under-5']]]);
  await evaluated(1, '3');
  app.clock.set('2027-02-06T10:00:00Z');
  expect(first(await seen(people.lead))).toEqual([[8, [6, 0, 0, 1, 1]]]);
  expect(await seen(people.otherTherapist)).toEqual(told);
  await refusalOf(await app.get('/api/area/evaluations', people.sendco), 403);
});

test('a school’s needs: counted, shared, corrected; each reads what is theirs, and a commissioner no school by itself', async () => {
  app.clock.set('2027-01-04T12:00:00Z');
  const ask = async (part: string, body: object) =>
    profileAnswer.parse(
      await (await app.post(`${hazelbrook}/profile/${part}`, { editId: 'edit-1', ...body }, people.sendco)).json(),
    );
  const read = async (as: SamplePerson) =>
    profileAnswer.parse(await (await app.get(`${hazelbrook}/profile`, as)).json());
  const ofArea = async (as: SamplePerson) =>
    areaProfileAnswer.parse(await (await app.get('/api/needs-profile', as)).json());
  const row = (group: YearGroup, roll: number, slcn: number) => ({ group, counts: { ...noCounts, roll, slcn } });
  await ask('table', { rows: [row('R', 30, 8), row('1', 31, 3), row('2', 29, 9)] });
  expect((await read(people.therapist)).shared).toBeNull();
  expect((await ask('share', {})).shared?.rows.map(({ counts }) => counts.slcn)).toEqual([8, null, null]);
  expect((await ask('count', { group: 'R', need: 'slcn', count: 10 })).wouldShare?.all.slcn).toBe(22);
  await ask('correct', {});
  const seen = await read(people.therapist);
  expect(seen).toMatchObject({ rows: null, wouldShare: null, shared: { corrected: true, by: people.sendco.name } });
  expect(JSON.stringify(seen)).not.toMatch(/"slcn":(3|9|8)\b/);
  await refusalOf(await app.get(`${hazelbrook}/profile`, people.otherSendco), 404);
  await refusalOf(await app.get('/api/needs-profile', people.sendco), 403);
  expect(await ofArea(people.lead)).toMatchObject({ sharing: 1, tooFew: false, all: { slcn: { least: 22 } } });
  // He is a commissioner since the test of his map, beside the school he works at.
  expect(await ofArea(people.otherTherapist)).toMatchObject({ sharing: 1, tooFew: true, rows: [], predicted: null });
});
