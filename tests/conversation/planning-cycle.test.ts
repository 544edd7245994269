import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { postHours } from '../../bot/features/hours/post-hours.ts';
import { scheduleWindows } from '../../bot/features/planning/schedule-windows.ts';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { sheetStore } from '../../bot/storage/sheets.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { dueStore } from '../../bot/storage/due.ts';
import { hoursStore } from '../../bot/storage/hours.ts';
import { postingOf } from '../../shared/hours/posting.ts';
import { buildSchools } from '../../infra/local/sample/build.ts';
import { insetDays, kentCalendar, kentLayer } from '../../infra/local/sample/calendar.ts';
import { newPattern } from '../../shared/calendar/pattern.ts';
import { date } from '../../shared/kernel/time.ts';
import { cycleAnswer } from '../../shared/planning/contract.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { checkInIdOf } from '../../shared/planning/half-term.ts';
import { planIdOf } from '../../shared/planning/open-plan.ts';
import type { Sheet } from '../../shared/sheet/sheet.ts';
import { cardActions, type ChatMessage } from '../support/channel/channel.mjs';
import { people, type Chatting } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';

let app: RunningProduct;
let chats: Story['chats'];

const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);
const cycleNow = async () => {
  const cycle = await cycleStore(app.containers).current(school);
  if (!cycle) throw new Error('no cycle');
  return cycle;
};
const planNow = async () => (await sheetStore(app.containers).load(school, planIdOf((await cycleNow()).id)))?.value;
const buttons = (who: Chatting, message: ChatMessage): string[] =>
  cardActions(chats.channel.view(message, who.person)).map((each) => String(each['title']));

beforeEach(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco']));
  await app.product.tick();
  const card = await chats.therapist.opens('Hazelbrook', 'Send to Ellen Whitfield');
  await chats.therapist.press(card, 'Send to Ellen Whitfield', { on: '2026-12-03', at: '09:30' });
  await chats.sendco.press(await chats.sendco.sees('Book this time'), 'Book this time');
  await app.product.tick();
});
afterEach(() => closeStory({ app, chats }));

const both = ['person-ellen-whitfield', 'person-priya-raman'];
/** Who was told of something by a tick, once for each row. */
const toldOf = ({ sent }: Awaited<ReturnType<typeof app.product.tick>>, kind: string): string[] =>
  sent.flatMap((each) => (each.kind === kind ? [each.personId] : [])).toSorted();

/** The card the person works with now. */
const live = (who: Chatting) => who.sees('As of ');

async function opens(who: Chatting, title: string): Promise<ChatMessage> {
  const card = (await who.sees('Getting ready')) ?? (await live(who));
  await chats.channel.press(who.person, who.chat, card, title);
  return who.sees('Your list');
}

/** The plan as both agreed it, written as the record holds it. */
async function agreed(change: (plan: Sheet) => Sheet = (plan) => plan): Promise<void> {
  const plan = await planNow();
  if (!plan) throw new Error('no plan');
  const at = app.clock.now();
  const sign = (personId: string, name: string) => ({ personId, name, at, rev: plan.rev });
  await app.containers.records.items.upsert(
    toDocument('sheet', {
      ...change(plan),
      signed: {
        'link-therapist': sign('person-priya-raman', 'Priya Raman'),
        sendco: sign('person-ellen-whitfield', 'Ellen Whitfield'),
      },
      lockedAt: at,
      rev: plan.rev + 1,
    }),
  );
}

