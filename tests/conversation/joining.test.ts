import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { tenantsPartition } from '../../bot/storage/services.ts';
import { codeIn } from '../../shared/joining/code.ts';
import { joiningText } from '../../shared/joining/text.ts';
import { people, type Chatting } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

let app: RunningProduct;
let chats: Story['chats'];
beforeEach(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco', 'lead']));
});
afterEach(() => closeStory({ app, chats }));

const hazelbrook = 'school-hazelbrook';

/** Somebody says a word and gets one card. */
const says = async (who: Chatting, words: string) => there((await who.say(words))[0], `an answer to ${words}`);
const hears = async (who: Chatting, words: string): Promise<string> => who.reads(await says(who, words));

/** `who` invites somebody in the chat; answers what the card with the code says, and the code. */
async function invites(
  who: Chatting,
  inputs: Record<string, string>,
): Promise<{ readonly card: string; readonly code: string }> {
  const card = await who.press(await says(who, 'invite'), 'Make a code', inputs);
  return { card, code: there(codeIn(card), `a code in “${card}”`) };
}

const ruth = { role: 'sendco', name: 'Ruth Calder', email: people.newcomer.email };
const inviteRuth = () => invites(chats.lead, { school: hazelbrook, ...ruth });
const statusOf = async (path: string, who: keyof typeof people) => (await app.get(path, people[who])).status;

describe('a SENDCo joins from another organisation', () => {
  test('she gives the code in her own Teams, the lead confirms that it is her, and only then she is in', async () => {
    const { lead, newcomer } = chats;
    expect(await hears(newcomer, 'hello')).toContain('If you were sent a code, write it here');
    const { card, code } = await inviteRuth();
    expect(card).toContain('Ruth Calder as SENDCo, Hazelbrook Primary School');
    expect(card).toContain('Nothing was sent for you.');

    expect(await hears(newcomer, `join ${code.toLowerCase()}`)).toContain(
      'Whoever invited you to Hazelbrook Primary School',
    );
    expect(await hears(newcomer, 'plan')).toContain('You are not linked with a school at the moment');
    expect(await statusOf(`/api/schools/${hazelbrook}`, 'newcomer')).toBe(403);

    const asks = await lead.sees('Is this Ruth Calder?');
    expect(lead.reads(asks)).toContain('Ruth Calder of Fern Hill Learning Trust gave your code');
    expect(lead.reads(asks)).toContain(people.newcomer.email);
    expect(await lead.press(asks, 'Yes, let them in')).toContain('Ruth Calder has joined. Confirmed by Dawn Sayers.');

    await newcomer.sees('You are in: SENDCo, Hazelbrook Primary School.');
    expect(await statusOf(`/api/schools/${hazelbrook}`, 'newcomer')).toBe(200);
    expect(await statusOf('/api/schools/school-saltmarsh', 'newcomer')).toBe(404);
    expect(await hears(chats.therapist, 'who')).toContain('Ruth Calder');
  });

  test('two presses of the lead make one membership', async () => {
    const { code } = await inviteRuth();
    await chats.newcomer.say(`join ${code}`);
    const asks = await chats.lead.sees('Is this Ruth Calder?');
    await Promise.all([chats.lead.press(asks, 'Yes, let them in'), chats.lead.press(asks, 'Yes, let them in')]);
    await app.product.tick();
    const id = `${people.newcomer.tenantId}|${people.newcomer.aadObjectId}`;
    const { resource } = await app.containers.accounts.item(id, id).read<{ memberships: unknown[] }>();
    expect(resource?.memberships).toHaveLength(1);
  });

  test('who is refused never gets in, and hears it kindly', async () => {
    const { code } = await inviteRuth();
    await chats.newcomer.say(`join ${code}`);
    const asks = await chats.lead.sees('Is this Ruth Calder?');
    expect(await chats.lead.press(asks, 'No, refuse')).toContain('Ruth Calder was not let in.');
    await chats.newcomer.sees('You could not be confirmed for Hazelbrook Primary School');
    expect(await statusOf(`/api/schools/${hazelbrook}`, 'newcomer')).toBe(403);
  });
});

