import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { cells } from '../../shared/balanced-system/framework.ts';
import { cycleIdSchema, schoolIdSchema, sheetIdSchema } from '../../shared/kernel/ids.ts';
import { instant } from '../../shared/kernel/time.ts';
import { isReviewed, isSwept } from '../../shared/scoping/sweep.ts';
import { versionOf } from '../../shared/scoping/version.ts';
import { toDocument } from '../../bot/storage/documents.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { gridStore } from '../../bot/storage/grid.ts';
import { cardActions, type ChatMessage } from '../support/channel/channel.mjs';
import { people, type Chatting } from '../support/chats.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';
import type { RunningProduct } from '../support/product.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';

let app: RunningProduct;
let chats: Story['chats'];

beforeEach(async () => {
  ({ app, chats } = await openStory(['therapist', 'sendco', 'farSendco', 'otherSendco']));
  await app.product.tick();
});
afterEach(() => closeStory({ app, chats }));

const school = schoolIdSchema.parse(sampleSchools.hazelbrook.id);
const saltmarsh = schoolIdSchema.parse(sampleSchools.saltmarsh.id);
const label = 'spring term 2027';
const cycleOf = (schoolId: string) => `cycle|service-weald|${schoolId}|2026-27|spring`;
const gridNow = async (schoolId = school) => (await gridStore(app.containers).load(schoolId))?.value;
const changes = (schoolId = school) => gridStore(app.containers).changes(schoolId);

/** Presses the button of the live card that opens a work card, and answers the card that comes. */
async function opens(who: Chatting, verb: string, id = cycleOf(school)): Promise<ChatMessage> {
  const { replies } = await chats.channel.submit(who.person, who.chat, { verb, v: 1, id, rev: 1 });
  // The live card may move at the same moment; the work card is the other one.
  const card = replies.find((reply) => !/planning the /i.test(who.reads(reply)));
  if (!card) throw new Error(`${verb} was not answered`);
  return card;
}
/** Everything on a card ticked, as its ticks stand when it comes. */
const ticks = (who: Chatting, card: ChatMessage) =>
  Object.fromEntries(
    (['still1', 'still2', 'still3'] as const)
      .map((input) => [input, [...who.choices(card, input).values()].join(',')] as const)
      .filter(([, ids]) => ids),
  );
const titles = (who: Chatting, card: ChatMessage) =>
  cardActions(chats.channel.view(card, who.person)).map((each) => String(each['title']));
/** Goes on as somebody would who finds everything still true. */
const next = (card: ChatMessage, more: Record<string, string> = {}) => {
  const onwards = titles(chats.sendco, card).find((title) => title.startsWith('Save and')) ?? '';
  return chats.sendco.press(card, onwards, { ...ticks(chats.sendco, card), ...more });
};

test('the SENDCo goes through five strands in six presses, and the therapist reviews them, each in their own tenant', async () => {
  const card = await opens(chats.sendco, 'scoping.update');
  const first = chats.sendco.reads(card);
  expect(first).toContain('Hazelbrook Primary School');
  expect(first).toContain(`The grid for the ${label}: strand 1 of 5`);
  expect(first).toContain('Family support');
  expect(first).toContain('Specialist: nothing in place yet.');
  expect([...chats.sendco.choices(card, 'still2').keys()]).toEqual([
    'Parent evenings with SLT and SENCo',
    'Intervention Fayre',
  ]);
  expect(titles(chats.sendco, card)).toEqual(['It is in other strands too', 'Save and next strand', 'Save']);

  expect(await next(card)).toContain('strand 2 of 5');
  expect([...chats.sendco.choices(card, 'still1').keys()]).toEqual([
    'SLCN Pathway (also in Identification, universal (ID1))',
  ]);
  for (const n of [3, 4, 5]) expect(await next(card)).toContain(`strand ${n} of 5`);
  expect(await next(card)).toContain(`All five strands are up to date for the ${label}; your link therapist is told.`);

  const grid = await gridNow();
  expect(isSwept(grid, label)).toBe(true);
  expect(grid?.entries.every(({ confirmedOn }) => confirmedOn === '2026-11-27')).toBe(true);
  expect((await changes()).map(({ what }) => what)).toEqual(Array(5).fill('confirmed'));

  const review = await opens(chats.therapist, 'scoping.review');
  expect(chats.therapist.reads(review)).toContain(`All five strands are up to date for the ${label}.`);
  expect(chats.therapist.reads(review)).toContain('Intervention Fayre');
  expect(await chats.therapist.press(review, 'Next strand')).toContain('strand 2 of 5');
  expect(await chats.therapist.press(review, 'Mark as reviewed')).toBe(
    `Marked as reviewed for the ${label}. The SENDCo sees it too.`,
  );
  expect(isReviewed(await gridNow(), label)).toBe(true);
});

