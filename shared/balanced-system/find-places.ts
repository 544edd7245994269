import { ownWording } from './content.ts';
import { cellOf, cells, levelsTopDown, strands, type Cell, type Level, type Strand } from './framework.ts';

const fold = (text: string): string =>
  text
    .toLowerCase()
    .match(/[a-z0-9]+/g)
    ?.join(' ') ?? '';

type Named<T> = ReadonlyMap<string, T>;
const named = <T extends string | number>(
  all: readonly T[],
  wording: (each: T) => { readonly name: string; readonly aliases: readonly string[] },
): Named<T> =>
  new Map(all.flatMap((each) => [wording(each).name, ...wording(each).aliases].map((name) => [fold(name), each])));

const strandNames: Named<Strand> = named(strands, (each) => ownWording.strands[each]);
const levelNames: Named<Level> = new Map([
  ...named(levelsTopDown, (each) => ownWording.levels[each]),
  ...levelsTopDown.map((each) => [`level ${each}`, each] as const),
]);
const cellNames: Named<Cell> = new Map([
  ...cells.map((cell) => [fold(cell), cell] as const),
  ...[...strandNames].flatMap(([strandName, strand]) =>
    [...levelNames].flatMap(([levelName, level]): [string, Cell][] => [
      [`${strandName} ${levelName}`, cellOf(strand, level)],
      [`${levelName} ${strandName}`, cellOf(strand, level)],
    ]),
  ),
]);
/** 'Environment, targeted (EE2)' says it twice. */
const withoutCode = (text: string): string => text.replace(/\(\s*[a-z]{2}\s?[123]\s*\)/gi, ' ');

/** The strand that a heading is, whatever it is called there; undefined when it is anything else. */
export const strandCalled = (text: string): Strand | undefined => strandNames.get(fold(text));
/** The level that a heading is: 'Targeted', 'individualised', 'Level 1'. */
export const levelCalled = (text: string): Level | undefined =>
  levelNames.get(fold(text)) ?? levelNames.get(fold(text.replace(/\blevel\s*\d\b|\(.*\)/gi, ' ')));

/** The cell that a text is the name of and nothing more. */
const cellCalled = (text: string): Cell | undefined =>
  cellNames.get(fold(text)) ?? cellNames.get(fold(withoutCode(text)));

/**
 * The cells a text names and nothing else: 'EE1, ID1', 'universal intervention', 'Workforce, targeted'. Empty when any
 * part of it is something else.
 */
export function placesCalled(text: string): Cell[] {
  const whole = cellCalled(text);
  if (whole) return [whole];
  for (const separator of [/[;/&+]|\band\b/i, /[,;/&+]|\band\b/i]) {
    const parts = text
      .split(separator)
      .map((part) => part.trim())
      .filter(Boolean);
    const found = parts.map(cellCalled);
    if (parts.length > 1 && found.every((cell) => cell !== undefined))
      return cells.filter((cell) => found.includes(cell));
  }
  return [];
}
