import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { applyMembership } from '../../bot/features/joining/apply-membership.ts';
import { changePreferences } from '../../bot/features/reminders/change-preferences.ts';
import { dueRows } from '../../bot/features/reminders/due-rows.ts';
import { reminderComposer } from '../../bot/features/reminders/compose.ts';
import { yearsTrusted } from '../../bot/features/calendar/years-trusted.ts';
import { followCalendar } from '../../bot/features/calendar/follow-calendar.ts';
import { fileReminders, fileSchool } from '../../bot/features/reminders/file-reminders.ts';
import { fileUnreachable } from '../../bot/features/reminders/file-unreachable.ts';
import type { ReminderItem, Told } from '../../bot/ports/reminders.ts';
import { reminderDrain } from '../../bot/reminders/drain.ts';
import type { Sender } from '../../bot/ports/sender.ts';
import { machineTime } from '../../bot/machine-time.ts';
import { tenantLeases } from '../../bot/storage/leases.ts';
import { accountStore } from '../../bot/storage/accounts.ts';
import { connect, createContainers, type Containers } from '../../bot/storage/client.ts';
import { recordWriter } from '../../bot/storage/commit.ts';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { decisionStore } from '../../bot/storage/decisions.ts';
import { supportStore } from '../../bot/storage/supports.ts';
import { transferStore } from '../../bot/storage/hours.ts';
import { visitStore } from '../../bot/storage/visits.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { dueStore } from '../../bot/storage/due.ts';
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
import { date, daysBetween, instant } from '../../shared/kernel/time.ts';
import { pickTime, sendOffer } from '../../shared/planning/decide.ts';
import type { Cycle } from '../../shared/planning/cycle.ts';
import { planIdOf, sheetOfCycle } from '../../shared/planning/open-plan.ts';
import { officeOf } from '../../shared/organisation/office.ts';
import { storedRuleSchema } from '../../shared/reminders/rules.ts';
import { usualPreferences } from '../../shared/reminders/preferences.ts';
import type { Account } from '../../shared/organisation/account.ts';
import type { School } from '../../shared/organisation/school.ts';
import { callerOf, type AccountStore, type SchoolStore } from '../../bot/features/organisation/store.ts';
import { begin } from '../../shared/request-for-help/decide.ts';
import type { SamplePerson } from '../../infra/local/sample/people.ts';
import { people } from '../support/chats.ts';
import { countedIds, fixedClock, keptLog, type FixedClock } from '../support/fixed.ts';
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
  const { client, containers: all } = connect({
    endpoint: await door.door(database.endpoint),
    key: databaseKey,
    patienceMs: 60_000,
  });
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
  decisions: decisionStore(containers),
  supports: supportStore(containers),
  visits: visitStore(containers),
  transfers: transferStore(containers),
  requests: requestStore(containers, outboxMarks(containers), chainOf(containers), { clock }),
  services: serviceStore(containers),
  joining: joiningStore(containers),
  reminderRules: reminderRulesStore(containers),
  reminders: reminderQueue(containers, clock),
  records: recordWriter(containers, outboxMarks(containers), chainOf(containers)),
  told: toldStore(containers, clock),
  links: { tab: () => 'https://teams.example/tab' },
  clock,
  ids: countedIds(),
  log: keptLog(),
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
  // A query each for how requests are decided, for how support goes on, for visits without a note and for hours asked for.
  expect(counted()).toEqual({ read: 2 + 2 * 4, query: 2 * 4 });
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

test('a school whose records cannot be read holds up no other, and is looked at again the next morning', async () => {
  for (const school of [hazelbrook, orchardBank]) {
    await save(cycleOf(school));
    await savePlan(cycleOf(school));
  }
  await containers.records.items.upsert({ ...toDocument('cycle', cycleOf(orchardBank)), schemaVersion: 99 });
  const composed = await told(priya, [hazelbrook, orchardBank], '2026-11-27');
  expect(topics(composed)).toEqual(['window-open']);
  expect(JSON.stringify(composed.message)).toContain('Hazelbrook Primary School');
  expect(composed.next.map(({ schoolId, on, at }) => [schoolId, on, at])).toEqual([
    [hazelbrook.id, '2026-12-01', '2026-12-01T08:00:00.000Z'],
    [orchardBank.id, '2026-11-27', '2026-11-28T08:00:00.000Z'],
  ]);
  expect(ports.log.lines.join()).toContain(orchardBank.id);
  expect(ports.log.lines.join()).not.toContain('Orchard Bank');
  const due = await dueRows(ports)(callerOf(await accountOf(priya), 'chat', clock.today()));
  expect(due.map(({ schoolId }) => schoolId)).toContain(hazelbrook.id);
});

test('while the database does not answer nobody is told half of what is due', async () => {
  await save(cycleOf());
  const refuses: SchoolStore['record'] = (id) =>
    id === orchardBank.id
      ? Promise.reject(Object.assign(new Error('busy'), { code: 503 }))
      : schoolStore(containers, clock).record(id);
  ports = { ...ports, schools: { ...ports.schools, record: refuses } };
  await expect(told(priya, [hazelbrook, orchardBank], '2026-11-27')).rejects.toThrow('busy');
});

