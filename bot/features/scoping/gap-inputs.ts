import { z } from 'zod';
import type { GridOp } from '../../../shared/scoping/decide.ts';
import type { TypedRank } from '../../../shared/scoping/gap-ranking.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import { gapOwnerSchema, prioritySchema } from '../../../shared/scoping/settling.ts';

/** Most gaps on one card: to rank, one input each; to settle, three. */
export const mostRanked = 10;
export const mostSettled = 4;

const typed = z.string().max(400).default('');
const numbered = (letter: string, most: number) =>
  Object.fromEntries(Array.from({ length: most }, (_, n) => [`${letter}${n + 1}`, typed]));

/**
 * What a card about gaps sends. Each choice names the gap it is about behind what was chosen, 'first:entry-7', so that a
 * gap that came or went in between moves no answer to another.
 */
export const gapInput = z.object({
  ...numbered('rank', mostRanked),
  ...numbered('priority', mostSettled),
  ...numbered('owner', mostSettled),
  ...numbered('term', mostSettled),
});
export type GapInput = z.infer<typeof gapInput>;

/** A choice about one gap as it travels. */
export const choiceOf = (chosen: string, id: string): string => `${chosen}:${id}`;

/** Choices of one kind, by the id of their gap. */
function chosen(input: Readonly<Record<string, unknown>>, letter: string): Map<string, string> {
  const found = Object.entries(input).flatMap(([name, value]) => {
    const [what, ...id] = name.startsWith(letter) && typeof value === 'string' ? value.split(':') : [];
    return what && id.length ? [[id.join(':'), what] as const] : [];
  });
  return new Map(found);
}

/** The ranks on a card. */
export const ranksOf = (input: GapInput): TypedRank[] =>
  [...chosen(input, 'rank')].flatMap(([entryId, what]) => {
    const rank = prioritySchema.safeParse(what);
    return rank.success ? [{ entryId, rank: rank.data }] : [];
  });

/**
 * What the card settles: gaps with a priority. What it shows as it stands is no answer: to agree has a button of its own.
 */
export function settlingOf(input: GapInput, { entries }: Pick<Grid, 'entries'>, seen: number): GridOp[] {
  const [owners, terms] = [chosen(input, 'owner'), chosen(input, 'term')];
  return [...chosen(input, 'priority')].flatMap(([id, what]): GridOp[] => {
    const priority = prioritySchema.safeParse(what).data;
    const owner = gapOwnerSchema.safeParse(owners.get(id)).data ?? 'both';
    if (!priority) return [];
    const order = priority === 'not-now' ? null : (terms.get(id) ?? null);
    const stands = entries.find((each) => each.id === id)?.settled;
    const isAsItStands =
      stands?.priority === priority && stands.owner === owner && (stands.term?.order ?? null) === order;
    return isAsItStands ? [] : [{ do: 'prioritise', id, priority, owner, order, seen }];
  });
}

/** Where a card stands: the cycle's id, and the page behind a #. */
export interface GapPlace {
  readonly cycleId: string;
  readonly page: number;
}
const place = /^([^#]+)(?:#(\d{1,3}))?$/;

/** Reads a button's id, `cycle` or `cycle#2`; pages count from 0. The card of Get ready may bring more behind the #. */
export function gapPlaceOf(id: string): GapPlace | undefined {
  const [, cycleId, page] = place.exec(id) ?? [];
  return cycleId ? { cycleId, page: Number(page ?? 0) } : undefined;
}
export const gapIdOf = ({ cycleId, page }: GapPlace): string => (page ? `${cycleId}#${page}` : cycleId);
