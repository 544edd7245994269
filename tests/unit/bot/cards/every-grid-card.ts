import { idOf, strandInput, type Place } from '../../../../bot/features/scoping/inputs.ts';
import { pagesOf } from '../../../../bot/features/scoping/pages.ts';
import { reviewCard } from '../../../../bot/features/scoping/review-card.ts';
import { strandCard, untickedCard } from '../../../../bot/features/scoping/strand-card.ts';
import { whatChangedCard } from '../../../../bot/features/scoping/version-card.ts';
import type { Message } from '../../../../bot/ports/sender.ts';
import { cells, strands } from '../../../../shared/balanced-system/framework.ts';
import { date } from '../../../../shared/kernel/time.ts';
import { cycleIdSchema, sheetIdSchema } from '../../../../shared/kernel/ids.ts';
import type { Side } from '../../../../shared/organisation/roles.ts';
import { compareGrids } from '../../../../shared/scoping/compare.ts';
import type { Grid } from '../../../../shared/scoping/grid.ts';
import type { GridEntry } from '../../../../shared/scoping/scoping.ts';
import { versionOf } from '../../../../shared/scoping/version.ts';
import { there } from '../../shared/planning/a-cycle.ts';
import {
  adding,
  after,
  cycleId,
  ellen,
  hazelbrookGrid,
  noGrid,
  priya,
  reviewing,
  ticking,
} from '../../shared/scoping/a-grid.ts';
import { namings, type Shown } from './every-card.ts';

const repeat = (words: string, length: number): string => words.repeat(length).slice(0, length);
const longNotice = `Not ticked: “${repeat('’', 300)}”. Please look at it again.`;

const longestName = repeat('Maximiliana-Josephine ', 200);

/** As many entries as a grid may hold, each with as many words and in as many cells as it may. */
const full = (text: (n: number) => string): Grid => {
  const [entry] = hazelbrookGrid().entries;
  const entries = Array.from({ length: 600 }, (_, n) => ({
    ...(entry as GridEntry),
    id: `${'0'.repeat(30)}-${n}`,
    kind: n % 3 ? ('provision' as const) : ('gap' as const),
    text: text(n),
    cells: n % 2 ? [...cells] : [cells[n % 15] ?? 'FS1'],
    question:
      n % 7 ? null : { at: ellen().at, by: longestName, side: 'sendco' as const, text: text(n), cells: [], rev: 3 },
    settled: {
      ...{
        priority: 'first' as const,
        owner: 'both' as const,
        term: { label: 'summer term 2027', order: '2026-27|2' },
      },
      by: { at: ellen().at, by: longestName, side: 'sendco' as const },
      ...{ agreed: { sendco: null, 'link-therapist': null }, rev: 3 },
    },
    firstRev: n % 5 ? 1 : 3,
    rev: 3,
  }));
  const reviewed = {
    at: ellen().at,
    by: longestName,
    side: 'link-therapist',
    rev: 2,
  } as const;
  const gone = { ...reviewed, rev: 3 };
  return {
    ...hazelbrookGrid(),
    schoolName: namings.longest.school,
    entries,
    removed: entries.slice(0, 20).map((each) => ({ ...each, id: `gone-${each.id}`, gone })),
    reviewedBefore: { ...reviewed, label: 'autumn term 2026' },
    changed: reviewed,
    rev: 9,
  };
};

const ticked = after(
  hazelbrookGrid(),
  [priya(), reviewing(hazelbrookGrid())],
  [ellen(), ticking(hazelbrookGrid(), 'FS')],
);

export const grids: Record<string, Grid> = {
  'the sample grid': hazelbrookGrid(),
  'a blank grid': { ...noGrid(), rev: 1 },
  'a strand gone through, something new': after(ticked, [ellen(), adding('Talk Boost', 'FS1', 'FS2', 'IN2')]),
  'the longest words': full(() => repeat('’', 300)),
  'words that look like Markdown': {
    ...full((n) => repeat(`**${n}** _[x](https://evil.example)_ \`#~|>\\ `, n % 2 ? 300 : 40)),
    schoolName: namings.markdown.school,
  },
  'very many short words': full((n) => `Group ${n}`),
};

const typed = strandInput.parse({
  still1: Array.from({ length: 40 }, (_, n) => `${'0'.repeat(30)}-${n}`).join(','),
  entry: '’'.repeat(1_000),
  kind: 'gap',
  levels: '1,2,3',
  cells: cells.join(','),
});

function* places(grid: Grid): Generator<Place> {
  for (const strand of strands) {
    const pages = pagesOf(grid.entries, strand).length;
    for (const page of new Set([0, 1, pages - 1])) if (page < pages) yield { cycleId, strand, page };
  }
}

/** Long after everything was confirmed, so that each entry says so. */
const today = date('2028-05-02');

/** Every card of the grid: each grid × strand and page × side × notice × what was typed. */
export function* everyGridCard(): Generator<Shown> {
  const newId = '0'.repeat(36);
  for (const [which, grid] of Object.entries(grids))
    for (const place of places(grid))
      for (const notices of [[], [longNotice, longNotice, longNotice]]) {
        const name = `${which}, ${idOf(place)}, ${notices.length} notices`;
        const shown = (kind: string, { card, summary }: Message): Shown[] =>
          card ? [{ name: `${kind}, ${name}`, card, summary }] : [];
        for (const side of ['sendco', 'link-therapist'] satisfies Side[])
          for (const words of [undefined, typed])
            yield* shown(
              `strand, ${side}`,
              strandCard({
                ...{ grid, place, side, newId, notices, today, typed: words },
                ...{ saved: true, warned: words !== undefined },
              }),
            );
        const here = pagesOf(grid.entries, place.strand)[place.page] ?? [];
        if (here.length) yield* shown('unticked', untickedCard(grid, place, here, notices));
        yield* shown('review', reviewCard(grid, place, notices));
      }
  const since = { ...there(versionOf(hazelbrookGrid(), kept)), takenBy: longestName };
  for (const [which, { schoolName, entries }] of Object.entries(grids))
    for (const [how, older] of Object.entries({ same: entries, less: [], ...everyOther(entries) })) {
      const comparison = compareGrids(older, entries);
      const { card, summary } = whatChangedCard(schoolName, { since, comparison }, 'https://x.example/tab', longNotice);
      if (card) yield { name: `what changed, ${how}, ${which}`, card, summary };
    }
  const { card, summary } = whatChangedCard(namings.longest.school, undefined, 'https://x.example/tab');
  if (card) yield { name: 'what changed, no version', card, summary };
}

const kept = {
  cycleId: cycleIdSchema.parse(cycleId),
  planId: sheetIdSchema.parse(cycleId.replace('cycle', 'plan')),
  ...{ by: longestName, at: ellen().at },
};

/** Grids before the one that is shown, from which each entry differs in some way. */
function everyOther(entries: readonly GridEntry[]): Record<string, GridEntry[]> {
  const of = (change: (entry: GridEntry) => Partial<GridEntry>) =>
    entries.map((entry) => ({ ...entry, ...change(entry) }));
  return {
    reworded: of(({ text }) => ({ text: text.toUpperCase().slice(0, -1) })),
    moved: of(({ cells: where }) => ({ cells: where.length > 1 ? where.slice(1) : ['ID3', 'FS2'] })),
    gaps: of(({ kind }) => ({ kind: kind === 'gap' ? 'provision' : 'gap' })),
    details: of(() => ({ details: { deliveredBy: 'TA' } })),
    more: [...entries, ...entries.map((entry) => ({ ...entry, id: `gone-${entry.id}` }))],
  };
}
