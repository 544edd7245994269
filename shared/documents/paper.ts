import type { Instant } from '../kernel/time.ts';

/** A cell: a small label, if any, with lines under it. Several lines are printed as a list. */
export interface Cell {
  readonly label?: string;
  readonly lines: readonly string[];
  /** Said about the lines, smaller and below: who says so, where it was carried from. */
  readonly notes?: readonly string[];
  /** How many columns it goes over; 1 unless told. */
  readonly span?: number;
  /** How many empty lines to leave for a pen. */
  readonly room?: number;
}

/** A table. `head` is repeated on each page; empty for a list of labels with their texts. `widths` are parts of the whole. */
export interface Table {
  readonly kind: 'table';
  readonly widths: readonly number[];
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Goes over to the next page row by row, where another small table would go over whole. */
  readonly flows?: boolean;
}

/** How a line of text is set: as usual, small and grey, or larger than the rest. */
export type Tone = 'plain' | 'quiet' | 'large';

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly tone: Tone }
  /** What this copy is worth: a draft, or agreed. Hazard H-05. */
  | { readonly kind: 'banner'; readonly text: string; readonly agreed: boolean }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'room'; readonly lines: number }
  | Table;

/** Pages that lie the same way. */
export interface Part {
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

/** A document on paper, whatever program writes it: A4, British English, page numbers, its standing on each page. */
export interface Paper {
  /** 'Joint plan' */
  readonly title: string;
  /** 'Hazelbrook Primary School, spring term 2027' */
  readonly about: string;
  /** One short line for the foot of each page. */
  readonly standing: string;
  readonly madeAt: Instant;
  /** Name of the file without its ending. */
  readonly name: string;
  /** Set larger, for reading at a glance and for weak eyes. */
  readonly largeType?: boolean;
  readonly parts: readonly Part[];
}

/** The lines of a text as somebody typed it; none for an empty one. What no file can hold, such as control signs, goes. */
export const linesOf = (typed: string): string[] =>
  typed
    .toWellFormed()
    .split(/[\n\r\v\f\u0085\u2028\u2029]+/)
    .map((line) => line.replace(/[\p{Cc}\uFFFE\uFFFF]+|\s+/gu, ' ').trim())
    .filter(Boolean);

const lineOf = (typed: string): string => linesOf(typed).join(' ');

/** A text in one line of at most so many letters, cut between words. */
export function clipped(typed: string, most: number): string {
  const line = linesOf(typed).join('; ');
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 2).toWellFormed();
  return `${cut.replace(/\s+\S{0,30}$/u, '')} …`;
}

export const cell = (typed: string, more: Omit<Cell, 'lines'> = {}): Cell => ({ lines: linesOf(typed), ...more });

export const heading = (title: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text: lineOf(title) });
export const text = (line: string, tone: Tone = 'plain'): Block => ({ kind: 'text', text: lineOf(line), tone });
export const banner = (line: string, agreed: boolean): Block => ({ kind: 'banner', text: lineOf(line), agreed });
export const list = (items: readonly string[]): Block => ({ kind: 'list', items: items.map(lineOf).filter(Boolean) });
export const room = (lines: number): Block => ({ kind: 'room', lines });

/** A text of one or several lines. */
export const words = (said: string, tone: Tone = 'plain'): Block[] => linesOf(said).map((line) => text(line, tone));

const tidy = (each: Cell): Cell => ({
  ...each,
  lines: each.lines.flatMap(linesOf),
  ...(each.notes ? { notes: each.notes.flatMap(linesOf) } : {}),
});

export const table = (
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly (Cell | string)[])[],
): Table => ({
  kind: 'table',
  widths,
  head: head.map((title) => cell(title)),
  rows: rows.map((row) => row.map((each) => (typeof each === 'string' ? cell(each) : tidy(each)))),
});

/** Labels with their texts, in two columns; what has no text is left out. */
export function labelled(pairs: readonly (readonly [label: string, text: string])[]): Block[] {
  const rows = pairs.filter(([, said]) => said !== '').map(([label, said]) => [{ lines: [], label }, cell(said)]);
  return rows.length ? [table([22, 78], [], rows)] : [];
}

const inCell = ({ label, lines, notes = [] }: Cell): string[] => [...(label ? [label] : []), ...lines, ...notes];

/** Every line that is printed, in the order it is read. */
export const printedLines = (paper: Pick<Paper, 'parts'>): string[] =>
  paper.parts
    .flatMap((part) => part.blocks)
    .flatMap((block) => {
      if (block.kind === 'list') return [...block.items];
      if (block.kind === 'table') return [block.head, ...block.rows].flatMap((row) => row.flatMap(inCell));
      return block.kind === 'room' ? [] : [block.text];
    });
