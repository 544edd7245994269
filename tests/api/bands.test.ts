import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { bandsOfYear } from '../../bot/features/allocation/bands-of-year.ts';
import { allocationStore } from '../../bot/storage/allocations.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { buildSchools } from '../../infra/local/sample/build.ts';
import { samplePeople, sampleService, type SamplePerson } from '../../infra/local/sample/people.ts';
import {
  againAnswer,
  allocationAnswer,
  bandAnswer,
  runAnswer,
  schoolBandAnswer,
  whatIfAnswer,
} from '../../shared/allocation/contract.ts';
import { defaultSettings } from '../../shared/allocation/settings.ts';
import { serviceIdSchema } from '../../shared/kernel/ids.ts';
import { figuresAnswer } from '../../shared/school-figures/contract.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

let app: RunningProduct;
const lead = there(samplePeople.find(({ role }) => role === 'service-lead'));
const { sendco, therapist } = people;
const hazelbrook = '/api/schools/school-hazelbrook';
const urn = '138510';
const serviceId = serviceIdSchema.parse(sampleService.id);
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
  expect(band.parts.map(({ sources }) => sources)).toEqual(band.parts.map(() => ['A']));
  expect(band.sources[0]).toMatch(/^A: DfE open data: .*, 2022\/23\. /);
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

test('secondary schools have a run of their own beside that of all: both hold, and a school has the band of the narrower', async () => {
  const keep = { authority: 'Medway', academicYear: '2026-27' };
  const secondary = {
    ...keep,
    runId: 'run-3',
    name: 'Secondary',
    settings: { ...defaultSettings, scheme: 'secondary' },
  };
  expect((await post('/api/allocation/runs', secondary)).status).toBe(200);
  const publish = { seen: 0, what: 'publish', reason: '' };
  expect((await post('/api/allocation/runs/run-3/step', publish)).status).toBe(200);
  const { runs } = allocationAnswer.parse(await get('/api/allocation'));
  expect(runs.filter(({ state }) => state === 'published').map(({ runId }) => runId)).toEqual(['run-3', 'run-2']);

  const year = await bandsOfYear(
    { allocation: allocationStore(app.containers), clock: app.clock },
    serviceId,
    '2026-27',
  );
  expect(year?.runs.map(({ run: { runId } }) => runId)).toEqual(['run-3', 'run-2']);
  expect(year?.schools.length).toBe(112);
  const own = runAnswer.parse(await get('/api/allocation/runs/run-3')).lines;
  expect(own.length).toBeGreaterThan(10);
  for (const line of own) expect(year?.schools.find((school) => school.urn === line.urn)?.points).toBe(line.points);
  // Hazelbrook is a primary school, so the run of all tells its band.
  expect((await bandAt(sendco)).band?.runId).toBe('run-2');
});

test('a draft is thrown away with a line in the records; what was published is kept, and nobody of a school may', async () => {
  const draft = { authority: 'Medway', academicYear: '2026-27', name: 'A try', settings: defaultSettings };
  expect((await post('/api/allocation/runs', { ...draft, runId: 'run-4' })).status).toBe(200);
  const discard = (runId: string, seen: number, as?: SamplePerson) =>
    post(`/api/allocation/runs/${runId}/discard`, { seen }, as);
  expect((await discard('run-4', 0, sendco)).status).toBe(403);
  expect((await discard('run-4', 1)).status).toBe(409);
  expect((await discard('run-2', 1)).status).toBe(409);
  for (const _ of ['once', 'twice']) {
    const { runs } = allocationAnswer.parse(await (await discard('run-4', 0)).json());
    expect(runs.map(({ runId }) => runId).toSorted()).toEqual(['run-1', 'run-2', 'run-3']);
  }
  expect(app.dump().match(/"event":"allocation\.discarded"/g)).toHaveLength(1);
  expect(app.dump().includes('allocation-page|run-4')).toBe(false);
});

test('the figures of a run are kept however often others take their place, and give the same numbers again', async () => {
  for (const [n, authority] of ['Rutland', 'Bracknell Forest', 'Rutland', 'Rutland'].entries()) {
    const wish = { newId: `set-later-${n}`, authority, more: '0' };
    const { rev } = figuresAnswer.parse(await (await post('/api/school-figures/open-data', wish)).json());
    expect((await post('/api/school-figures/apply', { seen: rev })).status).toBe(200);
  }
  for (const runId of ['run-1', 'run-3'])
    expect(againAnswer.parse(await get(`/api/allocation/runs/${runId}/again`))).toEqual({
      isSame: true,
      sentence: 'Worked out again from the figures that are kept: every number is the same.',
    });
  expect(app.dump().includes('figured|set-later-0|')).toBe(false);
  // One pupil more at one school, and it is told.
  const { resource } = await app.containers.services.item(`figured|set-medway|${urn}`, sampleService.id).read();
  const other = { ...resource, figures: { ...resource.figures, roll: { value: 999, source: 'open-data' } } };
  await app.containers.services.items.upsert(other);
  expect(againAnswer.parse(await get('/api/allocation/runs/run-1/again')).isSame).toBe(false);
});
