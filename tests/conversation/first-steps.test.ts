import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { gridStore } from '../../bot/storage/grid.ts';
import { sheetStore } from '../../bot/storage/sheets.ts';
import { sampleSchools } from '../../infra/local/sample/people.ts';
import { schoolIdSchema } from '../../shared/kernel/ids.ts';
import { coverageOf } from '../../shared/scoping/scoping.ts';
import { rowOf, rowsOf, textOf } from '../../shared/sheet/sheet.ts';
import { cardActions, cardInputs, type ChatMessage } from '../support/channel/channel.mjs';
import type { Chatting } from '../support/chats.ts';
import { closeStory, openStory, type Story } from '../support/story.ts';
import { there } from '../unit/shared/planning/a-cycle.ts';

const school = schoolIdSchema.parse(sampleSchools.saltmarsh.id);

let app: Story['app'];
let chats: Story['chats'];
beforeEach(async () => {
  ({ app, chats } = await openStory(['otherTherapist', 'farSendco'], { now: '2026-11-26T09:00:00Z' }));
});
afterEach(() => closeStory({ app, chats }));

const shown = (who: Chatting, card: ChatMessage): object =>
  there(chats.channel.view(card, who.person)) as unknown as object;
const titles = (who: Chatting, card: ChatMessage): string[] =>
  cardActions(shown(who, card)).map((each) => String(each['title']));
const primary = (who: Chatting, card: ChatMessage): unknown =>
  cardActions(shown(who, card)).find((each) => each['style'] === 'positive')?.['title'];

/** Presses a button whose answer comes as a new card below. */
async function opens(who: Chatting, card: ChatMessage, title: string): Promise<ChatMessage> {
  const { replies } = await chats.channel.press(who.person, who.chat, card, title);
  return there(replies[0], `an answer to ${title}`);
}
/** The way so far, as a new card. */
async function steps(who: Chatting): Promise<ChatMessage> {
  const [card] = await who.say('steps');
  return there(card);
}

/** Answers a questionnaire to its end, page by page; every item whose id is in `unknown` with 'don't know'. */
async function evaluates(who: Chatting, card: ChatMessage, unknown: readonly string[] = []): Promise<void> {
  for (let page = 0; page < 20 && !titles(who, card).includes('I have finished'); page += 1) {
    const answers = cardInputs(shown(who, card))
      .filter((input) => Array.isArray(input['choices']))
      .map((input, n) => {
        const id = String(input['id']);
        return [id, unknown.some((each) => id.endsWith(each)) ? 'dont-know' : String(n % 4)] as const;
      });
    const onward = there(titles(who, card).find((title) => title.startsWith('Save and') && title !== 'Save and back'));
    await who.press(card, onward, Object.fromEntries(answers));
  }
}

