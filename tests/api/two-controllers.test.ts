import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { agreementAnswer, registerAnswer, type AgreementAnswer } from '../../shared/sharing-agreement/contract.ts';
import { agreementIdOf } from '../../shared/sharing-agreement/agreement.ts';
import { agreementText } from '../../shared/sharing-agreement/text.ts';
import { journeyAnswer, journeysAnswer } from '../../shared/journey/contract.ts';
import { journeyText } from '../../shared/journey/text.ts';
import { schoolIdSchema, serviceIdSchema } from '../../shared/kernel/ids.ts';
import { requestAnswer, requestsAnswer } from '../../shared/request-for-help/contract.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { sampleAgreement } from '../../infra/local/sample/agreements.ts';
import { buildSchools } from '../../infra/local/sample/build.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';
import { identity } from '../unit/shared/request-for-help/a-request.ts';
import { refusalOf } from './support.ts';

const start = '2026-11-27T08:55:00Z';
const plan = 'plan|service-weald|school-hazelbrook|2026-27|spring';
const school = '/api/schools/school-hazelbrook';
const pair = { schoolId: schoolIdSchema.parse('school-hazelbrook'), serviceId: serviceIdSchema.parse('service-weald') };

let app: RunningProduct;
beforeAll(async () => {
  app = await startProduct({ now: start });
  await app.product.tick();
});
afterAll(() => app.stop());
beforeEach(async () => {
  app.clock.set(start);
  const [hazelbrook] = buildSchools();
  if (hazelbrook)
    await app.containers.records.items.upsert(toDocument('sharing-agreement', sampleAgreement(hazelbrook)));
});

let edits = 0;
const editId = () => `edit-${(edits += 1)}`;
const children = async (as: SamplePerson) =>
  requestsAnswer.parse(await (await app.get(`${school}/requests`, as)).json()).requests.map(({ request }) => request);
const childFor = async (as: SamplePerson, id: string) => (await children(as)).find((each) => each.id === id);
const agreementFor = async (as: SamplePerson): Promise<AgreementAnswer> =>
  agreementAnswer.parse(await (await app.get(`${school}/agreement`, as)).json());
const journeysFor = async (as: SamplePerson) =>
  journeysAnswer.parse(await (await app.get(`${school}/journeys`, as)).json());
const journeyFor = async (as: SamplePerson, id: string) =>
  (await journeysFor(as)).journeys.find(({ requestId }) => requestId === id);

const save = (id: string, patch: object) =>
  app.post(`${school}/requests/${id}/fields`, { editId: editId(), planId: plan, seen: 1, patch }, people.sendco);

/** A child on the agenda whose name the school has written down, with the parents' consent unless told otherwise. */
async function aChild(consent: object = { state: 'given', on: '2026-11-20' }): Promise<string> {
  const { newId } = requestsAnswer.parse(await (await app.get(`${school}/requests`, people.sendco)).json());
  const body = { editId: editId(), planId: plan, newId, redFlags: 'none', yearGroup: 'Year 2', question: 'How?' };
  const begun = requestAnswer.parse(await (await app.post(`${school}/requests`, body, people.sendco)).json());
  const { id } = begun.request;
  for (const patch of [{ identity }, { consent }]) expect((await save(id, patch)).status).toBe(200);
  return id;
}

const takeUp = async (id: string, as: SamplePerson = people.therapist) =>
  app.post(`${school}/journeys/${id}/take-up`, { editId: editId() }, as);
const takenUp = async (id: string) => journeyAnswer.parse(await (await takeUp(id)).json()).journey;
const write = (id: string, patch: object, as: SamplePerson = people.therapist, seen = 1) =>
  app.post(`${school}/journeys/${id}/fields`, { editId: editId(), seen, patch }, as);

