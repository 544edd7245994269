import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { gridStore } from '../../bot/storage/grid.ts';
import { planAnswer } from '../../shared/evaluation/plan-contract.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { placesAnswer, type PlacesAnswer } from '../../shared/places/contract.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';
import { refusalOf } from './support.ts';

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: '2026-11-27T10:14:00Z' });
});
afterAll(() => app.stop());

const hazelbrook = '/api/schools/school-hazelbrook';
let edits = 0;
const send = (part: string, body: object, as: SamplePerson) =>
  app.post(`${hazelbrook}/places/${part}`, { editId: `edit-${(edits += 1)}`, ...body }, as);
const answered = async (response: Response): Promise<PlacesAnswer> => {
  expect(response.status).toBe(200);
  return placesAnswer.parse(await response.json());
};
const read = async (as: SamplePerson) => answered(await app.get(`${hazelbrook}/places`, as));
const placeIn = ({ places }: PlacesAnswer, id: string) => there(places.find((each) => each.id === id));
const dining = { placeId: 'dining', kind: 'dining', name: 'Dining room', helps: '', hinders: 'Plates clatter' };

test('both sides rate the dining room; who writes on an old page is told what changed and loses nothing', async () => {
  const begun = await read(people.sendco);
  expect(begun).toMatchObject({ rev: 0, side: 'sendco', lines: [] });
  const rated = await answered(await send('rate', { placeId: 'dining', rating: 1, seen: 0 }, people.sendco));
  await answered(await send('rate', { placeId: 'dining', rating: 3, seen: 0 }, people.therapist));
  await answered(await send('write', { ...dining, seen: rated.rev }, people.sendco));
  const refused = await send('write', { ...dining, hinders: 'Too many people', seen: rated.rev }, people.therapist);
  expect((await refusalOf(refused, 409)).detail).toContain('Ellen Whitfield changed “Dining room” meanwhile');
  const now = await read(people.therapist);
  expect(placeIn(now, 'dining')).toMatchObject({
    hinders: 'Plates clatter',
    ratings: { sendco: { rating: 1 }, 'link-therapist': { rating: 3 } },
  });
});

test('ten people press at once: every rating and every place is there, and an edit that comes twice counts once', async () => {
  const places = Array.from({ length: 5 }, (_, n) => `own-${n}`);
  await Promise.all(
    places.flatMap((placeId) =>
      [people.sendco, people.therapist].map((as) =>
        send('write', { placeId, kind: 'club', name: `Club ${placeId}`, helps: '', hinders: '', seen: 0 }, as),
      ),
    ),
  );
  const { rev, places: all } = await read(people.sendco);
  expect(
    all
      .filter(({ id }) => id.startsWith('own-'))
      .map(({ id }) => id)
      .sort(),
  ).toEqual(places);
  const once = { editId: 'the-same', placeId: 'own-1', rating: 2, seen: rev };
  const first = await answered(await send('rate', once, people.sendco));
  expect((await answered(await send('rate', once, people.sendco))).rev).toBe(first.rev);
});

test('an adaptation is of a place or a class; words that may tell who a child is are asked about first', async () => {
  const adapted = {
    ...{ adaptationId: 'a-1', kind: 'visual-timetable', placeId: 'classroom', forClass: 'Willow', owner: 'Sam Okafor' },
    ...{ since: '2026-09-07', cell: 'EE3' },
  };
  const held = await refusalOf(
    await send('adaptations', { ...adapted, what: 'For the one born 12/03/2019', seen: 0 }, people.sendco),
    422,
  );
  expect(held.found).toMatchObject([{ field: 'what' }]);
  expect((await read(people.sendco)).adaptations).toEqual([]);
  const kept = await answered(await send('adaptations', { ...adapted, what: 'Now and next', seen: 0 }, people.sendco));
  expect(kept.adaptations).toMatchObject([{ what: 'Now and next', forClass: 'Willow', confirmedOn: '2026-11-27' }]);
  const ended = { adaptationId: 'a-1', use: 'ended', seen: kept.rev };
  const done = await answered(await send('adaptations/use', ended, people.therapist));
  expect(done.adaptations[0]?.ended).toMatchObject({ by: 'Priya Raman' });
});

test('a place that somebody finds hard goes on the grid once, and says how it stands there', async () => {
  const { rev } = await read(people.sendco);
  expect((await refusalOf(await send('gap', { placeId: 'home' }, people.sendco), 409)).detail).toContain(
    'Only a place',
  );
  await answered(await send('rate', { placeId: 'hall', rating: 2, seen: rev }, people.sendco));
  for (const as of [people.sendco, people.therapist]) {
    const { lines } = await answered(await send('gap', { placeId: 'hall' }, as));
    expect(lines).toMatchObject([{ key: 'hall', entryId: 'places~hall', cells: ['EE1'], isOpen: true }]);
  }
  const grid = await gridStore(app.containers).load(schoolIdSchema.parse('school-hazelbrook'));
  expect(grid?.value.entries.filter(({ id }) => id.startsWith('places~'))).toHaveLength(1);
});

test('low items of the audit go on the grid from the tab; those who look on read the plan and may add nothing', async () => {
  const evaluationId = 'evaluation|service-weald|school-hazelbrook|environment|2026-27|autumn';
  const put = (body: object, as: SamplePerson) =>
    app.post(`${hazelbrook}/evaluations/plan`, { editId: `edit-${(edits += 1)}`, evaluationId, ...body }, as);
  for (const as of [people.sendco, people.therapist]) {
    const { lines } = planAnswer.parse(await (await put({ items: ['PLAY1', 'HALL2'] }, as)).json());
    expect(lines.map(({ key, cells }) => [key, ...cells])).toEqual([
      ['PLAY1', 'EE1'],
      ['HALL2', 'EE2'],
    ]);
  }
  await refusalOf(await put({ items: ['NONE9'] }, people.sendco), 400);
  const other = evaluationId.replace('school-hazelbrook', 'school-oakfield');
  await refusalOf(await put({ items: ['PLAY1'], evaluationId: other }, people.sendco), 404);
  const seen = planAnswer.parse(
    await (await app.get(`${hazelbrook}/evaluations/environment/plan`, people.lead)).json(),
  );
  expect([seen.lines.length, seen.may.add]).toEqual([2, false]);
});
