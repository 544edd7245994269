import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Language, Parser, type Node } from 'web-tree-sitter';

const root = path.join(import.meta.dirname, '../..');
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(path.join(root, 'node_modules/tree-sitter-bicep/tree-sitter-bicep.wasm')));

/** The root of a source's tree. A source with a fault in it has a tree too: see `faultsOf`. */
export function treeOf(source: string): Node {
  const tree = parser.parse(source);
  if (!tree) throw new Error('the source could not be parsed');
  return tree.rootNode;
}

export function* nodesOf(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children) if (child) yield* nodesOf(child);
}

/** Where the syntax is wrong or something is missing, as 'line 3: …'. */
export const faultsOf = (tree: Node): string[] =>
  [...nodesOf(tree)]
    .filter((node) => node.isError || node.isMissing)
    .map((node) => `line ${node.startPosition.row + 1}: ${node.text.slice(0, 60)}`);

/** Every Bicep file of infra/, by its path from there. */
export const bicepFiles: ReadonlyMap<string, Node> = new Map(
  readdirSync(path.join(root, 'infra'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.bicep'))
    .map((file) => [file.split(path.sep).join('/'), treeOf(readFileSync(path.join(root, 'infra', file), 'utf8'))]),
);

export const file = (name: string): Node => {
  const tree = bicepFiles.get(name);
  if (!tree) throw new Error(`infra/${name} is not there`);
  return tree;
};

type Kind = 'parameter' | 'variable' | 'resource' | 'module' | 'output';
const named = (node: Node): string => node.namedChildren.find((child) => child?.type === 'identifier')?.text ?? '';

/** The declarations of one kind, by name. */
export const declared = (tree: Node, kind: Kind): ReadonlyMap<string, Node> =>
  new Map([...nodesOf(tree)].filter((node) => node.type === `${kind}_declaration`).map((node) => [named(node), node]));

/** What a variable is set to. */
export function valueOf(tree: Node, variable: string): unknown {
  const value = declared(tree, 'variable').get(variable)?.namedChildren.at(-1);
  if (!value) throw new Error(`there is no variable ${variable}`);
  return literal(value);
}

/** A literal as JavaScript; anything that is worked out in the cloud stands as its source, `{ source: '…' }`. */
export function literal(node: Node): unknown {
  const inside = node.namedChildren.flatMap((child) => (child && child.type !== 'comment' ? [child] : []));
  if (node.type === 'object') return Object.fromEntries(inside.map(propertyOf));
  if (node.type === 'array') return inside.map(literal);
  if (node.type === 'string' && inside.every((child) => child.type === 'string_content'))
    return inside.map((child) => child.text).join('');
  if (node.type === 'number') return Number(node.text);
  if (node.type === 'boolean') return node.text === 'true';
  return { source: node.text };
}

const propertyOf = (property: Node): [name: string, value: unknown] => {
  const [key, value] = property.namedChildren;
  return [key?.text.replace(/^'|'$/g, '') ?? '', value ? literal(value) : undefined];
};
