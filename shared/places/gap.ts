import type { KeyOf, Wanted } from '../scoping/action-plan.ts';
import { mostCharacters } from '../scoping/scoping.ts';
import { cut } from '../kernel/cut.ts';
import { lowUpTo, type Place } from './places.ts';
import { placesText } from './text.ts';

/** Whether a side finds it hard to talk and listen there. */
export const isLow = ({ ratings }: Pick<Place, 'ratings'>): boolean =>
  Object.values(ratings).some(({ rating }) => rating !== null && rating <= lowUpTo);

/** Reads from a grid entry's id which place it came from; undefined for any other entry. */
export const placeOfGap: KeyOf = (entryId) => {
  const [from, place] = entryId.split('~');
  return from === 'places' ? place : undefined;
};

/** The gap that a place becomes: how things stand for everyone there, so it belongs in EE1. Row WF17. */
export const wantedGap = ({ id, name, hinders }: Pick<Place, 'id' | 'name' | 'hinders'>): Wanted => ({
  key: id,
  id: `places~${id}`,
  text: cut(placesText.gap(name, hinders), mostCharacters),
  cell: 'EE1',
});
