import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { anonymousText } from '../../shared/anonymous-text/text.ts';
import { cycleIdSchema, schoolIdSchema } from '../../shared/kernel/ids.ts';
import { planIdOf } from '../../shared/planning/open-plan.ts';
import { rowsOf, textOf } from '../../shared/sheet/sheet.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { gridStore } from '../../bot/storage/grid.ts';
import { sheetStore } from '../../bot/storage/sheets.ts';
import type { ChatMessage } from '../support/channel/channel.d.mts';
import type { Chatting } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';

const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);
const cycle = cycleIdSchema.parse(`cycle|service-weald|${school}|2026-27|spring`);
const plan = planIdOf(cycle);
const keep = { keepText: 'true' };

let app: RunningProduct;
let chats: Story['chats'];
beforeEach(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco']));
  await app.product.tick();
});
afterEach(() => closeStory({ app, chats }));

/** A card that a button opens below; the live card may move at the same moment. */
async function opened(who: Chatting, data: object): Promise<ChatMessage> {
  const { replies } = await chats.channel.submit(who.person, who.chat, { v: 1, rev: 0, ...data });
  const card = replies.find((reply) => !/planning the /i.test(who.reads(reply)));
  if (!card) throw new Error('no card came');
  return card;
}

const stored = async (type: string): Promise<Record<string, unknown>[]> => {
  const { resources } = await app.containers.records.items
    .query<Record<string, unknown>>(`SELECT * FROM c WHERE c.type = '${type}'`, { partitionKey: school })
    .fetchAll();
  return resources;
};
const questions = async (): Promise<unknown[]> => (await stored('request')).map(({ question }) => question);
const eventsOf = async (part: string): Promise<unknown[]> =>
  (await stored('audit')).map(({ event }) => event).filter((event) => String(event).includes(part));

const asked = { yearGroup: 'Year 2', question: 'How can she join in at playtime?', hopedFor: '' };
const mayaIs = (consent: string) => ({
  ...{ childName: 'Maya Quillfeather', bornOn: '2019-05-06', consent, consentHow: 'signed-form' },
  ...(consent === 'given' ? { consentOn: '2026-11-20' } : {}),
});

/** A child named Maya is on the school's list; her card stays open. */
async function mayaIsOnTheList(consent: 'given' | 'not-asked'): Promise<ChatMessage> {
  const { sendco } = chats;
  const card = await opened(sendco, { verb: 'request.list', id: plan });
  await sendco.press(card, 'Add a child');
  await sendco.press(card, 'Go on', { flag: 'none' });
  await sendco.press(card, 'Put on the agenda', asked);
  await sendco.press(card, 'Leave the rest for later');
  await sendco.press(card, 'Consent, and who it is');
  expect(await sendco.press(card, 'Save and go on', mayaIs(consent))).toContain('Saved.');
  await sendco.press(card, 'All children');
  return card;
}

test('a SENDCo writes Maya finds …: she is asked first, nothing is stored, and then she keeps it or changes it', async () => {
  const { sendco } = chats;
  const card = await mayaIsOnTheList('given');
  await sendco.press(card, 'Add a child');
  await sendco.press(card, 'Go on', { flag: 'none' });
  const typed = { ...asked, question: 'Maya’s friend finds it hard to join in.', hopedFor: 'Lives in ME14 1XX' };
  const warned = await sendco.press(card, 'Put on the agenda', typed);
  expect(warned).toContain(
    'Please note: Not saved yet: “Question for the therapist” and “What you hope for” may tell who a child is, with a ' +
      'name on your school’s list and a postcode. Please change it, or keep it as it is.',
  );
  expect(warned).toContain(anonymousText.keepWhat);
  for (const words of [typed.question, typed.hopedFor]) expect(warned).toContain(words);
  expect(await questions()).toEqual([asked.question]);

  // Pressed again without a word she is asked again; one text is changed, the other is to stay.
  expect(await sendco.press(card, 'Put on the agenda', typed)).toContain('Not saved yet');
  const half = { ...typed, hopedFor: 'A friend' };
  expect(await sendco.press(card, 'Put on the agenda', { ...half, ...keep })).toContain('is on the agenda');
  expect(await questions()).toEqual([asked.question, typed.question]);
  expect(await eventsOf('kept-after-warning')).toEqual(['request.begun.kept-after-warning']);

  // What was kept is not asked about again; what is new is.
  await sendco.press(card, 'Leave the rest for later');
  expect(sendco.reads(card)).not.toContain(anonymousText.keepWhat);
  await sendco.press(card, 'The question');
  expect(await sendco.press(card, 'Save and go on', { question: half.question, hopedFor: 'Two friends' })).toContain(
    'Saved.',
  );
  await sendco.press(card, 'Leave the rest for later');
  await sendco.press(card, 'What was tried');
  const tried = { strand: 'EE', what: 'A seat beside MAYA', howLong: 'since 6.5.19', effect: '' };
  const again = await sendco.press(card, 'Save and add another', tried);
  expect(again).toContain('“What was tried” and “For how long” may tell');
  expect(again).toContain('a name on your school’s list and a date of birth');
  await sendco.press(card, 'Save and add another', { ...tried, what: 'A seat beside a friend', howLong: 'a term' });
  expect(sendco.reads(card)).toContain('Environment: A seat beside a friend, a term');
  expect(await eventsOf('kept-after-warning')).toHaveLength(1);
});

