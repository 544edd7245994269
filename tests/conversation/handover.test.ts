import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { auditChain } from '../../bot/storage/audit-chain.ts';
import { recordWriter } from '../../bot/storage/commit.ts';
import { outboxStore } from '../../bot/storage/outbox.ts';
import { outboxMarks } from '../../bot/storage/marks.ts';
import { accountIdOf, schoolIdSchema, serviceIdSchema } from '../../shared/kernel/ids.ts';
import { toldOf } from '../../bot/features/joining/told.ts';
import { sampleService } from '../../infra/local/sample/people.ts';
import { handoverSchema } from '../../shared/joining/handover.ts';
import { officeOf } from '../../shared/organisation/office.ts';
import { countedIds } from '../support/fixed.ts';
import { codeIn } from '../../shared/joining/code.ts';
import { cardActions } from '../support/channel/channel.mjs';
import { people, type Chatting } from '../support/chats.ts';
import { auditSecret, type RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

let app: RunningProduct;
let chats: Story['chats'];
beforeEach(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco', 'otherSendco', 'otherTherapist', 'farSendco', 'lead']));
  await app.product.tick();
});
afterEach(() => closeStory({ app, chats }));

const hazelbrook = schoolIdSchema.parse('school-hazelbrook');
const orchard = schoolIdSchema.parse('school-orchard-bank');
const saltmarsh = schoolIdSchema.parse('school-saltmarsh');

const says = async (who: Chatting, words: string) => there((await who.say(words))[0], `an answer to ${words}`);
const hears = async (who: Chatting, words: string): Promise<string> => who.reads(await says(who, words));
const accountOf = (who: keyof typeof people) => accountIdOf(people[who].tenantId, people[who].aadObjectId);
const cycleAt = async (school: typeof hazelbrook) => there(await cycleStore(app.containers).current(school));
const namesAt = async (school: typeof hazelbrook) => (await cycleAt(school)).participants.map(({ name }) => name);
const statusOf = async (path: string, who: keyof typeof people) => (await app.get(path, people[who])).status;

/** The lead hands Priya's schools over in her chat. */
async function handOver(inputs: Record<string, string>): Promise<string> {
  const form = await says(chats.lead, 'cover');
  const answer = await chats.lead.press(form, 'Hand over', { from: accountOf('therapist'), ...inputs });
  await app.product.tick();
  return answer;
}

/** `who` gives the code that somebody who may invite has made for them, and is let in. */
async function join(inviter: Chatting, who: Chatting, inputs: Record<string, string>): Promise<void> {
  const card = await inviter.press(await says(inviter, 'invite'), 'Make a code', inputs);
  await who.say(`join ${there(codeIn(card))}`);
  await inviter.press(await inviter.sees(`Is this ${inputs['name']}?`), 'Yes, let them in');
  await app.product.tick();
}

/** What is stored at the moment the lead has pressed: both schools go to Tom, and nothing of it has been done yet. */
function decided() {
  const serviceId = serviceIdSchema.parse(sampleService.id);
  const office = officeOf(serviceId);
  const who = (part: keyof typeof people) => ({
    accountId: accountOf(part),
    personId: people[part].id,
    name: people[part].name,
  });
  const handover = handoverSchema.parse({
    id: `handover|${serviceId}|${office}|of-this-test`,
    schoolId: office,
    serviceId,
    kind: 'takes-over',
    from: who('therapist'),
    to: who('otherTherapist'),
    on: '2026-11-27',
    until: null,
    schools: [hazelbrook, orchard].map((schoolId) => ({
      schoolId,
      membershipId: `membership|${serviceId}|${schoolId}|${people.therapist.id}`,
      newId: `membership|${serviceId}|${schoolId}|of-this-test`,
    })),
    decided: { by: people.lead.name, personId: people.lead.id, accountId: accountOf('lead'), at: app.clock.now() },
    rev: 1,
  });
  return { office, handover };
}

/** Nobody waits for a message that cannot come, and every school has somebody on each side. */
async function nothingIsOrphaned(): Promise<void> {
  const outbox = outboxStore(app.containers, outboxMarks(app.containers));
  for (const school of [hazelbrook, orchard, saltmarsh])
    expect({ school, owed: await outbox.pending(school) }).toEqual({ school, owed: [] });
}

