import { unusual, wrong, type Dated, type ImportFinding, type ReadDates, type WrongLine } from './dated.ts';
import { kindNamed } from './kinds.ts';
import { tagged } from './written.ts';
import { contradicts, mentionsIn, mostLetters, type Mention } from './mentions.ts';
import { importText as t } from './text.ts';

/** A table of texts, as CSV or a paste gives it. A pasted line is a row of one cell. */
type Rows = readonly (readonly string[])[];

const clockTime = String.raw`(?:\d{1,2}(?::\d{2}){1,2} *(?:[ap]m)?)?`;
const joins = new RegExp(
  String.raw`^[\s:]*${clockTime}[\s,]*(?:-|–|—|to|until|till|through|\t|(?:and )?(?:ends?|finish(?:es)?)(?: on)?:?)?\s*${clockTime}\s*$`,
  'i',
);
const isTab = (between: string): boolean => between.includes('\t');
/** One sign for each run of blanks, so that a row of many empty cells costs no more than one of few. */
const joinsDates = (between: string): boolean =>
  joins.test(between.replace(/\s+/g, (blanks) => (isTab(blanks) ? '\t' : ' ')));
const hasLetters = (words: string): boolean => /\p{L}{2}/u.test(words);
/** A title without what joins it to its dates. */
const clean = (words: string): string =>
  words
    .slice(0, mostLetters)
    .replace(/\s+/g, ' ')
    .replace(/^(?:[\s,;:.&•*–—-]|and\b)+/i, '')
    .replace(/(?:[\s,;:(&–—-]|\b(?:from|on|is|are|and|of|the)\b)+$/i, '')
    .replace(/^\((.*)\)$/, '$1');

/** Columns of a table whose first line names them. */
interface Columns {
  readonly names: readonly string[];
  readonly title: number;
  readonly kind: number;
}

function columnsOf(cells: readonly string[]): Columns | undefined {
  const names = cells.map((cell) => cell.trim());
  const at = (form: RegExp): number => names.findIndex((name) => form.test(name));
  const title = at(/^(?:title|name|event|subject|summary|label|description|what|term|block|period)\b/i);
  const isHeader = title >= 0 && at(/\b(?:date|start|starts|from|begins?|first)\b/i) >= 0;
  return isHeader ? { names, title, kind: at(/^(?:type|kind|category)\b/i) } : undefined;
}

/** '2026-27' in a heading such as 'Term dates 2026/27' or 'September 2026 to July 2027'. */
export function yearNamed(line: string): string | undefined {
  const [, first = '', second = ''] = /\b(20\d\d)\b[^\d\n]{1,20}(20\d\d|\d\d)\b/.exec(line) ?? [];
  const next = String(Number(first) + 1);
  return first && (second === next || second === next.slice(2)) ? `${first}-${next.slice(2)}` : undefined;
}

interface Piece {
  title: string;
  from: Mention;
  to: Mention;
}

/** The dates of one line in pairs, each with the words it belongs to. */
function piecesOf(line: string, mentions: readonly Mention[], columns: Columns | undefined): Piece[] {
  const cells = line.split('\t');
  const columnOf = (mention: Mention): number => line.slice(0, mention.from).split('\t').length - 1;
  const manyCells = mentions.length > 2;
  const label = clean(columns ? (cells[columns.title] ?? '') : '');
  const pieces: Piece[] = [];
  const isDateFirst = !hasLetters(line.slice(0, mentions[0]?.from ?? 0));
  mentions.forEach((mention, at) => {
    const before = mentions[at - 1];
    const last = pieces.at(-1);
    const between = before ? line.slice(before.to, mention.from) : '';
    const isRange = before && last?.to === before && last.from === before && between !== '' && joinsDates(between);
    if (isRange && !(manyCells && isTab(between))) {
      last.to = mention;
      return;
    }
    const own = clean(
      isDateFirst ? line.slice(mention.to, mentions[at + 1]?.from) : before ? between : line.slice(0, mention.from),
    );
    const column = columns && manyCells ? columns.names[columnOf(mention)] : undefined;
    const title = columns ? [label, column].filter(Boolean).join(' ') : hasLetters(own) ? own : (last?.title ?? own);
    pieces.push({ title, from: mention, to: mention });
  });
  if (!isDateFirst || columns) return pieces;
  // '26 Oct - 30 Oct: half term': the words follow the second date.
  return pieces.map((piece) => ({
    ...piece,
    title: clean(line.slice(piece.to.to).split('\t').find(hasLetters) ?? piece.title),
  }));
}

const faultOf = (line: number, mention: Mention, knowsYear: boolean): ImportFinding | undefined => {
  if (contradicts(mention) && mention.on) return wrong(t.weekday(line, mention.text, mention.on));
  if (mention.on) return undefined;
  return wrong(
    knowsYear || /\d{4}/.test(mention.text) ? t.noSuchDate(line, mention.text) : t.noYear(line, mention.text),
  );
};

/** Lines without a date that a sentence quotes; the rest it counts. */
const mostQuoted = 3;

/**
 * The dates of a table or of pasted lines, whatever its columns are called. A year of school in a heading counts for
 * the lines below it that have none; `academicYear` for all others.
 */
export function readRows(rows: Rows, academicYear?: string): ReadDates {
  const dated: Dated[] = [];
  const findings: ImportFinding[] = [];
  const wrongLines: WrongLine[] = [];
  const leftOut: string[] = [];
  let columns: Columns | undefined;
  let year = academicYear;
  rows.forEach((cells, at) => {
    const line = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).join('\t');
    const number = at + 1;
    const mentions = mentionsIn(line, year);
    if (mentions.length === 0) {
      const header = columnsOf(cells);
      const heading = yearNamed(line);
      columns = header ?? columns;
      year = heading ?? year;
      if (!header && !heading && hasLetters(line)) leftOut.push(line);
      return;
    }
    const faults = mentions.flatMap((mention) => faultOf(number, mention, year !== undefined) ?? []);
    findings.push(...faults);
    if (faults.length) {
      wrongLines.push({ line: number, text: line.replaceAll('\t', ' ') });
      return;
    }
    const column = kindNamed((columns && columns.kind >= 0 ? cells[columns.kind] : undefined) ?? '');
    for (const { title: words, from, to } of piecesOf(line, mentions, columns)) {
      const { title, kind = column } = tagged(words);
      const { on: firstOn } = from;
      const { on: lastOn } = to;
      if (!firstOn || !lastOn) continue;
      if (lastOn < firstOn) {
        findings.push(wrong(t.backwards(number, title, firstOn, lastOn)));
        wrongLines.push({ line: number, text: line.replaceAll('\t', ' ') });
      } else dated.push({ line: number, title: title.slice(0, 200), firstOn, lastOn, ...(kind && { kind }) });
    }
  });
  if (leftOut.length)
    findings.push(unusual(t.leftOut(leftOut.slice(0, mostQuoted), Math.max(0, leftOut.length - mostQuoted))));
  return { dated, findings, wrongLines };
}

/** Text as people paste it from a website, a line each. */
export const readLines = (text: string, academicYear?: string): ReadDates =>
  readRows(
    text.split(/\r\n|\r|\n/).map((line) => [line]),
    academicYear,
  );