const terms = async (more: object = {}) => {
  const { agreement } = await agreementFor(people.lead);
  const { purpose, items, bases, retention, contacts, signedOn, reviewOn } = agreement ?? {};
  return { purpose, items, bases, retention, contacts, signedOn, reviewOn, ...more };
};
const writeDown = async (more: object, as: SamplePerson = people.lead, seen?: number) => {
  const now = (await agreementFor(people.lead)).agreement?.rev ?? 0;
  return app.post(`${school}/agreement`, { editId: editId(), seen: seen ?? now, terms: await terms(more) }, as);
};

test('the service lead and the SENDCo read what was agreed; the therapist is told that it holds, and no more', async () => {
  expect(await agreementFor(people.lead)).toMatchObject({ standing: 'holds', maySee: true, mayWrite: true });
  expect(await agreementFor(people.sendco)).toMatchObject({ standing: 'holds', maySee: true, mayWrite: false });
  expect(await agreementFor(people.therapist)).toEqual({
    standing: 'holds',
    agreement: null,
    maySee: false,
    mayWrite: false,
  });
});

test('only the service writes it down, with days that make sense, and nobody writes over what they have not read', async () => {
  for (const as of [people.therapist, people.sendco]) await refusalOf(await writeDown({}, as), 404);
  for (const [more, says] of [
    [{ signedOn: '2026-11-28' }, agreementText.futureSigned],
    [{ reviewOn: '2026-07-10' }, agreementText.reviewBeforeSigned],
    [{ reviewOn: '2031-07-10' }, agreementText.reviewTooFar],
  ] as const)
    expect((await refusalOf(await writeDown(more), 400)).detail).toBe(says);
  await refusalOf(await writeDown({ purpose: '' }), 400);
  await refusalOf(await writeDown({}, people.lead, 7), 409);
});

test('past its review day names stop at the next request, everything anonymous goes on, and a review brings them back', async () => {
  const id = await aChild();
  expect(await childFor(people.therapist, id)).toMatchObject({ identity: 'shown', child: { name: identity.name } });
  app.clock.set('2027-07-10T08:00:00Z');
  const without = await childFor(people.therapist, id);
  expect(without).toMatchObject({ identity: 'no-agreement', question: 'How?', sharing: 'past-review' });
  expect(JSON.stringify(without)).not.toContain('Quillfeather');
  const own = await childFor(people.sendco, id);
  expect(own).toMatchObject({ identity: 'shown', child: { name: identity.name } });
  expect(own?.lights).toContainEqual(expect.objectContaining({ name: agreementText.light, state: 'look' }));
  expect((await agreementFor(people.therapist)).standing).toBe('past-review');
  expect((await writeDown({ signedOn: '2027-07-10', reviewOn: '2028-07-09' })).status).toBe(200);
  expect(await childFor(people.therapist, id)).toMatchObject({ identity: 'shown' });
});

test('without any agreement the therapist goes on without names, and cannot copy them into the service’s record', async () => {
  const id = await aChild();
  const whole = await terms();
  const item = app.containers.records.item(agreementIdOf(pair), pair.schoolId);
  await item.delete();
  expect(await childFor(people.therapist, id)).toMatchObject({ identity: 'no-agreement', sharing: 'missing' });
  expect(await takenUp(id)).toMatchObject({ child: { name: null, bornOn: null }, toldAt: null });
  expect((await refusalOf(await write(id, { copy: true }), 409)).detail).toBe(journeyText.cannotCopy);
  await writeDown({ ...whole });
  const copied = journeyAnswer.parse(await (await write(id, { copy: true })).json()).journey;
  expect(copied.child).toMatchObject({ name: identity.name, bornOn: identity.bornOn });
});

