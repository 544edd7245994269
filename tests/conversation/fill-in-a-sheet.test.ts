import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { gridStore } from '../../bot/storage/grid.ts';
import { sheetStore } from '../../bot/storage/sheets.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { schoolIdSchema, type SheetId } from '../../shared/kernel/ids.ts';
import { openCheckIn } from '../../shared/planning/half-term.ts';
import { planIdOf } from '../../shared/planning/open-plan.ts';
import { rowOf, rowsOf, textOf, type Row, type Sheet } from '../../shared/sheet/sheet.ts';
import { cardActions, type ChatMessage } from '../support/channel/channel.mjs';
import type { Chatting } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';

let app: RunningProduct;
let chats: Story['chats'];
let planId: SheetId;

const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);

beforeEach(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco']));
  await app.product.tick();
  const cycle = await cycleStore(app.containers).current(school);
  if (!cycle) throw new Error('no window opened');
  planId = planIdOf(cycle.id);
});
afterEach(() => closeStory({ app, chats }));

async function planNow(): Promise<Sheet> {
  const stored = await sheetStore(app.containers).load(school, planId);
  if (!stored) throw new Error('no plan');
  return stored.value;
}
const words = async (rowId: string, field: string): Promise<string> => textOf(rowOf(await planNow(), rowId), field);

/** What a button of the live card sends: the answer is a work card below. */
async function opens(who: Chatting, verb = 'sheet.open', id: string = planId): Promise<ChatMessage> {
  const { replies } = await chats.channel.submit(who.person, who.chat, { verb, v: 1, id, rev: 1 });
  // The live card may move at the same moment; the work card is the other one.
  const card = replies.find((reply) => !/planning the /i.test(who.reads(reply)));
  if (!card) throw new Error('no card came');
  return card;
}
const titles = (who: Chatting, message: ChatMessage): string[] =>
  cardActions(chats.channel.view(message, who.person)).map((each) => String(each['title']));
const dataOf = (who: Chatting, message: ChatMessage, title: string): Record<string, unknown> => {
  const action = cardActions(chats.channel.view(message, who.person)).find((each) => each['title'] === title);
  return (action?.['data'] ?? {}) as Record<string, unknown>;
};

/** Opens a part of the plan to type into. */
async function fillsIn(who: Chatting, row: string): Promise<ChatMessage> {
  const menu = await opens(who);
  await who.press(menu, 'Fill in', { row });
  return menu;
}
/** Writes the agreed focus and saves it. */
async function writesFocus(who: Chatting, focus: string): Promise<string> {
  return who.press(await fillsIn(who, 'page#all'), 'Save', { page__focus: focus });
}
/** Reads from the first page to the last. */
async function readsAll(who: Chatting, card: ChatMessage): Promise<string> {
  for (let pages = 0; titles(who, card).includes('Next page'); pages += 1) {
    if (pages > 20) throw new Error('no last page');
    await who.press(card, 'Next page');
  }
  return who.reads(card);
}
async function agrees(who: Chatting): Promise<string> {
  const card = await opens(who, 'sheet.read');
  await readsAll(who, card);
  return who.press(card, 'Agree');
}

test('a plan is opened, a row is chosen, filled in and saved, and the card says when', async () => {
  const { sendco } = chats;
  const menu = await opens(sendco);
  expect(sendco.reads(menu)).toContain('Joint plan, spring term 2027');
  expect(sendco.reads(menu)).toMatch(/The plan\n- Nothing yet/);
  expect(titles(sendco, menu)).toEqual(['Fill in', 'Add', 'Agenda', 'Read and agree', 'Close']);
  expect(await sendco.press(menu, 'Fill in')).toContain('Choose a line first.');
  await sendco.press(menu, 'Fill in', { row: 'page#all' });
  const saved = await sendco.press(menu, 'Save', { page__focus: 'Vocabulary in Year 2' });
  expect(saved).toContain('Saved 08:55.');
  expect(saved).toContain('Vocabulary in Year 2');
  expect(await words('page', 'focus')).toBe('Vocabulary in Year 2');
  expect(await sendco.press(menu, 'Save')).toContain('There was nothing new to save.');
  expect(await sendco.press(menu, 'Back')).toContain('Fill in');
  expect(await sendco.press(menu, 'Close')).toContain('Closed at 08:55; everything you saved is kept.');
});