test('both see each other’s ready lights, and nobody gets a message for it', async () => {
  const sendcoCard = await chats.sendco.sees('Getting ready');
  expect(chats.sendco.reads(sendcoCard)).toContain('You: 0 of 5');
  expect(buttons(chats.sendco, sendcoCard)).toEqual([
    'Move or cancel',
    'Get ready',
    'Agenda',
    'Fill in the plan',
    'Add to my calendar',
    'Open grid and hours',
  ]);
  const list = await opens(chats.sendco, 'Get ready');
  expect(buttons(chats.sendco, list)).toEqual([
    'Save my ticks',
    'I am ready',
    'Update the grid',
    'Put the gaps in order',
    'Children to talk about',
  ]);
  const items = [...chats.sendco.choices(list, 'ticks').values()];
  const saved = await chats.sendco.press(list, 'Save my ticks', { ticks: items.slice(1, 4).join(',') });
  expect(saved).toContain('Saved.');
  expect(saved).toContain('Not yet: Note the gaps you would put first');
  await app.product.tick();
  expect(chats.sendco.reads(sendcoCard)).toContain('You: 3 of 5');
  const therapistCard = await chats.therapist.sees('Ellen Whitfield: 3 of 5');

  const before = chats.therapist.all().length;
  expect(await chats.sendco.press(list, 'I am ready', { ticks: items.slice(1, 4).join(',') })).toContain(
    'Priya Raman can see it',
  );
  await app.product.tick();
  expect(chats.therapist.reads(therapistCard)).toContain('Ellen Whitfield: ready');
  expect(chats.therapist.all()).toHaveLength(before);

  await chats.channel.press(chats.sendco.person, chats.sendco.chat, sendcoCard, 'Get ready');
  const again = await chats.sendco.sees('I am not ready yet');
  await chats.sendco.press(again, 'I am not ready yet', { ticks: items.slice(1, 4).join(',') });
  await app.product.tick();
  expect(chats.therapist.reads(therapistCard)).toContain('Ellen Whitfield: 3 of 5');
});

test('two screens of one person never undo each other’s ticks', async () => {
  const first = await opens(chats.sendco, 'Get ready');
  await chats.channel.press(
    chats.sendco.person,
    chats.sendco.chat,
    await chats.sendco.sees('Getting ready'),
    'Get ready',
  );
  const second = await chats.sendco.sees('Your list', first);
  await chats.sendco.press(first, 'Save my ticks', { ticks: 'gaps' });
  await chats.sendco.press(second, 'Save my ticks', { ticks: 'training' });
  expect(Object.keys((await cycleNow()).prepared.sendco.ticks).sort()).toEqual(['gaps', 'training']);
});

test('when the grid was gone through, its item is done by itself', async () => {
  const cycle = await cycleNow();
  const { resource } = await app.containers.records.item(`grid|${school}`, school).read<Record<string, unknown>>();
  const by = { at: app.clock.now(), by: 'Ellen Whitfield', side: 'sendco' };
  const strands = Object.fromEntries(['FS', 'EE', 'WW', 'ID', 'IN'].map((strand) => [strand, by]));
  await app.containers.records.items.upsert({
    ...resource,
    sweep: { label: cycle.label, order: '2026-27|1', strands },
    rev: 9,
  });
  await chats.sendco.say('plan');
  await app.product.tick();
  await chats.sendco.sees('You: 1 of 5');
  const list = await opens(chats.sendco, 'Get ready');
  expect(chats.sendco.reads(list)).toContain('Done, as the grid shows');
  expect([...chats.sendco.choices(list, 'ticks').values()]).not.toContain('grid');
});

test('on the evening before, both get their pack; at the end of the meeting, the way to write it down', async () => {
  app.clock.set('2026-12-02T17:01:00Z');
  const evening = await app.product.tick();
  expect(toldOf(evening, 'pack')).toEqual(both);
  for (const who of [chats.therapist, chats.sendco]) {
    const card = await who.sees('Your pack for the meeting is ready');
    expect(buttons(who, card)).toContain('Open my pack');
  }
  expect((await app.product.tick()).sent).toEqual([]);

  app.clock.set('2026-12-03T10:29:00Z');
  expect((await app.product.tick()).sent).toEqual([]);
  app.clock.set('2026-12-03T10:31:00Z');
  expect(toldOf(await app.product.tick(), 'notes-to-agree')).toEqual(both);
  const over = await chats.sendco.sees('You met on Thu 3 Dec?');
  expect(buttons(chats.sendco, over)).toEqual([
    'Fill in the plan',
    'Agenda',
    'Read and agree',
    'It did not take place',
    'Open grid and hours',
  ]);
  const list = await (await app.get('/api/schools')).json();
  expect(JSON.stringify(list)).toContain('You met on Thu 3 Dec? Write down what was agreed');
});

