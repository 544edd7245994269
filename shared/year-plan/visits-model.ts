import type { LinearModel } from '../kernel/linear-model.ts';
import type { CivilDate } from '../kernel/time.ts';
import { anything, asModel, atLeast, atMost, blank, yesOrNo, type Draw, type Terms } from './model-parts.ts';
import type { Draft, Ready, ReadySchool, Seat } from './prepare.ts';
import { bestRhythms } from './rhythm.ts';
import { weights } from './weights.ts';

const seatName = (key: string): string => `x_${key}`;
const regularName = (key: string): string => `r_${key}`;
const seriesName = (key: string): string => `c_${key}`;
const each = (seats: readonly Seat[]): Terms => seats.map(({ key }) => [seatName(key), 1]);

/**
 * The second of two models: on which seats the visits are, and on which weeks of each term a school has its rhythm, once
 * its slots are chosen. With those its cost is that of the plan, less what slots and areas cost. Row L15.
 */
export function visitsModel(ready: Ready, slots: Draft['slots']): LinearModel {
  const draw = blank();
  for (const [index, school] of ready.schools.entries()) {
    schoolPart(draw, school, index);
    rhythmPart(draw, school, slots[index] ?? []);
  }
  daysPart(draw, ready);
  return asModel(draw);
}

/** A visit on the rhythm of its slot and term gets back what one off it costs. */
function rhythmPart(draw: Draw, { series, seats }: ReadySchool, slots: readonly string[]): void {
  const mine = series.filter(({ slot }) => slots.includes(slot));
  for (const { key } of mine) yesOrNo(draw, seriesName(key), 0);
  for (const [one, those] of Map.groupBy(mine, ({ slot, term, key }) => `${key.split('_')[0] ?? ''}_${slot}_${term}`))
    atMost(
      draw,
      `rhythm_${one}`,
      those.map(({ key }) => [seriesName(key), 1]),
      1,
    );
  for (const seat of new Set(mine.flatMap((those) => those.seats))) {
    if (!seats.has(seat)) continue;
    anything(draw, regularName(seat), -weights.irregular, 1);
    const on = mine.filter((those) => those.seats.includes(seat)).map(({ key }) => [seriesName(key), -1] as const);
    atMost(draw, `there_${seat}`, [[regularName(seat), 1], [seatName(seat), -1]], 0); // prettier-ignore
    atMost(draw, `then_${seat}`, [[regularName(seat), 1], ...on], 0);
  }
}

function schoolPart(draw: Draw, school: ReadySchool, index: number): void {
  const seats = [...school.seats.values()];
  for (const { key, cost } of seats) yesOrNo(draw, seatName(key), cost + weights.irregular);
  for (const [at, { terms, visits }] of school.needs.entries()) {
    const short = `short_${index}_${at}`;
    anything(draw, short, weights.short, visits);
    const mine = each(seats.filter(({ term }) => terms.includes(term)));
    draw.constraints.push({ name: `need_${index}_${at}`, terms: [...mine, [short, 1]], least: visits, most: visits });
  }
  for (const [at, { open }] of school.windows.entries()) {
    const mine = seats.filter(({ window }) => window === at);
    if (mine.length <= open) continue;
    const crowd = `crowd_${index}_${at}`;
    anything(draw, crowd, weights.crowded);
    atMost(draw, `due_${index}_${at}`, [...each(mine), [crowd, -1]], open);
  }
  for (const { seat } of school.before) {
    if (seat === undefined) continue;
    anything(draw, `moved_${seat}`, weights.moved, 1);
    atLeast(
      draw,
      `stays_${seat}`,
      [
        [seatName(seat), 1],
        [`moved_${seat}`, 1],
      ],
      1,
    );
  }
}

/** One place at a time, with time for the road between the two places of a day. */
function daysPart(draw: Draw, ready: Ready): void {
  const byDay = new Map<CivilDate, Seat[]>();
  for (const { seats } of ready.schools)
    for (const seat of seats.values()) byDay.set(seat.on, [...(byDay.get(seat.on) ?? []), seat]);
  for (const [on, seats] of byDay) {
    const day = on.replaceAll('-', '');
    const of = (half: Seat['half']): Seat[] => seats.filter((seat) => seat.half === half);
    atMost(draw, `am_${day}`, each([...of('am'), ...of('day')]), 1);
    atMost(draw, `pm_${day}`, each([...of('pm'), ...of('day')]), 1);
    for (const first of of('am')) {
      const unfit = of('pm').filter((second) => !ready.fitTogether(first, second));
      if (unfit.length > 0) atMost(draw, `unfit_${first.key}`, each([first, ...unfit]), 1);
    }
  }
}

/** A plan that is known already, as values of the model's variables. */
export function visitsStart(ready: Ready, model: LinearModel, { seats, slots }: Draft): Map<string, number> {
  const start = new Map(model.variables.map(({ name }) => [name, 0]));
  const chosen = new Set(seats.map(({ key }) => key));
  for (const { key } of seats) start.set(seatName(key), 1);
  for (const [index, school] of ready.schools.entries()) {
    const mine = seats.filter((seat) => seat.school === index);
    for (const { key, seats: keys } of bestRhythms(school, slots[index] ?? [], chosen)) {
      start.set(seriesName(key), 1);
      for (const seat of keys) if (chosen.has(seat)) start.set(regularName(seat), 1);
    }
    for (const [at, { terms, visits }] of school.needs.entries())
      start.set(`short_${index}_${at}`, Math.max(0, visits - mine.filter(({ term }) => terms.includes(term)).length));
    for (const [at, { open }] of school.windows.entries()) {
      const there = mine.filter(({ window }) => window === at).length;
      if (start.has(`crowd_${index}_${at}`)) start.set(`crowd_${index}_${at}`, Math.max(0, there - open));
    }
    for (const { seat } of school.before) if (seat !== undefined && !chosen.has(seat)) start.set(`moved_${seat}`, 1);
  }
  return start;
}

/** The visits that a solved model says. */
export const visitsOf = (ready: Ready, values: ReadonlyMap<string, number>): Seat[] =>
  ready.schools.flatMap(({ seats }) => [...seats.values()].filter(({ key }) => (values.get(seatName(key)) ?? 0) > 0.5));
