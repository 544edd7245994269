import type { Card } from './shape.ts';

/** Limits of Teams and of the house; engineering.md section 4. */
const mostBytes = 25 * 1024;
const mostActions = 6;

type Node = Record<string, unknown>;

/** Every object with a type inside a card, from the outside in, data of buttons left out. */
export function nodesOf(value: unknown, found: Node[] = []): Node[] {
  if (Array.isArray(value)) for (const each of value) nodesOf(each, found);
  else if (value && typeof value === 'object') {
    const node = value as Node;
    if (typeof node['type'] === 'string') found.push(node);
    for (const name in node) if (name !== 'data') nodesOf(node[name], found);
  }
  return found;
}

const isAction = (node: Node): boolean => String(node['type']).startsWith('Action.');
const isInput = (node: Node): boolean => String(node['type']).startsWith('Input.');

/** What is wrong with a card, in words for the developer; empty when it may be sent. Row C-19. */
export function faultsOf(card: Card): string[] {
  const nodes = nodesOf(card);
  const bytes = Buffer.byteLength(JSON.stringify(card));
  const actions = nodes.filter(isAction);
  const unlabelled = nodes.filter((node) => isInput(node) && !(node['label'] && node['errorMessage'] && node['id']));
  const ids = nodes.filter(isInput).map((node) => node['id']);
  return [
    ...(bytes > mostBytes ? [`${bytes} bytes, at most ${mostBytes}`] : []),
    ...(actions.length > mostActions ? [`${actions.length} actions, at most ${mostActions}`] : []),
    ...(card.version === '1.5' ? [] : [`version ${String(card.version)}`]),
    ...(card.fallbackText && card.speak ? [] : ['fallbackText or speak is missing']),
    ...unlabelled.map((node) => `input ${String(node['id'])} lacks a label or an error message`),
    ...(new Set(ids).size === ids.length ? [] : ['two inputs share an id']),
    ...actions.filter((node) => !node['title']).map(() => 'an action without a title'),
  ];
}

/** The card, when nothing is wrong with it. Throws otherwise: a card that breaks a limit is a defect of ours. */
export function guarded(card: Card): Card {
  const faults = faultsOf(card);
  if (faults.length) throw new Error(`card not fit to send: ${faults.join('; ')}`);
  return card;
}
