import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { AccountStore, ServiceStore } from '../../bot/features/organisation/store.ts';
import { accountStore } from '../../bot/storage/accounts.ts';
import { schoolStore } from '../../bot/storage/schools.ts';
import { serviceStore } from '../../bot/storage/services.ts';
import { seed } from '../../infra/local/sample/seed.ts';
import { sampleTenants } from '../../infra/local/sample/people.ts';
import { accountIdOf, schoolIdSchema } from '../../shared/kernel/ids.ts';
import type { Summary } from '../../shared/organisation/summary.ts';
import { people } from '../support/chats.ts';
import { fixedClock } from '../support/fixed.ts';
import { cycleOf, hazelbrook, openContainers } from './support.ts';

let bench: Awaited<ReturnType<typeof openContainers>>;
let accounts: AccountStore;
let services: ServiceStore;
beforeEach(async () => {
  bench = await openContainers();
  await seed(bench.containers);
  accounts = accountStore(bench.containers);
  services = serviceStore(bench.containers);
});
afterEach(() => bench.close());

const id = accountIdOf(people.sendco.tenantId, people.sendco.aadObjectId);

async function load() {
  const stored = await accounts.load(id);
  if (!stored) throw new Error('no account');
  return stored;
}

test('of two who write the same account the second is told, and the first one’s words stay', async () => {
  const [mine, yours] = [await load(), await load()];
  expect(await accounts.save(mine, { ...mine.value, name: 'Ellen W' })).toBe('saved');
  expect(await accounts.save(yours, { ...yours.value, name: 'E Whitfield' })).toBe('changed-meanwhile');
  expect((await load()).value).toEqual({ ...mine.value, name: 'Ellen W', rev: 2 });
});

test('of many at once one writes, and the revision goes up by one', async () => {
  const before = await load();
  const saved = await Promise.all(
    Array.from({ length: 8 }, (_, n) => accounts.save(before, { ...before.value, name: `Ellen ${n}` })),
  );
  expect(saved.filter((each) => each === 'saved')).toHaveLength(1);
  expect((await load()).value.rev).toBe(2);
});

test('somebody unknown has no account, and the same object id in another tenant is somebody else', async () => {
  expect(await accounts.load(accountIdOf('nowhere', 'nobody'))).toBeUndefined();
  expect(await accounts.load(accountIdOf(people.lead.tenantId, people.sendco.aadObjectId))).toBeUndefined();
});

test('an account with a damaged membership opens nothing: it is refused by its place', async () => {
  const { resource } = await bench.containers.accounts.item(id, id).read<{ memberships: object[] }>();
  await bench.containers.accounts.items.upsert({
    ...resource,
    memberships: [{ ...resource?.memberships[0], role: 'caretaker' }],
  });
  await expect(accounts.load(id)).rejects.toThrow(/memberships\.0\.role/);
});

test('the tenants that are served are a list', async () => {
  for (const { tenantId, name } of sampleTenants)
    expect(await services.tenant(tenantId)).toEqual({ id: tenantId, name, serviceIds: ['service-weald'] });
  for (const other of ['9f9f9f9f-0000-4000-8000-000000000009', 'tenants', 'calendar-kent-2026-27'])
    expect(await services.tenant(other)).toBeUndefined();
});

test('a school that nobody knows is not found, and a known one comes with its own INSET days', async () => {
  const schools = schoolStore(bench.containers, fixedClock('2026-11-27T08:55:00Z'));
  expect(await schools.load(schoolIdSchema.parse('school-nowhere'))).toBeUndefined();
  const school = await schools.load(hazelbrook.id);
  expect(school && (await schools.calendar(school))?.insetDays).toEqual(hazelbrook.insetDays);
});

