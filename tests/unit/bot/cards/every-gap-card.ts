import { gapsCard, liveGapsCard } from '../../../../bot/features/scoping/gap-cards.ts';
import { rankPages, settlePages } from '../../../../bot/features/scoping/gap-pages.ts';
import type { Message } from '../../../../bot/ports/sender.ts';
import { sideSchema, type Side } from '../../../../shared/organisation/roles.ts';
import { comparedIn } from '../../../../shared/scoping/gap-compare.ts';
import { blankRanking, rankingFor, type GapRanking } from '../../../../shared/scoping/gap-ranking.ts';
import type { Grid } from '../../../../shared/scoping/grid.ts';
import { prioritySchema } from '../../../../shared/scoping/settling.ts';
import { there } from '../../shared/planning/a-cycle.ts';
import { cycleId, ellen, hazelbrookGrid, priya, spring } from '../../shared/scoping/a-grid.ts';
import { namings, type Shown } from './every-card.ts';

export const longestName = 'Maximiliana-Josephine '.repeat(10).slice(0, 200);
const whoOf = { sendco: ellen, 'link-therapist': priya } as const;
const byWhom = (side: Side) => ({ at: whoOf[side]().at, by: longestName, side });

/** So many gaps of these words, every third of them settled by one side, every fifth by both. */
const gridOf = (count: number, words: (n: number) => string): Grid => {
  const entry = there(hazelbrookGrid().entries[0]);
  const entries = Array.from({ length: count }, (_, n) => ({
    ...entry,
    id: `${'0'.repeat(30)}-${n}`,
    kind: 'gap' as const,
    text: words(n),
    settled:
      n % 3
        ? null
        : {
            priority: prioritySchema.options[n % 4] ?? 'first',
            owner: 'both' as const,
            term: { label: 'autumn term 2026', order: '2026-27|0' },
            by: byWhom('sendco'),
            agreed: { sendco: byWhom('sendco'), 'link-therapist': n % 5 ? null : byWhom('link-therapist') },
            rev: 2,
          },
  }));
  const { schoolName } = hazelbrookGrid();
  return { ...hazelbrookGrid(), schoolName: count > 2 ? namings.longest.school : schoolName, entries, rev: 9 };
};

const rankingOf = (grid: Grid, note: string, handedIn: readonly Side[]): GapRanking => {
  const blank = blankRanking(grid, grid.schoolName, cycleId, spring);
  const of = (side: Side) => ({
    ...blank.sides[side],
    ranks: Object.fromEntries(
      grid.entries.map(({ id }, n) => [
        id,
        { rank: prioritySchema.options[(n + Number(side === 'sendco')) % 5] ?? null, note, by: longestName, rev: 1 },
      ]),
    ),
    handedIn: handedIn.includes(side) ? byWhom(side) : null,
    rev: 1,
  });
  return { ...blank, sides: { sendco: of('sendco'), 'link-therapist': of('link-therapist') }, rev: 2 };
};

const markdown = '**bold** _[x](https://evil.example)_ `#~|>\\ ';
export const cases: Readonly<Record<string, readonly [Grid, string]>> = {
  'no gap': [gridOf(0, () => ''), ''],
  'two gaps': [gridOf(2, (n) => `Gap ${n}`), 'Because of lunch'],
  '500 of the longest words': [gridOf(500, () => '’'.repeat(300)), '’'.repeat(300)],
  '500 short ones': [gridOf(500, (n) => `Gap ${n}`), ''],
  'words like Markdown': [gridOf(40, () => markdown.repeat(6)), markdown.repeat(6)],
};

const handings: readonly (readonly Side[])[] = [[], ['sendco'], ['link-therapist'], sideSchema.options];

/** Every card of the gaps: each grid × who has handed in × side × first, second and last page × notices. */
export function* everyGapCard(): Generator<Shown> {
  for (const [which, [grid, note]] of Object.entries(cases))
    for (const handedIn of handings) {
      const ranking = rankingOf(grid, note, handedIn);
      for (const side of sideSchema.options) {
        const view = there(rankingFor(side, ranking));
        const pages = view.isUncovered
          ? settlePages(comparedIn(grid.entries, view)).length
          : rankPages(grid.entries).length;
        const name = `${which}, ${handedIn.length} handed in, ${side}`;
        const shown = (kind: string, { card, summary }: Message): Shown[] =>
          card ? [{ name: `${kind}, ${name}`, card, summary }] : [];
        for (const page of new Set([0, 1, pages - 1].filter((each) => each < pages)))
          for (const notices of [[], ['’'.repeat(400), '’'.repeat(400)]])
            yield* shown(
              `page ${page}`,
              gapsCard({ grid, ranking, side, page, notices, saved: 'Saved.', tab: 'https://tab.example/gaps' }),
            );
        yield* shown('live', liveGapsCard(grid, ranking, side, 'https://tab.example/gaps'));
      }
    }
}
