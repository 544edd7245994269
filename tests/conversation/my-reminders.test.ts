import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { accountIdOf, type CycleId } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/time.ts';
import { rowKey } from '../../shared/reminders/row-key.ts';
import { settingsText } from '../../shared/reminders/settings-text.ts';
import { reminderText } from '../../shared/reminders/text.ts';
import { accountStore } from '../../bot/storage/accounts.ts';
import { openChats, people } from '../support/chats.ts';
import { startProduct, type RunningProduct } from '../support/product.ts';

jest.setTimeout(180_000);

let app: RunningProduct;
let chats: Awaited<ReturnType<typeof openChats>>;
beforeAll(async () => {
  app = await startProduct();
  chats = await openChats(app.url);
  for (const who of [chats.therapist, chats.sendco, chats.otherSendco]) await who.install();
  // The window for the spring term is open: she is to offer times.
  await app.product.tick();
});
afterAll(async () => {
  await chats.channel.stop();
  await app.stop();
});

const { therapist: priya } = people;
const preferences = async () => {
  const account = await accountStore(app.containers).load(accountIdOf(priya.tenantId, priya.aadObjectId));
  return account?.value.reminders;
};

/** What is due to somebody, as they ask for it. */
async function asked(who: (typeof chats)['therapist']) {
  const [message] = await who.say('reminders');
  if (!message) throw new Error('no answer to “reminders”');
  return message;
}

test('a therapist sees what is due, school by school, and Open brings the live card of the school she chose', async () => {
  const { therapist } = chats;
  const digest = await asked(therapist);
  const said = therapist.reads(digest);
  expect(said).toContain('Hazelbrook Primary School');
  expect(said).toContain('Hazelbrook Primary School: offer times for the spring term 2027 meeting, by Fri 18 Dec');
  expect(said).toMatch(/You get this because you are the link therapist of \d schools\. At most one a day\./);

  const rows = therapist.choices(digest, 'row');
  const [, last] = [...rows].find(([title]) => title.startsWith('Hazelbrook')) ?? [];
  if (!last) throw new Error('no row of Hazelbrook');
  await therapist.press(digest, reminderText.open, { row: last });
  const live = await therapist.sees('Planning the spring term 2027', digest);
  expect(therapist.reads(live)).toContain('Hazelbrook Primary School');
});

test('Open says so when the term’s planning is not there yet, and never that the school is not hers', async () => {
  const { therapist } = chats;
  const opens = async (about: string): Promise<string> => {
    const row = rowKey({ topic: 'window-open', about: about as CycleId });
    const { person, chat } = therapist;
    const data = { verb: 'reminders.open', v: 1, id: 'me', rev: 0, row };
    return JSON.stringify((await chats.channel.execute(person, chat, { verb: 'reminders.open', data })).body);
  };
  const spring = 'cycle|service-weald|school-orchard-bank|2026-27|spring';
  const place = app.containers.records.item(spring, 'school-orchard-bank');
  const { resource: stored } = await place.read<{ id: string }>();
  await place.delete();
  expect(await opens(spring)).toContain('Planning of the spring term 2027 is just being opened. Press Open once more');
  if (stored) await app.containers.records.items.create(stored);
  expect(await opens(spring.replace('spring', 'summer'))).toContain('opens on Thu 4 Mar');
  expect(await opens(spring.replace('2026-27', '2036-37'))).toContain(settingsText.notThere);
});

test('what she puts off is gone, is looked at again in three days, and shows again then', async () => {
  const { therapist } = chats;
  const digest = await asked(therapist);
  const rows = [...therapist.choices(digest, 'row')];
  const [title = '', row = ''] = rows.find(([each]) => each.startsWith('Hazelbrook')) ?? [];
  const after = await therapist.press(digest, reminderText.later, { row });
  expect(after).toContain('You will be reminded again on Mon 30 November 2026');
  expect(after).not.toContain('Hazelbrook');
  expect(await preferences()).toMatchObject({ snoozed: [{ key: row, until: '2026-11-30' }] });

  // On that day it comes by itself, in the one message of the day, and names the school again.
  app.clock.set('2026-11-30T08:05:00Z');
  await app.product.tick();
  const later = await therapist.sees('Mon 30 November 2026', digest);
  expect(therapist.reads(later)).toContain(title.split(':')[0]);
  expect(later.activity.summary).toMatch(/Offer times|offer times/);
  const before = therapist.all().length;
  app.clock.forward(3_600_000);
  await app.product.tick();
  expect(therapist.all()).toHaveLength(before);
});

