/** Fewest children that a figure may be about. */
export const fewest = 5;

/** A count, or null for one that is fewer than five, or is held back so that nobody can work out another that is. */
export type Told = number | null;

interface Table {
  /** A row for each group, and last the row of their sums. */
  readonly values: readonly (readonly number[])[];
  readonly hidden: boolean[][];
  /** Whether the kinds of a row add up to a number that is known. */
  readonly adds: boolean;
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

const valueOf = ({ values }: Table, { row, column }: Cell): number => values[row]?.[column] ?? 0;
const isHidden = ({ hidden }: Table, { row, column }: Cell): boolean => hidden[row]?.[column] ?? false;

/** Whether a hidden count could be one more or one less, for all that is shown; sums count against their parts. */
function mayMove(table: Table, cell: Cell, by: 1 | -1): boolean {
  const isSum = cell.row === table.values.length - 1;
  return isHidden(table, cell) && ((by === 1) !== isSum || valueOf(table, cell) > 0);
}

/**
 * Whether, once a hidden count is another one, the others can make up for it: a way back from its column to its row (or
 * from its row to its column) over hidden counts that are each one more or one less, so that all sums stay.
 */
function canBeAnother(table: Table, cell: Cell, by: 1 | -1): boolean {
  if (!mayMove(table, cell, by)) return false;
  const { values, adds } = table;
  const rows = values.map((_, row) => row);
  const columns = (values[0] ?? []).map((_, column) => column);
  const isOther = (other: Cell): boolean => other.row !== cell.row || other.column !== cell.column;
  // A way goes from a column to a row by one less there, and from a row to a column by one more.
  const less = (column: number) =>
    rows.filter((row) => isOther({ row, column }) && mayMove(table, { row, column }, -1));
  const more = (row: number) =>
    columns.filter((column) => isOther({ row, column }) && mayMove(table, { row, column }, 1));
  if (!adds) {
    const needed = by === 1 ? -1 : 1;
    return rows.some((row) => row !== cell.row && mayMove(table, { row, column: cell.column }, needed));
  }
  const [seenRows, seenColumns] = [new Set<number>(), new Set<number>()];
  const open: { readonly kind: 'row' | 'column'; readonly at: number }[] = [
    by === 1 ? { kind: 'column', at: cell.column } : { kind: 'row', at: cell.row },
  ];
  for (let next = open.pop(); next; next = open.pop()) {
    const seen = next.kind === 'row' ? seenRows : seenColumns;
    if (seen.has(next.at)) continue;
    seen.add(next.at);
    if (next.kind === 'column') open.push(...less(next.at).map((at) => ({ kind: 'row' as const, at })));
    else open.push(...more(next.at).map((at) => ({ kind: 'column' as const, at })));
  }
  return by === 1 ? seenRows.has(cell.row) : seenColumns.has(cell.column);
}

/** Hidden counts below five that only one number fits. */
function givenAway(table: Table): Cell | undefined {
  for (const [row, line] of table.values.entries())
    for (const [column, value] of line.entries()) {
      const cell = { row, column };
      if (value >= fewest || !isHidden(table, cell)) continue;
      if (!canBeAnother(table, cell, 1) && !canBeAnother(table, cell, -1)) return cell;
    }
  return undefined;
}

/** The smallest shown count that stands in one sum with a cell: what is held back for it. */
function toHoldBack({ values, hidden, adds }: Table, { row, column }: Cell): Cell | undefined {
  const beside = values.flatMap((line, at) =>
    line.flatMap((value, there) =>
      !hidden[at]?.[there] && (there === column || (adds && at === row)) ? [{ row: at, column: there, value }] : [],
    ),
  );
  return beside.toSorted((one, other) => one.value - other.value)[0];
}

/**
 * Counts as they may be told, by group (row) and kind (column), and their sums over the groups as last row. Fewer than
 * five is never told; and as long as a hidden count could still be worked out from what is told, taking the sums of
 * columns and (where the kinds of a row add up, `adds`) the known sum of each row, the smallest count beside it is held back
 * too. What then is hidden fits more than one number. domain.md G25; docs/decisions/request-figures.md.
 */
export function heldBack(rows: readonly (readonly number[])[], adds: boolean): Told[][] {
  const [only = []] = rows;
  if (rows.length === 1) {
    // Of a single group the kinds are the parts, and what they add up to is known.
    const line = adds
      ? heldBack(
          only.map((count) => [count]),
          false,
        ).flatMap((told) => told)
      : only.map((count) => (count < fewest ? null : count));
    return [line.slice(0, only.length), line.slice(0, only.length)];
  }
  const width = only.length;
  const sums = Array.from({ length: width }, (_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const values = [...rows, sums];
  const table: Table = { values, adds, hidden: values.map((line) => line.map((value) => value < fewest)) };
  for (let open = givenAway(table); open; open = givenAway(table)) {
    const more = toHoldBack(table, open) ?? anyShown(table);
    if (!more) break;
    const line = table.hidden[more.row];
    if (line) line[more.column] = true;
  }
  return values.map((line, row) => line.map((value, column) => (table.hidden[row]?.[column] ? null : value)));
}

/** When nothing beside it is left: whatever is shown elsewhere. */
const anyShown = ({ values, hidden }: Table): Cell | undefined =>
  values
    .flatMap((line, row) => line.flatMap((value, column) => (hidden[row]?.[column] ? [] : [{ row, column, value }])))
    .toSorted((one, other) => one.value - other.value)[0];

/**
 * Which groups may be told of at all: those with five or more, without any whose number could be taken from the sum of
 * all; and whether the sum may. The groups that are left out are always several, with five or more together.
 */
export function groupsTold(counts: readonly number[]): { readonly groups: boolean[]; readonly all: boolean } {
  const groups = counts.map((count) => count >= fewest);
  const left = () => counts.filter((_, n) => !groups[n]);
  const sumOf = (some: readonly number[]): number => some.reduce((sum, count) => sum + count, 0);
  while (left().length > 0 && (left().length < 2 || sumOf(left()) < fewest)) {
    const [smallest] = counts
      .map((count, n) => ({ count, n }))
      .filter(({ n }) => groups[n])
      .toSorted((a, b) => a.count - b.count);
    if (!smallest) break;
    groups[smallest.n] = false;
  }
  const rest = left();
  return { groups, all: sumOf(counts) >= fewest && (rest.length === 0 || (rest.length >= 2 && sumOf(rest) >= fewest)) };
}
