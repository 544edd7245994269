import { isDeepStrictEqual } from 'node:util';
import type { Ask } from './asks.ts';
import { isLetIn, may, type Situation } from './rights.ts';
import { planted, type Got } from './world.ts';

/**
 * What is left so that a card comes or somebody is looked at, the code somebody asked for about their own account, and the day's figures of a
 * service, which whoever asks first draws up from the grids (docs/decisions/area-figures.md).
 */
const isPost = (document: string): boolean =>
  /"type":"(outbox|live-card|mark|join-code|area-figures|area-release|reminder|reminder-mark)"/.test(document);

type Stored = ReadonlyMap<string, string>;

/** Documents that came, went or changed between two moments. */
export const changedIn = (before: Stored, after: Stored): string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter((key) => before.get(key) !== after.get(key));

/** A person's account without what is theirs alone: the tour, how they want to be reminded, their calendar link; undefined for any other document. */
function besideTheirOwn(document = '{}'): unknown {
  const { tour: _, reminders: __, rev: ___, feed: ____, ...account } = JSON.parse(document) as Record<string, unknown>;
  return account['type'] === 'account' ? account : undefined;
}

const onlyTheirOwn = (before: string | undefined, after: string | undefined): boolean =>
  besideTheirOwn(after) !== undefined && isDeepStrictEqual(besideTheirOwn(before), besideTheirOwn(after));

export const onlyPost = (before: Stored, after: Stored): boolean =>
  changedIn(before, after).every(
    (key) => isPost(after.get(key) ?? before.get(key) ?? '') || onlyTheirOwn(before.get(key), after.get(key)),
  );

/** Somebody of another service at the same school knows what the school they leave is called. */
const knowsTheName = ({ name }: Ask, situation: Situation): boolean =>
  isLetIn(situation) && situation.school === 'own' && /leave/.test(name);

/** Words of Hazelbrook in an answer that its reader has no right to. */
export function leaksIn(ask: Ask, situation: Situation, { all }: Got): string[] {
  return Object.entries(planted).flatMap(([place, { word, needs, ...more }]) => {
    const found = place === 'school' ? /hazelbrook/i.test(all) : all.includes(word);
    if (!found || (place === 'school' && knowsTheName(ask, situation))) return [];
    const inPlace = !('only' in more) || ask.door === more.only;
    return may(situation, needs) && inPlace ? [] : [word];
  });
}

/**
 * What is wrong with an answer to somebody who may not; undefined when it is a refusal. Who may see a page and not change
 * it is shown the page; who may not see it is answered like a stranger, whose answer `refusal` is.
 */
export function notRefused(ask: Ask, situation: Situation, got: Got, refusal: Got): string | undefined {
  if (ask.shows && got.all.includes(ask.shows)) return `shows ${ask.shows} all the same`;
  if (ask.door === 'chat') {
    if (got.status !== 200) return `answered ${got.status}`;
    const isToldMore = ask.onlySees && isLetIn(situation) && got.says !== refusal.says;
    return isToldMore ? `is told more than a stranger: ${got.says}` : undefined;
  }
  if (ask.does === 'own' && isLetIn(situation))
    return [200, 403].includes(got.status) ? undefined : `answered ${got.status}`;
  if (![401, 403, 404].includes(got.status)) return `answered ${got.status}`;
  return got.all.includes('application/problem+json') ? undefined : 'is no problem JSON';
}

/** What is wrong with an answer to somebody who may; `refusal` is what somebody else's is answered with. */
export function notReached(ask: Ask, got: Got, refusal: Got): string | undefined {
  if (ask.shows && !got.all.includes(ask.shows)) return `does not show ${ask.shows}`;
  if (ask.door === 'tab') return [401, 403].includes(got.status) ? `answered ${got.status}` : undefined;
  if (got.status !== 200) return `answered ${got.status}`;
  return ask.does !== 'own' && got.says === refusal.says && got.says !== 'Your card is below.'
    ? `is refused like a stranger: ${got.says}`
    : undefined;
}
