import { levelOf, strandOf, strands, type Strand } from '../../../shared/balanced-system/framework.ts';
import type { GridAnswer, GridEntryView } from '../../../shared/scoping/contract.ts';
import { entriesOf, isConfirmed } from './changing.ts';

/** What somebody said about an entry on their way through. */
export type Said = 'still' | 'gone';

/** Where somebody is: the entries in the order they come, which of them is shown, and what was said of those before. */
export interface Way {
  readonly ids: readonly string[];
  /** The length of `ids` when all are through. */
  readonly at: number;
  readonly said: ReadonlyMap<string, Said>;
}

/** Entries that nobody has confirmed for the coming meeting: strand by strand and universal first, as on the cards. */
export const waitingIn = (grid: GridAnswer): GridEntryView[] =>
  entriesOf(grid)
    .filter((entry) => !isConfirmed(grid, entry))
    .map((entry) => ({ entry, place: placeOf(entry) }))
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry);

/** An entry comes with the first of its strands, at the lowest level there, gaps after what is in place. */
function placeOf({ cells, kind }: GridEntryView): number {
  const strand = Math.min(...cells.map((cell) => strands.indexOf(strandOf(cell))));
  const level = Math.min(...cells.filter((cell) => strands.indexOf(strandOf(cell)) === strand).map(levelOf));
  return strand * 10 + level * 2 + Number(kind === 'gap');
}

export const wayThrough = (grid: GridAnswer): Way => ({
  ids: waitingIn(grid).map(({ id }) => id),
  at: 0,
  said: new Map(),
});

/** The way with what came to the grid meanwhile at its end; what stands there already keeps its place. */
export function joined(way: Way, grid: GridAnswer): Way {
  const more = waitingIn(grid).filter(({ id }) => !way.ids.includes(id));
  return more.length ? { ...way, ids: [...way.ids, ...more.map(({ id }) => id)] } : way;
}

/** Says something about the entry that is shown, and goes on to the next of which nothing was said. */
export function says(way: Way, answer: Said): Way {
  const id = way.ids[way.at];
  if (id === undefined) return way;
  const said = new Map(way.said).set(id, answer);
  const next = way.ids.findIndex((each, n) => n > way.at && !said.has(each));
  return { ...way, said, at: next < 0 ? way.ids.length : next };
}

/** One back or on, without saying anything. */
export const moved = (way: Way, by: 1 | -1): Way => ({
  ...way,
  at: Math.max(0, Math.min(way.ids.length, way.at + by)),
});

/** Takes back what was said of an entry, and shows it again. */
export function unsaid(way: Way, id: string): Way {
  const said = new Map(way.said);
  said.delete(id);
  const at = way.ids.indexOf(id);
  return { ...way, said, at: at < 0 ? way.at : Math.min(way.at, at) };
}

/** Entries that were passed over: the end of the way leads back to them. */
export const passedOver = ({ ids, said }: Way, grid: GridAnswer): GridEntryView[] => {
  const open = new Set(ids.filter((id) => !said.has(id)));
  return waitingIn(grid).filter(({ id }) => open.has(id));
};

/** The way begun again with those that were passed over. */
export function again(way: Way, grid: GridAnswer): Way {
  const through = way.ids.filter((id) => way.said.has(id));
  return { ...way, ids: [...through, ...passedOver(way, grid).map(({ id }) => id)], at: through.length };
}

/**
 * Strands in which there is nothing left to say, and which do not count as gone through yet. An empty one is not among
 * them: that nothing is to be added there, somebody has to say.
 */
export const strandsDone = (grid: GridAnswer, said: Way['said']): Strand[] =>
  strands.filter((strand) => {
    const here = entriesOf(grid).filter(({ cells }) => cells.some((cell) => strandOf(cell) === strand));
    const isDone = here.every((entry) => isConfirmed(grid, entry) || said.has(entry.id));
    return here.length > 0 && isDone && !grid.through.includes(strand);
  });

/** Strands with nothing in them that do not count as gone through yet. */
export const emptyStrands = (grid: GridAnswer): Strand[] =>
  strands.filter(
    (strand) =>
      !grid.through.includes(strand) &&
      entriesOf(grid).every(({ cells }) => cells.every((cell) => strandOf(cell) !== strand)),
  );