test('save and next goes through the parts of a row, then to the next row', async () => {
  const { therapist } = chats;
  const card = await fillsIn(therapist, 'standing-joint-management#plan');
  expect(therapist.reads(card)).toContain('What you plan');
  expect(await therapist.press(card, 'Save and next')).toContain('Impact, and by when');
  const next = await therapist.press(card, 'Save and next', { 'standing-joint-management__dueOn': '2027-03-26' });
  expect(next).toContain('Saved 08:55: We plan together');
  expect(next).toContain('The picture of what the school has in place');
  expect(await words('standing-joint-management', 'dueOn')).toBe('2027-03-26');
});

test('what is too long or no day keeps what was typed and says one sentence', async () => {
  const { sendco } = chats;
  const card = await fillsIn(sendco, 'page#all');
  const long = 'Vocabulary '.repeat(60);
  const refused = await sendco.press(card, 'Save', { page__focus: long, page__priorities: 'Reading' });
  expect(refused).toContain('“Agreed focus” can hold 600 characters. Please shorten it.');
  expect(refused).toContain(long.slice(0, 600));
  expect(refused).toContain('Reading');
  expect((await planNow()).rev).toBe(1);
  await sendco.press(card, 'Save', { page__focus: 'Vocabulary' });
  expect([await words('page', 'focus'), await words('page', 'priorities')]).toEqual(['Vocabulary', 'Reading']);
  const row = await fillsIn(sendco, 'standing-grid-current#impact');
  const date = { 'standing-grid-current__dueOn': '2027-02-30', 'standing-grid-current__measure': 'A grid we share' };
  const noDay = await sendco.press(row, 'Save', date);
  expect(noDay).toContain('“By when” has to be a day that exists');
  expect(noDay).toContain('A grid we share');
});

test('both fill in at once: different fields both stay, one field holds both texts until one is chosen', async () => {
  const { therapist, sendco } = chats;
  const hers = await fillsIn(therapist, 'page#all');
  const his = await fillsIn(sendco, 'page#all');
  await therapist.press(hers, 'Save', { page__focus: 'Listening', page__nextMeeting: '25 March' });
  const second = await sendco.press(his, 'Save', { page__focus: 'Vocabulary', page__priorities: 'Reading' });
  expect(second).toContain('You both wrote here without seeing the other’s text.');
  expect(second).toContain('First text, by Priya Raman at 08:55\nListening');
  expect(second).toContain('Second text, by Ellen Whitfield at 08:55\nVocabulary');
  expect([await words('page', 'priorities'), await words('page', 'nextMeeting')]).toEqual(['Reading', '25 March']);

  const menu = await opens(therapist);
  expect(therapist.reads(menu)).toContain('You both wrote in one place without seeing the other’s text.');
  await therapist.press(menu, 'Read and agree');
  expect(await readsAll(therapist, menu)).toContain('One place still holds two texts: choose one first.');
  expect(titles(therapist, menu)).not.toContain('Agree');
  const both = await therapist.press(menu, 'Choose between two texts');
  expect(both).toContain('Vocabulary');
  const [conflict] = (await planNow()).conflicts;
  const settled = await therapist.press(menu, 'Save', { [`settle__${conflict?.id}`]: 'second' });
  expect(settled).toContain('Saved 08:55.');
  expect(await words('page', 'focus')).toBe('Vocabulary');
  expect((await planNow()).conflicts).toEqual([]);
  expect(await sendco.press(his, 'Save', { [`settle__${conflict?.id}`]: 'standing' })).toContain(
    'This was settled meanwhile.',
  );
});

test('two presses at the very same moment are both kept', async () => {
  const { therapist, sendco } = chats;
  const hers = await fillsIn(therapist, 'page#all');
  const his = await fillsIn(sendco, 'page#all');
  await Promise.all([
    therapist.press(hers, 'Save', { page__focus: 'Listening' }),
    sendco.press(his, 'Save', { page__priorities: 'Reading' }),
  ]);
  expect([await words('page', 'focus'), await words('page', 'priorities')]).toEqual(['Listening', 'Reading']);
  expect((await planNow()).conflicts).toEqual([]);
});