test('the therapist says it did not take place: the same time is offered again at one tap', async () => {
  app.clock.set('2026-12-03T11:00:00Z');
  await app.product.tick();
  const over = await chats.therapist.sees('You met on Thu 3 Dec?');
  const sent = await chats.therapist.press(over, 'Offer the same time again');
  expect(sent).toContain('Waiting for Ellen Whitfield to choose a time');
  const choice = await chats.sendco.sees('Choose a time', await chats.sendco.sees('You met on Thu 3 Dec?'));
  expect(chats.sendco.reads(choice)).toContain('The meeting of Thu 3 Dec, 09:30 to 10:30, face to face did not take');
  expect([...chats.sendco.choices(choice, 'time').keys()]).toEqual([
    'Fri 4 Dec, 09:30 to 10:30, face to face',
    'Mon 7 Dec, 09:30 to 10:30, face to face',
    'Tue 8 Dec, 09:30 to 10:30, face to face',
  ]);
  const [, second = ''] = [...chats.sendco.choices(choice, 'time').values()];
  await chats.sendco.press(choice, 'Book this time', { time: second });
  expect(await cycleNow()).toMatchObject({
    status: 'booked',
    meeting: { on: '2026-12-07' },
    missed: [{ side: 'link-therapist' }],
  });

  await app.product.tick();
  // The new meeting is on a Monday, so its pack is a thing of the Friday before.
  app.clock.set('2026-12-04T08:01:00Z');
  expect(toldOf(await app.product.tick(), 'pack')).toEqual(both);
});

test('the SENDCo says it did not take place: the therapist sends the same time with one tap', async () => {
  app.clock.set('2026-12-03T11:00:00Z');
  await app.product.tick();
  const over = await chats.sendco.sees('You met on Thu 3 Dec?');
  await chats.sendco.press(over, 'It did not take place');
  const asked = await chats.therapist.sees(
    'Send to Ellen Whitfield',
    await chats.therapist.sees('You met on Thu 3 Dec?'),
  );
  expect(chats.therapist.reads(asked)).toContain(
    'The meeting of Thu 3 Dec, 09:30 to 10:30, face to face did not take place.',
  );
  const times = [...chats.therapist.choices(asked, 'times').values()];
  expect(times).toHaveLength(3);
  await chats.therapist.press(asked, 'Send to Ellen Whitfield', { times: times.join(',') });
  await chats.sendco.sees('Choose a time');
});

test('where no day is left for another meeting, both can still fill in the plan from their cards', async () => {
  app.clock.set('2027-01-20T09:00:00Z');
  await app.product.tick();
  await chats.sendco.press(await chats.sendco.sees('You met on Thu 3 Dec?'), 'It did not take place');
  await app.product.tick();
  for (const who of [chats.therapist, chats.sendco]) {
    const stuck = await who.sees('No school day is left to offer');
    expect(buttons(who, stuck)).toEqual(['Fill in the plan', 'Open grid and hours']);
    await chats.channel.press(who.person, who.chat, stuck, 'Fill in the plan');
    await who.sees('Joint plan, spring term 2027');
  }
});

test('nobody can say so before the time has come', async () => {
  const cycle = await cycleNow();
  const answer = await chats.channel.execute(chats.sendco.person, chats.sendco.chat, {
    verb: 'planning.missed',
    data: { verb: 'planning.missed', v: 1, id: cycle.id, rev: cycle.rev },
  });
  expect(JSON.stringify(answer.body)).toContain('has not begun yet, so nothing was changed');
  expect((await cycleNow()).status).toBe('booked');
});

test('five school days before half term both are asked for ten minutes, once', async () => {
  await agreed();
  await chats.sendco.say('plan');
  const card = await chats.sendco.sees('Plan agreed on Fri 27 Nov');
  expect(buttons(chats.sendco, card)).toEqual(['Read the plan', 'Word file', 'PDF', 'Open grid and hours']);
  await app.product.tick();
  app.clock.set('2027-02-05T07:59:00Z');
  expect((await app.product.tick()).sent).toEqual([]);
  app.clock.set('2027-02-05T08:01:00Z');
  const told = (await app.product.tick()).sent.filter(({ kind }) => kind === 'half-term');
  expect(told.map(({ personId }) => personId).sort()).toEqual(['person-ellen-whitfield', 'person-priya-raman']);
  const asked = await chats.therapist.sees('Ten minutes are enough');
  expect(buttons(chats.therapist, asked)[0]).toBe('Fill in the check-in');
  await chats.channel.press(chats.therapist.person, chats.therapist.chat, asked, 'Fill in the check-in');
  await chats.therapist.sees('How it goes');
  const cycle = await cycleNow();
  const checkIn = (await sheetStore(app.containers).load(school, checkInIdOf(cycle.id)))?.value;
  expect(checkIn?.rows.filter((row) => row.kind === 'progress').map((row) => row.ref)).toEqual(
    expect.arrayContaining(['standing-grid-current']),
  );
  expect((await app.product.tick()).sent).toEqual([]);
});

