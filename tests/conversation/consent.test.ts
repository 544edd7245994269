import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { consentText } from '../../shared/consent/text.ts';
import { cycleIdSchema, schoolIdSchema } from '../../shared/kernel/ids.ts';
import { planIdOf } from '../../shared/planning/open-plan.ts';
import { requestsAnswer } from '../../shared/request-for-help/contract.ts';
import { requestText } from '../../shared/request-for-help/text.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import type { ChatMessage } from '../support/channel/channel.d.mts';
import { people, type Chatting } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';

const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);
const plan = planIdOf(cycleIdSchema.parse(`cycle|service-weald|${school}|2026-27|spring`));
const question = 'How can she join in at playtime?';

let app: RunningProduct;
let chats: Story['chats'];

beforeAll(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco']));
  await app.product.tick();
});
afterAll(() => closeStory({ app, chats }));

/** The list of children, as a button of the live card opens it; the card of a request may come in the same moment. */
async function list(who: Chatting): Promise<ChatMessage> {
  const { replies } = await chats.channel.submit(who.person, who.chat, {
    verb: 'request.list',
    v: 1,
    id: plan,
    rev: 0,
  });
  const card = replies.find(
    (reply) => !/planning the |has moved to a newer card|^Request for help:/i.test(who.reads(reply)),
  );
  if (!card) throw new Error('no list came');
  return card;
}

/** A child whose name the SENDCo has written down; her card stands at the consent step. */
async function named(childName: string): Promise<ChatMessage> {
  const { sendco } = chats;
  const card = await list(sendco);
  await sendco.press(card, 'Add a child');
  await sendco.press(card, 'Go on', { flag: 'none' });
  await sendco.press(card, 'Put on the agenda', { yearGroup: 'Year 2', question, hopedFor: '' });
  await sendco.press(card, 'Leave the rest for later');
  await sendco.press(card, 'Consent, and who it is');
  await sendco.press(card, 'Save and go on', { childName, bornOn: '2019-05-06' });
  return card;
}

/** The SENDCo writes an answer down, in the step of her card. */
async function answer(card: ChatMessage, inputs: Record<string, string>): Promise<string> {
  const { sendco } = chats;
  if (!sendco.reads(card).includes(consentText.howItStands)) await sendco.press(card, 'Consent, and who it is');
  return sendco.press(card, 'Save and go on', inputs);
}

/** The newest child as the therapist's tab is given it at this moment. */
async function inHerTab() {
  const body: unknown = await (await app.get(`/api/schools/${school}/requests`, people.therapist)).json();
  const request = requestsAnswer.parse(body).requests.at(-1)?.request;
  if (!request) throw new Error('no child is there');
  return { request, words: JSON.stringify(request) };
}

/** The therapist opens the newest child in her chat. */
async function herCard(): Promise<ChatMessage> {
  const { therapist } = chats;
  const card = await list(therapist);
  await therapist.press(card, 'Open', { child: [...therapist.choices(card, 'child').values()].at(-1) ?? '' });
  return card;
}

