/** From a query's text to a plan: parse with @zeit/cosmosdb-query, then allow only what the cloud does the same. */
import { DatabaseError, notPortable } from './errors.ts';
import { compile, type Evaluate, type Node } from './expression.ts';
import { enginePart } from './json.ts';

export interface Order {
  /** As in a composite index: '/a/b'. */
  path: string;
  descending: boolean;
  value: Evaluate;
}

export interface Plan {
  where?: Evaluate;
  orders: readonly Order[];
  top?: Evaluate;
  /** One row; undefined when SELECT VALUE finds nothing, and then there is no row. */
  select: Evaluate;
}

const { parse } = enginePart('parser.js') as { parse(text: string): { body: Node } };

const pathOf = (node: Node): string => {
  if (node.type === 'identifier') return '';
  if (node.type !== 'scalar_member_expression' || node['computed']) throw notPortable('ORDER BY other than a field');
  return `${pathOf(node['object'])}/${node['property'].name}`;
};

const nameOf = ({ property, alias }: { property: Node; alias: Node | null }): string => {
  if (alias) return alias['name'];
  if (property.type === 'scalar_member_expression' && !property['computed']) return property['property'].name;
  if (property.type === 'identifier') return property['name'];
  throw notPortable('A selected expression without AS');
};

const selectOf = (select: Node, alias: string): Evaluate => {
  if (select['*']) return (document) => document;
  if (select['value']) return compile(select['value'], alias);
  const fields = (select['properties'].properties as { property: Node; alias: Node | null }[]).map(
    (each) => [nameOf(each), compile(each.property, alias)] as const,
  );
  return (document, parameters) =>
    Object.fromEntries(
      fields.map(([name, value]) => [name, value(document, parameters)]).filter(([, value]) => value !== undefined),
    );
};

/** The name documents have in the query: `FROM c`, `FROM records c`. Joins and inner lists are 501. */
const aliasOf = (from: Node | null): string => {
  const source = from?.['source'];
  if (source?.expression.type !== 'collection_expression' || source.iteration || from?.['joins'].length) {
    throw notPortable('A query that is not over one whole container');
  }
  return (source.alias ?? source.expression.expression).name;
};

const planOf = (body: Node): Plan => {
  const alias = aliasOf(body['from']);
  const orders = ((body['orderBy']?.expressions ?? []) as { expression: Node; order: string }[]).map(
    ({ expression, order }) => ({
      path: pathOf(expression),
      descending: order === 'DESC',
      value: compile(expression, alias),
    }),
  );
  return {
    ...(body['where'] && { where: compile(body['where'].condition, alias) }),
    orders,
    ...(body['top'] && { top: compile(body['top'].value, alias) }),
    select: selectOf(body['select'], alias),
  };
};

const KEPT = 200;
const plans = new Map<string, Plan>();

/** The plan of a query, remembered. Throws 501 for all that is outside, also for what the parser cannot read. */
export const planQuery = (text: string): Plan => {
  const known = plans.get(text);
  if (known) return known;
  let plan: Plan;
  try {
    plan = planOf(parse(text.trim()).body);
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw notPortable(`The query (${(error as Error).message})`);
  }
  if (plans.size >= KEPT) plans.clear();
  plans.set(text, plan);
  return plan;
};
