import { expect, test } from '@jest/globals';
import { faultsOf } from '../../../../bot/cards/guard.ts';
import { answerPress } from '../../../../bot/features/press.ts';
import { beside, pagesOf } from '../../../../bot/features/scoping/pages.ts';
import { scopingVerbs } from '../../../../bot/features/scoping/verbs.ts';
import { strands } from '../../../../shared/balanced-system/framework.ts';
import { scopingText } from '../../../../shared/scoping/text.ts';
import {
  buttonsOf,
  conversationPage,
  guardFaults,
  inputsOf,
  markdownFaults,
  noticeFaults,
  parserFaults,
  primaryFaults,
  verbsShown,
} from './checks.ts';
import { everyGridCard, grids } from './every-grid-card.ts';
import { asking, fakeWorld } from './fakes.ts';

const all = [...everyGridCard()];
const verbs = scopingVerbs(fakeWorld([]).ports);
const page = conversationPage;

test('every card of the grid passes the guard, however full the grid', () => {
  expect(all.length).toBeGreaterThan(500);
  expect(guardFaults(all)).toEqual([]);
});

test('every card has one button that is the likeliest next step, and notices stand right above the buttons', () => {
  expect(primaryFaults(all)).toEqual([]);
  expect(noticeFaults(all)).toEqual([]);
});

test('every card of the grid is a valid Adaptive Card 1.5 to the reference parser', () => {
  expect(parserFaults(all)).toEqual([]);
});

test('every button is a verb of the grid and carries nothing but what it may', () => {
  const shown = verbsShown(all);
  const names = verbs.map(({ name }) => name);
  expect([...shown].filter((each) => !names.includes(each))).toEqual([]);
  // The live card opens the review; its own cards go on with scoping.read.
  expect(names.filter((each) => !shown.has(each))).toEqual(['scoping.review']);
});

test('every entry of a strand is on exactly one of its pages, forty at most on each', () => {
  for (const grid of Object.values(grids))
    for (const strand of strands) {
      const pages = pagesOf(grid.entries, strand);
      const here = grid.entries.filter(({ cells }) => cells.some((cell) => cell.startsWith(strand)));
      expect(
        pages
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(here.map(({ id }) => id).sort());
      expect(Math.max(...pages.map((each) => each.length))).toBeLessThanOrEqual(40);
    }
});

const isProof = process.env['PROOF'] === '1';
test('forward and back lead through each page of each strand, once and in order', () => {
  for (const { entries } of Object.values(grids)) {
    const places = strands.flatMap((strand) => pagesOf(entries, strand).map((_, page) => ({ strand, page })));
    // Of a strand with very many pages every tenth, and those about its ends.
    const every = isProof ? 1 : 10;
    for (const [n, place] of places.entries()) {
      const isEnd = place.page === 0 || places[n + 1]?.page === 0 || n === places.length - 1;
      if (!isEnd && n % every) continue;
      expect(beside(entries, place, 1)).toEqual(places[n + 1]);
      expect(beside(entries, place, -1)).toEqual(places[n - 1]);
    }
    expect(beside(entries, { strand: 'FS', page: 9_999 }, 1)).toBeUndefined();
  }
});

test('no input shares its name with what a button carries, and docs/conversation.md lists each with its label', () => {
  const labels = new Map(all.flatMap(({ card }) => inputsOf(card).map((n) => [String(n['id']), String(n['label'])])));
  expect([...labels.keys()].sort()).toEqual(
    ['cells', 'entry', 'gone', 'keepText', 'kind', 'levels', 'still1', 'still2', 'still3'].sort(),
  );
  for (const [id, label] of labels) {
    expect(['verb', 'v', 'id', 'rev', 'newId', 'action']).not.toContain(id);
    expect(page).toContain(`| \`${id}\` | ${label} |`);
  }
});

test('docs/conversation.md names the buttons and verbs as the cards do', () => {
  for (const { name } of verbs) expect(page).toContain(`\`${name}\``);
  const { next, finish, save, back, goOn } = scopingText.card;
  const { next: nextStrand, mark, add } = scopingText.review;
  for (const title of [next, finish, save, back, goOn, nextStrand, mark, add, scopingText.card.elsewhere.button])
    expect(page).toContain(`\`${title}\``);
});

test('words that look like Markdown are shown as they were written', () => {
  expect(markdownFaults(all)).toEqual([]);
});

const oneOfEach = [
  ...new Map(all.flatMap(({ card }) => buttonsOf(card)).map((each) => [(each['data'] as { verb: string }).verb, each])),
];

test.each(oneOfEach)(
  '%s of another version gets the card as it stands; a stranger nothing of the school',
  async (_, button) => {
    const data = button['data'] as Record<string, unknown>;
    for (const name of ['Ellen Whitfield', 'Priya Raman']) {
      const { message } = await answerPress(verbs, asking(name), 'activity-1', { ...data, v: 99 });
      expect(message?.card && faultsOf(message.card)).toEqual([]);
    }
    for (const v of [1, 99]) {
      const { message } = await answerPress(verbs, asking('Marian Pike'), 'activity-1', { ...data, v });
      expect(message?.summary).toBe(scopingText.notYours);
    }
  },
);

test.each(['', 'x', '#FS', 'cycle|a|b|2026-27|spring', 'cycle|a|b|2026-27|spring#XX', 'plan|a|b|2026-27|spring#FS'])(
  'a button whose id is “%s” gets a sentence',
  async (id) => {
    for (const verb of verbs) {
      const press = { verb: verb.name, v: 1, id, rev: 1, newId: 'form-1' };
      const { message } = await answerPress(verbs, asking('Ellen Whitfield'), 'activity-1', press);
      expect(message?.summary).toBe(scopingText.notYours);
    }
  },
);