test('the register shows what has to be seen to first, and its table runs no formula in a spreadsheet', async () => {
  const read = async (as: SamplePerson) => registerAnswer.parse(await (await app.get('/api/agreements', as)).json());
  expect(await read(people.therapist)).toEqual({ lines: [], file: null });
  const contacts = (await agreementFor(people.lead)).agreement?.contacts;
  const school_ = { ...contacts?.school, name: '=HYPERLINK("http://evil.example")' };
  await writeDown({ contacts: { ...contacts, school: school_ } });
  const { lines, file } = await read(people.lead);
  expect(lines.map(({ schoolName, reviewIsNear }) => [schoolName.split(' ')[0], reviewIsNear])).toEqual([
    ['Saltmarsh', true],
    ['Hazelbrook', false],
    ['Orchard', false],
  ]);
  const response = await fetch(file ?? '');
  expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const table = await response.text();
  expect(table).toContain(`"'=HYPERLINK(""http://evil.example"")`);
  expect(table.split('\r\n')).toHaveLength(5);
});

test('the therapist takes a child up; what the service writes there, the school never gets', async () => {
  const id = await aChild();
  expect(await takenUp(id)).toMatchObject({
    identity: 'shown',
    child: { name: identity.name, bornOn: identity.bornOn, nhsNumber: null },
    holders: [{ name: 'Priya Raman', role: 'link-therapist', from: '2026-11-27', until: null }],
  });
  await refusalOf(await write(id, { nhsNumber: '943 476 5918' }), 400);
  for (const patch of [{ nhsNumber: '943 476 5919' }, { note: 'Lobelia-note' }])
    expect((await write(id, patch)).status).toBe(200);
  expect(await journeyFor(people.therapist, id)).toMatchObject({
    child: { nhsNumber: '9434765919' },
    note: 'Lobelia-note',
  });
  for (const as of [people.sendco, people.lead]) {
    const theirs = await journeyFor(as, id);
    expect(theirs).toMatchObject({ identity: 'holder-only', note: null, holders: [{ name: 'Priya Raman' }] });
    expect(JSON.stringify(theirs)).not.toMatch(/Quillfeather|9434765919|Lobelia|2019-05-06/);
    const refused = await write(id, { note: 'Mine' }, as);
    expect(refused.status).toBe(403);
  }
  for (const as of [people.farSendco, people.otherTherapist]) {
    await refusalOf(await app.get(`${school}/journeys`, as), 404);
    await refusalOf(await takeUp(id, as), 404);
  }
});

test('taken up twice is taken up once', async () => {
  const id = await aChild();
  await takenUp(id);
  await write(id, { note: 'First' });
  expect(await takenUp(id)).toMatchObject({ note: 'First' });
});

test('a refused consent means a record without a name; what was told before is the service’s to keep', async () => {
  const refused = await aChild({ state: 'refused' });
  expect(await takenUp(refused)).toMatchObject({ child: { name: null, bornOn: null }, toldAt: null });
  const id = await aChild();
  await takenUp(id);
  await save(id, { consent: { state: 'withdrawn' } });
  expect(await childFor(people.therapist, id)).toMatchObject({ identity: 'no-consent', child: { name: null } });
  await refusalOf(await write(id, { copy: true }), 409);
  expect(await journeyFor(people.therapist, id)).toMatchObject({ child: { name: identity.name } });
});

test('the case is handed on, with its history; the school sees who holds it now', async () => {
  const id = await aChild();
  const { rev } = await takenUp(id);
  const handOn = (personId: string, as: SamplePerson) =>
    app.post(`${school}/journeys/${id}/holder`, { editId: editId(), seen: rev, personId }, as);
  await refusalOf(await handOn(people.therapist.id, people.lead), 409);
  await refusalOf(await handOn(people.otherTherapist.id, people.lead), 404);
  await refusalOf(await handOn(people.therapist.id, people.sendco), 403);
  const stored = app.containers.records.item('school-hazelbrook', 'school-hazelbrook');
  const { resource } = await stored.read<{ people: object[] }>();
  const cover = { ...resource?.people[0], personId: 'person-cora', name: 'Cora Lane', role: 'cover-therapist' };
  await stored.replace({ ...resource, people: [...(resource?.people ?? []), cover] });
  app.clock.set('2026-12-01T09:00:00Z');
  expect((await handOn('person-cora', people.lead)).status).toBe(200);
  expect((await journeyFor(people.lead, id))?.holders).toMatchObject([
    { name: 'Priya Raman', until: '2026-12-01' },
    { name: 'Cora Lane', roleName: 'cover therapist', from: '2026-12-01', until: null, setBy: 'Dawn Sayers' },
  ]);
  expect((await journeyFor(people.sendco, id))?.holders).toMatchObject([{ name: 'Cora Lane' }]);
});

