import type { LinearModel } from '../kernel/linear-model.ts';
import { anything, asModel, atLeast, atMost, blank, yesOrNo, type Draw } from './model-parts.ts';
import { dayOfSlot, isOtherDay, slotsOf, type Draft, type Ready, type ReadySchool } from './prepare.ts';
import { bestRhythms } from './rhythm.ts';
import { weights } from './weights.ts';

const slotName = (school: number, slot: string): string => `y_${school}_${slot}`;
const seriesName = (key: string): string => `c_${key}`;
const areaName = (day: string, area: number): string => `g_${day}_${area}`;
const clashName = (seat: string): string => `k_${seat}`;
const offName = (school: number, need: number): string => `off_${school}_${need}`;

/** The areas of the schools, in order. */
const areasOf = ({ schools }: Ready): string[] => [...new Set(schools.map(({ school }) => school.area))].sort();

/** '20260907_am' of '3_20260907_am': the half of a day, whoever is visited. */
const halfDaysOf = (seat: string): string[] => {
  const [, day, half] = seat.split('_');
  return half === 'day' ? [`${day}_am`, `${day}_pm`] : [`${day}_${half}`];
};

/**
 * The first of two models: which slots each school has all year, and in each term which rhythm on them. A visit that no
 * rhythm brings, or that meets another there, costs what a visit off its rhythm costs at least; so no plan of the year
 * is cheaper than the best answer. Row L15.
 */
export function rhythmModel(ready: Ready): LinearModel {
  const draw = blank();
  const through = new Map<string, string[]>();
  for (const [index, school] of ready.schools.entries()) {
    slotsPart(draw, school, index);
    for (const { key, seats } of school.series)
      for (const half of seats.flatMap(halfDaysOf)) through.set(half, [...(through.get(half) ?? []), seriesName(key)]);
  }
  for (const [half, series] of through) {
    if (series.length < 2) continue;
    anything(draw, clashName(half), half.endsWith('am') || !hasWholeDays(ready) ? weights.irregular : 0);
    atMost(draw, `meet_${half}`, [...series.map((name) => [name, 1] as const), [clashName(half), -1]], 1);
  }
  areasPart(draw, ready);
  return asModel(draw);
}

/** Where visits take whole days, a clash in the afternoon may be the morning's again and is counted there only. */
const hasWholeDays = ({ schools }: Ready): boolean =>
  schools.some(({ series }) => series.some(({ slot }) => slot.startsWith('day')));

function slotsPart(draw: Draw, school: ReadySchool, index: number): void {
  const slots = slotsOf(school);
  for (const slot of slots) {
    yesOrNo(draw, slotName(index, slot), isOtherDay(school, slot) ? weights.otherDay : 0);
    const mine = school.series.filter((each) => each.slot === slot);
    for (const { key } of mine) yesOrNo(draw, seriesName(key), 0);
    for (const term of new Set(mine.map((each) => each.term))) {
      const one = mine.filter((each) => each.term === term).map(({ key }) => [seriesName(key), 1] as const);
      atMost(draw, `rhythm_${index}_${slot}_${term}`, [...one, [slotName(index, slot), -1]], 0);
    }
  }
  const all = slots.map((slot) => [slotName(index, slot), 1] as const);
  atMost(draw, `slots_${index}`, all, school.perWeek);
  for (const [at, { terms, visits }] of school.needs.entries()) {
    const mine = school.series.filter(({ term }) => terms.includes(term));
    anything(draw, offName(index, at), weights.irregular, visits);
    const regular = mine.map(({ key, seats }) => [seriesName(key), seats.length] as const);
    atLeast(draw, `need_${index}_${at}`, [...regular, [offName(index, at), 1]], visits);
  }
}

/** Which areas she is regularly in on each weekday, at a price for each. */
function areasPart(draw: Draw, ready: Ready): void {
  const areas = areasOf(ready);
  const names = new Set<string>();
  for (const [index, school] of ready.schools.entries()) {
    for (const day of new Set(slotsOf(school).map(dayOfSlot))) {
      const name = areaName(day, areas.indexOf(school.school.area));
      names.add(name);
      const mine = slotsOf(school).filter((slot) => dayOfSlot(slot) === day);
      const most = Math.min(school.perWeek, mine.length);
      const there = mine.map((slot) => [slotName(index, slot), 1] as const);
      atMost(draw, `area_${index}_${day}`, [...there, [name, -most]], 0);
    }
  }
  for (const name of names) yesOrNo(draw, name, weights.area);
}

/** A plan that is known already, as values of the model's variables: where the search begins. */
export function rhythmStart(ready: Ready, model: LinearModel, { seats, slots }: Draft): Map<string, number> {
  const start = new Map(model.variables.map(({ name }) => [name, 0]));
  const areas = areasOf(ready);
  const chosen = new Set(seats.map(({ key }) => key));
  const taken = new Map<string, number>();
  for (const [index, school] of ready.schools.entries()) {
    const mine = slots[index] ?? [];
    const rhythms = bestRhythms(school, mine, chosen);
    for (const { key, seats: keys } of rhythms) {
      start.set(seriesName(key), 1);
      for (const half of keys.flatMap(halfDaysOf)) taken.set(half, (taken.get(half) ?? 0) + 1);
    }
    for (const slot of mine) {
      start.set(slotName(index, slot), 1);
      start.set(areaName(dayOfSlot(slot), areas.indexOf(school.school.area)), 1);
    }
    for (const [at, { terms, visits }] of school.needs.entries()) {
      const regular = rhythms
        .filter(({ term }) => terms.includes(term))
        .reduce((sum, each) => sum + each.seats.length, 0);
      start.set(offName(index, at), Math.max(0, visits - regular));
    }
  }
  for (const [half, count] of taken) if (start.has(clashName(half))) start.set(clashName(half), Math.max(0, count - 1));
  return start;
}

/** The rhythms that a solved model says: keys of series, and the slots of each school. */
export function rhythmsOf(ready: Ready, values: ReadonlyMap<string, number>): Pick<Draft, 'slots'> & Rhythms {
  const is = (name: string): boolean => (values.get(name) ?? 0) > 0.5;
  return {
    slots: ready.schools.map((school, index) => slotsOf(school).filter((slot) => is(slotName(index, slot)))),
    regular: ready.schools.map(
      ({ series }) => new Set(series.filter(({ key }) => is(seriesName(key))).flatMap(({ seats }) => seats)),
    ),
  };
}

/** The seats of each school that lie on the rhythms chosen for it. */
export interface Rhythms {
  readonly regular: readonly ReadonlySet<string>[];
}

/** The rhythms that the visits of a plan lie on best. */
export const rhythmsOfDraft = (ready: Ready, { seats, slots }: Draft): Rhythms => {
  const chosen = new Set(seats.map(({ key }) => key));
  return {
    regular: ready.schools.map(
      (school, index) =>
        new Set(bestRhythms(school, slots[index] ?? [], chosen).flatMap(({ seats: keys }) => [...keys])),
    ),
  };
};
