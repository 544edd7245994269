import type { Paper } from '../../shared/documents/paper.ts';

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
  size: { title: 22, about: 12, heading1: 14, heading2: 11.5, large: 13, text: 10, small: 8.5 },
  /** Of the page, in millimetres. */
  margin: { side: 18, top: 16, bottom: 18 },
} as const;

export const pointsOf = (millimetres: number): number => (millimetres * 72) / 25.4;

const mostLetters = 100;

const short = (line: string): string =>
  [...line].length > mostLetters ? `${[...line].slice(0, mostLetters - 1).join('')}…` : line;

/** What stands at the foot of each page; the standing comes first, since the end of a long line is cut off. */
export const footLine = (paper: Paper): string => short(`${paper.standing}. ${paper.title}, ${paper.about}`);