test('twenty entries take six presses: one to open, one for each strand', async () => {
  const added = await app.post(
    `/api/schools/${school}/grid/entries/several`,
    {
      editId: 'paste',
      entries: Array.from({ length: 8 }, (_, n) => ({
        ...{ entryId: `group-${n}`, kind: 'provision', text: `Group ${n}` },
        cells: [cells[n % cells.length]],
      })),
    },
    people.sendco,
  );
  expect(added.status).toBe(200);
  let presses = 1;
  const card = await opens(chats.sendco, 'scoping.update');
  let asked = 0;
  for (; !chats.sendco.reads(card).startsWith('Hazelbrook Primary School\nAll five'); presses += 1) {
    asked += Object.values(ticks(chats.sendco, card)).flatMap((ids) => ids.split(',')).length;
    await next(card);
  }
  // Entries that stand in two strands are asked about in both.
  expect(asked).toBeGreaterThanOrEqual(20);
  expect(presses).toBeLessThanOrEqual(6);
  const grid = await gridNow();
  expect(grid?.entries).toHaveLength(20);
  expect(isSwept(grid, label)).toBe(true);
});

test('“What changed” tells what is different since the plan was agreed, and that nothing was kept before', async () => {
  const [answer] = await chats.sendco.say('grid');
  if (!answer) throw new Error('no answer');
  const ask = async () => {
    const data = cardActions(chats.channel.view(answer, chats.sendco.person)).find(
      (each) => each['title'] === 'What changed',
    )?.['data'] as Record<string, unknown>;
    const { replies } = await chats.channel.submit(chats.sendco.person, chats.sendco.chat, data);
    return replies.map((reply) => chats.sendco.reads(reply)).join('\n');
  };
  expect(await ask()).toContain('No version has been kept yet.');
  const stored = await gridStore(app.containers).load(school);
  const plan = sheetIdSchema.parse(cycleOf(school).replace('cycle', 'plan'));
  const kept = there(
    versionOf(there(stored).value, {
      ...{ cycleId: cycleIdSchema.parse(cycleOf(school)), planId: plan, by: 'Priya Raman and Ellen Whitfield' },
      at: instant('2026-11-27T08:55:00Z'),
    }),
  );
  await app.containers.records.items.create(toDocument('grid-version', kept));
  expect(await ask()).toContain('Nothing has changed.');

  const card = await opens(chats.sendco, 'scoping.update');
  const [evenings = '', fayre = ''] = chats.sendco.choices(card, 'still2').values();
  await chats.sendco.press(card, 'Save and next strand', {
    ...{ ...ticks(chats.sendco, card), still2: evenings },
    ...{ entry: 'No coffee mornings', kind: 'gap', levels: '3' },
  });
  await chats.sendco.press(card, 'Go on', { gone: fayre });
  const said = (await ask()).replaceAll('\\', '');
  expect(said).toContain('Since the plan for the spring term 2027 was agreed, on Fri 27 November 2026:');
  expect(said).toContain('Added (1)');
  expect(said).toContain('Gap: No coffee mornings (Family support, specialist (FS3))');
  expect(said).toContain('Taken out (1)');
  expect(said).toContain('Intervention Fayre (Family support, targeted (FS2))');
  expect(said).toContain('11 entries are as they were.');
});

test('one entry goes into several cells, also of other strands, and a gap is a gap', async () => {
  const card = await opens(chats.sendco, 'scoping.update');
  const saved = await chats.sendco.press(card, 'Save', {
    ...ticks(chats.sendco, card),
    entry: 'Talk Boost',
    kind: 'provision',
    levels: '1,2',
    cells: 'WW2,IN2',
  });
  expect(saved).toContain('Saved.');
  expect([...chats.sendco.choices(card, 'still1').keys()].at(-1)).toBe(
    'Talk Boost (also in Family support, targeted (FS2); Workforce, targeted (WW2); Intervention, targeted (IN2))',
  );
  await next(card, { entry: 'No coffee mornings', kind: 'gap', levels: '3' });
  const grid = await gridNow();
  expect(grid?.entries.slice(-2)).toMatchObject([
    { text: 'Talk Boost', kind: 'provision', cells: ['FS1', 'FS2', 'WW2', 'IN2'] },
    { text: 'No coffee mornings', kind: 'gap', cells: ['FS3'] },
  ]);
  await chats.sendco.press(card, 'Back', {});
  expect(chats.sendco.reads(card)).toContain('Specialist: nothing in place yet, only what is missing.');
  expect([...chats.sendco.choices(card, 'still3').keys()]).toEqual(['Gap: No coffee mornings']);
});

