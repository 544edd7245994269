import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lookThrough } from '../../../../shared/anonymous-text/look-through.ts';
import { detailed } from '../../../../shared/evaluation/detailed.ts';
import { environment } from '../../../../shared/evaluation/environment.ts';
import { itemOfGap, lowItems, wantedGaps } from '../../../../shared/evaluation/low-items.ts';
import { questionnaireSchema } from '../../../../shared/evaluation/questionnaire.ts';
import { questionnaires } from '../../../../shared/evaluation/questionnaires.ts';
import type { Shown } from '../../../../shared/evaluation/scores.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import type { Side } from '../../../../shared/organisation/roles.ts';
import { gapOps, planLines } from '../../../../shared/scoping/action-plan.ts';
import type { Grid } from '../../../../shared/scoping/grid.ts';
import { there } from '../planning/a-cycle.ts';
import { tries } from '../runs.ts';
import { after, ellen, hazelbrookGrid, priya } from '../scoping/a-grid.ts';

const at = instant('2026-11-27T09:00:00Z');
const autumn = { academicYear: '2026-27', term: 'autumn' } as const;
const keyOf = itemOfGap('environment');
const wanted = (...items: string[]) => wantedGaps(environment, autumn, items);
const pressed = (grid: Grid, ...items: string[]): Grid =>
  after(grid, [ellen(), ...gapOps(grid, keyOf, wanted(...items))]);
const gapsOf = (grid: Grid) => grid.entries.filter(({ id, kind }) => kind === 'gap' && keyOf(id));

test('the environment audit is our own template of 24 statements: eight places at three levels, each with its cell', () => {
  expect([environment.areas.length, environment.levels.length, environment.items.length]).toEqual([8, 3, 24]);
  expect(environment.licence).toBe('own-template');
  expect(environment.notice).toContain('no published audit');
  expect(environment.items.map(({ gap }) => gap?.cell)).toEqual(environment.areas.flatMap(() => ['EE1', 'EE2', 'EE3']));
  expect(environment.dontKnow).toBe('Not looked at yet');
});

test('what an item becomes on the grid is content: short enough, and no words that would be held back', () => {
  const texts = questionnaires.flatMap(({ items }) => items.flatMap(({ gap }) => gap?.text ?? []));
  expect(texts).toHaveLength(24 + 60);
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts)
    expect([text, lookThrough(text, { names: [], today: date('2026-11-27') })]).toEqual([text, []]);
  const { gapUpTo: _, ...without } = environment;
  expect(questionnaireSchema.safeParse(without).success).toBe(false);
});

/** Answers as two people gave them, seen by somebody who may see all. */
const shownOf = (sendco: Record<string, string>, therapist: Record<string, string> = {}): Shown => {
  const said = (answers: Record<string, string>, side: Side) =>
    Object.fromEntries(
      Object.entries(answers).map(([item, text]) => [item, { answer: { text, by: 'A', side, at, rev: 1 } }]),
    );
  return {
    hidden: { sendco: [], 'link-therapist': [], joint: [] },
    answers: { sendco: said(sendco, 'sendco'), 'link-therapist': said(therapist, 'link-therapist'), joint: {} },
  };
};

test('only an answer that both share and that is low is offered: nothing unlooked at, nothing they differ on', () => {
  const shown = shownOf(
    { TALK1: '1', TALK2: '0', TALK3: 'dont-know', HEAR1: '0', HEAR2: '3', HEAR3: '2' },
    { HEAR1: '2' },
  );
  expect(lowItems(environment, shown).map(({ id }) => id)).toEqual(['TALK2', 'TALK1']);
  expect(lowItems(detailed, shownOf({ 'EE1-1': '0' })).map(({ gap }) => gap.cell)).toEqual(['EE1']);
  const { gapUpTo: _, ...noneIsLow } = environment;
  expect(lowItems(noneIsLow, shown)).toEqual([]);
});

test('however often and in whatever order items are pressed, each is one gap on the grid', () => {
  const items = fc.subarray(
    environment.items.map(({ id }) => id),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.array(items, { minLength: 1, maxLength: 4 }), (presses) => {
      const grid = presses.reduce((now, each) => pressed(now, ...each), hazelbrookGrid());
      const made = new Set(presses.flat());
      expect(
        gapsOf(grid)
          .map(({ id }) => keyOf(id))
          .sort(),
      ).toEqual([...made].sort());
    }),
    tries(30),
  );
});

test('a gap that was taken out comes back as it was; one that is met is a gap anew when it comes out low again', () => {
  const on = pressed(hazelbrookGrid(), 'TALK1');
  const id = there(gapsOf(on)[0]).id;
  const out = after(on, [ellen(), { do: 'remove', id, seen: on.rev }]);
  expect(planLines(out, keyOf)).toEqual([]);
  expect(gapsOf(pressed(out, 'TALK1')).map((each) => each.id)).toEqual([id]);

  const became = after(on, [priya(), { do: 'meet', id, metBy: null, text: 'Staff film each other', seen: on.rev }]);
  expect(planLines(became, keyOf)).toMatchObject([{ key: 'TALK1', isOpen: false, text: 'Staff film each other' }]);
  const anew = pressed(became, 'TALK1');
  expect(planLines(anew, keyOf).map(({ isOpen }) => isOpen)).toEqual([true, false]);

  const metBy = there(on.entries[0]).id;
  const other = after(on, [priya(), { do: 'meet', id, metBy, seen: on.rev }]);
  expect(planLines(other, keyOf)).toMatchObject([{ key: 'TALK1', isOpen: false }]);
  expect(gapsOf(pressed(other, 'TALK1'))).toHaveLength(1);
});

test('a gap of an earlier audit that is still open is not put there a second time by the re-audit', () => {
  const autumnGrid = pressed(hazelbrookGrid(), 'PLAY1');
  const again = gapOps(
    autumnGrid,
    keyOf,
    wantedGaps(environment, { academicYear: '2026-27', term: 'spring' }, ['PLAY1']),
  );
  expect(again).toEqual([]);
});

test('entries of other origin, and of another questionnaire, are not taken for the audit’s', () => {
  for (const id of [
    'entry-01',
    'form-1~2',
    'detailed~EE1-1~2026-27~autumn',
    'environment~PLAY1',
    'environment~~2026-27',
  ])
    expect([id, keyOf(id)]).toEqual([id, undefined]);
});
