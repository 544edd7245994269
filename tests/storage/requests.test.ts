import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { RequestStore } from '../../bot/features/request-for-help/store.ts';
import type { Containers } from '../../bot/storage/client.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { requestStore } from '../../bot/storage/requests.ts';
import { requestIdSchema } from '../../shared/kernel/ids.ts';
import { date } from '../../shared/kernel/time.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { requestPatchSchema, type RequestPatch } from '../../shared/request-for-help/patch.ts';
import { requestSchema, type Request } from '../../shared/request-for-help/request.ts';
import { fixedClock } from '../support/fixed.ts';
import { asking } from '../unit/bot/cards/fakes.ts';
import { aRequest, aWord, canaries, identity, whoItIs } from '../unit/shared/request-for-help/a-request.ts';
import { tries } from '../unit/shared/runs.ts';
import { sampleAgreement } from '../../infra/local/sample/agreements.ts';
import { chainOf, hazelbrook, openContainers } from './support.ts';

const clock = fixedClock('2026-11-27T09:00:00Z');
let containers: Containers;
let store: RequestStore;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ containers, close } = await openContainers());
  await containers.records.items.create(toDocument('sharing-agreement', sampleAgreement(hazelbrook)));
  store = requestStore(containers, outboxMarks(containers), chainOf(containers), { clock });
});
afterAll(() => close());
beforeEach(() => clock.set('2026-11-27T09:00:00Z'));

let count = 0;
/** A request that lies in the database whole, as the school has filled it in. */
async function kept(more: Partial<Request> = {}): Promise<Request> {
  const request = aRequest({ id: requestIdSchema.parse(`request-3-${(count += 1)}`), ...more });
  await containers.records.items.create(toDocument('request', request));
  return request;
}

const raw = async ({ id, schoolId }: Request): Promise<Request> =>
  requestSchema.parse((await containers.records.item(id, schoolId).read()).resource);

const inTab = (name: string): Caller => ({ ...asking(name), client: 'tab' });
const [priya, ellen] = [inTab('Priya Raman'), inTab('Ellen Whitfield')];
const notAsked = [aWord({ state: 'not-asked', on: null })];

const load = (caller: Caller, { schoolId, id }: Request) => store.load(caller, schoolId, id);
const change = (caller: Caller, { schoolId, id }: Request, patch: object, activityId = `a-${(count += 1)}`) =>
  store.change(caller, schoolId, id, {
    activityId,
    audit: 'request.changed',
    decide: () => Promise.resolve(ok({ patch: requestPatchSchema.parse(patch) })),
  });

const auditsOf = async ({ id, schoolId }: Request) => {
  const { resources } = await containers.records.items
    .query<{ event: string; about: string; child: string; personId: string }>(
      { query: "SELECT * FROM c WHERE c.type = 'audit' AND c.about = @id", parameters: [{ name: '@id', value: id }] },
      { partitionKey: schoolId },
    )
    .fetchAll();
  return resources;
};

test('without consent the therapist gets the question, and null wherever it would say who the child is', async () => {
  const request = await kept({ consents: notAsked });
  for (const caller of [priya, asking('Priya Raman')]) {
    const view = await load(caller, request);
    expect(view && whoItIs(view)).toEqual(canaries.map(() => null));
    expect(view).toMatchObject({ question: request.question, tried: request.tried, identity: 'no-consent' });
    for (const word of canaries) expect(JSON.stringify(view)).not.toContain(word);
  }
});

test('people of other schools and service leads get nothing, one by one and in a list', async () => {
  const request = await kept();
  for (const name of ['Dawn Sayers', 'Marian Pike', 'Tom Ashdown']) {
    expect(await load(inTab(name), request)).toBeUndefined();
    expect((await store.list(inTab(name), request.schoolId, [request.id])).requests).toEqual([]);
    const refused = await change(inTab(name), request, { question: 'Mine now' });
    expect(refused).toMatchObject({ ok: false, view: undefined });
  }
  expect(await raw(request)).toEqual(request);
});

