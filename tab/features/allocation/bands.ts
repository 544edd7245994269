import { bandSchema, type Band } from '../../../shared/allocation/bands.ts';
import type { AllocationAnswer, RunAnswer, SchoolBand } from '../../../shared/allocation/contract.ts';
import { cutBands, parameters, settingsSchema, type AllocationSettings } from '../../../shared/allocation/settings.ts';
import { allocationText } from '../../../shared/allocation/text.ts';
import type { PlanAnswer } from '../../../shared/resource-allocation/contract.ts';
import { figuresText } from '../../../shared/school-figures/text.ts';

/** The name that is proposed for a run. */
export const nameOf = (area: string, scheme: AllocationSettings['scheme'], academicYear: string): string =>
  [area, ...(scheme === 'all' ? [] : [allocationText.schemes[scheme]]), academicYear].join(', ');

/** How many of the seven steps of the chip are filled: 1 for very very low, 7 for very very high. */
export const stepsOf = (band: Band): number => 7 - bandSchema.options.indexOf(band);

/** Choices as they are typed: numbers stay text until they are tried. */
export interface TypedChoices {
  readonly settings: AllocationSettings;
  readonly weights: Readonly<Record<string, string>>;
  readonly cuts: Readonly<Record<string, string>>;
  readonly authority: string;
  /** What the schools are called that are left out by hand, as far as it is known here. */
  readonly names: Readonly<Record<string, string>>;
}

export const typedFrom = (
  { settings, without }: Pick<AllocationAnswer, 'settings' | 'without'>,
  authority: string,
): TypedChoices => ({
  ...{ settings, authority, names: Object.fromEntries(without.map(({ urn, name }) => [urn, name])) },
  weights: Object.fromEntries(parameters.map((each) => [each, String(settings.weights[each])])),
  cuts: Object.fromEntries(cutBands.options.map((each) => [each, String(settings.cuts[each])])),
});

/** Whether schools with this word are taken in; null takes in all. */
export const ticked = (words: readonly string[] | null, word: string): boolean => words?.includes(word) ?? true;

/** The words once one of them is ticked or not; all of them are null, so that a word of later figures is taken in too. */
export function withTick(
  words: readonly string[] | null,
  all: readonly string[],
  word: string,
  isIn: boolean,
): string[] | null {
  const after = all.filter((each) => (each === word ? isIn : ticked(words, each)));
  return after.length === all.length ? null : after;
}

/** The schools that are left out by hand, by name. */
export const leftOut = ({ settings, names }: TypedChoices): { readonly urn: string; readonly name: string }[] =>
  settings.without
    .map((urn) => ({ urn, name: names[urn] ?? figuresText.withoutName(urn) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));

const numbers = (typed: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(typed).map(([key, text]) => [key, text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'))]),
  );

/** What is typed as settings; undefined when it makes none. */
export function settingsFrom({ settings, weights, cuts }: TypedChoices): AllocationSettings | undefined {
  const read = settingsSchema.safeParse({ ...settings, weights: numbers(weights), cuts: numbers(cuts) });
  return read.success ? read.data : undefined;
}

/** The hours of each school in all streams, by number. */
export const minutesOf = (schools: readonly GivenSchool[]): ReadonlyMap<string, number> =>
  new Map(schools.map(({ urn, minutes }) => [urn, minutes.core + minutes.authority + minutes['bought-in']]));

type GivenSchool = NonNullable<PlanAnswer['latest']>['schools'][number];
type Line = RunAnswer['lines'][number];

/** The schools whose name, ward or number hold what is looked for. */
export const found = (lines: readonly Line[], words: string): Line[] => {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(({ name, ward, urn }) =>
    wanted.every((word) => `${name} ${ward} ${urn}`.toLowerCase().includes(word)),
  );
};

/** Bars of the chart 'why this band?', strongest first, as shares of the longest. */
export const barsOf = ({ parts, rest }: Pick<SchoolBand, 'parts' | 'rest'>, restLabel: string) => {
  const all = [
    ...parts
      .map(({ label, points }) => ({ label, points }))
      .toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    ...(rest === 0 ? [] : [{ label: restLabel, points: rest }]),
  ];
  const longest = Math.max(1, ...all.map(({ points }) => Math.abs(points)));
  return all.map((each) => ({ ...each, percent: (Math.abs(each.points) / longest) * 100 }));
};