const summaryOf = (rev: number, window: 0 | 1 = 0): Summary => {
  const cycle = cycleOf(hazelbrook, window);
  return {
    schoolId: hazelbrook.id,
    serviceId: hazelbrook.serviceId,
    schoolName: hazelbrook.name,
    cycle: {
      id: cycle.id,
      label: cycle.label,
      dueOn: cycle.dueOn,
      // Each revision shows something else: one that shows the same is not written.
      status: rev % 2 ? 'offered' : 'to-offer',
      participants: cycle.participants,
      meeting: null,
      rev,
    },
  };
};
const kept = async () => {
  const all = await services.summaries(hazelbrook.serviceId);
  const cycle = all.find(({ schoolId }) => schoolId === hazelbrook.id)?.cycle;
  return cycle && [cycle.label, cycle.rev];
};

test('the list of a service has a line for each school, by name', async () => {
  expect((await services.summaries(hazelbrook.serviceId)).map(({ schoolName }) => schoolName)).toEqual([
    'Hazelbrook Primary School',
    'Orchard Bank Junior School',
    'Saltmarsh Church of England Primary School and Nursery',
  ]);
});

test('an older state of a cycle that comes late does not take the newer one’s place', async () => {
  await services.saveSummary(summaryOf(3));
  await services.saveSummary(summaryOf(2));
  expect(await kept()).toEqual(['spring term 2027', 3]);
  await services.saveSummary(summaryOf(4));
  expect(await kept()).toEqual(['spring term 2027', 4]);
});

test('last term’s cycle does not come back when something of it is sent late', async () => {
  await services.saveSummary(summaryOf(9, 0));
  await services.saveSummary(summaryOf(1, 1));
  expect(await kept()).toEqual(['summer term 2027', 1]);
  await services.saveSummary(summaryOf(10, 0));
  await services.saveSummary({ ...summaryOf(1), cycle: null });
  expect(await kept()).toEqual(['summer term 2027', 1]);
});

test('who has agreed the plan stands in the list, and an older plan or cycle never replaces a newer one', async () => {
  const part = (rev: number, agreed: boolean) => ({
    rev,
    agreedBy: agreed ? ['sendco' as const] : [],
    lockedAt: null,
    addendaFor: [],
  });
  const keptNow = async () => {
    const summaries = await services.summaries(hazelbrook.serviceId);
    const line = summaries.find(({ schoolId }) => schoolId === hazelbrook.id);
    return [line?.cycle?.rev, line?.plan?.rev, line?.plan?.agreedBy.length];
  };
  await services.saveSummary({ ...summaryOf(3), plan: part(5, true) });
  await services.saveSummary({ ...summaryOf(4), plan: part(4, false) });
  expect(await keptNow()).toEqual([4, 5, 1]);
  await services.saveSummary({ ...summaryOf(2), plan: part(6, false) });
  expect(await keptNow()).toEqual([4, 6, 0]);
});

test('a change that no list shows is not written, but a state that came after an unseen one is', async () => {
  const [mine, theirs] = [services, serviceStore(bench.containers)];
  const said = (rev: number, status: 'offered' | 'to-offer'): Summary => {
    const summary = summaryOf(rev);
    return { ...summary, cycle: summary.cycle && { ...summary.cycle, status } };
  };
  await mine.saveSummary(said(5, 'offered'));
  await mine.saveSummary(said(6, 'offered'));
  expect(await kept()).toEqual(['spring term 2027', 5]);
  // Another process shows revision 7, which this one has not seen; 8 shows the same as 6 did, and is written.
  await theirs.saveSummary(said(7, 'to-offer'));
  await mine.saveSummary(said(8, 'offered'));
  expect(await kept()).toEqual(['spring term 2027', 8]);
  await theirs.saveSummary(said(7, 'to-offer'));
  expect(await kept()).toEqual(['spring term 2027', 8]);
});

test('of several states written at once the newest stays, whoever comes first', async () => {
  for (let round = 0; round < 5; round += 1) {
    const revs = [1, 2, 3, 4, 5].map((rev) => rev + round * 5);
    await Promise.all(revs.map((rev) => services.saveSummary(summaryOf(rev))));
    expect(await kept()).toEqual(['spring term 2027', Math.max(...revs)]);
  }
});
