import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { applyMembership } from '../../bot/features/joining/apply-membership.ts';
import { reminderComposer } from '../../bot/features/reminders/compose.ts';
import { yearsTrusted } from '../../bot/features/calendar/years-trusted.ts';
import { fileReminders } from '../../bot/features/reminders/file-reminders.ts';
import { fileUnreachable } from '../../bot/features/reminders/file-unreachable.ts';
import type { ReminderItem, Told } from '../../bot/ports/reminders.ts';
import { accountStore } from '../../bot/storage/accounts.ts';
import { connect, createContainers, type Containers } from '../../bot/storage/client.ts';
import { recordWriter } from '../../bot/storage/commit.ts';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { gridStore } from '../../bot/storage/grid.ts';
import { joiningStore } from '../../bot/storage/joining.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { reminderRulesStore } from '../../bot/storage/reminder-rules.ts';
import { reminderQueue } from '../../bot/storage/reminders.ts';
import { requestStore } from '../../bot/storage/requests.ts';
import { schoolStore } from '../../bot/storage/schools.ts';
import { serviceStore } from '../../bot/storage/services.ts';
import { sheetStore } from '../../bot/storage/sheets.ts';
import { toldStore } from '../../bot/storage/told.ts';
import { accountIdOf, requestIdSchema, schoolIdSchema, type SchoolId } from '../../shared/kernel/ids.ts';
import { date, instant } from '../../shared/kernel/time.ts';
import { pickTime, sendOffer } from '../../shared/planning/decide.ts';
import type { Cycle } from '../../shared/planning/cycle.ts';
import { planIdOf, sheetOfCycle } from '../../shared/planning/open-plan.ts';
import type { Account } from '../../shared/organisation/account.ts';
import type { School } from '../../shared/organisation/school.ts';
import { callerOf } from '../../bot/features/organisation/store.ts';
import { begin } from '../../shared/request-for-help/decide.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { countedIds, fixedClock, type FixedClock } from '../support/fixed.ts';
import { watch, type Watch } from '../support/kill/watched.ts';
import { databaseKey, sampleDatabase } from '../support/product.ts';
import { act, done, slot } from '../unit/shared/planning/a-cycle.ts';
import { chainOf, cycleOf, hazelbrook, orchardBank } from './support.ts';

let containers: Containers;
let close: () => Promise<void>;
let clock: FixedClock;
let door: Watch;
let ports: ReturnType<typeof portsOf>;
beforeEach(async () => {
  const database = await sampleDatabase();
  door = watch();
  const { client, containers: all } = connect({ endpoint: await door.door(database.endpoint), key: databaseKey });
  await createContainers(client);
  containers = all;
  clock = fixedClock('2026-11-27T08:00:00Z');
  ports = portsOf();
  close = async () => {
    client.dispose();
    await door.close();
    await database.close();
  };
});
afterEach(() => close());

const portsOf = () => ({
  schools: schoolStore(containers, clock),
  cycles: cycleStore(containers),
  sheets: sheetStore(containers),
  grid: gridStore(containers),
  accounts: accountStore(containers),
  requests: requestStore(containers, outboxMarks(containers), chainOf(containers), { clock }),
  services: serviceStore(containers),
  joining: joiningStore(containers),
  reminderRules: reminderRulesStore(containers),
  reminders: reminderQueue(containers, clock),
  records: recordWriter(containers, outboxMarks(containers), chainOf(containers)),
  told: toldStore(containers),
  links: { tab: () => 'https://teams.example/tab' },
  clock,
  ids: countedIds(),
});

const { therapist: priya, sendco: ellen, lead } = people;
const accountOf = async (who: SamplePerson): Promise<Account> => {
  const stored = await ports.accounts.load(accountIdOf(who.tenantId, who.aadObjectId));
  if (!stored) throw new Error(`${who.name} has no account`);
  return stored.value;
};
const save = async (cycle: Cycle): Promise<Cycle> => {
  await containers.records.items.upsert(toDocument('cycle', cycle));
  return cycle;
};
const savePlan = (cycle: Cycle, more: object = {}) =>
  containers.records.items.upsert(
    toDocument('sheet', { ...sheetOfCycle(cycle, planIdOf(cycle.id), 'plan', [], cycle.openedAt), ...more }),
  );

/** What somebody is told now, looked at about schools since a day. */
async function told(who: SamplePerson, schools: readonly Pick<School, 'id'>[], since: string, today?: Told) {
  const account = await accountOf(who);
  const items = schools.map(({ id }): ReminderItem => ({
    accountId: account.id,
    schoolId: id,
    on: date(since),
    at: clock.now(),
  }));
  return reminderComposer(ports).compose(account, items, today);
}
const topics = ({ rows }: { readonly rows: readonly { readonly topic: string }[] }) => rows.map(({ topic }) => topic);
/** Requests to the database, by kind. */
const counted = (): Record<string, number> =>
  Object.fromEntries(
    Object.entries(Object.groupBy(door.requests, (kind) => kind)).map(([kind, all]) => [kind, all?.length ?? 0]),
  );