test('a new SENDCo takes over an open planning: she gets the card, and her predecessor no longer sees it', async () => {
  const { records, accounts } = app.containers;
  const { resource: whole } = await records.item(school, school).read<{ people: Record<string, unknown>[] }>();
  const marian = chats.farSendco;
  const { resource: account } = await accounts
    .item(
      `${marian.person.tenantId}|${marian.person.aadObjectId}`,
      `${marian.person.tenantId}|${marian.person.aadObjectId}`,
    )
    .read<Record<string, unknown>>();
  const membership = {
    id: 'membership|of-this-test',
    role: 'sendco',
    scope: { kind: 'school', schoolId: school, serviceId: 'service-weald' },
    from: '2026-11-01',
    until: null,
  };
  await accounts.items.upsert({ ...account, memberships: [membership] });
  const { resource: ellen } = await accounts
    .item(
      `${chats.sendco.person.tenantId}|${chats.sendco.person.aadObjectId}`,
      `${chats.sendco.person.tenantId}|${chats.sendco.person.aadObjectId}`,
    )
    .read<Record<string, unknown>>();
  await accounts.items.upsert({ ...ellen, memberships: [{ ...membership, until: '2026-11-26' }] });
  await records.items.upsert({
    ...whole,
    people: whole?.people.map((each) =>
      each['role'] === 'sendco'
        ? { ...each, personId: 'person-marian-pike', name: 'Marian Pike', accountId: String(account?.['id']) }
        : each,
    ),
  });
  await marian.install();
  await chats.therapist.say('plan');
  await chats.therapist
    .press(await chats.therapist.sees('Planning in your 2 schools'), 'Hazelbrook Primary School')
    .catch(() => '');
  await app.product.tick();
  const hers = await marian.sees('Booked: Thu 3 Dec');
  expect(marian.reads(hers)).toContain('Booked: Thu 3 Dec');
  expect((await cycleNow()).participants.map(({ name }) => name).sort()).toEqual(['Marian Pike', 'Priya Raman']);
  expect((await planNow())?.participants.map(({ name }) => name).sort()).toEqual(['Marian Pike', 'Priya Raman']);
  const old = await chats.sendco.sees('Getting ready');
  await chats.channel.press(chats.sendco.person, chats.sendco.chat, old, 'Get ready');
  await chats.sendco.sees('you are not linked with');
});

test('while both agree, new hours reach the agenda and nobody’s agreement is lost', async () => {
  const before = await planNow();
  if (!before) throw new Error('no plan');
  expect(before.facts['hours']?.[0]).toContain('left of');
  const signature = { personId: 'person-priya-raman', name: 'Priya Raman', at: app.clock.now(), rev: before.rev };
  const { records } = app.containers;
  await records.items.upsert(
    toDocument('sheet', { ...before, signed: { 'link-therapist': signature, sendco: null }, rev: before.rev + 1 }),
  );
  const late = postingOf({
    ...{ id: 'posting|late', schoolId: school, academicYear: '2026-27', kind: 'used', activity: 'group' },
    ...{ minutes: 60, on: app.clock.today(), postedAt: app.clock.now() },
  });
  await postHours(hoursStore(app.containers), [late]);
  await chats.sendco.say('plan');
  await app.product.tick();
  const after = await planNow();
  expect(after?.facts['hours']).not.toEqual(before.facts['hours']);
  expect(after).toMatchObject({ contentRev: before.contentRev, signed: { 'link-therapist': signature } });
  const card = await chats.sendco.sees('Waiting for you to agree the plan');
  expect(buttons(chats.sendco, card)).toContain('Read and agree');
});

