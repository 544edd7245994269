import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cycleStore } from '../../bot/storage/cycles.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { gridStore } from '../../bot/storage/grid.ts';
import { sheetStore } from '../../bot/storage/sheets.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { schoolIdSchema, type SchoolId } from '../../shared/kernel/ids.ts';
import type { Side } from '../../shared/organisation/roles.ts';
import { gridIdOf } from '../../shared/scoping/grid.ts';
import { rowsOf, type Row, type Sheet } from '../../shared/sheet/sheet.ts';
import { cardActions, type ChatMessage } from '../support/channel/channel.mjs';
import { people, type Chatting } from '../support/chats.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

let app: RunningProduct;
let chats: Story['chats'];
const hazelbrook = schoolIdSchema.parse(sampleSchools.hazelbrook.id);
const saltmarsh = schoolIdSchema.parse(sampleSchools.saltmarsh.id);

beforeEach(async () => {
  ({ app, chats } = await openStory([], { now: '2026-11-26T09:00:00Z' }));
  // Both schools begin with the same grid, so that the two records can be compared.
  const grid = there((await gridStore(app.containers).load(hazelbrook))?.value);
  const copy = { ...grid, id: gridIdOf(saltmarsh), schoolId: saltmarsh };
  await app.containers.records.items.upsert(toDocument('grid', copy));
});
afterEach(() => closeStory({ app, chats }));

const titles = (who: Chatting, card: ChatMessage): string[] =>
  cardActions(chats.channel.view(card, who.person)).map((each) => String(each['title']));
/** Presses a button that answers with a new card below, and that card. */
async function opens(who: Chatting, card: ChatMessage, title: string): Promise<ChatMessage> {
  const { replies } = await chats.channel.press(who.person, who.chat, card, title);
  return there(replies[0], `an answer to ${title}`);
}
async function readsToTheEnd(who: Chatting, page: ChatMessage): Promise<void> {
  for (let n = 0; n < 20 && titles(who, page).includes('Next page'); n += 1) await who.press(page, 'Next page');
}
const everything = (who: Chatting, card: ChatMessage, input: string): string =>
  [...who.choices(card, input).values()].join(',');

/** The initial discussions of a new pair, each in their own chat, from the first hello to both signatures. */
async function initialDiscussions(therapist: Chatting, sendco: Chatting): Promise<void> {
  const [hello] = await sendco.say('hello');
  await chats.channel.press(sendco.person, sendco.chat, there(hello), 'Start');
  const his = await sendco.sees('Next for you: Foundations');
  const hers = await therapist.sees('would like to begin your initial discussions');
  const onward = async (who: Chatting, card: ChatMessage, more: Record<string, string>): Promise<void> => {
    const title = titles(who, card).find((each) => each.startsWith('Save and go on')) ?? '';
    await who.press(card, title, more);
  };
  const mine = await opens(therapist, hers, 'Foundations');
  for (const process of ['phone', 'teams', 'face-to-face'])
    await onward(therapist, mine, {
      process,
      talkedOn: '2026-11-25',
      ticked: everything(therapist, mine, 'ticked'),
      ...(process === 'phone' ? { example: 'We both say “universal” now' } : {}),
    });
  await therapist.press(mine, 'Save and close');
  const theirs = await opens(sendco, await sendco.sees('Foundations: 3 of 5 done', his), 'Foundations');
  await onward(sendco, theirs, { ticked: everything(sendco, theirs, 'ticked'), rating: 'some' });
  await onward(sendco, theirs, { ticked: everything(sendco, theirs, 'ticked'), toolsShared: '2026-11-25' });
  await onward(sendco, theirs, { ticked: everything(sendco, theirs, 'ticked') });
  await onward(sendco, theirs, { question: 'Which room can we use?' });
  await sendco.press(theirs, 'Save', { together: 'We speak every other Thursday.' });
  for (const who of [sendco, therapist]) {
    await app.product.tick();
    const page = await opens(who, await who.sees('Everything is there'), 'Read and sign');
    await readsToTheEnd(who, page);
    await who.press(page, 'Agree');
  }
  await app.product.tick();
}

/** A meeting is booked in two chats, for Thursday 3 December. */
async function book(therapist: Chatting, sendco: Chatting, school: string, name: string): Promise<void> {
  const form = await therapist.opens(school, `Send to ${name}`);
  await therapist.press(form, `Send to ${name}`, { on: '2026-12-03', at: '09:30' });
  await sendco.press(await sendco.sees('Book this time'), 'Book this time');
  await app.product.tick();
}