test('a refused form that is sent again still overwrites nothing its author has not seen', async () => {
  const { therapist, sendco } = chats;
  const his = await fillsIn(sendco, 'page#all');
  await writesFocus(therapist, 'Listening');
  const long = 'x'.repeat(700);
  await sendco.press(his, 'Save', { page__focus: 'Vocabulary', page__priorities: long });
  await sendco.press(his, 'Save', { page__focus: 'Vocabulary', page__priorities: 'Reading' });
  expect(await words('page', 'focus')).toBe('Listening');
  expect((await planNow()).conflicts).toMatchObject([{ text: 'Vocabulary', by: 'sendco' }]);
});

test('a field is emptied when the client sends nothing for it, as clients do', async () => {
  const { sendco } = chats;
  await writesFocus(sendco, 'Vocabulary');
  const card = await fillsIn(sendco, 'page#all');
  const data = { ...dataOf(sendco, card, 'Save'), page__priorities: 'Reading' };
  await chats.channel.execute(sendco.person, sendco.chat, { verb: 'sheet.save', data, message: card });
  expect([await words('page', 'focus'), await words('page', 'priorities')]).toEqual(['', 'Reading']);
});

test('a row is added once, however often Add is pressed, taken out and put back', async () => {
  const { sendco } = chats;
  const menu = await opens(sendco);
  expect(await sendco.press(menu, 'Add')).toContain('Choose what to add first.');
  await sendco.press(menu, 'Add', { kind: 'activity' });
  expect(await sendco.press(menu, 'Add')).toContain('Write something first');
  const data = dataOf(sendco, menu, 'Add');
  const id = String(data['newId']);
  const typed = { [`${id}__outcome`]: 'Children choose a game', [`${id}__activity`]: 'Choice boards' };
  const press = () =>
    chats.channel.execute(sendco.person, sendco.chat, {
      verb: 'sheet.add',
      data: { ...data, ...typed },
      message: menu,
    });
  await press();
  await press();
  expect(rowsOf(await planNow(), 'activity')).toHaveLength(1);
  const out = await sendco.press(menu, 'Take out');
  expect(out).toContain('Taken out: Children choose a game.');
  expect(rowsOf(await planNow(), 'activity')).toHaveLength(0);
  await sendco.press(menu, 'Fill in', { row: id });
  expect(await sendco.press(menu, 'Put back')).toContain('Put back: Children choose a game.');
  expect(await words(id, 'activity')).toBe('Choice boards');
});

test('‘achieved’ asks at once what shows it, and says that it is self-reported', async () => {
  const { sendco } = chats;
  await carriedOutcome();
  const card = await fillsIn(sendco, 'carried-1#achieved');
  const asked = await sendco.press(card, 'Save and next', { 'carried-1__achieved': 'yes' });
  expect(asked).toContain('You said this was achieved: what shows it?');
  expect(await words('carried-1', 'achieved')).toBe('yes');
  await sendco.press(card, 'Save', {
    'carried-1__evidence': 'Nine of ten name the feeling',
    'carried-1__saidBy': 'SENDCo',
  });
  expect(sendco.reads(await opens(sendco))).toContain('Achieved: Yes · self-reported');
  const again = await fillsIn(sendco, 'carried-1#achieved');
  await sendco.press(again, 'Save', { 'carried-1__saidBy': 'Class teacher' });
  expect(sendco.reads(await opens(sendco))).not.toContain('self-reported');
});

/** Rows stand in the plan that the opening of a window brings from elsewhere. */
async function bring(...rows: (Pick<Row, 'id' | 'kind'> & Partial<Row>)[]): Promise<void> {
  const plan = await planNow();
  const blank = { from: null, ref: null, label: null, addedBy: null, removed: null, rev: 1, fields: {} };
  const { records } = app.containers;
  const { resource } = await records.item(planId, school).read<object>();
  await records.items.upsert({ ...resource, rows: [...plan.rows, ...rows.map((row) => ({ ...blank, ...row }))] });
}

/** An outcome of last term, as carry-over leaves it. */
const carriedOutcome = async (): Promise<void> =>
  bring({
    id: 'carried-1',
    kind: 'outcome',
    from: { sheetId: planId, rowId: 'x', label: 'autumn term 2026' },
    fields: {
      outcome: { text: 'Children name feelings', by: null, at: (await planNow()).openedAt, rev: 1, earlier: [] },
    },
  });

