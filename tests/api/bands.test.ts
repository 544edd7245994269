import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { toDocument } from '../../bot/storage/documents.ts';
import { buildSchools } from '../../infra/local/sample/build.ts';
import { samplePeople, type SamplePerson } from '../../infra/local/sample/people.ts';
import {
  allocationAnswer,
  bandAnswer,
  runAnswer,
  schoolBandAnswer,
  whatIfAnswer,
} from '../../shared/allocation/contract.ts';
import { defaultSettings } from '../../shared/allocation/settings.ts';
import { figuresAnswer } from '../../shared/school-figures/contract.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

let app: RunningProduct;
const lead = there(samplePeople.find(({ role }) => role === 'service-lead'));
const { sendco, therapist } = people;
const hazelbrook = '/api/schools/school-hazelbrook';
const urn = '138510';
const run = '/api/allocation/runs/run-1';

const get = async (path: string, as: SamplePerson = lead): Promise<unknown> => (await app.get(path, as)).json();
const post = (path: string, body: object, as: SamplePerson = lead) => app.post(path, body, as);
const bandAt = async (as: SamplePerson) => bandAnswer.parse(await get(`${hazelbrook}/band`, as));
const inRun = async () => schoolBandAnswer.parse(await get(`${run}/schools/${urn}`)).band;

beforeAll(async () => {
  app = await startProduct({ now: '2026-11-27T10:00:00Z' });
  // Hazelbrook is one of the schools of the open data, so that its number is known.
  const school = there(buildSchools().find(({ id }) => id === 'school-hazelbrook'));
  const facts = { ...there(school.facts), urn };
  await app.containers.records.items.upsert(toDocument('school', { ...school, schoolId: school.id, facts }));
  const brought = await post('/api/school-figures/open-data', { newId: 'set-medway', authority: 'Medway', more: '0' });
  const { rev } = figuresAnswer.parse(await brought.json());
  expect((await post('/api/school-figures/apply', { seen: rev })).status).toBe(200);
});
afterAll(() => app.stop());

