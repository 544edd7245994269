/**
 * The expressions of a query: from the syntax tree of @zeit/cosmosdb-query to a function of a document. That package's
 * own operators are used (undefined is neither true nor false), its code generator is not: it copies all documents for
 * each one it looks at. A kind of node that is not listed here is not in the portable subset.
 */
import { badRequest, notPortable } from './errors.ts';
import { enginePart, isObject } from './json.ts';

/** A node of the parser's tree; what it holds depends on `type`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Node = { type: string } & Record<string, any>;
export type Parameters = ReadonlyMap<string, unknown>;
export type Evaluate = (document: unknown, parameters: Parameters) => unknown;

const operators = enginePart('helpers.js') as {
  and(a: unknown, b: unknown): unknown;
  or(a: unknown, b: unknown): unknown;
  not(a: unknown): unknown;
  equal(a: unknown, b: unknown): unknown;
  notEqual(a: unknown, b: unknown): unknown;
  compare(operator: string, a: unknown, b: unknown): unknown;
};

const comparison =
  (operator: string) =>
  (a: unknown, b: unknown): unknown =>
    operators.compare(operator, a, b);

const binary: Record<string, (a: unknown, b: unknown) => unknown> = {
  AND: operators.and,
  OR: operators.or,
  '=': operators.equal,
  '!=': operators.notEqual,
  '<>': operators.notEqual,
  '<': comparison('<'),
  '<=': comparison('<='),
  '>': comparison('>'),
  '>=': comparison('>='),
};

const ofText =
  (test: (text: string, part: string) => boolean) =>
  (text: unknown, part: unknown): unknown =>
    typeof text === 'string' && typeof part === 'string' ? test(text, part) : undefined;

/** The functions of the portable subset; each takes as many arguments as it has here. */
const functions: Record<string, (a: unknown, b: unknown) => unknown> = {
  IS_DEFINED: (value: unknown) => value !== undefined,
  IS_NULL: (value: unknown) => value === null,
  STARTSWITH: ofText((text, part) => text.startsWith(part)),
  ENDSWITH: ofText((text, part) => text.endsWith(part)),
  CONTAINS: ofText((text, part) => text.includes(part)),
  ARRAY_CONTAINS: (list, value) =>
    Array.isArray(list) ? list.some((item) => operators.equal(item, value) === true) : undefined,
};

/** The parser reads `NOT a = b` as `(NOT a) = b`, Azure may not; `NOT (a = b)` is clear to both. */
const refuseNot = (...sides: Node[]): void => {
  const unclear = sides.some((node) => node.type === 'scalar_unary_expression' && node['operator'] === 'NOT');
  if (unclear) throw notPortable('NOT before a comparison without brackets');
};

const member = (value: unknown, key: unknown): unknown => {
  if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined;
  return isObject(value) && typeof key === 'string' && Object.hasOwn(value, key) ? value[key] : undefined;
};

const literal =
  ({ value }: Node): Evaluate =>
  () =>
    value as unknown;

type Compile = (node: Node, alias: string) => Evaluate;

const kinds: Record<string, Compile> = {
  string_constant: literal,
  number_constant: literal,
  boolean_constant: literal,
  null_constant: () => () => null,
  identifier: ({ name }, alias) => {
    if (name !== alias) throw badRequest(`The name ${name} is not known in this query.`);
    return (document) => document;
  },
  parameter_name:
    ({ name }) =>
    (_, parameters) => {
      if (!parameters.has(name)) throw badRequest(`The parameter ${name} has no value.`);
      return parameters.get(name);
    },
  scalar_member_expression: ({ object, property, computed }, alias) => {
    const owner = compile(object, alias);
    const key: Evaluate = computed ? compile(property, alias) : () => property.name;
    return (document, parameters) => member(owner(document, parameters), key(document, parameters));
  },
  scalar_binary_expression: ({ operator, left, right }, alias) => {
    const apply = binary[operator];
    if (!apply) throw notPortable(`The operator ${operator}`);
    if (operator !== 'AND' && operator !== 'OR') refuseNot(left, right);
    const [first, second] = [compile(left, alias), compile(right, alias)];
    return (document, parameters) => apply(first(document, parameters), second(document, parameters));
  },
  scalar_unary_expression: ({ operator, argument }, alias) => {
    if (operator !== 'NOT') throw notPortable(`The operator ${operator}`);
    const inner = compile(argument, alias);
    return (document, parameters) => operators.not(inner(document, parameters));
  },
  scalar_in_expression: ({ value, list }, alias) => {
    refuseNot(value);
    const wanted = compile(value, alias);
    const items = (list as Node[]).map((item) => compile(item, alias));
    return (document, parameters) => {
      const found = wanted(document, parameters);
      const same = items.map((item) => operators.equal(found, item(document, parameters)));
      return same.reduce((before, each) => operators.or(before, each), false);
    };
  },
  scalar_between_expression: ({ value, begin, end }, alias) => {
    refuseNot(value);
    const [inner, from, to] = [compile(value, alias), compile(begin, alias), compile(end, alias)];
    return (document, parameters) => {
      const found = inner(document, parameters);
      const above = operators.compare('>=', found, from(document, parameters));
      return operators.and(above, operators.compare('<=', found, to(document, parameters)));
    };
  },
  scalar_function_expression: ({ name, arguments: list, udf }, alias) => {
    const apply = udf ? undefined : functions[String(name.name).toUpperCase()];
    if (!apply) throw notPortable(`The function ${udf ? 'udf.' : ''}${name.name}`);
    if (list.length !== apply.length) throw notPortable(`${name.name} with ${list.length} arguments`);
    const [first, second] = (list as Node[]).map((item) => compile(item, alias));
    return (document, parameters) => apply(first?.(document, parameters), second?.(document, parameters));
  },
};

/** The function of an expression over the document called `alias`. Throws 400 or 501 for what it does not know. */
export const compile: Compile = (node, alias) => {
  const kind = kinds[node.type];
  if (!kind) throw notPortable(`A ${node.type.replaceAll('_', ' ')} in a query`);
  return kind(node, alias);
};
