import { cellName, ownWording } from '../../../shared/balanced-system/content.ts';
import { cells, strandOf } from '../../../shared/balanced-system/framework.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import { coverageOf, type GridEntry } from '../../../shared/scoping/scoping.ts';
import { isSwept, lastReview, newsOf, strandsThrough, termOfCycle } from '../../../shared/scoping/sweep.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import {
  card,
  execute,
  heading,
  list,
  primary,
  primaryIf,
  quiet,
  strong,
  submit,
  text,
  type Element,
} from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';
import { idOf, type Place } from './inputs.ts';
import { beside, levelIn, levelsOnACard, numberOf, pagesOf } from './pages.ts';

const say = scopingText.review;

/** One strand for the therapist to read, with what is new since she last reviewed the grid. Seed A line 223. */
export function reviewCard(grid: Grid, place: Place, notices: readonly string[]): Message {
  const { strand, page, cycleId } = place;
  const label = termOfCycle(cycleId)?.label ?? '';
  const name = ownWording.strands[strand].name;
  const pages = pagesOf(grid.entries, strand);
  const summary = say.summary(grid.schoolName, numberOf(strand));
  const body = [
    heading(grid.schoolName),
    text(say.title(label, numberOf(strand)), { spacing: 'None' }),
    ...(strand === 'FS' && page === 0 ? opening(grid, label) : []),
    strong(pages.length > 1 ? `${name}. ${scopingText.card.part(page + 1, pages.length)}` : name),
    ...levelLines(grid, place, pages[page] ?? []),
    ...takenOut(grid, place),
    ...(beside(grid.entries, place, 1) ? [] : [quiet(say.agrees)]),
    ...(grid.changed ? [quiet(scopingText.asOf(grid.changed))] : []),
  ];
  const data = { v: 1, id: idOf(place), rev: grid.rev };
  const next = beside(grid.entries, place, 1);
  const before = beside(grid.entries, place, -1);
  const actions = [
    ...(next ? [execute(say.next, { verb: 'scoping.read', ...data, id: idOf({ ...place, ...next }) }, primary)] : []),
    execute(say.mark, { verb: 'scoping.mark', ...data }, primaryIf(!next)),
    ...(before
      ? [execute(scopingText.card.back, { verb: 'scoping.read', ...data, id: idOf({ ...place, ...before }) })]
      : []),
    submit(say.add, { verb: 'scoping.update', ...data }),
  ];
  return { card: card(summary, body, actions, notices.slice(0, 2)), summary };
}

/** Where the two of them stand, said once at the beginning. */
function opening(grid: Grid, label: string): Element[] {
  const through = strandsThrough(grid, label).length;
  const last = lastReview(grid);
  return [
    text(scopingText.coverage(coverageOf(grid.entries))),
    text(isSwept(grid, label) ? scopingText.sweep(through, label) : say.unswept, { spacing: 'Small' }),
    text(last ? say.sinceLast(last) : say.firstTime, { spacing: 'Small' }),
  ];
}

function levelLines(grid: Grid, { strand, page }: Place, here: readonly GridEntry[]): Element[] {
  const line = (entry: GridEntry): string => {
    const news = newsOf(grid, entry);
    const others = entry.cells.filter((cell) => strandOf(cell) !== strand).map((cell) => cellName(ownWording, cell));
    return (news ? say.news[news] : '') + scopingText.card.entry(entry, others);
  };
  return levelsOnACard.flatMap((level) => {
    const name = ownWording.levels[level].name;
    const shown = here.filter((entry) => levelIn(strand, entry) === level);
    if (shown.length) return [strong(name), list(shown.map(line))];
    const cell = cells.find((each) => each === `${strand}${level}`);
    const isAbove = grid.entries.some((entry) => cell && entry.cells.includes(cell));
    return page > 0 ? [] : [text(isAbove ? scopingText.card.above(name) : scopingText.card.nothing(name))];
  });
}

/** What left the strand since her last review. */
function takenOut(grid: Grid, { strand, page }: Place): Element[] {
  const since = lastReview(grid)?.rev;
  const gone = grid.removed.filter(
    (each) => since !== undefined && each.gone.rev > since && each.cells.some((cell) => strandOf(cell) === strand),
  );
  return page === 0 && gone.length ? [list(gone.slice(-6).map((each) => say.takenOut(each.text, each.gone.by)))] : [];
}