describe('somebody who ends their pause', () => {
  const inDue = () => ports.reminders.due(priya.tenantId, [clock.today()]);
  const paused = async () => {
    const caller = callerOf(await accountOf(priya), 'chat', clock.today());
    await changePreferences(ports, caller, { do: 'pause', until: date('2026-12-18') });
    expect(await inDue()).toEqual([]);
    return caller;
  };

  test('is looked at within two minutes, though the process dies the moment it is saved', async () => {
    const caller = await paused();
    const dies: AccountStore['save'] = async (...all) => {
      await ports.accounts.save(...all);
      throw new Error('killed');
    };
    const dying = { ...ports, accounts: { ...ports.accounts, save: dies } };
    await expect(changePreferences(dying, caller, { do: 'resume' })).rejects.toThrow('killed');
    expect((await accountOf(priya)).reminders?.pausedUntil).toBeNull();
    clock.forward(120_000);
    expect((await inDue()).map(({ schoolId }) => schoolId)).toEqual(
      expect.arrayContaining([hazelbrook.id, orchardBank.id]),
    );
  });

  test('is looked at though a look came before it was saved and found the pause', async () => {
    const caller = await paused();
    const looks: AccountStore['save'] = async (...all) => {
      await ports.reminders.settle(undefined, await inDue());
      return ports.accounts.save(...all);
    };
    await changePreferences({ ...ports, accounts: { ...ports.accounts, save: looks } }, caller, { do: 'resume' });
    expect((await inDue()).map(({ schoolId }) => schoolId)).toEqual(
      expect.arrayContaining([hazelbrook.id, orchardBank.id]),
    );
  });
});

describe('after a pause or a holiday of weeks', () => {
  const since = '2026-11-26';
  const now = '2026-12-14T08:00:00Z';
  beforeEach(async () => {
    await save(cycleOf());
    await savePlan(cycleOf());
    const stored = await ports.accounts.load((await accountOf(priya)).id);
    const reminders = { ...usualPreferences, muted: ['slots-waiting' as const] };
    if (stored) await ports.accounts.save(stored, { ...stored.value, reminders });
  });
  const tellOn = async (day: string): Promise<void> => {
    clock.set(`${day}T08:00:00Z`);
    const { rows } = await told(priya, [hazelbrook], since);
    expect(rows).toHaveLength(1);
    const keys = rows.map(({ key }) => key);
    await ports.reminders.settle(
      { day: clock.today(), accountId: (await accountOf(priya)).id, keys, at: clock.now() },
      [],
    );
  };

  test('nothing is said twice, however long ago it was said and the look was meant for', async () => {
    clock.set(now);
    expect(topics(await told(priya, [hazelbrook], since))).toEqual(['window-open']);
    await tellOn('2026-12-01');
    clock.set(now);
    ports = portsOf();
    expect(topics(await told(priya, [hazelbrook], since))).toEqual([]);
  });

  test('days on which nobody of an organisation was told are asked for once, and not for each of its people', async () => {
    clock.set('2026-12-16T08:00:00Z');
    const [first, second] = ['2026-12-09', '2026-11-02'];
    counting();
    await told(priya, [hazelbrook], first);
    const { read = 0, query = 0 } = counted();
    ports = portsOf();
    counting();
    await told(priya, [hazelbrook], second);
    expect(counted()).toMatchObject({ read, query: query + 37 });
    // What is over by more than a day is not read again either: of the seven days of the week that is yesterday alone.
    counting();
    await told(priya, [hazelbrook], second);
    expect(counted()).toEqual({ read: read - 6, query });
  });
});