test('the agenda: facts, last term, gaps in order; a point is added and ticked off', async () => {
  const { therapist } = chats;
  const card = await opens(therapist, 'sheet.agenda');
  expect(therapist.reads(card)).toContain('Nothing yet under: ');
  expect(await therapist.press(card, 'Add this point', { heading: 'training' })).toContain(
    'Choose a heading and write',
  );
  const point = { heading: 'training', point: 'Makaton for lunchtime staff', owner: 'sendco' };
  const added = await therapist.press(card, 'Add this point', point);
  expect(added).toContain('Makaton for lunchtime staff · Who does it: School');
  const [row] = rowsOf(await planNow(), 'point');
  expect(await therapist.press(card, 'Save ticks')).toContain('Tick at least one line first.');
  const ticked = await therapist.press(card, 'Save ticks', { done: String(row?.id) });
  expect(ticked).toContain('Saved 08:55: one done.');
  expect(ticked).toContain('Done: Yes');
});

test('the gaps are put in order in one form', async () => {
  const { sendco } = chats;
  await bring(
    { id: 'gap-1', kind: 'gap', label: 'No quiet place to work in' },
    { id: 'gap-2', kind: 'gap', label: 'Lunchtime staff not trained' },
  );
  const card = await opens(sendco, 'sheet.agenda');
  await sendco.press(card, 'Put the gaps in order');
  expect(await sendco.press(card, 'Save', { 'gap-1__rank': '2', 'gap-2__rank': '1' })).toContain('Saved 08:55.');
  const agenda = sendco.reads(await opens(sendco, 'sheet.agenda'));
  expect(agenda.indexOf('Lunchtime staff not trained · Order: 1')).toBeGreaterThan(0);
  expect(agenda.indexOf('Lunchtime staff')).toBeLessThan(agenda.indexOf('No quiet place'));
});

test('both read and agree the same page; it is locked; a correction is signed by both', async () => {
  const { therapist, sendco } = chats;
  const unready = await opens(sendco, 'sheet.read');
  expect(await readsAll(sendco, unready)).toContain('Write the agreed focus first');
  await writesFocus(sendco, 'Vocabulary');
  const agreed = await agrees(sendco);
  expect(agreed).toContain('Ellen Whitfield agreed at 08:55.');
  expect(agreed).toContain('Priya Raman has not agreed yet.');
  const locked = await agrees(therapist);
  expect(locked).toContain('Both agreed, and the page is locked since 08:55.');
  const card = await opens(therapist, 'sheet.read');
  await readsAll(therapist, card);
  await therapist.press(card, 'Write a correction');
  expect(await therapist.press(card, 'Sign and send')).toContain('Please write what is to be corrected.');
  expect(await therapist.press(card, 'Sign and send', { correction: 'We meet on 4 March.' })).toContain('Sent.');
  const his = await opens(sendco, 'sheet.read');
  expect(await readsAll(sendco, his)).toContain('Correction by Priya Raman, 08:55\nWe meet on 4 March.');
  expect(await sendco.press(his, 'Agree this correction')).toContain('You agreed this correction.');
  expect(titles(sendco, his)).not.toContain('Agree this correction');
  expect((await planNow()).addenda[0]?.signed).toMatchObject({ sendco: { name: 'Ellen Whitfield' } });
});

test('the grid is kept with the plan as it stood, once, whatever becomes of either afterwards', async () => {
  const { therapist, sendco } = chats;
  const grids = gridStore(app.containers);
  const grid = (await grids.load(school))?.value;
  await writesFocus(sendco, 'Vocabulary');
  await agrees(sendco);
  expect(await grids.versions(school)).toEqual([]);
  await agrees(therapist);
  const id = 'grid-version|service-weald|school-hazelbrook|2026-27|spring';
  const kept = await grids.version(school, id);
  expect(kept).toMatchObject({
    ...{ id, label: 'spring term 2027', takenBy: 'Priya Raman and Ellen Whitfield', gridRev: grid?.rev, planId },
    takenAt: (await planNow()).lockedAt,
  });
  expect(kept?.entries).toHaveLength(12);
  expect(kept?.entries).toEqual(grid?.entries);

  // A correction, signed by both, and a change of the grid leave it as it is.
  const card = await opens(therapist, 'sheet.read');
  await readsAll(therapist, card);
  await therapist.press(card, 'Write a correction');
  await therapist.press(card, 'Sign and send', { correction: 'We meet on 4 March.' });
  const his = await opens(sendco, 'sheet.read');
  await readsAll(sendco, his);
  await sendco.press(his, 'Agree this correction');
  const strand = await opens(sendco, 'scoping.update', (await planNow()).cycleId ?? '');
  await sendco.press(strand, 'Save', { entry: 'Talk Boost', kind: 'provision', levels: '2' });
  expect((await grids.load(school))?.value.entries).toHaveLength(13);
  expect(await grids.version(school, id)).toEqual(kept);
  expect((await grids.versions(school)).map((each) => each.label)).toEqual(['spring term 2027']);
});

