import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import type { Card } from '../../../../bot/cards/card.ts';
import { faultsOf, nodesOf } from '../../../../bot/cards/guard.ts';

// In Node only this file of the package loads, and its types stand with another.
const AdaptiveCards = createRequire(import.meta.url)(
  'adaptivecards/dist/adaptivecards.js',
) as typeof import('adaptivecards');

/** A card that was drawn, and in which state for whom. */
interface Drawn {
  readonly name: string;
  readonly card: Card;
}

/** docs/conversation.md, its tables without the spaces that line them up. */
export const conversationPage = readFileSync(
  path.join(import.meta.dirname, '../../../../docs/conversation.md'),
  'utf8',
).replace(/ +/g, ' ');

export const nodes = (card: Card) => [...nodesOf(card)];
export const typeOf = (node: Record<string, unknown>): string => String(node['type']);
export const inputsOf = (card: Card) => nodes(card).filter((node) => typeOf(node).startsWith('Input.'));
export const buttonsOf = (card: Card) =>
  nodes(card).filter((node) => ['Action.Execute', 'Action.Submit'].includes(typeOf(node)));

const named = (all: readonly Drawn[], wrong: (card: Card) => readonly string[]): string[] =>
  all.flatMap(({ name, card }) => wrong(card).map((fault) => `${name}: ${fault}`));

/** What Microsoft's own parser says against a card when it reads it as 1.5. Teams takes six actions; its default is five. */
export function parserSays(card: Card): string[] {
  const read = new AdaptiveCards.AdaptiveCard();
  read.hostConfig = new AdaptiveCards.HostConfig({ actions: { maxActions: 6 } });
  const context = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5);
  read.parse(JSON.parse(JSON.stringify(card)), context);
  const events = [...Array(context.eventCount).keys()].map((index) => context.getEventAt(index).message);
  return [...events, ...read.validateProperties().validationEvents.map((event) => event.message)];
}

/** What the guard has against cards, by their names. */
export const guardFaults = (all: readonly Drawn[]): string[] => named(all, faultsOf);
/** The parser is slow: of a long list `npm test` shows it every fifth card, `npm run proof` all of them. */
const parsed = (all: readonly Drawn[]): readonly Drawn[] =>
  process.env['PROOF'] === '1' || all.length < 200 ? all : all.filter((_, n) => n % 5 === 0);
/** What the reference parser has against them. */
export const parserFaults = (all: readonly Drawn[]): string[] => named(parsed(all), parserSays);
/** Signs that would be read as Markdown instead of being shown. */
export const markdownFaults = (all: readonly Drawn[]): string[] =>
  named(all, (card) =>
    nodes(card)
      .filter((node) => typeOf(node) === 'TextBlock')
      .flatMap(
        (node) =>
          String(node['text'])
            .replace(/\\./g, '')
            .match(/[*_`[\]#~|\\]/g) ?? [],
      ),
  );

/** The verbs that cards show. Every button has to carry its verb, versions and ids, and nothing else. Decisions 11. */
export function verbsShown(all: readonly Drawn[]): Set<string> {
  const carried = all.flatMap(({ card }) => buttonsOf(card).map((button) => button['data'] as Record<string, unknown>));
  const isRight = ({ verb: _, v, id, rev, newId, ...more }: Record<string, unknown>): boolean =>
    Object.keys(more).length === 0 &&
    typeof v === 'number' &&
    typeof rev === 'number' &&
    (newId === undefined || typeof newId === 'string') &&
    String(id).length <= 250;
  expect(carried.filter((data) => !isRight(data))).toEqual([]);
  return new Set(carried.map(({ verb }) => String(verb)));
}

/** What leads out of a card or lets one choose among equals: none of these is a step forward by itself. */
const waysOut =
  /^(sheet\.(open|close|correct)|request\.close|planning\.show|initial\.start|scoping\.what-changed|say\.\w+)$/;

/** A card has one primary button: the likeliest next step. One that only leads out needs none; two are never right. */
export const primaryFaults = (all: readonly Drawn[]): string[] =>
  named(all, (card) => {
    const primary = nodes(card).filter((node) => node['style'] === 'positive').length;
    const verbs = buttonsOf(card).map((node) => String((node['data'] as { verb: string }).verb));
    const leadsOn = verbs.some((verb) => !waysOut.test(verb));
    return primary > 1 || (leadsOn && primary === 0) ? [`${primary} primary of ${verbs.join(', ')}`] : [];
  });

/** 'Please note' stands in one place: after everything else, right above the buttons. */
export const noticeFaults = (all: readonly Drawn[]): string[] =>
  named(all, ({ body }) => {
    const noted = body.map((element) => JSON.stringify(element).includes('Please note:'));
    return noted.lastIndexOf(false) > noted.indexOf(true) && noted.includes(true)
      ? ['a notice among other things']
      : [];
  });