test('a new school goes from hello through the three tools to an agreed first grid and into planning, in two tenants', async () => {
  const { otherTherapist: tom, farSendco: marian } = chats;
  const [hello] = await marian.say('hello');
  const way = await opens(marian, there(hello), 'First steps');
  expect(marian.reads(way)).toContain('First steps at Saltmarsh');
  expect(marian.reads(way)).toContain('0 of 15 cells filled; go through the five strands');
  expect(primary(marian, way)).toBe('Initial discussions');

  // They begin to talk; both have the card of it.
  await chats.channel.press(marian.person, marian.chat, way, 'Initial discussions');
  await marian.sees('Next for you: Foundations');
  await tom.sees('would like to begin your initial discussions');

  // The first tool: twenty statements in five cards, one of which nobody can answer yet.
  const second = await steps(marian);
  expect(primary(marian, second)).toBe('Baseline evaluation');
  const baseline = await opens(marian, second, 'Baseline evaluation');
  await evaluates(marian, baseline, ['COM4']);
  await marian.press(baseline, 'Put on our list', { unknown: 'COM4' });
  await marian.press(baseline, 'I have finished');
  await tom.sees('has finished the baseline evaluation');

  // The second: three lists.
  const third = await steps(marian);
  expect(primary(marian, third)).toBe('Stars, bugs and moon');
  const lists = await opens(marian, third, 'Stars, bugs and moon');
  await marian.press(lists, 'Add', { list: 'bugs', item: 'Nobody has time to meet the therapist' });
  await marian.press(lists, 'Add', { list: 'moon', item: 'Every child joins in at playtime' });
  await marian.press(lists, 'Turn one into …');
  const [bug = ''] = [...marian.choices(lists, 'which')]
    .filter(([title]) => /time to meet/.test(title))
    .map(([, id]) => id);
  await marian.press(lists, 'Make it', { which: bug, as: 'point' });
  if (titles(marian, lists).includes('Back to the lists')) await marian.press(lists, 'Back to the lists');
  await marian.press(lists, 'I have finished');

  // The third.
  const fourth = await steps(marian);
  expect(primary(marian, fourth)).toBe('Detailed evaluation');
  const detailed = await opens(marian, fourth, 'Detailed evaluation');
  await evaluates(marian, detailed);
  await marian.press(detailed, 'I have finished');

  // What was finished is ticked where the two of them began; nobody does it by hand.
  await app.product.tick();
  const [initial] = await sheetStore(app.containers).list(school, 'initial');
  for (const tool of ['tool-baseline', 'tool-stars-bugs-moon', 'tool-detailed']) {
    const row = rowOf(there(initial), tool);
    expect([tool, textOf(row, 'done'), textOf(row, 'sharedOn')]).toEqual([tool, 'yes', '2026-11-26']);
  }

  // The first grid: something in place in each strand, and a gap.
  const fifth = await steps(marian);
  expect(primary(marian, fifth)).toBe('The first grid');
  const grid = await opens(marian, fifth, 'The first grid');
  for (let strand = 1; strand <= 5; strand += 1) {
    const kind = strand === 2 ? 'gap' : 'provision';
    const onward = there(titles(marian, grid).find((title) => title.startsWith('Save and')));
    await marian.press(grid, onward, { entry: `What we have, strand ${strand}`, kind, levels: '1' });
  }
  const waits = await steps(marian);
  expect(marian.reads(waits)).toContain('4 of 15 cells filled; waiting for Tom Ashdown');

  // The therapist reviews it in the other tenant: now it is agreed.
  const his = await steps(tom);
  expect(tom.reads(his)).toContain('ready for you to review');
  const review = await opens(tom, his, 'The first grid');
  await tom.press(review, 'Mark as reviewed');
  const stored = there((await gridStore(app.containers).load(school))?.value);
  expect(stored.entries.every(({ agreed }) => agreed !== null)).toBe(true);
  expect(coverageOf(stored.entries)).toMatchObject({ filled: 4, gaps: 1 });
  expect(marian.reads(await steps(marian))).toContain('agreed, 4 of 15 cells filled');

  // The next morning planning opens, and the plan takes up what was said on the way.
  app.clock.set('2026-11-27T09:00:00Z');
  await app.product.tick();
  await tom.opens('Saltmarsh', 'Send to Marian Pike');
  expect(tom.reads(await steps(tom))).toContain('spring term 2027: open');
  const [plan] = await sheetStore(app.containers).list(school, 'plan');
  const points = rowsOf(there(plan), 'point').map((row) => [row.from?.label, textOf(row, 'text')]);
  expect(points.map(([label]) => label).sort()).toEqual(['Baseline evaluation', 'stars, bugs and moon']);
  expect(points.map(([, text]) => text)).toContain('Nobody has time to meet the therapist');
  expect(rowsOf(there(plan), 'gap').map(({ label }) => label)).toEqual(['What we have, strand 2']);

  // What is made an outcome later comes into the plan that is open, once.
  const [more] = await marian.say('moon');
  const moon = there(more);
  await marian.press(moon, 'Turn one into …');
  const [aim = ''] = [...marian.choices(moon, 'which')].filter(([title]) => /playtime/.test(title)).map(([, id]) => id);
  await marian.press(moon, 'Make it', { which: aim, as: 'outcome' });
  for (let times = 0; times < 2; times += 1) await app.product.tick();
  const [now] = await sheetStore(app.containers).list(school, 'plan');
  const aims = rowsOf(there(now), 'outcome').filter(
    (row) => textOf(row, 'outcome') === 'Every child joins in at playtime',
  );
  expect(aims).toHaveLength(1);
}, 300_000);