test('a change asks whoever had agreed again, and nobody agrees what they did not see', async () => {
  const { therapist, sendco } = chats;
  await writesFocus(sendco, 'Vocabulary');
  await agrees(sendco);
  const hers = await opens(therapist, 'sheet.read');
  await readsAll(therapist, hers);
  const cardBefore = { ...hers };
  await writesFocus(sendco, 'Vocabulary and listening');
  expect((await planNow()).signed.sendco).toBeNull();
  const refused = await therapist.press(cardBefore, 'Agree');
  expect(refused).toContain('The page changed after you opened it, so nothing was agreed.');
  expect((await planNow()).signed['link-therapist']).toBeNull();
  await readsAll(therapist, hers);
  await therapist.press(hers, 'Agree');
  expect((await planNow()).signed['link-therapist']?.name).toBe('Priya Raman');
});

test('a form that was open while both agreed keeps what was typed in sight, and shows the way to a correction', async () => {
  const { therapist, sendco } = chats;
  await writesFocus(sendco, 'Vocabulary');
  const his = await fillsIn(sendco, 'page#all');
  await agrees(sendco);
  await agrees(therapist);
  const late = await sendco.press(his, 'Save', { page__priorities: 'Reading for pleasure' });
  expect(late).toContain('You have both agreed this page, so it is locked.');
  expect(late).toContain('You had typed, not saved:\nReading for pleasure');
  expect(await sendco.press(his, 'Write a correction')).toContain('What is to be corrected');
  expect(await words('page', 'priorities')).toBe('');
});

test('a row that was taken out while it was filled in can be put back without typing again', async () => {
  const { therapist, sendco } = chats;
  const his = await fillsIn(sendco, 'standing-grid-current#impact');
  const hers = await fillsIn(therapist, 'standing-grid-current#impact');
  await therapist.press(hers, 'Take out');
  const late = await sendco.press(his, 'Save', { 'standing-grid-current__measure': 'A grid we both use' });
  expect(late).toContain('This row was taken out meanwhile');
  const back = await sendco.press(his, 'Put back');
  expect(back).toContain('A grid we both use');
  await sendco.press(his, 'Save');
  expect(await words('standing-grid-current', 'measure')).toBe('A grid we both use');
});

test('reading starts again when the page changes between two pages', async () => {
  const { therapist, sendco } = chats;
  await writesFocus(sendco, 'Vocabulary');
  for (const id of ['standing-easy-access', 'standing-functional-context'])
    await sendco.press(await fillsIn(sendco, `${id}#plan`), 'Save', {
      [`${id}__sltAction`]: 'Regular times. '.repeat(50),
    });
  for (let n = 0; n < 12; n += 1) {
    const menu = await opens(sendco);
    await sendco.press(menu, 'Add', { kind: 'outcome' });
    const id = String(dataOf(sendco, menu, 'Add')['newId']);
    await sendco.press(menu, 'Add', {
      [`${id}__outcome`]: `Outcome ${n}`,
      [`${id}__sltAction`]: 'Visit. '.repeat(110),
    });
  }
  const card = await opens(therapist, 'sheet.read');
  expect(therapist.reads(card)).toMatch(/Page 1 of [2-9]/);
  expect(titles(therapist, card)).not.toContain('Agree');
  await writesFocus(sendco, 'Listening');
  const again = await therapist.press(card, 'Next page');
  expect(again).toContain('The page changed while you were reading');
  expect(again).toContain('Page 1 of');
});

test('a press that the channel delivers again changes nothing more and answers the same', async () => {
  const { sendco, therapist } = chats;
  const card = await fillsIn(sendco, 'page#all');
  const data = { ...dataOf(sendco, card, 'Save'), page__focus: 'Vocabulary' };
  const answer = await chats.channel.execute(sendco.person, sendco.chat, {
    verb: 'sheet.save',
    data,
    message: card,
    times: 3,
  });
  expect(JSON.stringify(answer.body?.value)).toContain('Saved 08:55.');
  expect((await planNow()).rev).toBe(2);
  await writesFocus(therapist, 'Listening');
  expect((await planNow()).conflicts).toEqual([]);
});