const counting = () => door.begin({ n: 0, when: 'before' }, () => Promise.resolve());

const personIn = (cycle: Cycle, n: number) => {
  const person = cycle.participants[n];
  if (!person) throw new Error('a post is vacant');
  return person;
};
const booked = (cycle: Cycle, on: string): Cycle => {
  const by = { personId: personIn(cycle, 0).personId, name: 'Somebody' };
  const offered = done(sendOffer(cycle, slot('s', on, '13:00'), [], act(by, '2026-11-27T09:00:00Z')));
  return done(pickTime(offered, 's', act(by, '2026-11-30T09:00:00Z')));
};

test('two windows open: the therapist gets one message with both schools, and is looked at again about each', async () => {
  for (const school of [hazelbrook, orchardBank]) {
    await save(cycleOf(school));
    await savePlan(cycleOf(school));
  }
  counting();
  const composed = await told(priya, [hazelbrook, orchardBank], '2026-11-27');
  expect(topics(composed)).toEqual(['window-open', 'window-open']);
  expect(JSON.stringify(composed.message)).toContain('Hazelbrook Primary School');
  expect(JSON.stringify(composed.message)).toContain('Orchard Bank');
  expect(composed.next.map(({ schoolId, on, at }) => [schoolId, on, at])).toEqual(
    [hazelbrook, orchardBank].map(({ id }) => [id, '2026-12-01', '2026-12-01T08:00:00.000Z']),
  );
  // Her account and the rules, and for each school its record, its calendar, its planning and the other’s account.
  expect(counted()).toEqual({ read: 2 + 2 * 4 });
});

test('before it is time nothing is said; the look keeps its day', async () => {
  await save(cycleOf());
  clock.set('2026-11-27T05:00:00Z');
  const composed = await told(priya, [hazelbrook], '2026-11-27');
  expect([composed.message, composed.rows]).toEqual([undefined, []]);
  expect(composed.next).toMatchObject([{ on: '2026-11-27', at: '2026-11-27T08:00:00.000Z' }]);
});

test('who was told this morning hears of nothing twice, today or tomorrow', async () => {
  await save(cycleOf());
  const first = await told(priya, [hazelbrook], '2026-11-27');
  const account = await accountOf(priya);
  const marker: Told = {
    day: clock.today(),
    accountId: account.id,
    keys: first.rows.map(({ key }) => key),
    at: clock.now(),
  };
  await ports.reminders.settle(marker, []);
  clock.set('2026-11-27T14:00:00Z');
  expect((await told(priya, [hazelbrook], '2026-11-27', marker)).rows).toEqual([]);
  clock.set('2026-11-30T08:00:00Z');
  expect((await told(priya, [hazelbrook], '2026-11-27')).rows).toEqual([]);
  clock.set('2026-12-01T08:00:00Z');
  expect(topics(await told(priya, [hazelbrook], '2026-11-27'))).toEqual(['slots-waiting']);
});

test('of a meeting the SENDCo is told how many children’s papers are missing, and no word about any of them', async () => {
  clock.set('2026-12-07T08:00:00Z');
  const cycle = await save(booked(cycleOf(), '2026-12-10'));
  const plan = sheetOfCycle(cycle, planIdOf(cycle.id), 'plan', [], cycle.openedAt);
  const asked = { yearGroup: 'Year 2', question: 'Why is Zebedee so quiet?', hopedFor: '' } as const;
  const id = requestIdSchema.parse('request-1-a');
  const begun = done(
    begin(plan, id, asked, {
      ...act({ personId: personIn(cycle, 1).personId, name: 'Ellen' }),
      side: 'sendco',
      newId: 'new',
    }),
  );
  await savePlan(cycle, { rows: begun.plan.rows });
  const caller = callerOf(await accountOf(ellen), 'tab', clock.today());
  await ports.requests.begin(caller, begun.request, 'request.begun', { puts: [], outbox: [] });
  const composed = await told(ellen, [hazelbrook], '2026-12-07');
  expect(topics(composed)).toEqual(['paperwork-due']);
  expect(JSON.stringify(composed.message)).toContain('Complete the papers of one child on the agenda');
  expect(JSON.stringify(composed)).not.toMatch(/Zebedee|Child 1|Year 2|request-1/);
});

test('the grid is read only when somebody is to be reminded of it, and a school that has done its part hears nothing', async () => {
  clock.set('2026-12-03T08:00:00Z');
  const cycle = await save(booked(cycleOf(), '2026-12-10'));
  await savePlan(cycle);
  expect(topics(await told(ellen, [hazelbrook], '2026-12-03'))).toEqual(['requests-due', 'scoping-refresh']);
  const at = instant('2026-12-02T10:00:00Z');
  const tick = { at, by: personIn(cycle, 1).personId, rev: 3 };
  const prepared = { ...cycle.prepared, sendco: { ticks: { grid: tick, children: tick }, readyAt: at } };
  await save({ ...cycle, prepared });
  const composed = await told(ellen, [hazelbrook], '2026-12-03');
  expect([composed.rows, composed.next]).toMatchObject([[], [{ on: '2026-12-08' }]]);
});