describe('a code', () => {
  test('that was used, never was, has run out, or is one’s own is refused in the same words', async () => {
    const { code } = await inviteRuth();
    const refusal = joiningText.noSuchCode;
    expect(await hears(chats.lead, `join ${code}`)).toBe(refusal);
    expect(await hears(chats.newcomer, 'join ABCDE-FGH23')).toBe(refusal);
    await chats.newcomer.say(`join ${code}`);
    expect(await hears(chats.newTherapist, `join ${code}`)).toBe(refusal);
    const second = await invites(chats.lead, { school: hazelbrook, ...ruth });
    app.clock.set('2026-12-11T08:55:01Z');
    expect(await hears(chats.newTherapist, `join ${second.code}`)).toBe(refusal);
  });

  test('is not even looked at after five tries in a quarter of an hour', async () => {
    const { code } = await inviteRuth();
    for (let n = 0; n < 5; n += 1) await chats.newcomer.say('join ABCDE-FGH23');
    expect(await hears(chats.newcomer, `join ${code}`)).toBe(joiningText.tooManyTries);
    app.clock.forward(15 * 60_000 + 1);
    expect(await hears(chats.newcomer, `join ${code}`)).toContain('Thank you.');
  });

  test('lies nowhere in the database, nor in a log', async () => {
    const { code } = await inviteRuth();
    const written = `${code.slice(0, 5)}-${code.slice(5)}`;
    for (const each of [code, written]) {
      expect(app.dump()).not.toContain(each);
      expect(app.log.lines.join('\n')).not.toContain(each);
    }
  });

  test('of an organisation that is not served opens nothing and is not used up', async () => {
    const { code } = await inviteRuth();
    const stranger = chats.channel.user('Somebody Else', {
      tenantId: '9f9f9f9f-0000-4000-8000-000000000009',
      id: '29:stranger',
      aadObjectId: '9f9f9f9f-0000-4000-8000-00000000000a',
    });
    const before = app.dump();
    const { replies } = await chats.channel.say(stranger, chats.channel.personal(stranger), `join ${code}`);
    expect(JSON.stringify(replies)).toContain('not set up for your organisation');
    expect(app.dump()).toBe(before);
    expect(await hears(chats.newcomer, `join ${code}`)).toContain('Thank you.');
  });
});

describe('who may invite', () => {
  test('a SENDCo invites a head but no therapist, and a form with a mistake keeps what was typed', async () => {
    const { sendco } = chats;
    const form = await says(sendco, 'invite');
    expect([...sendco.choices(form, 'role').values()]).toEqual([
      'sendco',
      'deputy-sendco',
      'head',
      'agent-of-change',
      'communication-champion',
      'school-staff',
    ]);
    const again = await sendco.press(form, 'Make a code', { role: 'head', name: 'A New Head', email: 'no address' });
    expect(again).toContain('This does not look like an e-mail address.');
    expect(JSON.stringify(chats.channel.view(form, sendco.person))).toContain('A New Head');
    expect(
      await sendco.press(form, 'Make a code', { role: 'head', name: 'A New Head', email: 'head@fernhill.example' }),
    ).toContain('The code is ready');
    const forged = await says(sendco, 'invite');
    const refused = await sendco.press(forged, 'Make a code', {
      role: 'service-lead',
      name: 'X',
      email: 'x@y.example',
    });
    expect(refused).toContain('held for such a place');
  });

  test('nobody confirms themselves or somebody of the other side', async () => {
    const { code } = await invites(chats.lead, { school: hazelbrook, ...ruth });
    expect(await hears(chats.therapist, `join ${code}`)).toContain('Thank you.');
    const asks = await chats.lead.sees('Is this Ruth Calder?');
    expect(await chats.lead.press(asks, 'Yes, let them in')).toContain('already acts for the other side');
    expect(await hears(chats.therapist, 'who')).not.toContain('Ruth');
  });
});

test('a person who leaves is out at the next request, and their card says so', async () => {
  const { sendco, therapist } = chats;
  await app.product.tick();
  const form = await therapist.opens('Hazelbrook', 'Send to Ellen Whitfield');
  await therapist.press(form, 'Send to Ellen Whitfield', { on: '2026-12-03', at: '09:30' });
  const card = await sendco.sees('Book this time');
  expect(await sendco.press(await says(sendco, 'leave'), 'Leave')).toContain('no longer linked with Hazelbrook');
  expect(await statusOf(`/api/schools/${hazelbrook}`, 'sendco')).toBe(403);
  await app.product.tick();
  expect(sendco.reads(card)).toContain('belongs to a colleague now');
  expect(await hears(sendco, 'plan')).toContain('You are not linked with a school at the moment');
  // Who can fill the post hears of it; the offer waits for whoever comes next.
  await chats.lead.sees('Hazelbrook Primary School has no SENDCo at the moment');
  await therapist.sees('Hazelbrook Primary School has no SENDCo at the moment');
  const { code } = await inviteRuth();
  await chats.newcomer.say(`join ${code}`);
  await chats.lead.press(await chats.lead.sees('Is this Ruth Calder?'), 'Yes, let them in');
  await app.product.tick();
  const hers = await chats.newcomer.sees('Book this time');
  expect(await chats.newcomer.press(hers, 'Book this time', {})).toContain('Booked: Thu 3 Dec');
});

test('nothing more is sent to an organisation that was taken off the list, and it waits for nobody', async () => {
  const { therapist, sendco } = chats;
  await app.product.tick();
  const trust = app.containers.services.item(people.sendco.tenantId, tenantsPartition);
  await trust.delete();
  const before = sendco.all().length;
  const form = await therapist.opens('Hazelbrook', 'Send to Ellen Whitfield');
  await therapist.press(form, 'Send to Ellen Whitfield', { on: '2026-12-03', at: '09:30' });
  await app.product.tick();
  await therapist.sees('Waiting for Ellen Whitfield to choose a time');
  expect(sendco.all()).toHaveLength(before);
  expect((await app.product.tick()).sent).toEqual([]);
});