test('the adult who carries it out is named on purpose', async () => {
  const { sendco } = chats;
  const card = await mayaIsOnTheList('given');
  await sendco.press(card, 'Open', { child: [...sendco.choices(card, 'child').values()][0] ?? '' });
  await sendco.press(card, 'Who carries it out');
  expect(await sendco.press(card, 'Save and go on', { namedAdult: 'Mrs Maya Hall, TA' })).toContain('Saved.');
  await sendco.press(card, 'Who carries it out');
  const number = await sendco.press(card, 'Save and go on', { namedAdult: 'Mrs Hall, 943 476 5919' });
  expect(number).toContain('“Adult in school who will carry it out” may tell who a child is, with an NHS number.');
});

test('in the plan a name is asked about in every row, and so are numbers and dates', async () => {
  const { sendco } = chats;
  await mayaIsOnTheList('given');
  const now = async () => (await sheetStore(app.containers).load(school, plan))?.value;
  const row = rowsOf((await now()) ?? { rows: [] }, 'child')[0];
  const card = await opened(sendco, { verb: 'sheet.open', id: plan });
  await sendco.press(card, 'Fill in', { row: `${row?.id ?? ''}#all` });
  const field = `${row?.id ?? ''}__decision`;
  const decided = { [field]: 'We watch Maya at playtime' };
  expect(await sendco.press(card, 'Save', decided)).toContain('“What you decided together” may tell who a child is');
  expect(textOf(rowsOf((await now()) ?? { rows: [] }, 'child')[0], 'decision')).toBe('');
  expect(await sendco.press(card, 'Save', { ...decided, ...keep })).toContain('Saved');
  expect(textOf(rowsOf((await now()) ?? { rows: [] }, 'child')[0], 'decision')).toBe(decided[field]);
  // The form saves all its fields; the one that was kept is as it was.
  expect(await sendco.press(card, 'Save', { ...decided, [`${row?.id ?? ''}__nextStep`]: 'A buddy' })).toContain(
    'Saved',
  );
  expect(await eventsOf('sheet.filled-in')).toEqual(['sheet.filled-in.kept-after-warning', 'sheet.filled-in']);

  await sendco.press(card, 'Back');
  await sendco.press(card, 'Fill in', { row: 'page#all' });
  const named = await sendco.press(card, 'Save', { page__focus: 'Every Maya and every Sam talks' });
  expect(named).toContain('a name on your school’s list');
  expect(await sendco.press(card, 'Save', { page__focus: 'Every child talks' })).toContain('Saved');
  const upn = await sendco.press(card, 'Save', { page__priorities: 'Attendance of J803019007642' });
  expect(upn).toContain('a UPN');
  expect(await sendco.press(card, 'Save', { page__priorities: 'Born 6 May 2019' })).toContain('a date of birth');
});

test('a warning tells nobody who is on the list: the therapist is asked only while the parents’ consent holds', async () => {
  const { sendco, therapist } = chats;
  const list = await mayaIsOnTheList('not-asked');
  const plans = await sheetStore(app.containers).load(school, plan);
  const id = rowsOf(plans?.value ?? { rows: [] }, 'child')[0]?.id ?? '';
  const card = await opened(therapist, { verb: 'sheet.open', id: plan });
  await therapist.press(card, 'Fill in', { row: `${id}#all` });
  expect(await therapist.press(card, 'Save', { [`${id}__decision`]: 'Is it Maya?' })).toContain('Saved');
  await sendco.press(list, 'Open', { child: [...sendco.choices(list, 'child').values()][0] ?? '' });
  await sendco.press(list, 'Consent, and who it is');
  await sendco.press(list, 'Save and go on', { consent: 'given', consentOn: '2026-11-20' });
  const asks = await therapist.press(card, 'Save', { [`${id}__decision`]: 'It is Maya.' });
  expect(asks).toContain('a name on your school’s list');
});

test('an entry of the grid with a number or a postcode stays in the form; the ticks beside it are saved', async () => {
  const { sendco } = chats;
  const card = await opened(sendco, { verb: 'scoping.update', id: cycle });
  const entry = { entry: 'Home visits in ME14 1XX', levels: '2' };
  const grid = async () => (await gridStore(app.containers).load(school))?.value;
  const texts = async () => (await grid())?.entries.map(({ text }) => text) ?? [];
  const warned = await sendco.press(card, 'Save and next strand', entry);
  expect(warned).toContain('“What is in place, or what is missing” may tell who a child is, with a postcode.');
  expect(warned).toContain(entry.entry);
  expect(await texts()).not.toContain(entry.entry);
  expect(Object.keys((await grid())?.sweep?.strands ?? {})).toEqual(['FS']);
  expect(await sendco.press(card, 'Save and next strand', { ...entry, ...keep })).toContain('strand 2 of 5');
  expect(await texts()).toContain(entry.entry);
  expect(await eventsOf('kept-after-warning')).toEqual(['grid.strand-saved.kept-after-warning']);
});