test('consent is withdrawn while the therapist has tab and card open: her next look and press show nothing, and say so', async () => {
  const card = await named('Zanthia Quillfeather');
  const given = { consent: 'given', consentOn: '2026-11-20', consentHow: 'signed-form' };
  await answer(card, { ...given, consentPurposes: 'discuss,assess', consentBy: 'Ottoline Quillfeather, mother' });
  expect((await inHerTab()).words).toContain('Zanthia Quillfeather');
  const hers = await herCard();
  const before = chats.therapist.reads(hers);
  expect(before).toContain('Consent: given on Fri 20 November 2026');
  expect(before).toContain(`${consentText.purposes.assess}: Given on Fri 20 November 2026`);
  expect(before).toContain(requestText.seeInTab);

  expect(await answer(card, { consent: 'withdrawn', consentPurposes: 'discuss' })).not.toContain('Quillfeather');
  const { request, words } = await inHerTab();
  expect(request).toMatchObject({ identity: 'no-consent', question, child: { name: null, bornOn: null } });
  expect(request.standings.discuss).toMatchObject({ holds: false, why: 'withdrawn' });
  expect(request.standings.assess.holds).toBe(true);
  for (const word of ['Zanthia', 'Quillfeather', '2019-05-06']) expect(words).not.toContain(word);
  // She presses what stood on her card all the time.
  await chats.therapist.press(hers, 'All children');
  await chats.therapist.press(hers, 'Open', {
    child: [...chats.therapist.choices(hers, 'child').values()].at(-1) ?? '',
  });
  expect(chats.therapist.reads(hers)).toContain(requestText.noConsentNow);
  expect(chats.therapist.reads(hers)).toContain(question);
  const took = await app.post(
    `/api/schools/${school}/journeys/${request.id}/take-up`,
    { editId: 'edit-take-up' },
    people.therapist,
  );
  expect(took.status).toBe(200);
  expect(await took.text()).not.toMatch(/Zanthia|2019-05-06/);
});

test('consent is refused: the question is talked about all the same, by its number', async () => {
  const card = await named('Ottilie Fernsby');
  expect(await answer(card, { consent: 'refused' })).toContain('refused: you talk about the question only');
  await chats.sendco.press(card, 'Consent, and who it is');
  expect(chats.sendco.reads(card)).toContain(consentText.effect.not);
  const { request, words } = await inHerTab();
  expect(request).toMatchObject({ identity: 'no-consent', question });
  expect(words).not.toContain('Ottilie');
  const hers = chats.therapist.reads(await herCard());
  expect(hers).toContain(question);
  expect(hers).toContain('Consent: refused on Fri 27 November 2026');
  const shown = [chats.sendco, chats.therapist].flatMap(({ chat }) =>
    [...chat.messages.values()].map((m) => JSON.stringify(m)),
  );
  for (const word of ['Zanthia', 'Quillfeather', 'Ottilie', 'Fernsby', '2019-05-06'])
    expect(shown.filter((message) => message.includes(word))).toEqual([]);
});

test('the form asks for what is missing and loses nothing but names; a card of before there were purposes is drawn anew', async () => {
  const card = await named('Merrily Oakapple');
  const { sendco } = chats;
  const spoken = { consent: 'given', consentOn: '2026-11-20', consentHow: 'spoken', consentBy: 'Ms Oakapple' };
  const refused = await answer(card, spoken);
  expect(refused).toContain(consentText.witnessFirst);
  expect(refused).toContain(requestText.typeAgain);
  expect(JSON.stringify(chats.channel.view(card, sendco.person))).toContain('"value":"spoken"');
  expect(await answer(card, { consentPurposes: '', consent: 'given' })).toContain(consentText.purposeNeeded);
  const young = { consentPurposes: 'discuss', consentGiver: 'young-person', consentHow: 'signed-form' };
  expect(await answer(card, { ...young, consent: 'given' })).toContain(consentText.noteFirst);

  const { request } = await inHerTab();
  const old = { verb: 'request.save-consent', v: 1, id: `${plan}#${request.id}`, rev: request.rev };
  await chats.channel.submit(sendco.person, sendco.chat, {
    ...old,
    consent: 'given',
    consentOn: '2026-11-20',
    consentHow: '',
  });
  expect(sendco.all().at(-1)).toContain(consentText.formIsNew);
  expect((await inHerTab()).request.standings.discuss.why).toBe('not-asked');

  const able = { ...young, consent: 'given', consentOn: '2026-11-20', consentNote: 'Understood it, says Mr Hall' };
  await answer(card, able);
  expect((await inHerTab()).request.child.name).toBe('Merrily Oakapple');
  // What a parent says does not count beside it.
  await answer(card, { consent: 'refused', consentGiver: 'parental-responsibility' });
  expect((await inHerTab()).request.child.name).toBe('Merrily Oakapple');
  expect(JSON.stringify([...sendco.chat.messages.values()])).not.toMatch(/Oakapple|says Mr Hall/);
});