test('consent counts at the next read: given it shows, withdrawn it is gone, run out it is gone', async () => {
  const request = await kept({ consents: notAsked });
  const seen = async () => (await load(priya, request))?.child.name ?? null;
  expect(await seen()).toBeNull();
  await change(ellen, request, { consent: { state: 'given', on: '2026-11-20', until: '2026-12-04' } });
  expect(await seen()).toBe(identity.name);
  clock.set('2026-12-04T18:00:00Z');
  expect(await seen()).toBe(identity.name);
  clock.set('2026-12-05T00:00:00Z');
  expect(await seen()).toBeNull();
  await change(ellen, request, { consent: { until: null } });
  expect(await seen()).toBe(identity.name);
  await change(ellen, request, { consent: { state: 'withdrawn' } });
  expect(await seen()).toBeNull();
  expect((await load(ellen, request))?.child.name).toBe(identity.name);
});

test('every read leaves an audit event for that child, with the name or without; who gets nothing leaves none', async () => {
  const request = await kept();
  await load(inTab('Dawn Sayers'), request);
  expect(await auditsOf(request)).toEqual([]);
  await load(asking('Priya Raman'), request);
  await load(priya, request);
  await store.list(ellen, request.schoolId, [request.id]);
  const events = await auditsOf(request);
  expect(events.map(({ event, personId, child }) => [event, personId, child])).toEqual([
    ['request.read-without-name', priya.personId, request.id],
    ['request.read', priya.personId, request.id],
    ['request.read', ellen.personId, request.id],
  ]);
  for (const word of canaries) expect(JSON.stringify(events)).not.toContain(word);
});

test('every write leaves its event in the same batch, and one that comes twice counts once', async () => {
  const request = await kept();
  await change(ellen, request, { question: 'Once?' }, 'twice');
  await change(ellen, request, { question: 'Twice?' }, 'twice');
  expect(await raw(request)).toMatchObject({ question: 'Once?', rev: request.rev + 1 });
  expect((await auditsOf(request)).map(({ event }) => event).sort()).toEqual(['request.changed', 'request.read']);
});

test('a card that is refused shows the request as it stands, which is a read; the tab gets a sentence only', async () => {
  const request = await kept();
  for (const caller of [asking('Priya Raman'), priya]) await change(caller, request, { question: 'Mine now' });
  expect((await auditsOf(request)).map(({ event }) => event)).toEqual(['request.read-without-name']);
});

test('what a child is called can be asked without the request, by whoever may see it, and is noted', async () => {
  const request = await kept();
  const ask = (caller: Caller) => store.label(caller, request.schoolId, request.id, 'request.who-has-seen');
  expect(await ask(inTab('Dawn Sayers'))).toBeUndefined();
  expect(await ask(priya)).toBe('Child 3, Year 2');
  expect((await auditsOf(request)).map(({ event }) => event)).toEqual(['request.who-has-seen']);
});

test('the therapist cannot write, and who refuses or decides is never told who the child is', async () => {
  const request = await kept();
  expect(await change(priya, request, { question: 'Mine now' })).toMatchObject({
    ok: false,
    problem: { code: 'not-allowed' },
  });
  let decidedOn: object | undefined;
  await store.change(ellen, request.schoolId, request.id, {
    activityId: 'a-decide',
    audit: 'request.changed',
    decide: (view) => {
      decidedOn = view;
      return Promise.resolve(ok({ patch: {} }));
    },
  });
  expect(decidedOn && whoItIs(decidedOn)).toEqual(canaries.map(() => null));
});

test('two writers at once: both changes stand, and nobody’s writing wipes out what they could not see', async () => {
  const request = await kept();
  const inChat = asking('Ellen Whitfield');
  await Promise.all([
    change(inChat, request, { question: 'From the chat?' }),
    change(ellen, request, { hopedFor: 'From the tab' }),
    change(ellen, request, { namedAdult: 'Ms Wood' }),
  ]);
  const now = await raw(request);
  expect(now).toMatchObject({ question: 'From the chat?', hopedFor: 'From the tab', namedAdult: 'Ms Wood' });
  expect(whoItIs(now)).toEqual(canaries);
});