test('each copy lives by itself: one gone leaves the other as it was', async () => {
  const id = await aChild();
  await takenUp(id);
  await app.containers.records.item(id, pair.schoolId).delete();
  expect(await journeyFor(people.therapist, id)).toMatchObject({ child: { name: identity.name } });
  const other = await aChild();
  await takenUp(other);
  await app.containers.records.item(`journey|${other}`, pair.schoolId).delete();
  expect(await childFor(people.sendco, other)).toMatchObject({ child: { name: identity.name } });
});

test('every look at the service’s record leaves an event of that child, without a name', async () => {
  const id = await aChild();
  await takenUp(id);
  await journeysFor(people.therapist);
  await journeysFor(people.sendco);
  const { resources } = await app.containers.records.items
    .query<{ event: string; personId: string }>(
      {
        query: "SELECT * FROM c WHERE c.schoolId = @school AND c.type = 'audit' AND c.child = @id ORDER BY c.seq",
        parameters: [
          { name: '@school', value: pair.schoolId },
          { name: '@id', value: id },
        ],
      },
      { partitionKey: pair.schoolId },
    )
    .fetchAll();
  const events = resources.map(({ event, personId }) => `${event} ${personId}`);
  expect(events).toContain('journey.taken-up person-priya-raman');
  expect(events).toContain('journey.read person-priya-raman');
  expect(events).toContain('journey.read-holder person-ellen-whitfield');
  expect(JSON.stringify(resources)).not.toContain('Quillfeather');
});

test('wherever else anybody looks, no marked word of request or service’s record stands', async () => {
  const id = await aChild();
  await takenUp(id);
  await write(id, { note: 'Lobelia-note' });
  await write(id, { nhsNumber: '9434765919' });
  const words = [...Object.values(identity), 'Lobelia-note', '9434765919'];
  const meant = new Set(['children.list', 'journeys.list']);
  const pages = app.product.registry.routes.filter(({ method, name }) => method === 'get' && !meant.has(name));
  expect(pages.length).toBeGreaterThan(10);
  for (const as of [people.sendco, people.therapist, people.lead])
    for (const { name, path } of pages) {
      const address = path
        .replace(':schoolId', pair.schoolId)
        .replace(':requestId', id)
        .replace(':sheetId', encodeURIComponent(plan));
      const text = await (await app.get(address, as)).text();
      expect({ name, as: as.name, found: words.filter((word) => text.includes(word)) }).toEqual({
        name,
        as: as.name,
        found: [],
      });
    }
  const log = app.log.lines.join('\n');
  expect(words.filter((word) => log.includes(word))).toEqual([]);
});

test('when a therapist’s schools go to a colleague for good, so do the children whose cases she holds', async () => {
  const id = await aChild();
  await takenUp(id);
  const accountOf = (person: SamplePerson) => `${person.tenantId}|${person.aadObjectId}`;
  const body = {
    ...{ editId: editId(), serviceId: 'service-weald', kind: 'takes-over', on: '2026-11-27', until: null },
    ...{ from: accountOf(people.therapist), to: accountOf(people.otherTherapist), schoolIds: ['school-hazelbrook'] },
  };
  expect((await app.post('/api/handovers', body, people.lead)).status).toBe(200);
  await refusalOf(await app.get(`${school}/journeys`, people.therapist), 404);
  expect((await journeyFor(people.otherTherapist, id))?.holders.map(({ name, until }) => [name, until])).toEqual([
    ['Priya Raman', '2026-11-27'],
    ['Tom Ashdown', null],
  ]);
  expect((await journeyFor(people.sendco, id))?.holders.map(({ name }) => name)).toEqual(['Tom Ashdown']);
});