test('a therapist is ill: a colleague covers both schools until a day, and she has everything back after it', async () => {
  const { therapist, otherTherapist, sendco } = chats;
  const said = await handOver({
    to: accountOf('otherTherapist'),
    kind: 'covers',
    on: '2026-11-27',
    until: '2026-12-04',
  });
  expect(said).toContain('Tom Ashdown covers 2 schools for Priya Raman, from Fri 27 Nov to Fri 4 Dec.');
  expect(await namesAt(hazelbrook)).toEqual(['Tom Ashdown', 'Ellen Whitfield']);
  expect(await namesAt(orchard)).toEqual(['Tom Ashdown', 'Joseph Okoro']);

  // He has her open card, and she may still look.
  const his = await otherTherapist.sees('Send to Ellen Whitfield');
  await otherTherapist.press(his, 'Send to Ellen Whitfield', { on: '2026-12-03', at: '09:30' });
  expect(await hears(sendco, 'who')).toContain('Cover therapist: Tom Ashdown, covers until Fri 4 Dec');
  const offered = await sendco.sees('Book this time');
  expect(sendco.reads(offered)).toContain('Tom Ashdown offers');
  await sendco.press(offered, 'Book this time', {});
  await app.product.tick();
  expect(await hears(sendco, 'who')).toContain('Next visit: planning meeting, Thu 3 Dec');

  app.clock.set('2026-12-05T08:00:00Z');
  await app.product.tick();
  expect(await namesAt(hazelbrook)).toEqual(['Priya Raman', 'Ellen Whitfield']);
  expect(await namesAt(orchard)).toEqual(['Priya Raman', 'Joseph Okoro']);
  expect(await statusOf(`/api/schools/${hazelbrook}`, 'otherTherapist')).toBe(404);
  expect(await statusOf(`/api/schools/${saltmarsh}`, 'otherTherapist')).toBe(200);
  await therapist.sees('You met on Thu 3 Dec?');
  await nothingIsOrphaned();
});

test('a therapist leaves for good, a new one comes, and a SENDCo moves to another school: nothing is orphaned', async () => {
  const { therapist, sendco, newTherapist, newcomer, lead, farSendco } = chats;
  const priyas = await therapist.opens('Hazelbrook', 'Send to Ellen Whitfield');
  await therapist.press(priyas, 'Send to Ellen Whitfield', { on: '2026-12-03', at: '09:30' });
  await sendco.sees('Book this time');

  // The new therapist joins first, at one school, then takes both over.
  await join(lead, newTherapist, {
    school: orchard,
    role: 'therapy-assistant',
    name: 'Nia Prosser',
    email: people.newTherapist.email,
  });
  const said = await handOver({ to: accountOf('newTherapist'), kind: 'takes-over', on: '2026-11-27' });
  expect(said).toContain('Nia Prosser takes over 2 schools from Priya Raman, from Fri 27 Nov.');
  expect(await namesAt(hazelbrook)).toEqual(['Nia Prosser', 'Ellen Whitfield']);
  await newTherapist.sees('Waiting for Ellen Whitfield to choose a time');
  const news = await newTherapist.sees('The packs say what is agreed and what is open.');
  const packs = cardActions(chats.channel.view(news, newTherapist.person)).map(({ title }) => title);
  expect(packs).toContain('Pack: Hazelbrook Primary School');
  await therapist.sees('Nothing of it is lost: it belongs to the school.');
  expect(therapist.reads(priyas)).toContain('belongs to a colleague now');
  expect(await statusOf(`/api/schools/${hazelbrook}`, 'therapist')).toBe(403);
  expect(await hears(therapist, 'plan')).toContain('not linked with a school at the moment');

  // Ellen moves from Hazelbrook to Saltmarsh; Ruth comes to Hazelbrook, and the offer waits for her.
  await sendco.press(await says(sendco, 'leave'), 'Leave');
  await join(farSendco, sendco, {
    role: 'sendco',
    name: 'Ellen Whitfield',
    email: people.sendco.email,
  });
  expect(await statusOf(`/api/schools/${saltmarsh}`, 'sendco')).toBe(200);
  expect(await statusOf(`/api/schools/${hazelbrook}`, 'sendco')).toBe(404);
  await join(lead, newcomer, {
    school: hazelbrook,
    role: 'sendco',
    name: 'Ruth Calder',
    email: people.newcomer.email,
  });
  const hers = await newcomer.sees('Book this time');
  expect(newcomer.reads(hers)).toContain('Nia Prosser offers');
  await newcomer.press(hers, 'Book this time', {});
  await app.product.tick();
  expect(await cycleAt(hazelbrook)).toMatchObject({ status: 'booked' });
  await newTherapist.sees('Booked: Thu 3 Dec');
  await nothingIsOrphaned();
});