test('only the SENDCo of the school begins a request, whoever asks the store', async () => {
  const request = aRequest({ id: requestIdSchema.parse('request-9-new') });
  for (const caller of [priya, inTab('Marian Pike'), inTab('Dawn Sayers')])
    await expect(store.begin(caller, request, 'request.begun', { puts: [], outbox: [] })).rejects.toThrow();
});

const steps = fc.array(
  fc.record({
    by: fc.constantFrom('Ellen Whitfield', 'Priya Raman', 'Marian Pike', 'Dawn Sayers'),
    client: fc.constantFrom('chat' as const, 'tab' as const),
    patch: fc.constantFrom<RequestPatch>(
      requestPatchSchema.parse({ question: 'Another?' }),
      requestPatchSchema.parse({ papers: { iep: { state: 'missing', on: null } } }),
      requestPatchSchema.parse({ consent: { state: 'given', on: '2026-11-20', until: null } }),
      requestPatchSchema.parse({ consent: { on: '2026-11-21' } }),
      requestPatchSchema.parse({ consent: { until: '2026-11-26' } }),
      requestPatchSchema.parse({ consent: { state: 'withdrawn' } }),
      requestPatchSchema.parse({ consent: { state: 'refused' } }),
      requestPatchSchema.parse({ identity: {} }),
    ),
  }),
  { maxLength: 8 },
);

test('whatever is done in whatever order, nobody is told more than consent and school allow', async () => {
  const check = async (history: readonly { by: string; client: 'chat' | 'tab'; patch: RequestPatch }[]) => {
    const request = await kept();
    for (const { by, client, patch } of history) {
      const caller: Caller = { ...asking(by), client };
      const answer = await change(caller, request, patch);
      const [consent] = (await raw(request)).consents.slice(-1);
      if (!consent) throw new Error('no answer is left');
      const holds =
        consent.state === 'given' &&
        consent.on !== null &&
        consent.on <= clock.today() &&
        (consent.until ?? date('9999-12-31')) >= clock.today();
      const may = client === 'tab' && (by === 'Ellen Whitfield' || (by === 'Priya Raman' && holds));
      for (const given of [answer.view, await load(caller, request)])
        if (given && given.identity === 'shown') expect(may).toBe(true);
        else for (const word of canaries) expect(JSON.stringify(given ?? {})).not.toContain(word);
      expect(whoItIs(await raw(request))).toEqual(canaries);
    }
  };
  await fc.assert(fc.asyncProperty(steps, check), tries(25));
}, 900_000);

test('texts are held against the names a caller may see, and no name comes back', async () => {
  const ottilie = { name: 'Ottilie Fernsby', bornOn: date('2019-05-06'), className: null };
  await kept({ child: ottilie, consents: notAsked });
  const texts = ['Then Ottilie asked', 'a Fernsby', 'nobody, in ME14 1XX'];
  const findings = (who: Caller) => store.lookThrough(who, hazelbrook.id, texts);
  const postcode = [{ kind: 'postcode', start: 11, length: 8 }];
  expect(await findings(ellen)).toEqual([
    [{ kind: 'name', start: 5, length: 7 }],
    [{ kind: 'name', start: 2, length: 7 }],
    postcode,
  ]);
  // Without consent a warning would tell the therapist who is on the list; and others have no list here at all.
  for (const who of [priya, inTab('Dawn Sayers'), inTab('Marian Pike')])
    expect(await findings(who)).toEqual([[], [], postcode]);
  // In the chat she may know it as well, though no card may show it.
  expect(await store.lookThrough({ ...ellen, client: 'chat' }, hazelbrook.id, ['Ottilie'])).toEqual([
    [{ kind: 'name', start: 0, length: 7 }],
  ]);
});
