import type { LinearModel } from '../kernel/linear-model.ts';
import type { Line, Sharer } from './lines.ts';
import { asModel, atMost, blank, type Draw, type Terms } from './model-parts.ts';
import type { Ready } from './prepare.ts';
import type { Sharing, Worth } from './sharings.ts';
import { weights } from './weights.ts';

const sharingName = (at: number): string => `z_${at}`;
const schoolRow = (school: number): string => `school_${school}`;
const lineRow = (line: string): string => `line_${line}`;
const areaRow = (line: string, area: number): string => `area_${line}_${area}`;
const thereRow = (weekday: string, school: number): string => `there_${weekday}_${school}`;
const areaName = (weekday: string, area: number): string => `g_${weekday}_${area}`;

/** The areas of the schools, in order. */
const areasOf = ({ schools }: Ready): string[] => [...new Set(schools.map(({ school }) => school.area))].sort();

/** Sharings as a model's variables, and which of them are some. */
interface Drawing extends Draw {
  readonly ready: Ready;
  readonly lines: readonly Line[];
  add(name: string, cost: number): void;
  those(is: (each: Sharing) => boolean): Terms;
}

/**
 * The first of two models: which schools have which half days of the week together. What goes together within a sharing
 * is counted exactly; a visit that no rhythm brings, or that meets another there, costs what a visit off its rhythm costs
 * at least. So no plan of the year is cheaper than the best answer over all sharings. Where nothing has to be whole
 * (`isWhole`) the model's prices say what further sharings would be worth having. Row L15.
 */
export function slotsModel(
  ready: Ready,
  lines: readonly Line[],
  sharings: readonly Sharing[],
  isWhole: boolean,
): LinearModel {
  const draw = blank();
  const add = (name: string, cost: number): void => {
    draw.variables.push({ name, cost, kind: isWhole ? 'yes-or-no' : 'any', least: 0, most: 1 });
  };
  const those = (is: (each: Sharing) => boolean): Terms =>
    sharings.flatMap((each, at) => (is(each) ? [[sharingName(at), 1] as const] : []));
  const due = ready.schools.flatMap(({ needs }) => needs).reduce((sum, { visits }) => sum + visits, 0);
  draw.variables.push({ name: 'due', kind: 'any', cost: weights.irregular * due, least: 1, most: 1 });
  for (const [at, { cost }] of sharings.entries()) add(sharingName(at), cost);
  for (const { key } of lines) {
    const here = those(({ line }) => line === key);
    atMost(draw, lineRow(key), here, 1);
  }
  const drawing = { ...draw, ready, lines, add, those };
  for (const school of ready.schools.keys()) schoolPart(drawing, school);
  for (const area of areasOf(ready).keys()) areaPart(drawing, area);
  return asModel(draw);
}

const has = (sharers: readonly Sharer[], school: number): boolean => sharers.some((each) => each.school === school);
const isOn = (lines: readonly Line[], { line }: Sharing): boolean => lines.some(({ key }) => key === line);

/** A school has so many slots at most; where it is one, she is in its area on that weekday, whatever the half of the day. */
function schoolPart(draw: Drawing, school: number): void {
  const { perWeek, school: of } = draw.ready.schools[school] as Ready['schools'][number];
  const mine = draw.those(({ sharers }) => has(sharers, school));
  atMost(draw, schoolRow(school), mine, perWeek);
  if (perWeek > 1) return;
  for (const [weekday, lines] of Map.groupBy(draw.lines, (line) => line.weekday)) {
    const there = draw.those((each) => isOn(lines, each) && has(each.sharers, school));
    atMost(draw, thereRow(weekday, school), [...there, [areaName(weekday, areasOf(draw.ready).indexOf(of.area)), -1]], 0); // prettier-ignore
  }
}

/** The areas she is regularly in on each weekday, at a price for each. */
function areaPart(draw: Drawing, area: number): void {
  const name = areasOf(draw.ready)[area];
  const isIn = ({ school }: Sharer): boolean => draw.ready.schools[school]?.school.area === name;
  for (const weekday of new Set(draw.lines.map((line) => line.weekday)))
    draw.add(areaName(weekday, area), weights.area);
  for (const { key, weekday } of draw.lines) {
    const there = draw.those(({ line, sharers }) => line === key && sharers.some(isIn));
    atMost(draw, areaRow(key, area), [...there, [areaName(weekday, area), -1]], 0);
  }
}

/** What a line, schools and areas are worth by the prices of a model that was solved with nothing whole. */
export function worthOf(ready: Ready, { key, weekday }: Line, prices: ReadonlyMap<string, number>): Worth {
  const areas = areasOf(ready);
  const price = (row: string): number => prices.get(row) ?? 0;
  return {
    line: price(lineRow(key)),
    school: (school) => price(schoolRow(school)) + price(thereRow(weekday, school)),
    area: (area) => price(areaRow(key, areas.indexOf(area))),
  };
}

/** The sharings that a solved model has chosen. */
export const chosenOf = (sharings: readonly Sharing[], values: ReadonlyMap<string, number>): Sharing[] =>
  sharings.filter((_, at) => (values.get(sharingName(at)) ?? 0) > 0.5);

/** Sharings that were chosen before, as values of the model's variables: where the search begins. */
export function slotsStart(
  { schools }: Ready,
  lines: readonly Line[],
  sharings: readonly Sharing[],
  chosen: readonly Sharing[],
): Map<string, number> {
  const areas = [...new Set(schools.map(({ school }) => school.area))].sort();
  const start = new Map([['due', 1], ...sharings.map((each, at) => [sharingName(at), Number(chosen.includes(each))] as const)]); // prettier-ignore
  for (const weekday of new Set(lines.map((line) => line.weekday)))
    for (const [at, area] of areas.entries()) {
      const here = chosen.filter(({ line }) => lines.some((each) => each.key === line && each.weekday === weekday));
      const isThere = here.some(({ sharers }) => sharers.some(({ school }) => schools[school]?.school.area === area));
      start.set(areaName(weekday, at), Number(isThere));
    }
  return start;
}