test('an old button gets the sheet as it stands, and changes nothing', async () => {
  const { sendco } = chats;
  const card = await fillsIn(sendco, 'page#all');
  const data = { ...dataOf(sendco, card, 'Save'), v: 99, page__focus: 'Vocabulary' };
  const answer = await chats.channel.execute(sendco.person, sendco.chat, { verb: 'sheet.save', data, message: card });
  expect(JSON.stringify(answer.body?.value)).toContain('That card was out of date, so nothing was changed.');
  expect((await planNow()).rev).toBe(1);
});

test('somebody of another school sees nothing of it; a service lead reads and does not write', async () => {
  const { farSendco, lead, sendco } = chats;
  await writesFocus(sendco, 'Vocabulary');
  await farSendco.install();
  await lead.install();
  const refused = farSendco.reads(await opens(farSendco));
  expect(refused).toContain('This page belongs to a school that you are not linked with');
  expect(refused).not.toContain('Hazelbrook');
  const card = await fillsIn(sendco, 'page#all');
  const data = { ...dataOf(sendco, card, 'Save'), page__focus: 'Theirs' };
  const { channel } = chats;
  for (const who of [farSendco, lead]) {
    const menu = await opens(who);
    const answer = await channel.execute(who.person, who.chat, { verb: 'sheet.save', data, message: menu });
    expect(JSON.stringify(answer.body?.value)).toMatch(
      /not linked with|Only the school’s link therapist and its SENDCo/,
    );
  }
  expect(titles(lead, await opens(lead))).toEqual(['Agenda', 'Read', 'Close']);
  expect(await words('page', 'focus')).toBe('Vocabulary');
});

test('the half-term check-in: everything on one card, saved in one press, read and agreed by both', async () => {
  const { therapist, sendco } = chats;
  const cycle = await cycleStore(app.containers).current(school);
  if (!cycle) throw new Error('no cycle');
  const { records } = app.containers;
  const { resource } = await records.item(planId, school).read<object>();
  const opened = openCheckIn(cycle, await planNow(), cycle.openedAt);
  await records.items.upsert({ ...resource, ...opened });
  const now = async () => (await sheetStore(app.containers).load(school, opened.id))?.value as Sheet;

  const card = await opens(sendco, 'sheet.open', opened.id);
  expect(titles(sendco, card)).toEqual(['Save', 'Read and agree', 'Close']);
  const typed = {
    'progress-1__progress': 'on-track',
    'progress-2__progress': 'stuck',
    'progress-2__note': 'No time to update the grid',
    page__remark: 'New deputy from January',
  };
  const before = (await now()).rev;
  expect(await sendco.press(card, 'Save', typed)).toContain('Saved 08:55.');
  const after = await now();
  expect(after.rev).toBe(before + 1);
  expect([textOf(rowOf(after, 'progress-2'), 'note'), textOf(rowOf(after, 'page'), 'remark')]).toEqual([
    'No time to update the grid',
    'New deputy from January',
  ]);
  const hers = await opens(therapist, 'sheet.open', opened.id);
  await therapist.press(hers, 'Save', { 'progress-1__progress': '-' });
  expect(textOf(rowOf(await now(), 'progress-1'), 'progress')).toBe('');
  for (const who of [therapist, sendco]) {
    const page = await opens(who, 'sheet.read', opened.id);
    await readsAll(who, page);
    await who.press(page, 'Agree');
  }
  expect((await now()).lockedAt).not.toBeNull();
});

test('each press leaves its audit event, and no log line holds what was written', async () => {
  await writesFocus(chats.sendco, 'Canary words');
  const { resources } = await app.containers.records.items
    .query(
      {
        query: "SELECT c.event FROM c WHERE c.schoolId = @s AND c.type = 'audit'",
        parameters: [{ name: '@s', value: school }],
      },
      { partitionKey: school },
    )
    .fetchAll();
  expect(resources.map(({ event }: { event: string }) => event)).toContain('sheet.filled-in');
  expect(app.log.lines.join('\n')).not.toMatch(/Canary|Whitfield/);
});
