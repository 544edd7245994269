import { placesAnswer, type PlacesAnswer } from '../../../shared/places/contract.ts';
import { friendlinessSchema, type Friendliness, type Place } from '../../../shared/places/places.ts';
import { placesText as t } from '../../../shared/places/text.ts';
import { sideSchema, type Side } from '../../../shared/organisation/roles.ts';
import type { Post } from '../../api.ts';
import type { Watch } from '../../watch.ts';
import { announce } from '../../components/announce.ts';
import { unsaidOf, type Unsaid } from '../scoping/said.ts';

/** Sends one change of the register; answers why it was not done. */
export type SendPlaces = (part: string, body: object, says?: string) => Promise<Unsaid | undefined>;

/** Sends changes of a school's places and shows the register that comes back. */
export const sendingPlaces =
  (
    { post, newId }: { readonly post: Post; readonly newId: () => string },
    watch: Watch<PlacesAnswer>,
    school: string,
  ): SendPlaces =>
  async (part, body, says = t.page.saved) => {
    const path = `/api/schools/${encodeURIComponent(school)}/places/${part}`;
    const answer = await post(path, { editId: newId(), ...body }, placesAnswer);
    if (answer.ok) watch.take(answer);
    // What somebody else wrote meanwhile comes with the next look, so that both can be read.
    else void watch.renew();
    if (answer.ok || !answer.found) announce(answer.ok ? says : answer.sentence);
    return unsaidOf(answer);
  };

export const ratingOf = (value: string): Friendliness | null =>
  friendlinessSchema.safeParse(Number(value)).data ?? null;

export const ratingWords = (rating: Friendliness | null | undefined): string =>
  rating ? t.friendliness[rating] : t.notLooked;

/** What each side says of a place, in a line each; where the own one can be chosen only once it is given. */
export const ratingLines = ({ ratings }: Pick<Place, 'ratings'>, own: Side | null): string[] =>
  sideSchema.options.flatMap((side) => {
    if (side === own && !ratings[side]?.rating) return [];
    const given = ratings[side];
    return given?.rating
      ? t.page.by(t.sides[side], ratingWords(given.rating), given.by, given.at)
      : t.page.nobody(t.sides[side]);
  });

/** Every earlier rating, the newest first. */
export const historyLines = ({ rated }: Pick<Place, 'rated'>): string[] =>
  rated.toReversed().map(({ at, side, rating, by }) => t.page.historyLine(at, t.sides[side], ratingWords(rating), by));