test('somebody who has left is told nothing, and what was to be said goes to whoever is there now', async () => {
  await save(cycleOf());
  const account = await accountOf(priya);
  const stored = await ports.accounts.load(account.id);
  const memberships = account.memberships.map((each) => ({ ...each, until: date('2026-11-26') }));
  if (stored) await ports.accounts.save(stored, { ...account, memberships });
  const composed = await told(priya, [hazelbrook], '2026-11-27');
  expect([composed.message, composed.rows]).toEqual([undefined, []]);
  const ids = composed.next.map(({ accountId }) => accountId);
  expect(ids).not.toContain(account.id);
  expect(ids).toEqual(expect.arrayContaining([(await accountOf(ellen)).id, (await accountOf(lead)).id]));
  expect(composed.next.every(({ at }) => at > clock.now())).toBe(true);
});

test('when the term’s dates move after its window has opened, its planning is still reminded of', async () => {
  const dates = { days: [date('2026-12-07'), date('2026-12-08')], openedAt: instant('2026-11-25T08:00:00Z') };
  const cycle = await save(booked({ ...cycleOf(), ...dates }, '2026-12-07'));
  await savePlan(cycle);
  // By the calendar as it is now the window opens on 27 November; the meeting was booked before.
  clock.set('2026-11-26T08:00:00Z');
  expect((await told(priya, [hazelbrook], '2026-11-26')).next).toMatchObject([{ on: '2026-12-01' }]);
});

test('who comes to lead a service is looked at about all its schools', async () => {
  const { id: schoolId } = { id: schoolIdSchema.parse(hazelbrook.serviceId) };
  const record = (await ports.joining.memberships(schoolId)).find(({ role }) => role === 'service-lead');
  if (!record) throw new Error('nobody leads');
  await applyMembership(ports, schoolId, record.id);
  const due = await ports.reminders.due(lead.tenantId, [clock.today()]);
  expect(due).toMatchObject([{ accountId: record.accountId, schoolId }]);
});

test('a school of others tells nothing, whatever an item says', async () => {
  const theirs = schoolIdSchema.parse('school-of-nobody') as SchoolId;
  expect(await told(ellen, [orchardBank, { id: theirs }], '2026-11-27')).toMatchObject({
    message: undefined,
    rows: [],
  });
});

test('the lead hears of a term that is not booked in time, and looks at the whole service become one a school', async () => {
  await save(cycleOf());
  clock.set('2026-12-15T08:00:00Z');
  expect(topics(await told(lead, [hazelbrook], '2026-12-15'))).toEqual(['escalated']);
  const all = await told(lead, [{ id: schoolIdSchema.parse(hazelbrook.serviceId) }], '2026-12-15');
  expect(all.next.map(({ schoolId }) => schoolId)).toEqual(expect.arrayContaining([hazelbrook.id, orchardBank.id]));
});

test('who cannot be reached is filed for therapist and lead, and both are told the next working day', async () => {
  const cycle = await save(booked(cycleOf(), '2026-12-17'));
  await savePlan(cycle);
  clock.set('2026-12-04T12:00:00Z');
  const account = await accountOf(ellen);
  const stored = await ports.accounts.load(account.id);
  if (stored) await ports.accounts.save(stored, { ...account, unreachable: { since: clock.now(), why: 'blocked' } });
  await fileUnreachable(ports, await accountOf(ellen));
  clock.set('2026-12-07T08:00:00Z');
  for (const who of [priya, lead]) {
    const composed = await told(who, [hazelbrook], '2026-12-05');
    expect(topics(composed)).toContain('unreachable');
    expect(JSON.stringify(composed.message)).toContain('The SENDCo cannot be reached in Teams');
  }
  const due = await ports.reminders.due(priya.tenantId, [date('2026-12-05')]);
  expect(due.map(({ schoolId }) => schoolId)).toContain(hazelbrook.id);
});

test('a look is filed as a card is drawn: for each audience, once a process and never at each drawing', async () => {
  const cycle = await save(cycleOf());
  const record = (await ports.schools.load(hazelbrook.id)) as School;
  const now = { cycle, plan: undefined, checkIn: undefined, grid: undefined, school: record };
  const file = fileReminders(ports, yearsTrusted(ports.schools, clock));
  counting();
  await file(now);
  expect(counted()).toEqual({ read: 3, query: 1, write: 5 });
  counting();
  await file(now);
  await file({ ...now, cycle: { ...cycle, rev: 2 } });
  expect(counted()).toEqual({});
  expect(await ports.reminders.due(priya.tenantId, [date('2026-11-27')])).toMatchObject([
    { accountId: (await accountOf(priya)).id, schoolId: hazelbrook.id, on: '2026-11-27' },
  ]);
  // Booked: the lead's look is there already, and each side gets one of its own.
  counting();
  await file({ ...now, cycle: booked(cycle, '2026-12-10') });
  expect(counted()['write']).toBeLessThanOrEqual(6);
  clock.set('2026-12-03T08:00:00Z');
  expect(await ports.reminders.due(ellen.tenantId, [date('2026-12-03')])).toHaveLength(1);
});
