import { problem, type Problem } from '../kernel/problem.ts';
import type { CivilDate, Instant } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import type { ByWhom } from '../scoping/by-whom.ts';
import { mostName, mostWords, type Adaptation, type Friendliness, type Place, type Places } from './places.ts';
import { placesText } from './text.ts';

/** Who acts for which side, when and in answer to what. */
export interface PlacesAct {
  readonly by: { readonly name: string };
  readonly side: Side;
  readonly at: Instant;
  readonly on: CivilDate;
  readonly activityId: string;
}

export type PlaceWords = Pick<Place, 'kind' | 'name' | 'helps' | 'hinders'>;
export type AdaptationWords = Pick<Adaptation, 'kind' | 'placeId' | 'forClass' | 'what' | 'owner' | 'since' | 'cell'>;

/** One thing to do to the register. `seen` is the revision the person had before them. */
export type PlacesOp =
  | { readonly do: 'write'; readonly id: string; readonly words: PlaceWords; readonly seen: number }
  | { readonly do: 'rate'; readonly id: string; readonly rating: Friendliness | null; readonly seen: number }
  | { readonly do: 'keep'; readonly id: string; readonly kept: boolean; readonly seen: number }
  | { readonly do: 'adapt'; readonly id: string; readonly words: AdaptationWords; readonly seen: number }
  | { readonly do: 'use'; readonly id: string; readonly use: 'still' | 'ended' | 'again'; readonly seen: number };
export type Op<Name extends PlacesOp['do']> = Extract<PlacesOp, { readonly do: Name }>;

/** What one operation comes to: the register changed, the same when nothing changes, or why not. */
export type Step = { readonly ok: true; readonly value: Places } | { readonly ok: false; readonly problem: Problem };

export const done = (value: Places): Step => ({ ok: true, value });
export const refuse = (code: Problem['code'], sentence: string): Step => ({
  ok: false,
  problem: problem(code, sentence),
});
export const actor = ({ at, by, side }: PlacesAct): ByWhom => ({ at, by: by.name, side });
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Why words are too long for their fields; undefined when they are not. */
export function tooLong(names: readonly string[], words: readonly string[]): Step | undefined {
  if (names.some(({ length }) => length > mostName)) return refuse('too-many', placesText.tooLong(mostName));
  if (words.some(({ length }) => length > mostWords)) return refuse('too-many', placesText.tooLong(mostWords));
  return undefined;
}