test('what she mutes stays away from her, and comes back as soon as she wants it', async () => {
  const { therapist } = chats;
  await therapist.press(await asked(therapist), reminderText.settings);
  const settings = await therapist.sees(settingsText.title);
  const all = [...therapist.choices(settings, 'topics').values()];
  expect(all).toContain('window-open');
  expect(all).not.toContain('escalated');
  const topics = all.filter((topic) => topic !== 'window-open').join(',');
  // Hours that are the wrong way round are said so, and nothing is lost.
  const wrong = await therapist.press(settings, settingsText.save, { topics, from: '10:00', until: '09:00' });
  expect(wrong).toContain(settingsText.problems.hours);
  expect(await preferences()).not.toMatchObject({ muted: ['window-open'] });

  const saved = await therapist.press(settings, settingsText.save, { topics, from: '09:00', until: '16:00' });
  expect(saved).toContain(settingsText.saved);
  expect(await preferences()).toMatchObject({ muted: ['window-open'], from: '09:00', until: '16:00' });
  expect(therapist.reads(await asked(therapist))).toContain(reminderText.nothing);

  await therapist.press(settings, settingsText.save, { topics: all.join(','), from: '08:00', until: '18:00' });
  expect(therapist.reads(await asked(therapist))).toContain('offer times');
});

test('she pauses until the next term and starts again earlier; her other wishes stay as they are', async () => {
  const { therapist } = chats;
  await therapist.press(await asked(therapist), reminderText.settings);
  const settings = await therapist.sees(settingsText.title);
  const form = { topics: [...therapist.choices(settings, 'topics').values()].join(','), from: '08:00', until: '18:00' };
  const paused = await therapist.press(settings, settingsText.pauseUntil('Mon 4 Jan'), form);
  expect(paused).toContain('you get no reminders before Mon 4 January 2027');
  expect(await preferences()).toMatchObject({ pausedUntil: '2027-01-04', muted: [] });
  expect(await therapist.press(settings, settingsText.resume, form)).toContain(settingsText.resumed);
  expect(await preferences()).toMatchObject({ pausedUntil: null, from: '08:00' });
});

test('a row that somebody of another school makes up opens and puts off nothing, and tells nothing', async () => {
  const { otherSendco, therapist } = chats;
  const forged = rowKey({ topic: 'window-open', about: 'cycle|service-weald|school-hazelbrook|2026-27|spring' });
  // It does open the card of whoever may see it.
  const before = await asked(therapist);
  await chats.channel.submit(therapist.person, therapist.chat, { verb: 'reminders.open', v: 1, id: forged, rev: 0 });
  await therapist.sees('Hazelbrook Primary School', before);
  for (const verb of ['reminders.open', 'reminders.snooze'])
    for (const row of [forged, 'pack#cycle|x', '#', 'me', 'no-topic#school-hazelbrook']) {
      const { person, chat } = otherSendco;
      const answer = await chats.channel.execute(person, chat, { verb, data: { verb, v: 1, id: 'me', rev: 0, row } });
      expect(JSON.stringify(answer.body)).toMatch(/not among your reminders any more/);
      expect(JSON.stringify(answer.body)).not.toMatch(/Hazelbrook|Ellen|Priya/);
    }
});

test('a lead switches a rule off for her service, and nobody is reminded of it any more', async () => {
  const { therapist } = chats;
  const rule = { topic: 'window-open', to: 'link-therapist', anchor: 'window-opens', offset: 0, every: 0, most: 0 };
  const body = { editId: 'rule-1', seen: 0, rule: { ...rule, on: false } };
  expect((await app.post('/api/reminder-rules', body, people.therapist)).status).toBe(403);
  expect(therapist.reads(await asked(therapist))).toContain('offer times');
  expect((await app.post('/api/reminder-rules', body, people.lead)).status).toBe(200);
  expect(therapist.reads(await asked(therapist))).toContain(reminderText.nothing);
  const late = await app.post('/api/reminder-rules', { ...body, rule: { ...rule, on: false, offset: 3 } }, people.lead);
  expect(late.status).toBe(409);
  const wrong = await app.post(
    '/api/reminder-rules',
    { ...body, seen: 1, rule: { ...rule, on: true, offset: -3 } },
    people.lead,
  );
  expect(wrong.status).toBe(400);
  await app.post('/api/reminder-rules/reset', { editId: 'rule-2', seen: 1 }, people.lead);
  expect(therapist.reads(await asked(therapist))).toContain('offer times');
});

test('whom no message reaches is told to their therapist and the lead, and to nobody at another school', async () => {
  const accounts = accountStore(app.containers);
  const ellen = await accounts.load(accountIdOf(people.sendco.tenantId, people.sendco.aadObjectId));
  if (!ellen) throw new Error('no account');
  const unreachable = { since: instant('2026-11-26T10:00:00Z'), why: 'removed' as const };
  await accounts.save(ellen, { ...ellen.value, unreachable });
  const here = '/api/schools/school-hazelbrook/unreachable';
  const line = { name: 'Ellen Whitfield', role: 'SENDCo', schoolName: 'Hazelbrook Primary School', ...unreachable };
  for (const [path, who] of [
    [here, people.therapist],
    ['/api/unreachable', people.therapist],
    ['/api/unreachable', people.lead],
  ] as const)
    expect(await (await app.get(path, who)).json()).toMatchObject({ people: [line] });
  expect((await app.get(here, people.otherTherapist)).status).toBe(404);
  expect((await app.get('/api/unreachable', people.otherSendco)).status).toBe(403);
  // She writes to the bot, and is no longer in the list.
  await chats.sendco.say('hours');
  expect(await (await app.get(here, people.therapist)).json()).toEqual({ people: [] });
});
