import { CsvError, parse } from 'csv-parse/sync';
import { mostPlainRow, plainCells } from './plain-row.ts';

/** A row of published data has 2 KB at most. What is longer has a quotation mark that is not closed. */
const mostRowBytes = 64 * 1024;
/** Rows that are left out for that reason before a file is given up. */
const mostLost = 200;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Says of a row what it is: taken, or no row after all because a quotation mark in its first line is not closed. */
export type TakeRow = (cells: readonly string[], firstLine: number, lastLine: number) => 'taken' | 'quote-open';

/** The parser counts a Windows line break within quotation marks as two lines. */
const countedTwice = (cells: readonly string[]): number =>
  cells.reduce((sum, cell) => sum + cell.split('\r\n').length - 1, 0);

/**
 * Reads the rows of a CSV file while its bytes arrive, in blocks of whole lines (UTF-8). Rows that leave no doubt are
 * taken apart at once, csv-parse reads the rest of a block from the first other row on. A row that goes on in the next block
 * waits for it. A row that cannot be read costs its first line and no more: reading goes on with the next line, and
 * `onLost` hears of it. Answers whether the file was read to its end.
 */
export async function csvRows(
  blocks: AsyncIterable<Buffer>,
  take: TakeRow,
  onLost: (line: number, isQuote: boolean) => void,
): Promise<boolean> {
  /** The last line of the last row that was taken, and where that row ends in the block. */
  let [line, taken, lost] = [0, 0, 0];

  /** Takes rows of one line each up to the first that needs the parser; answers where that begins. */
  const takePlain = (block: Buffer): number => {
    let from = 0;
    for (let feed = block.indexOf(lineFeed); feed >= 0 && feed - from < mostPlainRow;) {
      const cells = plainCells(block.toString('utf8', from, block[feed - 1] === carriageReturn ? feed - 1 : feed));
      if (!cells) break;
      line += 1;
      take(cells, line, line);
      from = feed + 1;
      feed = block.indexOf(lineFeed, from);
    }
    return from;
  };
  /** Takes rows until the block ends or one cannot be read. */
  const takeRows = (block: Buffer): 'all' | 'unfinished' | 'lost' => {
    const plain = takePlain(block);
    const before = line;
    let twice = 0;
    taken = plain;
    if (plain === block.length) return 'all';
    try {
      parse(block.subarray(plain), {
        ...{ record_delimiter: ['\r\n', '\n', '\r'], relax_quotes: true, relax_column_count: true },
        max_record_size: mostRowBytes,
        on_record: (cells: string[], { lines, bytes }) => {
          let last = before + lines - twice;
          if (last > line + 1) last -= countedTwice(cells);
          if (take(cells, line + 1, last) === 'quote-open') throw new Error('quote-open');
          twice = before + lines - last;
          line = last;
          taken = plain + bytes;
          return null;
        },
      });
      return 'all';
    } catch (error) {
      return error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'unfinished' : 'lost';
    }
  };
  /** What of a block waits for the next; undefined when the file is given up. */
  const readBlock = (block: Buffer, isLast: boolean): Buffer | undefined => {
    for (let left = block; left.length;) {
      const end = takeRows(left);
      if (end === 'all') break;
      left = left.subarray(taken);
      if (end === 'unfinished' && !isLast && left.length < mostRowBytes) return left;
      const next = left.indexOf(lineFeed) + 1 || left.length;
      onLost(++line, left.subarray(0, next).includes(0x22));
      if (++lost > mostLost) return undefined;
      left = left.subarray(next);
    }
    return Buffer.alloc(0);
  };

  let waiting: Buffer | undefined = Buffer.alloc(0);
  for await (const block of blocks) {
    waiting = readBlock(waiting.length ? Buffer.concat([waiting, block]) : block, false);
    if (!waiting) return false;
  }
  return readBlock(waiting, true) !== undefined;
}
