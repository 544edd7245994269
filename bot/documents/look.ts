import type { Paper } from '../../shared/documents/paper.ts';

/** Sizes of letters in points. */
export type Sizes = Readonly<
  Record<'title' | 'about' | 'heading1' | 'heading2' | 'large' | 'text' | 'cell' | 'small', number>
>;

/** How papers look, whatever program writes them. Sizes in points, colours as RRGGBB; good in black and white too. */
export const look = {
  ink: '1B1F24',
  quiet: '5A6370',
  accent: '1F4468',
  line: 'B9C3CE',
  headFill: 'E6EDF4',
  agreedFill: 'E3F1E7',
  agreedInk: '1D5A33',
  draftFill: 'FFF1D6',
  draftInk: '7A4B00',
  size: { title: 22, about: 12, heading1: 14, heading2: 11.5, large: 13, text: 10, cell: 9.5, small: 8.5 },
  /** Nothing to be read is smaller than 12 points. */
  largeSize: { title: 22, about: 12, heading1: 15, heading2: 13, large: 14, text: 12, cell: 12, small: 12 },
  /** Of the page, in millimetres. */
  margin: { side: 18, top: 16, bottom: 18 },
} as const;

export const sizesOf = ({ largeType }: Pick<Paper, 'largeType'>): Sizes => (largeType ? look.largeSize : look.size);

export const pointsOf = (millimetres: number): number => (millimetres * 72) / 25.4;

const mostLetters = 100;

const short = (line: string): string =>
  [...line].length > mostLetters ? `${[...line].slice(0, mostLetters - 1).join('')}…` : line;

/** What stands at the foot of each page; the standing comes first, since the end of a long line is cut off. */
export const footLine = (paper: Paper): string => short(`${paper.standing}. ${paper.title}, ${paper.about}`);