test('what is left unticked is not confirmed, and only a second choice takes it out', async () => {
  const card = await opens(chats.sendco, 'scoping.update');
  const [evenings = '', fayre = ''] = chats.sendco.choices(card, 'still2').values();
  const asked = await chats.sendco.press(card, 'Save and next strand', { ...ticks(chats.sendco, card), still2: '' });
  expect(asked).toContain('Tick what is no longer in place');
  expect((await gridNow())?.entries).toHaveLength(12);
  expect([...chats.sendco.choices(card, 'gone').values()]).toEqual([evenings, fayre]);
  expect(await chats.sendco.press(card, 'Go on', { gone: fayre })).toContain('strand 2 of 5');
  const grid = await gridNow();
  expect(grid?.entries.find(({ id }) => id === evenings)?.confirmedOn).toBe('2026-09-17');
  expect(grid?.entries.some(({ id }) => id === fayre)).toBe(false);
  expect((await changes())[0]).toMatchObject({ what: 'removed', text: 'Intervention Fayre', by: 'Ellen Whitfield' });
  // Coming back later, the card goes on where she had got to, and her unticked one is still without a tick.
  const later = await opens(chats.sendco, 'scoping.update');
  expect(chats.sendco.reads(later)).toContain('strand 2 of 5');
});

test('bad input gets one sentence; what was typed stays, and the ticks are kept', async () => {
  const card = await opens(chats.sendco, 'scoping.update');
  const answer = await next(card, { entry: 'Talk Boost', kind: 'gap', cells: '' });
  expect(answer).toContain('Choose at least one place in the grid');
  expect(answer).toContain('Talk Boost');
  expect(answer).toContain('strand 1 of 5');
  const long = await next(card, { entry: 'x'.repeat(301), levels: '1' });
  expect(long).toContain('301 characters');
  const grid = await gridNow();
  expect(grid?.entries).toHaveLength(12);
  expect(Object.keys(grid?.sweep?.strands ?? {})).toEqual(['FS']);
});

test('both work on the grid at once: nothing is lost, and what could not be done is named', async () => {
  const hers = await opens(chats.sendco, 'scoping.update', `${cycleOf(school)}#WW`);
  const seen = ticks(chats.sendco, hers);
  const mine = await opens(chats.therapist, 'scoping.update', `${cycleOf(school)}#WW`);
  expect(chats.therapist.choices(mine, 'still1').size).toBe(0);
  await chats.therapist.press(mine, 'Save', { entry: 'Makaton for midday staff', levels: '1' });
  const language = (await gridNow())?.entries.find(({ text }) => text === 'Language for Learning');
  const [changed] = await Promise.all([
    app.post('/api/schools/school-hazelbrook/grid/entries/change', {
      editId: 'edit-1',
      entryId: language?.id,
      text: 'Language for Learning, all years',
      seen: language?.rev,
    }),
  ]);
  expect(changed.status).toBe(200);
  const answer = await chats.sendco.press(hers, 'Save and next strand', { ...seen, entry: 'ELKLAN', levels: '2' });
  expect(answer).toContain(
    'Not ticked, because it was changed after you opened this: “Language for Learning, all years”',
  );
  // Hers are as she left them; what she has not seen like that waits for her tick.
  expect([...chats.sendco.choices(hers, 'still1').keys()].at(-1)).toBe('Makaton for midday staff');
  expect(answer).not.toContain(language?.id);
  const grid = await gridNow();
  expect(grid?.entries.map(({ text }) => text)).toEqual(expect.arrayContaining(['Makaton for midday staff', 'ELKLAN']));
  expect(grid?.sweep?.strands.WW).toBeUndefined();
  expect(await next(hers)).toContain('strand 4 of 5');
  expect((await gridNow())?.sweep?.strands.WW).toBeDefined();
});

test('a change of the school takes the review back and says so; a stale review card marks nothing', async () => {
  const stale = await opens(chats.therapist, 'scoping.review');
  const review = await opens(chats.therapist, 'scoping.review');
  await chats.therapist.press(review, 'Mark as reviewed');
  const card = await opens(chats.sendco, 'scoping.update');
  const told = await chats.sendco.press(card, 'Save', {
    ...ticks(chats.sendco, card),
    entry: 'Talk Boost',
    levels: '2',
  });
  expect(told).toContain('Priya Raman had reviewed the grid and is asked to look at what changed.');
  expect(isReviewed(await gridNow(), label)).toBe(false);

  const refused = await chats.therapist.press(stale, 'Mark as reviewed');
  expect(refused).toContain('not marked as reviewed yet');
  expect(refused).toContain('New: Talk Boost');
  expect(isReviewed(await gridNow(), label)).toBe(false);
  expect(await chats.therapist.press(stale, 'Mark as reviewed')).toContain('Marked as reviewed');
  const said = (await chats.sendco.say('grid')).map(chats.sendco.reads).join();
  expect(said).toContain('Up to date for the spring term 2027: 1 of 5 strands.');
  expect(said).toContain('Priya Raman reviewed it on Fri 27 Nov at 08:55.');
});