test('a handover that a crash interrupts right after it was decided is finished after the restart', async () => {
  const { office, handover } = decided();
  const chain = auditChain(app.containers, auditSecret);
  await recordWriter(app.containers, outboxMarks(app.containers), chain).commit({
    schoolId: office,
    puts: [{ type: 'handover', value: handover, before: undefined }],
    audit: [],
    outbox: [
      toldOf({ ids: countedIds('apply'), clock: app.clock }, handover, handover.decided.accountId, 'apply', 'handover'),
    ],
  });
  expect(await namesAt(hazelbrook)).toEqual(['Priya Raman', 'Ellen Whitfield']);
  await app.product.start();
  await chats.otherTherapist.sees('Send to Ellen Whitfield');
  await app.product.tick();
  expect(await namesAt(hazelbrook)).toEqual(['Tom Ashdown', 'Ellen Whitfield']);
  expect(await statusOf(`/api/schools/${hazelbrook}`, 'therapist')).toBe(403);
  await nothingIsOrphaned();
});

test('who may not hand schools over is told so, and wishes that make no sense are refused with what was chosen', async () => {
  expect(await hears(chats.sendco, 'cover')).toContain('for team and service leads');
  expect(await hears(chats.therapist, 'cover')).toContain('for team and service leads');
  const form = await says(chats.lead, 'cover');
  const both = { from: accountOf('therapist'), to: accountOf('therapist'), kind: 'takes-over', on: '2026-11-27' };
  expect(await chats.lead.press(form, 'Hand over', both)).toContain('two different people');
  const past = { ...both, to: accountOf('otherTherapist'), on: '2026-11-26' };
  expect(await chats.lead.press(form, 'Hand over', past)).toContain('cannot be in the past');
  const endless = { ...past, kind: 'covers', on: '2026-11-27' };
  expect(await chats.lead.press(form, 'Hand over', endless)).toContain('until which day');
});

test('who has left is given no school again, by the card or by an old one', async () => {
  const old = await says(chats.lead, 'cover');
  await chats.otherTherapist.press(await says(chats.otherTherapist, 'leave'), 'Leave');
  const form = await says(chats.lead, 'cover');
  expect([...chats.lead.choices(form, 'to').keys()]).toEqual(['Dawn Sayers', 'Priya Raman']);
  const inputs = {
    from: accountOf('therapist'),
    to: accountOf('otherTherapist'),
    kind: 'takes-over',
    on: '2026-11-27',
  };
  expect(await chats.lead.press(old, 'Hand over', inputs)).toContain('no school here that could be handed over');
  expect(await namesAt(hazelbrook)).toEqual(['Priya Raman', 'Ellen Whitfield']);
  expect(await statusOf(`/api/schools/${hazelbrook}`, 'otherTherapist')).toBe(403);
});

test('a school is not handed to somebody who acts for its other side', async () => {
  const assistant = {
    school: saltmarsh,
    role: 'therapy-assistant',
    name: 'Ellen Whitfield',
    email: people.sendco.email,
  };
  await join(chats.lead, chats.sendco, assistant);
  const said = await handOver({ to: accountOf('sendco'), kind: 'takes-over', on: '2026-11-27' });
  expect(said).toContain('already acts for the other side at this school');
  expect(await namesAt(hazelbrook)).toEqual(['Priya Raman', 'Ellen Whitfield']);
});
