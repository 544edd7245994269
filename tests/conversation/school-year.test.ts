import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { changeBankHolidays } from '../../bot/features/calendar/change-bank-holidays.ts';
import { changeLayer, undoLayerChange } from '../../bot/features/calendar/change-layer.ts';
import { changeSchoolDates, undoSchoolDates } from '../../bot/features/calendar/change-school-dates.ts';
import type { CalendarPorts } from '../../bot/features/calendar/ports.ts';
import { callerOf } from '../../bot/features/organisation/store.ts';
import { accountStore } from '../../bot/storage/accounts.ts';
import { auditChain } from '../../bot/storage/audit-chain.ts';
import { calendarStore } from '../../bot/storage/calendars.ts';
import { recordWriter } from '../../bot/storage/commit.ts';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { dueStore } from '../../bot/storage/due.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { requestStore } from '../../bot/storage/requests.ts';
import { schoolStore } from '../../bot/storage/schools.ts';
import { serviceStore } from '../../bot/storage/services.ts';
import { kentLayer } from '../../infra/local/sample/calendar.ts';
import { sampleSchools, sampleService, type SamplePerson } from '../../infra/local/sample/people.ts';
import type { Layer } from '../../shared/calendar/layer.ts';
import { datesOf } from '../../shared/calendar/school-dates.ts';
import { accountIdOf, schoolIdSchema, serviceIdSchema } from '../../shared/kernel/ids.ts';
import { date } from '../../shared/kernel/time.ts';
import type { Caller } from '../../shared/organisation/roles.ts';
import { kent, layerOf, weeksLater } from '../support/calendars/years.ts';
import { people } from '../support/chats.ts';
import { auditSecret, type RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

/** Calendars that change while the year goes on, and a year that ends. */
let app: RunningProduct;
let chats: Story['chats'];
let ports: CalendarPorts;
const serviceId = serviceIdSchema.parse(sampleService.id);
const hazelbrook = schoolIdSchema.parse(sampleSchools.hazelbrook.id);
const orchardBank = schoolIdSchema.parse(sampleSchools.orchardBank.id);

beforeEach(async () => {
  ({ app, chats } = await openStory(['lead', 'therapist'], { now: '2026-11-27T09:00:00Z' }));
  const { containers, clock } = app;
  const marks = outboxMarks(containers);
  const chain = auditChain(containers, auditSecret);
  ports = {
    calendars: calendarStore(containers),
    schools: schoolStore(containers, clock),
    services: serviceStore(containers),
    cycles: cycleStore(containers),
    due: dueStore(containers),
    records: recordWriter(containers, marks, chain),
    requests: requestStore(containers, marks, chain, { clock }),
    clock,
  };
});
afterEach(() => closeStory({ app, chats }));

async function callerFor(person: SamplePerson): Promise<Caller> {
  const account = await accountStore(app.containers).load(accountIdOf(person.tenantId, person.aadObjectId));
  return callerOf(there(account).value, 'tab', app.clock.today());
}

/** What is filed for this minute is looked at in the next ones. */
async function minutesPass(): Promise<void> {
  for (let minute = 0; minute < 2; minute += 1) {
    app.clock.forward(60_000);
    await app.product.tick();
  }
}
async function untilMorningOf(day: string): Promise<void> {
  app.clock.set(`${day}T09:00:00Z`);
  await app.product.tick();
}
const cycleAt = async (schoolId: typeof hazelbrook) => there(await cycleStore(app.containers).current(schoolId));
const kentNow = async () => there((await ports.calendars.pattern(serviceId, 'kent'))?.value);

const ending = (lastOn: string): Layer => ({
  ...kentLayer(),
  blocks: kentLayer().blocks.map((each) => (each.label === 'Term 2' ? { ...each, lastOn: date(lastOn) } : each)),
});

test('the lead moves the end of term and takes it back: what is being planned follows, and nobody else may', async () => {
  await app.product.tick();
  expect(await cycleAt(hazelbrook)).toMatchObject({ dueOn: '2026-12-18', status: 'to-offer' });
  const lead = await callerFor(people.lead);
  const before = kentLayer();
  for (const person of [people.therapist, people.sendco]) {
    const answer = await changeLayer(ports, await callerFor(person), { before, after: ending('2026-12-16') });
    expect(answer).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  }

  const changed = await changeLayer(ports, lead, { before, after: ending('2026-12-16') });
  expect(changed).toMatchObject({ ok: true, value: { rev: 2, layers: [{ rev: 2, source: { by: 'Dawn Sayers' } }] } });
  await minutesPass();
  for (const schoolId of [hazelbrook, orchardBank])
    expect(await cycleAt(schoolId)).toMatchObject({ dueOn: '2026-12-16', rev: 2 });
  expect((await cycleAt(hazelbrook)).days).not.toContain('2026-12-18');

  // Who still has the page from before is refused, and the same sent again is no second change.
  const late = await changeLayer(ports, lead, { before, after: ending('2026-12-11') });
  expect(late).toMatchObject({ ok: false, problem: { code: 'changed-meanwhile' } });
  const again = await changeLayer(ports, lead, { before, after: ending('2026-12-16') });
  expect(again).toMatchObject({ ok: true, value: { rev: 2 } });

  // A week later than before: the window would open on Friday of next week only, but it is open and follows today.
  const longer = await changeLayer(ports, lead, { before: (await kentNow()).layers[0], after: ending('2026-12-23') });
  expect(longer.ok).toBe(true);
  await minutesPass();
  expect(await cycleAt(hazelbrook)).toMatchObject({ dueOn: '2026-12-23', rev: 3 });
  const undo = () => undoLayerChange(ports, lead, { serviceId, pattern: 'kent', seen: 3 });
  expect(await undo()).toMatchObject({ ok: true, value: { rev: 4, former: null } });
  expect(await undo()).toMatchObject({ ok: false });
  await minutesPass();
  expect(await cycleAt(hazelbrook)).toMatchObject({ dueOn: '2026-12-16', rev: 4 });
  const { resources } = await app.containers.records.items
    .query<string>({ query: 'SELECT VALUE c.event FROM c WHERE c.type = "audit"' }, { partitionKey: serviceId })
    .fetchAll();
  expect(resources.filter((event) => event.startsWith('calendar.'))).toEqual([
    'calendar.layer-changed',
    'calendar.layer-changed',
    'calendar.layer-undone',
  ]);
});

test('a SENDCo makes the last day INSET and adds an event: her school follows, the other one stays', async () => {
  await app.product.tick();
  const sendco = await callerFor(people.sendco);
  const dates = datesOf(there(await ports.schools.load(hazelbrook)));
  const [year] = dates.years;
  const play = { id: 'play', label: 'Nativity play', firstOn: date('2026-12-09'), lastOn: date('2026-12-10') };
  const next = {
    ...{ events: [play], trustPattern: null },
    years: [{ ...there(year), insetDays: [...there(year).insetDays, date('2026-12-18')] }],
  };
  const of = (person: Caller, schoolId = hazelbrook) => changeSchoolDates(ports, person, schoolId, { seen: 0, next });
  expect(await of(sendco, orchardBank)).toMatchObject({ ok: false, problem: { code: 'not-found' } });
  expect(await of(sendco)).toMatchObject({ ok: true, value: { rev: 1 } });
  expect(await of(sendco)).toMatchObject({ ok: true, value: { rev: 1 } });
  await minutesPass();
  expect(await cycleAt(hazelbrook)).toMatchObject({ dueOn: '2026-12-17' });
  expect(await cycleAt(orchardBank)).toMatchObject({ dueOn: '2026-12-18' });
  const school = there(await ports.schools.load(hazelbrook));
  expect(await ports.schools.calendar(school)).toMatchObject({ events: [play], academicYear: '2026-27' });

  // No calendar of that name, and no trust: nothing is changed.
  const nowhere = { seen: 1, next: { ...next, trustPattern: 'fern-hill' } };
  expect(await changeSchoolDates(ports, sendco, hazelbrook, nowhere)).toMatchObject({
    ok: false,
    problem: { code: 'not-found' },
  });
  // Somebody comes to the school between her reading and her writing: both stay.
  const { record } = ports.schools;
  let once = 0;
  const meanwhile: CalendarPorts['schools'] = {
    ...ports.schools,
    record: async (id) => {
      const stored = await record(id);
      once += 1;
      if (once === 1 && stored)
        await ports.records.commit({
          ...{ schoolId: id, audit: [], outbox: [] },
          puts: [{ type: 'school', value: { ...stored.value, name: 'Hazelbrook Academy' }, before: stored }],
        });
      return stored;
    },
  };
  const undone = await undoSchoolDates({ ...ports, schools: meanwhile }, sendco, hazelbrook, { seen: 1 });
  expect(undone).toMatchObject({ ok: true, value: { rev: 2, events: [] } });
  await minutesPass();
  expect(await cycleAt(hazelbrook)).toMatchObject({ dueOn: '2026-12-18' });
  expect(there(await ports.schools.load(hazelbrook)).name).toBe('Hazelbrook Academy');
});

/** One school's INSET days of this year, as its SENDCo changes them. */
async function insetAlso(...days: string[]) {
  const sendco = await callerFor(people.sendco);
  const { rev, years, events, trustPattern } = datesOf(there(await ports.schools.load(hazelbrook)));
  const [year] = years;
  const insetDays = [...there(year).insetDays, ...days.map((day) => date(day))];
  const next = { events, trustPattern, years: [{ ...there(year), insetDays }] };
  expect(await changeSchoolDates(ports, sendco, hazelbrook, { seen: rev, next })).toMatchObject({ ok: true });
  await minutesPass();
  return () => undoSchoolDates(ports, sendco, hazelbrook, { seen: rev + 1 });
}
async function booked(on: string): Promise<void> {
  const offer = await chats.therapist.opens('Hazelbrook', 'Send to Ellen Whitfield');
  await chats.therapist.press(offer, 'Send to Ellen Whitfield', { on, at: '09:30' });
  await chats.sendco.press(await chats.sendco.sees('Book this time'), 'Book this time');
  await app.product.tick();
}

test('a booked meeting loses its day: both read it on their cards and in the day’s reminder, until they keep it, move it, or the day comes back', async () => {
  await chats.sendco.install();
  await app.product.tick();
  await booked('2026-12-08');
  await untilMorningOf('2026-11-30');
  const lost = 'Tue 8 Dec is no school day any more';
  const asks = 'as there is no school that day any more: 09:30, on Tue 8 Dec';
  const undo = await insetAlso('2026-12-08');
  for (const who of [chats.therapist, chats.sendco]) {
    expect(who.reads(await who.sees('Booked: Tue 8 Dec'))).toContain(lost);
  }
  // Nothing more is said of it that day, and it comes again while nobody has answered.
  await minutesPass();
  const times = () =>
    [chats.therapist, chats.sendco].map((who) => who.all().filter((text) => text.includes(asks)).length);
  expect(times()).toEqual([1, 1]);
  await untilMorningOf('2026-12-02');
  expect(times()).toEqual([2, 2]);

  // Both may do without the pupils: one press, and nobody is asked any more.
  const card = await chats.sendco.sees('Move or cancel');
  await chats.channel.press(chats.sendco.person, chats.sendco.chat, card, 'Move or cancel');
  const change = await chats.sendco.sees('Change the meeting', card);
  expect(chats.sendco.reads(change)).toContain(lost);
  expect(await chats.sendco.press(change, 'Meet on Tue 8 Dec all the same')).toContain('It stays: Tue 8 Dec');
  await minutesPass();
  for (const who of [chats.therapist, chats.sendco])
    expect(who.reads(await who.sees('Booked: Tue 8 Dec'))).not.toContain(lost);
  expect(await cycleAt(hazelbrook)).toMatchObject({ status: 'booked', dayLost: { isKept: true } });
  await insetAlso('2026-12-10');
  await untilMorningOf('2026-12-07');
  expect(times()).toEqual([2, 2]);
  expect(await undo()).toMatchObject({ ok: false });
});

test('a meeting of tomorrow loses its day after the day’s reminder has gone: both get a new card at once; moved, it is quiet', async () => {
  await chats.sendco.install();
  await app.product.tick();
  await booked('2026-12-08');
  await untilMorningOf('2026-12-07');
  const before = [chats.therapist, chats.sendco].map((who) => who.all().length);
  const undo = await insetAlso('2026-12-08');
  expect([chats.therapist, chats.sendco].map((who) => who.all().length)).toEqual(before.map((count) => count + 1));
  const card = await chats.therapist.sees('Tue 8 Dec is no school day any more');
  await chats.channel.press(chats.therapist.person, chats.therapist.chat, card, 'Move or cancel');
  const change = await chats.therapist.sees('Change the meeting', card);
  await chats.therapist.press(change, 'Ask to move it', { why: 'INSET', on: '2026-12-09', at: '10:00' });
  await app.product.tick();
  expect(chats.therapist.reads(await chats.therapist.sees('You asked to move this meeting'))).not.toContain(
    'please move it',
  );
  expect(await undo()).toMatchObject({ ok: true });
  await minutesPass();
  expect(await cycleAt(hazelbrook)).toMatchObject({ dayLost: null, move: { side: 'link-therapist' } });
});

test('training days move the day of a reminder into the past: she is reminded now and once, and of nothing that was said', async () => {
  await chats.sendco.install();
  await app.product.tick();
  await booked('2026-12-10');
  for (const day of ['2026-12-03', '2026-12-04', '2026-12-07']) await untilMorningOf(day);
  const times = (asks: RegExp) => chats.sendco.all().filter((text) => asks.test(text)).length;
  const said = () => [times(/get ready for your planning meeting/i), times(/bring the grid up to date for/i)];
  expect(said()).toEqual([0, 1]);
  // Two school days before the meeting were the eighth; now they are the fourth, which is over.
  await insetAlso('2026-12-08', '2026-12-09');
  expect(said()).toEqual([1, 1]);
  await minutesPass();
  await untilMorningOf('2026-12-08');
  await untilMorningOf('2026-12-10');
  expect(said()).toEqual([1, 1]);
});

test('a bank holiday is proclaimed for the last day of term: every school’s planning ends a day earlier', async () => {
  await app.product.tick();
  const rows = { added: [{ on: date('2026-12-18'), title: 'Coronation' }], removed: [], publishedUntil: 2027 };
  const lead = await callerFor(people.lead);
  const answer = await changeBankHolidays(ports, lead, { serviceId, seen: 1, next: rows });
  expect(answer).toMatchObject({ ok: true, value: { rev: 2 } });
  await minutesPass();
  for (const schoolId of [hazelbrook, orchardBank])
    expect(await cycleAt(schoolId)).toMatchObject({ dueOn: '2026-12-17' });
  expect(await changeBankHolidays(ports, lead, { serviceId, seen: 2 })).toMatchObject({ ok: true, value: { rev: 3 } });
  await minutesPass();
  expect(await cycleAt(hazelbrook)).toMatchObject({ dueOn: '2026-12-18' });
});

test('a rule that reminds earlier counts from the next day on, and not from the day that the old one named', async () => {
  await minutesPass();
  const before = chats.therapist.all().length;
  const rule = { topic: 'slots-waiting', to: 'link-therapist', anchor: 'waiting-since', on: true, offset: 1 };
  const body = { editId: 'sooner', seen: 0, rule: { ...rule, every: 3, most: 5 } };
  expect((await app.post('/api/reminder-rules', body, people.lead)).status).toBe(200);
  await minutesPass();
  expect(chats.therapist.all()).toHaveLength(before);
  await untilMorningOf('2026-11-30');
  expect(chats.therapist.all()).toHaveLength(before + 1);
});

test('a year ends: leads are told in June and in September what is missing; the new year takes over by itself', async () => {
  const before = chats.lead.all().length;
  await untilMorningOf('2027-05-31');
  expect(chats.lead.all()).toHaveLength(before);
  await untilMorningOf('2027-06-01');
  const missing = await chats.lead.sees('There are no term dates for 2027-28 yet');
  expect(chats.lead.reads(missing)).toContain('Hazelbrook Primary School');
  await untilMorningOf('2027-06-30');
  await untilMorningOf('2027-09-01');
  await chats.lead.sees('There are no term dates for 2027-28 yet', missing);
  expect(await ports.schools.calendar(there(await ports.schools.load(hazelbrook)))).toBeUndefined();
  expect((await app.get(`/api/schools/${hazelbrook}/hours`, people.therapist)).status).toBe(200);

  // Dates come late, in the middle of September: the windows of the year are filed and open on their days.
  await untilMorningOf('2027-09-15');
  const after = layerOf(weeksLater(kent, '2027-28', 52));
  const lead = await callerFor(people.lead);
  expect(await changeLayer(ports, lead, { before: undefined, after })).toMatchObject({ ok: true });
  await minutesPass();
  const school = there(await ports.schools.load(orchardBank));
  expect(await ports.schools.calendar(school)).toMatchObject({ academicYear: '2027-28' });
  expect((await ports.schools.years(school)).map(({ academicYear }) => academicYear)).toEqual(['2026-27', '2027-28']);
  await untilMorningOf('2027-11-25');
  expect(await cycleAt(orchardBank)).toMatchObject({ label: 'autumn term 2027' });
  await untilMorningOf('2027-11-26');
  expect(await cycleAt(orchardBank)).toMatchObject({ label: 'spring term 2028', dueOn: '2027-12-17' });

  // The year after is looked at by itself, and what is there is not told of.
  const told = chats.lead.all().length;
  await changeLayer(ports, lead, { before: undefined, after: layerOf(weeksLater(kent, '2028-29', 104)) });
  await untilMorningOf('2028-06-01');
  await untilMorningOf('2028-09-01');
  expect(chats.lead.all()).toHaveLength(told);
  expect(await ports.schools.calendar(school)).toMatchObject({ academicYear: '2028-29' });
  expect(app.log.lines.filter((line) => line.includes('failed'))).toEqual([]);
});
