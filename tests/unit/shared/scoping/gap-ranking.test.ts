import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { otherSide, sideSchema, type Side } from '../../../../shared/organisation/roles.ts';
import { compared } from '../../../../shared/scoping/gap-compare.ts';
import {
  blankRanking,
  decideRanking,
  gapRankingSchema,
  isUncovered,
  rankingFor,
  type GapRanking,
  type RankOp,
} from '../../../../shared/scoping/gap-ranking.ts';
import { orderOn, targetTerm, termsFrom } from '../../../../shared/scoping/gap-terms.ts';
import { prioritySchema } from '../../../../shared/scoping/settling.ts';
import { date } from '../../../../shared/kernel/time.ts';
import { there } from '../planning/a-cycle.ts';
import { tries } from '../runs.ts';
import { cycleId, ellen, noGrid, priya, spring } from './a-grid.ts';

const gaps = ['gap-1', 'gap-2', 'gap-3'];
const ids = new Set(gaps);
const blank = blankRanking(noGrid(), 'Hazelbrook Primary School', cycleId, spring);
const by = { sendco: ellen, 'link-therapist': priya } as const;
let n = 0;
const ranks = (before: GapRanking, side: Side, op: Partial<RankOp>) =>
  decideRanking(
    before,
    { ranks: [], handIn: false, seen: before.sides[side].rev, ...op },
    by[side]({ activityId: `activity-${(n += 1)}` }),
    ids,
  );
const first = (entryId: string) => ({ entryId, rank: 'first' as const });
const bothIn = (): GapRanking => {
  const hers = ranks(blank, 'sendco', { ranks: [first('gap-1')], handIn: true }).ranking;
  return ranks(hers, 'link-therapist', { ranks: [first('gap-2')], handIn: true }).ranking;
};

const step = fc.record({
  side: fc.constantFrom(...sideSchema.options),
  entryId: fc.constantFrom(...gaps),
  rank: fc.constantFrom(...prioritySchema.options, null),
  handIn: fc.boolean(),
  behind: fc.nat(2),
});

describe('putting gaps in order', () => {
  it('a revision that is still to come writes over nothing that a colleague said', () => {
    const before = ranks(blank, 'sendco', { ranks: [first('gap-1')] }).ranking;
    const { ranking, refused } = ranks(before, 'sendco', { ranks: [{ entryId: 'gap-1', rank: 'later' }], seen: 99 });
    expect(ranking).toBe(before);
    expect(refused.map(({ code }) => code)).toEqual(['out-of-date']);
  });

  it('whatever happens, a side’s ranks and notes are in no view of the other before both have handed in, and then stand', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        let now = blank;
        for (const { side, entryId, rank, handIn, behind } of steps) {
          const seen = Math.max(0, now.sides[side].rev - behind);
          const { ranking, refused } = ranks(now, side, {
            ranks: [{ entryId, rank, note: `secret of ${side}` }],
            handIn,
            seen,
          });
          gapRankingSchema.parse(ranking);
          expect(JSON.stringify(refused)).not.toContain('secret');
          if (isUncovered(now)) expect(ranking).toBe(now);
          // Nobody changes what the other side said.
          expect(ranking.sides[otherSide(side)]).toEqual(now.sides[otherSide(side)]);
          now = ranking;
          for (const each of sideSchema.options) {
            const view = there(rankingFor(each, now));
            const shows = JSON.stringify(view).includes(`secret of ${otherSide(each)}`);
            if (!isUncovered(now)) expect(shows).toBe(false);
            else expect(view.theirs.ranks).toEqual(now.sides[otherSide(each)].ranks);
          }
          expect(rankingFor(undefined, now)).toBeUndefined();
        }
      }),
      tries(150),
    );
  });

  it('how busy the other side is does not show: one’s own revision does not move', () => {
    const busy = ranks(ranks(blank, 'sendco', { ranks: [first('gap-1')] }).ranking, 'sendco', {
      ranks: [first('gap-2')],
    });
    expect(rankingFor('link-therapist', busy.ranking)).toEqual(rankingFor('link-therapist', blank));
  });

  it('can be changed after handing in, until both have; then nothing moves', () => {
    const hers = ranks(blank, 'sendco', { ranks: [first('gap-1')], handIn: true }).ranking;
    const other = ranks(hers, 'sendco', { ranks: [{ entryId: 'gap-1', rank: 'later' }] });
    expect(other.ranking.sides.sendco).toMatchObject({ ranks: { 'gap-1': { rank: 'later' } } });
    expect(other.ranking.sides.sendco.handedIn).toEqual(hers.sides.sendco.handedIn);
    const late = ranks(bothIn(), 'sendco', { ranks: [first('gap-3')] });
    expect(late.refused.map(({ code }) => code)).toEqual(['locked']);
  });

  it('nobody writes over what a colleague of the same side said meanwhile, and pressing twice counts once', () => {
    const { ranking } = ranks(blank, 'sendco', { ranks: [first('gap-1')] });
    const stale = ranks(ranking, 'sendco', { ranks: [{ entryId: 'gap-1', rank: 'not-now' }, first('gap-2')], seen: 0 });
    expect(stale.refused).toHaveLength(1);
    expect(stale.ranking.sides.sendco.ranks).toMatchObject({ 'gap-1': { rank: 'first' }, 'gap-2': { rank: 'first' } });
    const twice = decideRanking(
      ranking,
      { ranks: [first('gap-3')], handIn: true, seen: 9 },
      ellen({ activityId: `activity-${n - 1}` }),
      ids,
    );
    expect(twice.ranking).toBe(ranking);
  });

  it('nothing can be handed in before something is ranked, and a gap that is gone is named and left out', () => {
    expect(ranks(blank, 'sendco', { handIn: true }).refused[0]?.code).toBe('not-ready');
    const gone = ranks(blank, 'sendco', { ranks: [first('gap-9'), first('gap-1')], handIn: true });
    expect(gone.ranking.sides.sendco).toMatchObject({ handedIn: null, ranks: { 'gap-1': { rank: 'first' } } });
    expect(gone.refused).toHaveLength(1);
  });

  it('shows where the two differ most first, who puts it higher, and what only one ranked', () => {
    const view = there(rankingFor('sendco', bothIn()));
    const mine = { ...view.mine.ranks, 'gap-2': { rank: 'not-now' as const, note: '', by: 'E', rev: 1 } };
    const all = compared(
      gaps.map((id) => ({ id, settled: null })),
      'sendco',
      mine,
      view.theirs.ranks,
    );
    expect(all.map(({ gap, apart, higher }) => [gap.id, apart, higher])).toEqual([
      ['gap-2', 3, 'link-therapist'],
      ['gap-1', 0, null],
      ['gap-3', 0, null],
    ]);
    expect(all.map(({ isRankedByBoth }) => isRankedByBoth)).toEqual([true, false, false]);
  });

  it('terms follow each other over the turn of the school year, and one that is over or far away cannot be aimed at', () => {
    expect(termsFrom('2026-27|1').map(({ label }) => label)).toEqual([
      'spring term 2027',
      'summer term 2027',
      'autumn term 2027',
    ]);
    expect([date('2026-11-27'), date('2027-01-08'), date('2027-07-01')].map(orderOn)).toEqual([
      '2026-27|0',
      '2026-27|1',
      '2026-27|2',
    ]);
    expect(targetTerm('2027-28|0', date('2026-11-27'))?.label).toBe('autumn term 2027');
    for (const order of ['2025-26|2', '2030-31|0', '', 'x', '2026-27|9', '2026-28|1'])
      expect(targetTerm(order, date('2026-11-27'))).toBeUndefined();
  });
});
