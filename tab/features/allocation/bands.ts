import { bandSchema, type Band } from '../../../shared/allocation/bands.ts';
import type { RunAnswer, SchoolBand } from '../../../shared/allocation/contract.ts';
import { cutBands, parameters, settingsSchema, type AllocationSettings } from '../../../shared/allocation/settings.ts';

/** How many of the seven steps of the chip are filled: 1 for very very low, 7 for very very high. */
export const stepsOf = (band: Band): number => 7 - bandSchema.options.indexOf(band);

/** Choices as they are typed: numbers stay text until they are tried. */
export interface TypedChoices {
  readonly settings: AllocationSettings;
  readonly weights: Readonly<Record<string, string>>;
  readonly cuts: Readonly<Record<string, string>>;
  readonly authority: string;
}

export const typedFrom = (settings: AllocationSettings): TypedChoices => ({
  settings,
  weights: Object.fromEntries(parameters.map((each) => [each, String(settings.weights[each])])),
  cuts: Object.fromEntries(cutBands.options.map((each) => [each, String(settings.cuts[each])])),
  authority: '',
});

const numbers = (typed: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(typed).map(([key, text]) => [key, text.trim() === '' ? Number.NaN : Number(text.replace(',', '.'))]),
  );

/** What is typed as settings; undefined when it makes none. */
export function settingsFrom({ settings, weights, cuts }: TypedChoices): AllocationSettings | undefined {
  const read = settingsSchema.safeParse({ ...settings, weights: numbers(weights), cuts: numbers(cuts) });
  return read.success ? read.data : undefined;
}

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
