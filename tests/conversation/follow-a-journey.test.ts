import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { requestAnswer, requestsAnswer } from '../../shared/request-for-help/contract.ts';
import { askText } from '../../shared/reminders/ask-text.ts';
import { safeguardingText } from '../../shared/safeguarding/text.ts';
import { lineText } from '../../shared/support/line-text.ts';
import { supportText as t } from '../../shared/support/text.ts';
import { people } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { identity } from '../unit/shared/request-for-help/a-request.ts';

const { id: school } = sampleSchools.hazelbrook;
const at = `/api/schools/${school}`;
const plan = `plan|service-weald|${school}|2026-27|spring`;

let app: RunningProduct;
let chats: Story['chats'];
let edits = 0;
const editId = () => `edit-${(edits += 1)}`;

beforeAll(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco', 'lead']));
  await app.product.tick();
});
afterAll(() => closeStory({ app, chats }));

/** A child with targeted support in class since Monday, whose name the school has written down. */
async function aSupportedChild(): Promise<void> {
  const { newId } = requestsAnswer.parse(await (await app.get(`${at}/requests`, people.sendco)).json());
  const asked = { editId: editId(), planId: plan, newId, redFlags: 'none', yearGroup: 'Year 2', question: 'How?' };
  const { request } = requestAnswer.parse(await (await app.post(`${at}/requests`, asked, people.sendco)).json());
  const fields = { editId: editId(), planId: plan, seen: 1, patch: { identity } };
  expect((await app.post(`${at}/requests/${request.id}/fields`, fields, people.sendco)).status).toBe(200);
  const op = {
    ...{ do: 'begin', id: 'group', level: 2, what: 'Talking group', entryId: null, strand: null, place: 'class' },
    ...{ from: '2026-11-23', alone: '' },
  };
  const begun = await app.post(`${at}/requests/${request.id}/support/spells`, { editId: editId(), op }, people.sendco);
  expect(begun.status).toBe(200);
  const passport = { do: 'write', seen: 0, said: { words: { calm: 'The book corner' } } };
  const path = `${at}/requests/${request.id}/support/passport`;
  expect((await app.post(path, { editId: editId(), op: passport }, people.sendco)).status).toBe(200);
  // The therapist's card of the request is there before she asks for anything else.
  await app.product.tick();
}

test('the therapist says ‘journey’, reads the child’s way without a name, and writes down the review', async () => {
  const { therapist, sendco } = chats;
  const [none] = await sendco.say('journey');
  expect(sendco.reads(none!)).toContain(t.noneInChat);
  await aSupportedChild();
  const [card] = await therapist.say('show me the journey');
  expect(therapist.reads(card!)).toContain(t.whichSchool);
  expect(await therapist.press(card!, t.goOn, { school })).toContain('Child 1, Year 2 · Support goes on');
  const [[, which] = []] = [...therapist.choices(card!, 'which')];
  expect(await therapist.press(card!, t.openIt)).toContain(t.whichError);
  const line = await therapist.press(card!, t.openIt, { which: which ?? '' });
  expect(line).toContain('Support began, targeted, in class: Talking group');
  expect(line).toContain('Communication passport: version 1, last looked through on Fri 27 November 2026.');
  expect(line).not.toContain('Quillfeather');
  expect(await therapist.press(card!, t.reviews.save)).toContain(t.reviews.wordsNeeded);
  const named = await therapist.press(card!, t.reviews.save, { reviewWords: 'My uncle hits me at home, she says' });
  expect(named).toContain(safeguardingText.title);
  await therapist.press(card!, t.all);
  await therapist.press(card!, t.openIt, { which: which ?? '' });
  const saved = await therapist.press(card!, t.reviews.save, { reviewWords: 'The group goes on' });
  expect(saved).toContain('The review is saved. The next one is on');
  expect(saved).toContain('Review: The group goes on');

  const [theirs] = await sendco.say('journey');
  const same = await sendco.press(theirs!, t.openIt, { which: which ?? '' });
  expect(same).toContain('Review: The group goes on');
  expect(app.dump()).not.toContain('uncle hits');
  const [lead] = await chats.lead.say('journey');
  expect(await chats.lead.press(lead!, t.goOn, { school })).not.toContain('Child 1');
});

test('a week before its day both are reminded of the review, each is led to the journey, and it is held there', async () => {
  const { therapist, sendco } = chats;
  const asks = askText.review('Child 1, Year 2');
  const isAsked = async (who: typeof people.sendco): Promise<boolean> =>
    (await (await app.get('/api/me/reminders', who)).text()).toLowerCase().includes(asks.toLowerCase());
  app.clock.set('2027-03-24T09:00:00Z');
  await app.product.tick();
  expect([await isAsked(people.sendco), await isAsked(people.therapist)]).toEqual([true, false]);
  const theirs = await sendco.opens('Hazelbrook', lineText.title, asks);
  expect(sendco.reads(theirs)).toContain('Review: The group goes on');
  // Her days go on while the school has its holidays.
  app.clock.set('2027-04-06T09:00:00Z');
  await app.product.tick();
  const hers = await therapist.opens('Hazelbrook', lineText.title, asks.replace('Review', 'review'));
  const held = await therapist.press(hers, t.reviews.save, { reviewWords: 'She leads the group' });
  expect(held).toContain('Review: She leads the group');
  expect(await isAsked(people.sendco)).toBe(false);
  expect(await isAsked(people.therapist)).toBe(false);
});