test('the tab has both lists, ticks and says ready there, and the chat follows', async () => {
  const { cycle } = cycleAnswer.parse(await (await app.get(`/api/schools/${school}/cycle`, people.sendco)).json());
  expect(cycle?.lists.map(({ side, done }) => [side, done])).toEqual([
    ['sendco', 0],
    ['link-therapist', 0],
  ]);
  const token = await app.issuer.token(people.sendco.tenantId, people.sendco.aadObjectId);
  const post = (what: string, body: object) =>
    fetch(`${app.url}/api/cycles/${encodeURIComponent(cycle?.id ?? '')}/${what}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  await post('ticks', { editId: 'e1', item: 'gaps', done: true, seen: cycle?.rev });
  await post('ticks', { editId: 'e1', item: 'gaps', done: true, seen: cycle?.rev });
  const ready = await post('ready', { editId: 'e2', ready: true });
  expect(cycleAnswer.parse(await ready.json()).cycle?.lists[0]).toMatchObject({ done: 1, ready: true });
  await chats.therapist.sees('Ellen Whitfield: ready');
  expect((await post('ticks', { editId: 'e3', item: 'no-such', done: true, seen: 9 })).status).toBe(400);
});

test('after “Ask for other times” the therapist sees which times were refused', async () => {
  app.clock.set('2026-12-03T11:00:00Z');
  await app.product.tick();
  await chats.therapist.press(await chats.therapist.sees('You met on Thu 3 Dec?'), 'Offer the same time again');
  const choice = await chats.sendco.sees('Choose a time');
  await chats.sendco.press(choice, 'Ask for other times', { why: 'Inspection that week' });
  const again = await chats.therapist.sees('Times that did not suit');
  expect(chats.therapist.reads(again)).toContain('Fri 4 Dec, 09:30 to 10:30, face to face');
});

test('the term’s dates move: a planning that is not booked yet follows them, and a window that moved later is put off', async () => {
  const { services, records } = app.containers;
  const orchard = schoolIdSchema.parse(sampleSchools.orchardBank.id);
  const calendar = kentCalendar();
  const moved = {
    ...calendar,
    blocks: calendar.blocks.map((block) => {
      if (block.label === 'Term 2') return { ...block, lastOn: date('2026-12-16') };
      return block.label === 'Term 4' ? { ...block, lastOn: date('2027-04-01') } : block;
    }),
  };
  const layer = { ...kentLayer(), blocks: moved.blocks };
  await services.items.upsert(toDocument('calendar', newPattern(layer)));
  const school_ = buildSchools().find(({ id }) => id === orchard);
  if (!school_) throw new Error('no school');
  app.clock.set('2026-11-30T09:00:00Z');
  await scheduleWindows(dueStore(app.containers), school_, [{ ...moved, insetDays }], app.clock.today());
  await app.product.tick();
  const cycle = await cycleStore(app.containers).current(orchard);
  expect(cycle).toMatchObject({ label: 'spring term 2027', dueOn: '2026-12-16', status: 'to-offer' });

  app.clock.set('2027-03-04T09:00:00Z');
  await app.product.tick();
  expect(await cycleStore(app.containers).current(orchard)).toMatchObject({ label: 'spring term 2027' });
  app.clock.set('2027-03-11T09:00:00Z');
  await app.product.tick();
  expect(await cycleStore(app.containers).current(orchard)).toMatchObject({
    label: 'summer term 2027',
    dueOn: '2027-04-01',
  });
  const { resources } = await records.items
    .query(
      {
        query: 'SELECT * FROM c WHERE c.schoolId = @school AND c.type = @type',
        parameters: [
          { name: '@school', value: orchard },
          { name: '@type', value: 'cycle' },
        ],
      },
      { partitionKey: orchard },
    )
    .fetchAll();
  expect(resources).toHaveLength(2);
});

test('one school’s broken record holds up no other’s, and is looked at again', async () => {
  const { records } = app.containers;
  const { resource } = await records.item(school, school).read<Record<string, unknown>>();
  await records.items.upsert({ ...resource, name: 7 });
  app.clock.set('2027-03-04T09:00:00Z');
  await app.product.tick();
  expect(app.log.lines.some((line) => line.includes('due.failed'))).toBe(true);
  const orchard = schoolIdSchema.parse(sampleSchools.orchardBank.id);
  expect(await cycleStore(app.containers).current(orchard)).toMatchObject({ label: 'summer term 2027' });
  await records.items.upsert({ ...resource });
  app.clock.set('2027-03-06T09:00:00Z');
  await app.product.tick();
  expect(await cycleNow()).toMatchObject({ label: 'summer term 2027' });
});

test('a thing that is filed again after it was done tells nobody twice', async () => {
  const due = dueStore(app.containers);
  const evening = await due.on(date('2026-12-02'));
  expect(evening.map(({ kind }) => kind)).toEqual(['pack']);
  app.clock.set('2026-12-02T17:01:00Z');
  expect(toldOf(await app.product.tick(), 'pack')).toEqual(both);
  for (const thing of evening) await due.add(thing);
  expect(await app.product.tick()).toEqual({ looked: 1, sent: [] });
  expect(await due.on(date('2026-12-02'))).toEqual([]);
});

test('a meeting that was missed and booked anew makes what was filed for the old one void', async () => {
  const due = dueStore(app.containers);
  app.clock.set('2026-12-03T09:45:00Z');
  await app.product.tick();
  const cycle = await cycleNow();
  const answer = await chats.channel.execute(chats.therapist.person, chats.therapist.chat, {
    verb: 'planning.missed',
    data: { verb: 'planning.missed', v: 1, id: cycle.id, rev: cycle.rev },
  });
  expect(JSON.stringify(answer.body)).toContain('Waiting for Ellen Whitfield to choose a time');
  const choice = await chats.sendco.sees('Choose a time');
  await chats.sendco.press(choice, 'Book this time', {
    time: [...chats.sendco.choices(choice, 'time').values()][0] ?? '',
  });
  await app.product.tick();
  expect((await due.on(date('2026-12-03'))).map(({ kind }) => kind).sort()).toEqual(['meeting-over', 'pack']);
  app.clock.set('2026-12-03T10:31:00Z');
  expect((await app.product.tick()).sent).toEqual([]);
  expect(await cycleNow()).toMatchObject({ status: 'booked', meeting: { on: '2026-12-04' } });
});

test('both say it did not take place at the same moment: one counts, and the other is told how things stand', async () => {
  app.clock.set('2026-12-03T11:00:00Z');
  await app.product.tick();
  const { id, rev } = await cycleNow();
  const data = { verb: 'planning.missed', v: 1, id, rev };
  const { channel, therapist, sendco } = chats;
  const answers = await Promise.all([
    channel.execute(therapist.person, therapist.chat, { verb: data.verb, data }),
    channel.execute(sendco.person, sendco.chat, { verb: data.verb, data }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(answers.filter(({ body }) => JSON.stringify(body).includes('Please note:'))).toHaveLength(1);
  const cycle = await cycleNow();
  expect([cycle.missed.length, cycle.rev]).toEqual([1, rev + 1]);
});

test('who says on an old card that the meeting did not take place, after both agreed its plan, changes nothing', async () => {
  const { meeting } = await cycleNow();
  app.clock.set('2026-12-03T11:00:00Z');
  await app.product.tick();
  const old = await chats.therapist.sees('You met on Thu 3 Dec?');
  await agreed();
  app.clock.set('2026-12-03T11:05:00Z');
  await chats.therapist.press(old, 'Offer the same time again');
  await app.product.tick();
  expect(await cycleNow()).toMatchObject({ status: 'booked', meeting, missed: [], offer: [] });
  await chats.therapist.sees('Plan agreed on Thu 3 Dec');
  await chats.sendco.sees('Plan agreed on Thu 3 Dec');
});

test('every button that opens a card below does so, from the live card and from the list', async () => {
  const opensFrom = async (who: Chatting, card: ChatMessage, title: string): Promise<string> => {
    const before = chats.channel.sent(who.chat).length;
    await chats.channel.press(who.person, who.chat, card, title);
    const answer = chats.channel.sent(who.chat).slice(before).at(-1);
    if (!answer) throw new Error(`${title} opened nothing`);
    expect({ title, buttons: buttons(who, answer).length > 0 }).toEqual({ title, buttons: true });
    return who.reads(answer);
  };
  for (const who of [chats.sendco, chats.therapist]) {
    const card = await who.sees('Getting ready');
    await opensFrom(who, card, 'Agenda');
    await opensFrom(who, card, 'Fill in the plan');
    const list = await opens(who, 'Get ready');
    const ways = buttons(who, list).slice(2);
    expect(ways).toEqual([
      who === chats.sendco ? 'Update the grid' : 'Review the grid',
      'Put the gaps in order',
      'Children to talk about',
    ]);
    for (const way of ways) await opensFrom(who, list, way);
  }
  app.clock.set('2026-12-03T11:00:00Z');
  await app.product.tick();
  await opensFrom(chats.sendco, await chats.sendco.sees('You met on Thu 3 Dec?'), 'Read and agree');
  await agreed();
  app.clock.set('2027-02-05T08:01:00Z');
  await chats.sendco.say('plan');
  await app.product.tick();
  app.clock.set('2027-02-05T08:02:00Z');
  await app.product.tick();
  await opensFrom(chats.sendco, await chats.sendco.sees('Plan agreed on'), 'Read the plan');
});