/** The SENDCo goes through the grid strand by strand; the therapist reviews it. */
async function bringGridUpToDate(therapist: Chatting, sendco: Chatting): Promise<void> {
  const ready = await opens(sendco, await sendco.sees('Fill in the plan'), 'Get ready');
  const grid = await opens(sendco, ready, 'Update the grid');
  for (let strand = 1; strand <= 5; strand += 1) {
    const still = Object.fromEntries(
      ['still1', 'still2', 'still3'].map((input) => [input, everything(sendco, grid, input)]).filter(([, ids]) => ids),
    );
    const gap = strand === 2 ? { entry: 'The hall is too loud to talk in', kind: 'gap', levels: '1' } : {};
    await sendco.press(grid, titles(sendco, grid).find((each) => each.startsWith('Save and')) ?? '', {
      ...still,
      ...gap,
    });
  }
  const list = await opens(therapist, await therapist.sees('Fill in the plan'), 'Get ready');
  const review = await opens(therapist, list, 'Review the grid');
  await therapist.press(review, 'Mark as reviewed');
  await app.product.tick();
}

/** The SENDCo puts a child on the agenda. */
async function addChild(sendco: Chatting): Promise<void> {
  const ready = await opens(sendco, await sendco.sees('Fill in the plan'), 'Get ready');
  const list = await opens(sendco, ready, 'Children to talk about');
  await sendco.press(list, 'Add a child');
  await sendco.press(list, 'Go on', { flag: 'none' });
  await sendco.press(list, 'Put on the agenda', { yearGroup: 'Year 2', question: 'How can she join in at playtime?' });
  await app.product.tick();
}

