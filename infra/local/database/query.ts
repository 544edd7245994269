/** Running a query over one partition's documents: filter, order, top, one page, and a token for the next page. */
import { badRequest, notPortable } from './errors.ts';
import type { Parameters } from './expression.ts';
import { numberOf } from './ids.ts';
import { isObject, valueAt } from './json.ts';
import { type Order, planQuery } from './plan.ts';
import type { Container, Stored } from './store.ts';

const DEFAULT_PAGE = 100;
const MAX_PAGE = 1000;

/** Where a row stands in the order: the values ordered by, then the number of its `_rid`. */
interface Position {
  values: unknown[];
  number: number;
}

const RANKS = ['undefined', 'null', 'boolean', 'number', 'string', 'array', 'object'];

const rankOf = (value: unknown): number =>
  RANKS.indexOf(value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value);

const compareValues = (a: unknown, b: unknown): number => {
  const [rank, other] = [rankOf(a), rankOf(b)];
  if (rank !== other) return rank - other;
  if (rank < 2 || rank > 4 || a === b) return 0;
  return (a as string) < (b as string) ? -1 : 1;
};

const comparePositions =
  (orders: readonly Order[]) =>
  (a: Position, b: Position): number => {
    for (const [index, { descending }] of orders.entries()) {
      const compared = compareValues(a.values[index], b.values[index]);
      if (compared !== 0) return descending ? -compared : compared;
    }
    return a.number - b.number;
  };

/** Azure orders by several fields only with a composite index for them, in the same or the opposite directions. */
const checkIndexed = (container: Container, orders: readonly Order[]): void => {
  if (orders.length < 2) return;
  const indexes = valueAt(container.properties, ['indexingPolicy', 'compositeIndexes']);
  const wanted = (flip: boolean): string =>
    JSON.stringify(orders.map(({ path, descending }) => [path, descending !== flip ? 'descending' : 'ascending']));
  const found = (Array.isArray(indexes) ? indexes : []).some((index: { path: string; order?: string }[]) => {
    const has = JSON.stringify(index.map(({ path, order = 'ascending' }) => [path, order]));
    return has === wanted(false) || has === wanted(true);
  });
  if (!found) {
    throw badRequest('The order by query does not have a corresponding composite index that it can be served from.');
  }
};

interface Token extends Position {
  taken: number;
}

/** A missing value is kept as [], since JSON has no undefined. */
const writeToken = ({ values, number, taken }: Token): string =>
  JSON.stringify({ after: values.map((value) => (value === undefined ? [] : [value])), number, taken });

const readToken = (text: string | undefined, orders: readonly Order[]): Token | undefined => {
  if (text === undefined) return undefined;
  try {
    const { after, number, taken } = JSON.parse(text) as { after: unknown[][]; number: number; taken: number };
    if (after.length !== orders.length) throw new Error('another query');
    return { values: after.map(([value]) => value), number, taken };
  } catch {
    throw badRequest('The continuation token is not one of this query.');
  }
};

const parametersOf = (list: unknown): Parameters => {
  if (list === undefined) return new Map();
  if (!Array.isArray(list)) throw badRequest('The parameters are not a list.');
  return new Map(list.filter(isObject).map(({ name, value }) => [String(name), value]));
};

const pageSize = (wanted: string | undefined): number => {
  const size = Number(wanted ?? DEFAULT_PAGE);
  if (!Number.isInteger(size)) throw badRequest('The page size is not a number.');
  return size < 1 ? MAX_PAGE : Math.min(size, MAX_PAGE);
};

/**
 * One page of a query `{query, parameters}` over the documents of one partition. Rows without ORDER BY come in the
 * order of creation. Throws 400 for a bad token, parameter or missing composite index, 501 outside the subset.
 */
export const runQuery = (
  container: Container,
  documents: Iterable<Stored>,
  body: unknown,
  page: { maxItemCount?: string | undefined; continuation?: string | undefined },
): { rows: unknown[]; continuation?: string } => {
  if (!isObject(body) || typeof body['query'] !== 'string') throw badRequest('The query is missing.');
  const { where, orders, top, select } = planQuery(body['query']);
  const parameters = parametersOf(body['parameters']);
  checkIndexed(container, orders);
  const token = readToken(page.continuation, orders);
  const limit = top === undefined ? Number.POSITIVE_INFINITY : top(undefined, parameters);
  if (typeof limit !== 'number') throw notPortable('TOP with other than a number');
  const left = limit - (token?.taken ?? 0);

  const compare = comparePositions(orders);
  const found: (Position & { document: Stored })[] = [];
  for (const document of documents) {
    if (where && where(document, parameters) !== true) continue;
    const values = orders.map(({ value }) => value(document, parameters));
    const place = { values, number: numberOf(document._rid), document };
    if (!token || compare(place, token) > 0) found.push(place);
  }
  found.sort(compare);
  const size = Math.min(pageSize(page.maxItemCount), left);
  const shown = found.slice(0, size);
  const rows = shown.map(({ document }) => select(document, parameters)).filter((row) => row !== undefined);
  const last = shown.at(-1);
  if (!last || found.length <= size || size >= left) return { rows };
  return { rows, continuation: writeToken({ ...last, taken: (token?.taken ?? 0) + size }) };
};