test('a school without a grid gets one with the first press, once, also when two press at the same moment', async () => {
  const { channel, farSendco } = chats;
  const card = await opens(farSendco, 'scoping.update', cycleOf(saltmarsh));
  expect(farSendco.reads(card)).toContain('Universal: nothing in place yet.');
  expect(farSendco.reads(card)).toContain('Saltmarsh Church of England Primary School and Nursery');
  const data = (n: number) => ({
    verb: 'scoping.save',
    v: 1,
    id: `${cycleOf(saltmarsh)}#FS`,
    rev: 0,
    newId: `form-${n}`,
    entry: `Provision ${n}`,
    levels: '1',
  });
  const answers = await Promise.all(
    [1, 2, 3].map((n) =>
      channel.execute(farSendco.person, farSendco.chat, { verb: 'scoping.save', data: data(n), message: card }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const grid = await gridNow(saltmarsh);
  expect(grid?.entries.map(({ text }) => text).sort()).toEqual(['Provision 1', 'Provision 2', 'Provision 3']);
  expect((await changes(saltmarsh)).filter(({ what }) => what === 'added')).toHaveLength(3);
});

/** As many as a grid can hold in the proof; each card of so many takes its time. */
const many = process.env['PROOF'] === '1' ? 600 : 240;

test('a grid of very many long entries still fits its cards, page by page, and the last page makes the strand done', async () => {
  const { containers } = app;
  const { resource } = await containers.records.item(`grid|${school}`, school).read<Record<string, unknown>>();
  const [entry] = (await gridNow())?.entries ?? [];
  const entries = Array.from({ length: many }, (_, n) => ({
    ...entry,
    id: `entry-${n}-${'0'.repeat(30)}`,
    text: `${n} ${'’*'.repeat(200)}`.slice(0, n % 2 ? 300 : 20),
    cells: n % 5 ? ['FS1'] : [...cells],
  }));
  await containers.records.items.upsert({ ...resource, entries });
  const card = await opens(chats.sendco, 'scoping.update');
  const pages = Number(/Part 1 of (\d+)/.exec(chats.sendco.reads(card))?.[1]);
  expect(pages).toBeGreaterThan(many / 70);
  for (let n = 2; n <= pages; n += 1) expect(await next(card)).toContain(`Part ${n} of ${pages}`);
  expect((await gridNow())?.sweep ?? null).toBeNull();
  expect(await next(card)).toContain('strand 2 of 5');
  expect(Object.keys((await gridNow())?.sweep?.strands ?? {})).toEqual(['FS']);
  const review = await opens(chats.therapist, 'scoping.review');
  for (let n = 2; n <= pages; n += 1) expect(await chats.therapist.press(review, 'Next strand')).toContain(`Part ${n}`);
}, 300_000);

test('who may not, is told so, and sees nothing of a school of others', async () => {
  const far = await opens(chats.farSendco, 'scoping.update');
  expect(chats.farSendco.reads(far)).toContain('a school that you are not linked with');
  const asSendco = await opens(chats.sendco, 'scoping.review');
  expect(chats.sendco.reads(asSendco)).toContain('Only the school’s link therapist marks the grid as reviewed');
  const mine = await opens(chats.therapist, 'scoping.update');
  const answer = await chats.channel.execute(chats.therapist.person, chats.therapist.chat, {
    verb: 'scoping.settle',
    data: { verb: 'scoping.settle', v: 1, id: `${cycleOf(school)}#FS`, rev: 1, gone: 'entry-05' },
    message: mine,
  });
  expect(JSON.stringify(answer.body?.value)).toContain('Only the school’s SENDCo says what is still true');
  const crafted = await opens(chats.sendco, 'scoping.update', 'cycle|service-other|school-hazelbrook|2026-27|spring');
  expect(chats.sendco.reads(crafted)).toContain('not linked with');
  expect((await gridNow())?.rev).toBe(1);
});

test('a button made up for a planning years ahead opens nothing, and the strands of this term go on', async () => {
  const madeUp = cycleOf(school).replace('2026-27', '2098-99');
  const { replies } = await chats.channel.submit(chats.sendco.person, chats.sendco.chat, {
    verb: 'scoping.update',
    v: 1,
    id: madeUp,
    rev: 1,
  });
  expect(replies.map((reply) => chats.sendco.reads(reply)).join()).toContain('a school that you are not linked with');
  await next(await opens(chats.sendco, 'scoping.update'));
  expect((await gridNow())?.sweep?.label).toBe(label);
});
