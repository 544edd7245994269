import { afterAll, afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { setTimeout } from 'node:timers/promises';
import { instant } from '../../shared/kernel/time.ts';
import { checkChain, type CheckedChain } from '../../bot/audit/check-chain.ts';
import { headsInLog } from '../../bot/audit/exported-heads.ts';
import { hashOf, macOf } from '../../bot/audit/seal.ts';
import { exportHeads } from '../../bot/features/audit/export-heads.ts';
import { auditOf, theJob } from '../../bot/features/records.ts';
import type { Records } from '../../bot/ports/change.ts';
import { storedChains } from '../../bot/storage/audit-stored.ts';
import { auditTrail } from '../../bot/storage/audit-trail.ts';
import { recordWriter } from '../../bot/storage/commit.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { eventId, headId, type AuditHead, type ChainedEvent } from '../../shared/audit/event.ts';
import { requestIdSchema, schoolIdSchema, type SchoolId } from '../../shared/kernel/ids.ts';
import { fixedClock, keptLog } from '../support/fixed.ts';
import { auditSecret } from '../support/product.ts';
import { asking } from '../unit/bot/cards/fakes.ts';
import { tries } from '../unit/shared/runs.ts';
import { chainOf, cycleOf, hazelbrook, openContainers } from './support.ts';

const proof = process.env['PROOF'] === '1';
const clock = fixedClock('2026-11-27T09:00:00Z');
const children = ['request-1-a', 'request-2-b', 'request-3-c'].map((id) => requestIdSchema.parse(id));

let bench: Awaited<ReturnType<typeof openContainers>>;
beforeAll(async () => {
  bench = await openContainers();
});
afterAll(() => bench.close());

/** A process of its own: it knows nothing of what others have written. */
const process1 = (): Records =>
  recordWriter(bench.containers, outboxMarks(bench.containers), chainOf(bench.containers));

let count = 0;
/** Each test has a school of its own. */
let school: SchoolId;
const newSchool = (): SchoolId => (school = schoolIdSchema.parse(`school-${(count += 1)}`));
afterEach(() => void newSchool());
newSchool();

const scope = (schoolId: SchoolId) => ({ schoolId, serviceId: hazelbrook.serviceId });
/** Somebody reads something about a child, or about none. */
const eventAbout = (n: number, schoolId = school) => {
  const child = children[n % 4] ?? null;
  return auditOf({ clock }, theJob, { ...scope(schoolId), id: child ?? 'cycle|a' }, 'request.read', child);
};
const write = (records: Records, n: number, schoolId = school) =>
  records.commit({ schoolId, puts: [], audit: [eventAbout(n, schoolId)], outbox: [] });
async function writeMany(of: number, records = process1()): Promise<void> {
  for (let n = 0; n < of; n += 1) await write(records, n);
}

/** Looked at an hour later, unless told otherwise. */
async function verify(
  exported: readonly AuditHead[] = [],
  secret = auditSecret,
  laterMs = 3_600_000,
): Promise<CheckedChain> {
  for await (const chain of storedChains(bench.containers, exported))
    if (chain.schoolId === school) return checkChain(secret, chain, instant(Date.now() + laterMs));
  throw new Error('the school is not on the list');
}
const kindsOf = ({ faults }: CheckedChain) => [...new Set(faults.map(({ kind }) => kind))];
const sentencesOf = ({ faults }: CheckedChain) => faults.map(({ sentence }) => sentence);

const item = (id: string) => bench.containers.records.item(id, school);
const stored = async (seq: number) => (await item(eventId(seq)).read<ChainedEvent>()).resource as ChainedEvent;
const put = (document: object) => bench.containers.records.items.upsert(document);
const headNow = async () => (await item(headId).read<AuditHead>()).resource as AuditHead;

/** What a forger does who can write in the database: every hash anew from one event on, children's chains too. */
async function rewriteFrom(first: number, last: number, secret: string | undefined): Promise<void> {
  const ends = new Map<string, string>();
  let prev: string | null = null;
  for (let seq = 1; seq <= last; seq += 1) {
    const event = await stored(seq);
    const changed = seq === first ? { ...event, personId: 'person-nobody' } : event;
    const childPrev = event.child ? (ends.get(event.child) ?? null) : null;
    const linked = { ...changed, prev, childPrev };
    const hash: string = seq < first ? event.hash : hashOf(linked);
    if (seq >= first) await put({ ...linked, hash });
    if (event.child) ends.set(event.child, hash);
    prev = hash;
  }
  for (const [child, hash] of ends) {
    const head = (await item(`audit-child|${child}`).read<object>()).resource;
    await put({ ...head, hash });
  }
  const head = await headNow();
  if (secret) await put({ ...head, hash: prev, mac: macOf(secret, { ...head, hash: prev ?? '' }) });
}

test('a chain that nobody has touched is unbroken, and events of before it are counted apart', async () => {
  await put({ id: 'audit|opaque-1', schoolId: school, type: 'audit', schemaVersion: 1, at: '2026-11-20T09:00:00Z' });
  await writeMany(9);
  expect(await verify()).toEqual({ schoolId: school, count: 9, older: 1, faults: [] });
  const [first, second] = [await stored(1), await stored(2)];
  expect([first.prev, second.prev]).toEqual([null, first.hash]);
  expect((await stored(5)).childPrev).toBe(first.hash);
});

test('an event says who, in which roles, from where and why, and its place; and holds no name and no text', async () => {
  const records = process1();
  const ellen = { ...asking('Ellen Whitfield'), client: 'tab' as const };
  const about = { ...scope(school), id: children[0] ?? '' };
  const atHer = { ...about, schoolId: hazelbrook.id };
  await records.commit({
    schoolId: school,
    puts: [],
    audit: [{ ...auditOf({ clock }, ellen, atHer, 'request.read'), schoolId: school }],
    outbox: [],
  });
  const event = await stored(1);
  expect(event).toMatchObject({
    id: 'audit|000000000001',
    seq: 1,
    at: '2026-11-27T09:00:00.000Z',
    personId: ellen.personId,
    accountId: ellen.accountId,
    tid: ellen.tid,
    roles: ['sendco'],
    client: 'tab',
    event: 'request.read',
    about: children[0],
    child: children[0],
    why: 'request-for-help',
    prev: null,
    childPrev: null,
  });
  expect(JSON.stringify(event)).not.toContain('Ellen');
});

test('an edited field is named, a field that is added too', async () => {
  await writeMany(6);
  await put({ ...(await stored(3)), personId: 'person-nobody' });
  await put({ ...(await stored(5)), note: 'added' });
  expect(sentencesOf(await verify())).toEqual([
    'event 3 was changed after it was written',
    'event 5 was changed after it was written',
  ]);
});

test('an event that was edited and given a fitting hash does not fit the next one', async () => {
  await writeMany(6);
  const changed = { ...(await stored(3)), personId: 'person-nobody' };
  await put({ ...changed, hash: hashOf(changed) });
  expect(sentencesOf(await verify())).toContain('event 4 does not follow from event 3: one of them was written anew');
});

test('an event taken out of the middle leaves a gap, in the school’s chain and in the child’s', async () => {
  await writeMany(9);
  await item(eventId(5)).delete();
  const checked = await verify();
  expect(kindsOf(checked)).toEqual(['gap', 'child']);
  expect(sentencesOf(checked)[0]).toBe('event 5 is missing');
});

test('two events that changed places are named', async () => {
  await writeMany(6);
  const [a, b] = [await stored(3), await stored(4)];
  await put({ ...b, id: a.id, seq: a.seq });
  await put({ ...a, id: b.id, seq: b.seq });
  expect(sentencesOf(await verify()).slice(0, 2)).toEqual([
    'event 3 does not stand where it was written: the order was changed',
    'event 4 does not stand where it was written: the order was changed',
  ]);
});

test('a chain written anew from one event on has hashes that fit, and a head that does not', async () => {
  await writeMany(6);
  await rewriteFrom(2, 6, undefined);
  expect(sentencesOf(await verify())).toEqual([
    'event 6 is not the one that the head was signed for: it was written anew',
  ]);
  // The forger's own signature is no better.
  await rewriteFrom(2, 6, 'a secret the forger made up, long enough');
  expect(sentencesOf(await verify())).toEqual([
    'the head was not signed with this secret: the chain was written anew, or its end was changed',
  ]);
});

test('who knows the secret as well is betrayed by the head in the log', async () => {
  await writeMany(6);
  const exported = [await headNow()];
  await writeMany(2);
  await rewriteFrom(2, 8, auditSecret);
  expect((await verify()).faults).toEqual([]);
  expect(sentencesOf(await verify(exported))).toEqual([
    'event 6 is not the one whose hash went into the log on Fri 27 November 2026: the chain was written anew',
  ]);
});

async function cutTail(from: number, to: number): Promise<void> {
  for (let seq = from; seq <= to; seq += 1) await item(eventId(seq)).delete();
}

test('a tail that was cut off is named', async () => {
  await writeMany(8);
  await cutTail(7, 8);
  const checked = await verify();
  expect(kindsOf(checked)).toEqual(['cut', 'child']);
  expect(sentencesOf(checked)[0]).toBe(
    'the head was signed for 8 events, but the chain ends at 6: its tail was cut off',
  );
});

test('a tail cut off together with an old head put back shows only beside the log', async () => {
  await writeMany(6);
  const old = await Promise.all(
    [headId, ...children.map((child) => `audit-child|${child}`)].map((id) => item(id).read<object>()),
  );
  await writeMany(2);
  const exported = headsInLog(
    `2026-11-27T09:00:00Z some words of the platform {"level":30,"event":"audit.head",${JSON.stringify({ ...(await headNow()) }).slice(1)}\nnot a head\n{"event":"api.failed"}`,
  );
  expect(exported).toHaveLength(1);
  await cutTail(7, 8);
  for (const { resource } of old) await put(resource ?? {});
  expect((await verify()).faults).toEqual([]);
  expect(sentencesOf(await verify(exported))).toEqual([
    'the head of Fri 27 November 2026 in the log has 8 events, but the chain ends at 6: its tail was cut off',
  ]);
});

test('a whole chain that is gone, and its head, are named', async () => {
  await writeMany(3);
  await item(headId).delete();
  expect(sentencesOf(await verify())).toContain('the head is missing');
  await cutTail(1, 3);
  expect(sentencesOf(await verify())).toContain('the list of chains names this school, but there is no chain');
});

test('a process that dies before a school’s first event leaves nothing that looks like tampering, but not for long', async () => {
  await writeMany(1);
  // All that such a death leaves: the school on the list, and no chain.
  await cutTail(1, 1);
  for (const id of [headId, ...children.map((child) => `audit-child|${child}`)])
    await item(id)
      .delete()
      .catch(() => undefined);
  expect((await verify([], auditSecret, 60_000)).faults).toEqual([]);
  expect(sentencesOf(await verify())).toEqual(['the list of chains names this school, but there is no chain']);
});

test.each(['a head made up', 'the head taken away', 'an old head put back'])(
  'with %s the server writes on, says so in the chain for ever, and makes no forged chain good',
  async (what) => {
    await writeMany(3);
    const old = await headNow();
    await writeMany(2);
    const head = await headNow();
    if (what === 'a head made up') await put({ ...head, mac: 'f'.repeat(64) });
    if (what === 'the head taken away') await item(headId).delete();
    if (what === 'an old head put back') await put(old);
    expect(await write(process1(), 0)).toBe('saved');
    expect(await write(process1(), 1)).toBe('saved');
    expect(await verify()).toMatchObject({
      count: 8,
      faults: [{ sentence: expect.stringMatching(/^before event 6 the server found a head that it had not left so/) }],
    });
  },
);

test('two processes write 200 events at once, now one first and now the other: one unbroken chain', async () => {
  const writer = async (personId: string): Promise<void> => {
    const records = process1();
    for (let n = 0; n < 100; n += 1) {
      const audit = [{ ...eventAbout(n), personId }];
      expect(await records.commit({ schoolId: school, puts: [], audit, outbox: [] })).toBe('saved');
      // People press now and then, so that nobody is always the one who knows the end.
      await setTimeout(n % 12);
    }
  };
  await Promise.all([writer('person-one'), writer('person-two')]);
  expect(await verify()).toEqual({ schoolId: school, count: 200, older: 0, faults: [] });
  const by = await Promise.all(Array.from({ length: 200 }, async (_, n) => (await stored(n + 1)).personId));
  expect(by.filter((who, n) => n > 0 && who !== by[n - 1]).length).toBeGreaterThan(10);
});

test('thirty who read at the same moment are noted together, each in the chain', async () => {
  const records = process1();
  const chain = chainOf(bench.containers);
  await write(records, 1);
  const batches = jest.spyOn(bench.containers.records.items, 'batch');
  const read = Array.from({ length: 30 }, (_, n) => chain.write(school, [], [eventAbout(n)]));
  expect(new Set(await Promise.all(read))).toEqual(new Set(['saved']));
  // The first goes by itself; the others came while it was written.
  expect(batches.mock.calls.length).toBeLessThanOrEqual(2);
  batches.mockRestore();
  expect(await verify()).toMatchObject({ faults: [], count: 31 });
});

test('of two changes to one record one is refused as before, and leaves no event', async () => {
  const cycle = { ...cycleOf(), schoolId: school };
  const change = (n: number, before?: Awaited<ReturnType<ReturnType<typeof cycleStore>['load']>>) => ({
    schoolId: school,
    puts: [{ type: 'cycle' as const, value: { ...cycle, rev: n }, before }],
    audit: [eventAbout(n)],
    outbox: [],
  });
  const [a, b] = [process1(), process1()];
  await a.commit(change(1));
  expect(await b.commit(change(1))).toBe('exists');
  const before = await cycleStore(bench.containers).load(school, cycle.id);
  expect((await Promise.all([a.commit(change(2, before)), b.commit(change(2, before))])).sort()).toEqual([
    'changed-meanwhile',
    'saved',
  ]);
  expect(await verify()).toMatchObject({ count: 2, faults: [] });
});

test('more children than a batch holds are read in several, and an event too many is refused whole', async () => {
  const many = Array.from({ length: 120 }, (_, n) => {
    const child = requestIdSchema.parse(`request-${n}-many`);
    return auditOf({ clock }, theJob, { ...scope(school), id: child }, 'request.read');
  });
  expect(await process1().commit({ schoolId: school, puts: [], audit: many, outbox: [] })).toBe('saved');
  expect(await verify()).toMatchObject({ count: 120, faults: [] });
});

const steps = fc.array(
  fc.record({ writer: fc.nat(2), events: fc.array(fc.nat(3), { minLength: 1, maxLength: 4 }), restarts: fc.boolean() }),
  { minLength: 1, maxLength: proof ? 30 : 10 },
);

test('however many write whatever at once and are started anew, the chain holds; one change anywhere breaks it', async () => {
  const check = async (history: readonly { writer: number; events: number[]; restarts: boolean }[], at: number) => {
    newSchool();
    const writers = [process1(), process1(), process1()];
    await Promise.all(
      history.map(async ({ writer, events, restarts }) => {
        const records = restarts ? process1() : (writers[writer] as Records);
        const audit = events.map((n) => eventAbout(n));
        expect(await records.commit({ schoolId: school, puts: [], audit, outbox: [] })).toBe('saved');
      }),
    );
    const written = history.reduce((sum, { events }) => sum + events.length, 0);
    expect(await verify()).toEqual({ schoolId: school, count: written, older: 0, faults: [] });
    const seq = (at % written) + 1;
    await put({ ...(await stored(seq)), about: 'cycle|another' });
    expect(kindsOf(await verify())).toEqual(['edited']);
  };
  await fc.assert(fc.asyncProperty(steps, fc.nat(100), check), { ...tries(), numRuns: proof ? 60 : 8 });
}, 900_000);

test('once a day the heads go into the log, with ids and hashes only, also after a restart', async () => {
  await writeMany(2);
  const log = keptLog();
  const trail = auditTrail(bench.containers);
  const today = exportHeads({ trail, clock, log });
  expect(await today()).toBeGreaterThan(0);
  expect(await today()).toBe(0);
  expect(await exportHeads({ trail, clock, log })()).toBe(0);
  const mine = headsInLog(log.lines.join('\n')).filter(({ schoolId }) => schoolId === school);
  expect(mine).toEqual([(({ seq, hash, mac, at }) => ({ schoolId: school, seq, hash, mac, at }))(await headNow())]);
  expect((await verify(mine)).faults).toEqual([]);
  clock.forward(24 * 3_600_000);
  expect(await today()).toBeGreaterThan(0);
});