describe('what yesterday left over, and the pack from 17:00 today', () => {
  const reference = {
    serviceUrl: 'https://teams.example/',
    conversationId: 'her chat',
    tenantId: '',
    userId: 'u',
    botId: 'b',
  };
  /** Looks at each of these moments; answers how many messages each brought, and what was in them. */
  async function saidAt(...moments: readonly string[]): Promise<Record<string, [messages: number, what: string]>> {
    let messages = 0;
    const send = (): ReturnType<Sender['send']> => {
      messages += 1;
      return Promise.resolve({ ok: true, activityId: 'one' });
    };
    const drain = reminderDrain({
      ...ports,
      queue: ports.reminders,
      composer: reminderComposer(ports),
      sender: { send, update: send, remove: send },
      leases: tenantLeases(containers, 'one'),
      unreachable: () => Promise.resolve(),
      lookAtDue: () => Promise.resolve(),
      time: machineTime,
    });
    const said: Record<string, [number, string]> = {};
    for (const moment of moments) {
      messages = 0;
      clock.set(moment);
      await drain.look();
      const kinds = drain.taken().map(({ kind }) => kind);
      said[moment] = [messages, kinds.toSorted().join(' and ')];
    }
    await drain.stop();
    return said;
  }
  beforeEach(async () => {
    const cycle = await save(booked(cycleOf(), '2026-12-10'));
    await savePlan(cycle);
    const at = instant('2026-12-02T10:00:00Z');
    const tick = { at, by: personIn(cycle, 1).personId, rev: 3 };
    const prepared = { ...cycle.prepared, sendco: { ticks: { grid: tick, children: tick }, readyAt: at } };
    await save({ ...cycle, prepared });
    const account = await accountOf(ellen);
    const stored = await ports.accounts.load(account.id);
    if (stored) await ports.accounts.save(stored, { ...account, reference: { ...reference, tenantId: account.tid } });
    clock.set('2026-12-07T12:00:00Z');
    const item = { accountId: account.id, schoolId: hazelbrook.id };
    await ports.reminders.file([
      { ...item, on: date('2026-12-08'), at: instant('2026-12-08T08:00:00Z') },
      { ...item, on: date('2026-12-09'), at: instant('2026-12-09T17:00:00Z') },
    ]);
  });

  test('are one message in the morning, and nothing comes at 17:00', async () => {
    const [morning, evening, next] = ['2026-12-09T08:00:00Z', '2026-12-09T17:00:00Z', '2026-12-10T08:00:00Z'];
    expect(await saidAt(morning, evening, next)).toEqual({
      [morning]: [1, 'meeting-soon and pack'],
      [evening]: [0, ''],
      [next]: [0, ''],
    });
  });

  test('are two messages of two days when yesterday’s was said: the pack comes alone at 17:00', async () => {
    const [yesterday, morning, evening] = ['2026-12-08T08:00:00Z', '2026-12-09T08:00:00Z', '2026-12-09T17:00:00Z'];
    expect(await saidAt(yesterday, morning, evening)).toEqual({
      [yesterday]: [1, 'meeting-soon'],
      [morning]: [0, ''],
      [evening]: [1, 'pack'],
    });
  });

  test('are one message at half past five, when the server was off until then', async () => {
    const late = '2026-12-09T17:30:00Z';
    expect(await saidAt(late)).toEqual({ [late]: [1, 'meeting-soon and pack'] });
  });

  test('are not said at night: of a server that was off until then the pack comes on the morning of the meeting', async () => {
    const [night, next] = ['2026-12-09T19:00:00Z', '2026-12-10T08:00:00Z'];
    expect(await saidAt(night, next)).toEqual({ [night]: [0, ''], [next]: [1, 'notes-to-agree and pack'] });
  });
});

describe('when a service changes on which day its therapists are reminded of times to offer', () => {
  /** So many working days after the window has opened on Friday, and never again; two is usual. */
  const change = async (offset: number): Promise<void> => {
    const { serviceId } = hazelbrook;
    const rule = { topic: 'slots-waiting', to: 'link-therapist', anchor: 'waiting-since', on: true, every: 0, most: 0 };
    const rules = [storedRuleSchema.parse({ ...rule, offset })];
    await ports.reminderRules.save(undefined, { serviceId, rules, changed: { by: 'A lead', at: clock.now() }, rev: 1 });
    const due = { id: 'calendar-changed', on: clock.today(), at: clock.now(), schoolId: officeOf(serviceId) };
    await followCalendar(
      { ...ports, due: dueStore(containers), outbox: { wake: () => undefined } },
      { ...due, kind: 'calendar-changed', serviceId },
    );
  };
  const looks = async () =>
    (await ports.reminders.due(priya.tenantId, [...daysBetween(date('2026-11-28'), clock.today())])).filter(
      ({ accountId, schoolId }) => accountId.endsWith(priya.aadObjectId) && schoolId === hazelbrook.id,
    );
  beforeEach(async () => {
    await save(cycleOf());
    await savePlan(cycleOf());
    clock.set('2026-11-28T12:00:00Z');
    await fileSchool(ports)(hazelbrook.id);
  });

  test('to an earlier one, she is looked at and told on that day', async () => {
    clock.set('2026-11-30T08:00:00Z');
    expect(await looks()).toEqual([]);
    clock.set('2026-11-29T12:00:00Z');
    await change(1);
    clock.set('2026-11-30T08:00:00Z');
    expect(await looks()).not.toEqual([]);
    expect(topics(await told(priya, [hazelbrook], '2026-11-30'))).toEqual(['slots-waiting']);
  });

  test('to a later one, the look that was filed before says nothing, and she is told on the later day', async () => {
    await change(3);
    clock.set('2026-12-01T08:00:00Z');
    expect(await looks()).not.toEqual([]);
    const composed = await told(priya, [hazelbrook], '2026-12-01');
    expect([composed.rows, composed.next]).toMatchObject([[], [{ on: '2026-12-02' }]]);
    clock.set('2026-12-02T08:00:00Z');
    expect(topics(await told(priya, [hazelbrook], '2026-12-02'))).toEqual(['slots-waiting']);
  });
});