test('a lead tries choices, keeps a run, publishes and freezes it; the school sees its band and why, asks, and is answered', async () => {
  const before = allocationAnswer.parse(await get('/api/allocation'));
  expect(before.runs).toEqual([]);
  expect(before.figures?.authorities).toEqual(['Medway']);
  expect(before.figures?.phases).toContain('State-funded secondary');
  expect(before.figures?.types).toContain('Community school');
  expect((await bandAt(sendco)).sentence).toBe('The service has not published the bands of this academic year yet.');

  const wish = { settings: defaultSettings, authority: 'Medway' };
  const tried = whatIfAnswer.parse(await (await post('/api/allocation/what-if', { ...wish, against: null })).json());
  expect([tried.schools, tried.counts.VVH, tried.change]).toEqual([112, 2, null]);
  expect(allocationAnswer.parse(await get('/api/allocation')).runs).toEqual([]);

  const keep = { ...wish, runId: 'run-1', name: 'Medway', academicYear: '2026-27' };
  const kept = runAnswer.parse(await (await post('/api/allocation/runs', keep)).json());
  expect(runAnswer.parse(await (await post('/api/allocation/runs', keep)).json())).toEqual(kept);
  expect(kept.run).toMatchObject({ state: 'draft', schools: 112, counts: tried.counts });
  expect(kept.lines.find((line) => line.urn === urn)?.schoolId).toBe('school-hazelbrook');
  expect(kept.lines.map(({ points }) => points)).toEqual(
    kept.lines.map(({ points }) => points).toSorted((a, b) => b - a),
  );

  // Without one phase, one type and one school by hand: each stands among those left out with its reason.
  const { phases = [], types = [] } = before.figures ?? {};
  const narrow = {
    ...{ ...defaultSettings, phases: phases.filter((each) => each !== 'State-funded secondary') },
    ...{ types: types.filter((each) => each !== 'Community school'), without: [urn] },
  };
  const fewer = await post('/api/allocation/what-if', { settings: narrow, authority: 'Medway', against: 'run-1' });
  const { schools, left, change: less } = whatIfAnswer.parse(await fewer.json());
  expect([schools + left, less?.went]).toEqual([112, left]);
  expect(less?.moves).toContainEqual(expect.objectContaining({ urn, to: null }));

  // Other weights, against what is kept: who would move.
  const weights = { ...defaultSettings.weights, roll: 0 };
  const other = { settings: { ...defaultSettings, weights }, authority: 'Medway', against: 'run-1' };
  const { change } = whatIfAnswer.parse(await (await post('/api/allocation/what-if', other)).json());
  expect(change?.moves.length).toBe((change?.up ?? 0) + (change?.down ?? 0));
  expect((change?.moves.length ?? 0) + (change?.stay ?? 0)).toBe(112);

  expect((await post(`${run}/step`, { seen: 0, what: 'freeze', reason: '' })).status).toBe(409);
  expect((await post(`${run}/step`, { seen: 0, what: 'publish', reason: '' })).status).toBe(200);
  expect((await post(`${run}/step`, { seen: 1, what: 'freeze', reason: '' })).status).toBe(200);

  const [school, service] = [await bandAt(sendco), await bandAt(therapist)];
  expect(service.band).toEqual(school.band);
  const band = there(school.band ?? undefined);
  expect(band.state).toBe('frozen');
  expect(band.parts.reduce((all, { points }) => all + points, band.rest)).toBe(band.points);
  expect([school.may.appeal, service.may.appeal]).toEqual([true, false]);

  const reason = 'Eleven children with SLCN have joined since the census';
  const ask = { editId: 'ask-1', seen: 0, reason };
  expect((await post(`${hazelbrook}/band/appeal`, ask, therapist)).status).toBe(404);
  expect(
    (await post(`${hazelbrook}/band/appeal`, { ...ask, reason: `${reason}, born 12.3.2019` }, sendco)).status,
  ).toBe(422);
  expect((await post(`${hazelbrook}/band/appeal`, ask, sendco)).status).toBe(200);
  expect(runAnswer.parse(await get(run)).lines.find((line) => line.urn === urn)?.isAsked).toBe(true);

  const note = (seen: number, editId: string, op: object) => post(`${run}/schools/${urn}/note`, { editId, seen, op });
  const up = { do: 'overlay', steps: 1, reason: 'A speech and language base opens in January', until: '2027-07-31' };
  expect((await note(1, 'up-1', up)).status).toBe(200);
  expect((await note(1, 'up-1', up)).status).toBe(200);
  expect(
    (await note(2, 'say-1', { do: 'answer', appealId: 'ask-1', outcome: 'moved', words: 'We agree.' })).status,
  ).toBe(200);
  const after = there((await bandAt(sendco)).band ?? undefined);
  expect(after.computed).toBe(band.computed);
  expect(after.final).not.toBe(band.computed);
  expect(after.appeals[0]?.answer).toMatchObject({ outcome: 'moved', words: 'We agree.', by: lead.name });
  expect((await inRun()).overlays).toMatchObject([{ computed: band.computed, final: after.final, holds: true }]);

  // A new run after the freeze needs a reason, and the old one is kept.
  const second = { ...keep, runId: 'run-2', settings: { ...defaultSettings, weights } };
  expect((await post('/api/allocation/runs', second)).status).toBe(200);
  const publish = { seen: 0, what: 'publish', reason: '' };
  expect((await post('/api/allocation/runs/run-2/step', publish)).status).toBe(400);
  expect((await post('/api/allocation/runs/run-2/step', { ...publish, reason: 'Roll counted twice' })).status).toBe(
    200,
  );
  const runs = allocationAnswer.parse(await get('/api/allocation')).runs;
  expect(runs.map(({ runId, state }) => `${runId} ${state}`).toSorted()).toEqual(['run-1 replaced', 'run-2 published']);
  const events = app.dump().match(/"event":"(allocation|band)\.[a-z-]+"/g) ?? [];
  expect(new Set(events)).toEqual(
    new Set(
      [
        'allocation.drafted',
        'allocation.published',
        'allocation.frozen',
        'band.appealed',
        'band.moved',
        'band.appeal-answered',
      ].map((event) => `"event":"${event}"`),
    ),
  );
});