/** They meet: each fills in what falls to them, in chat; then both read the plan and agree it. */
async function meetAndAgree(therapist: Chatting, sendco: Chatting): Promise<void> {
  const fillIn = async (who: Chatting, row: RegExp, texts: Record<string, string>): Promise<void> => {
    const menu = await opens(who, await who.sees('Fill in the plan'), 'Fill in the plan');
    const [id = ''] = [...who.choices(menu, 'row').values()].filter((each) => row.test(each));
    await who.press(menu, 'Fill in', { row: id });
    const rowId = id.split('#')[0] ?? '';
    await who.press(
      menu,
      'Save',
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${rowId}__${name}`, text])),
    );
    await who.press(menu, 'Back');
    await who.press(menu, 'Close');
    await app.product.tick();
  };
  await fillIn(sendco, /^page/, { focus: 'Talking at playtime and lunch', priorities: 'Reading for pleasure' });
  await fillIn(therapist, /^gap/, { rank: '1', action: 'Sound panels for the hall', owner: 'sendco' });
  await fillIn(therapist, /^child/, {
    decision: 'Watch her at playtime first',
    nextStep: 'Observation on a Monday',
    owner: 'link-therapist',
  });
  for (const who of [therapist, sendco]) {
    const page = await opens(who, await who.sees('Fill in the plan'), 'Read and agree');
    await readsToTheEnd(who, page);
    await who.press(page, 'Agree');
    await app.product.tick();
  }
}

/** What two people filled in, without who they are, when it was and what their ids are. */
function content(sheet: Sheet) {
  const row = ({ kind, label, addedBy, fields }: Row) => ({
    kind,
    label,
    addedBy,
    fields: Object.fromEntries(
      Object.entries(fields)
        .filter(([, field]) => field.text)
        .map(([name, { text, by }]) => [name, { text, by }])
        .sort(([a], [b]) => String(a).localeCompare(String(b))),
    ),
  });
  return {
    kind: sheet.kind,
    term: sheet.cycleId && sheet.label,
    rows: rowsOf(sheet).map(row),
    conflicts: sheet.conflicts,
    agreed: Object.entries(sheet.signed).map(([side, signature]) => [side, signature !== null]),
    locked: sheet.lockedAt !== null,
  };
}
const gridContent = async (school: SchoolId) =>
  there((await gridStore(app.containers).load(school))?.value).entries.map(({ kind, text, cells, confirmedOn }) => ({
    kind,
    text,
    cells,
    confirmedOn,
  }));
const only = async (school: SchoolId, kind: 'plan' | 'initial'): Promise<Sheet> => {
  const found = await sheetStore(app.containers).list(school, kind);
  expect(found).toHaveLength(1);
  return there(found[0]);
};

let edits = 0;
const tab = {
  'link-therapist': people.otherTherapist,
  sendco: people.farSendco,
} satisfies Record<Side, unknown>;

async function post<T>(path: string, body: object, side: Side): Promise<T> {
  const answer = await app.post(path, { editId: `tab-${(edits += 1)}`, ...body }, tab[side]);
  const text = await answer.text();
  expect({ path, status: answer.status, text: answer.ok ? '' : text }).toMatchObject({ status: 200 });
  return JSON.parse(text) as T;
}

/** Types into a page of the tab, field by field, what the other pair wrote in their chats; then both agree it. */
async function fillInLike(model: Sheet, id: string): Promise<void> {
  const at = `/api/sheets/${encodeURIComponent(id)}`;
  const now = async (): Promise<Sheet> => ((await (await app.get(at, tab.sendco)).json()) as { sheet: Sheet }).sheet;
  const theirRows = new Map<string, string>();
  for (const row of rowsOf(model)) {
    const page = await now();
    const same = rowsOf(page, row.kind)[rowsOf(model, row.kind).indexOf(row)];
    const rowId = same?.id ?? `row-${theirRows.size}`;
    theirRows.set(row.id, rowId);
    if (!same) await post(`${at}/rows`, { rowId, kind: row.kind, texts: {} }, row.addedBy ?? 'sendco');
    for (const [field, { text, by }] of Object.entries(row.fields))
      if (by) await post(`${at}/edits`, { rowId, field, text, seen: (await now()).rev }, by);
  }
  for (const side of ['link-therapist', 'sendco'] as const)
    await post(`${at}/agree`, { seen: (await now()).rev }, side);
}

test('one pair goes from hello to an agreed plan in their chats, another mainly in the tab: the records are the same', async () => {
  const { therapist, sendco, otherTherapist, farSendco } = chats;
  for (const who of [therapist, sendco, otherTherapist, farSendco]) await who.install();

  // Priya and Ellen, in two chats and nothing else; Tom and Marian type the same into the tab.
  const school = `/api/schools/${saltmarsh}`;
  await initialDiscussions(therapist, sendco);
  const initial = await only(hazelbrook, 'initial');
  expect(initial.lockedAt).not.toBeNull();
  await post(`${school}/initial-discussions`, {}, 'sendco');
  await fillInLike(initial, (await only(saltmarsh, 'initial')).id);
  expect(content(await only(saltmarsh, 'initial'))).toEqual(content(initial));

  app.clock.set('2026-11-27T09:00:00Z');
  await app.product.tick();
  await book(therapist, sendco, 'Hazelbrook', 'Ellen Whitfield');
  await book(otherTherapist, farSendco, 'Saltmarsh', 'Marian Pike');
  await bringGridUpToDate(therapist, sendco);
  await addChild(sendco);
  app.clock.set('2026-12-03T09:40:00Z');
  await app.product.tick();
  await meetAndAgree(therapist, sendco);
  const plan = await only(hazelbrook, 'plan');
  expect(plan.lockedAt).toBe('2026-12-03T09:40:00.000Z');
  await therapist.sees('Plan agreed on Thu 3 Dec');
  await sendco.sees('Plan agreed on Thu 3 Dec');

  // Tom and Marian: everything but the booking is in the tab.
  const cycle = there(await cycleStore(app.containers).current(saltmarsh));
  const grid = async () => (await (await app.get(`${school}/grid`, tab.sendco)).json()) as { rev: number };
  await post(
    `${school}/grid/entries`,
    { entryId: 'gap-1', cycleId: cycle.id, kind: 'gap', text: 'The hall is too loud to talk in', cells: ['EE1'] },
    'sendco',
  );
  for (const strand of ['FS', 'EE', 'WW', 'ID', 'IN']) {
    const entries = there((await gridStore(app.containers).load(saltmarsh))?.value).entries;
    const entryIds = entries.filter((entry) => entry.cells.some((cell) => cell.startsWith(strand))).map(({ id }) => id);
    await post(
      `${school}/grid/confirm`,
      { cycleId: cycle.id, entryIds, through: strand, seen: (await grid()).rev },
      'sendco',
    );
  }
  await post(`${school}/grid/review`, { cycleId: cycle.id, seen: (await grid()).rev }, 'link-therapist');
  // Of the day nothing is said: they went through it on the day of the meeting.
  const undated = async (id: SchoolId) => (await gridContent(id)).map(({ confirmedOn: _, ...entry }) => entry);
  expect(await undated(saltmarsh)).toEqual(await undated(hazelbrook));

  const list = (await (await app.get(`${school}/requests`, tab.sendco)).json()) as {
    newId: string;
    plan: { id: string };
  };
  await post(
    `${school}/requests`,
    {
      planId: list.plan.id,
      newId: list.newId,
      redFlags: 'none',
      yearGroup: 'Year 2',
      question: 'How can she join in at playtime?',
    },
    'sendco',
  );
  await app.product.tick();
  await fillInLike(plan, (await only(saltmarsh, 'plan')).id);
  expect(content(await only(saltmarsh, 'plan'))).toEqual(content(plan));
  await app.product.tick();
  await otherTherapist.sees('Plan agreed on Thu 3 Dec');
  await farSendco.sees('Plan agreed on Thu 3 Dec');
}, 300_000);
