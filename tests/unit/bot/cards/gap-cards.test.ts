import { expect, test } from '@jest/globals';
import { rankPages, settlePages } from '../../../../bot/features/scoping/gap-pages.ts';
import { gapVerbs } from '../../../../bot/features/scoping/gap-verbs.ts';
import { answerPress } from '../../../../bot/features/press.ts';
import { comparedIn } from '../../../../shared/scoping/gap-compare.ts';
import { blankRanking, rankingFor } from '../../../../shared/scoping/gap-ranking.ts';
import { gapText } from '../../../../shared/scoping/gap-text.ts';
import { scopingText } from '../../../../shared/scoping/text.ts';
import { there } from '../../shared/planning/a-cycle.ts';
import { cycleId, spring } from '../../shared/scoping/a-grid.ts';
import {
  conversationPage,
  guardFaults,
  inputsOf,
  markdownFaults,
  noticeFaults,
  parserFaults,
  primaryFaults,
  verbsShown,
} from './checks.ts';
import { cases, everyGapCard } from './every-gap-card.ts';
import { asking, fakeWorld } from './fakes.ts';

const all = [...everyGapCard()];
const verbs = gapVerbs(fakeWorld([]).ports);

test('every card of the gaps passes the guard and the reference parser, however many gaps and words', () => {
  expect(all.length).toBeGreaterThan(150);
  expect(guardFaults(all)).toEqual([]);
  expect(parserFaults(all)).toEqual([]);
  expect(Math.max(...all.map(({ card }) => Buffer.byteLength(JSON.stringify(card))))).toBeLessThan(25 * 1024);
});

test('one button is the likeliest next step, notices stand above the buttons, and words are shown as they were written', () => {
  expect(primaryFaults(all)).toEqual([]);
  expect(noticeFaults(all)).toEqual([]);
  expect(markdownFaults(all)).toEqual([]);
});

test('all 500 gaps are reached by going on, to rank and to settle, each once', () => {
  for (const [grid] of Object.values(cases)) {
    const view = there(rankingFor('sendco', blankRanking(grid, grid.schoolName, cycleId, spring)));
    const ids = grid.entries.map(({ id }) => id).sort();
    const ranked = rankPages(grid.entries);
    const settled = settlePages(comparedIn(grid.entries, view)).map((page) => page.map(({ gap }) => gap));
    for (const pages of [ranked, settled])
      expect(
        pages
          .flat()
          .map(({ id }) => id)
          .sort(),
      ).toEqual(ids);
    expect(Math.max(...ranked.map((page) => page.length))).toBeLessThanOrEqual(10);
  }
});

test('docs/conversation.md names the buttons, verbs and inputs as the cards do', () => {
  const shown = verbsShown(all);
  expect([...shown].sort()).toEqual(verbs.map(({ name }) => name).sort());
  for (const name of shown) expect(conversationPage).toContain(`\`${name}\``);
  const { press, compare, save, next, back, handIn, agree } = gapText.card;
  for (const title of [press, compare, save, next, back, handIn, agree])
    expect(conversationPage).toContain(`\`${title}\``);
  const inputs = new Set(all.flatMap(({ card }) => inputsOf(card).map((node) => String(node['id']))));
  for (const id of inputs) {
    const [, letters = '', n = ''] = /^([a-z]+)(\d+)$/.exec(id) ?? [];
    expect([id, conversationPage.includes(`\`${letters}1\` to \`${letters}${letters === 'rank' ? 10 : 4}\``)]).toEqual([
      id,
      true,
    ]);
    expect(Number(n)).toBeGreaterThan(0);
  }
});

test.each(['', 'x', '#1', 'cycle|a|b|2026-27|spring', 'plan|a|b|2026-27|spring#1', 'cycle|a|b|2036-37|spring'])(
  'a button whose id is “%s” gets a sentence, and a stranger nothing of the school',
  async (id) => {
    for (const { name } of verbs) {
      for (const v of [1, 99]) {
        const press = { verb: name, v, id, rev: 1 };
        expect((await answerPress(verbs, asking('Ellen Whitfield'), 'a-1', press)).message?.summary).toBe(
          scopingText.notYours,
        );
        const stranger = await answerPress(verbs, asking('Marian Pike'), 'a-1', { ...press, id: cycleId });
        expect(stranger.message?.summary).toBe(scopingText.notYours);
      }
    }
  },
);
