import { bandNames, type Band } from './bands.ts';
import type { BandedSchool, Banding } from './allocate.ts';
import type { FiguredSchool } from '../school-figures/figures.ts';
import type { Needs } from './lenses.ts';
import { inUse, parameters, type AllocationSettings, type Parameter } from './settings.ts';
import { allocationText, thousandths } from './text.ts';
import { sourcesOf } from './values.ts';

type ByParameter<T> = Partial<Record<Parameter, T>>;

/** One school of a run as it is printed: what is missing is null and says why, and is in no sum. Row K06. */
export interface SchoolReport {
  readonly urn: string;
  readonly name: string;
  readonly localAuthority: string;
  readonly ward: string;
  readonly values: ByParameter<number | null>;
  readonly missing: ByParameter<string>;
  /** Which sources a value is from, by their ids; each with its year and licence in the list of sources. Row K05. */
  readonly sources: ByParameter<readonly string[]>;
  readonly z: ByParameter<number | null>;
  /** Shares of the composite; they come to 1. */
  readonly weights: ByParameter<number | null>;
  readonly composite: number;
  /** z*: the composite in SDs from the mean of all. */
  readonly score: number;
  readonly band: Band;
  readonly bandName: string;
  readonly needPerPupil: number | null;
  readonly volumeOfNeed: number | null;
  readonly why: {
    /** What each parameter brings to the score, in thousandths; with `rest` they come to `score`, the score as shown. */
    readonly parts: readonly {
      readonly parameter: Parameter;
      readonly composite: number;
      readonly thousandths: number;
    }[];
    readonly rest: number;
    readonly score: number;
    readonly shown: string;
    readonly sentences: readonly string[];
  };
}

const by = <T>(used: readonly Parameter[], of: (parameter: Parameter) => T): ByParameter<T> =>
  Object.fromEntries(used.map((parameter) => [parameter, of(parameter)])) as ByParameter<T>;

export function schoolReport(
  school: BandedSchool,
  { needs, figured }: { readonly needs: Needs | undefined; readonly figured: FiguredSchool | undefined },
  banding: Pick<Banding, 'spreads'>,
  settings: AllocationSettings,
): SchoolReport {
  const used = inUse(settings);
  const part = (parameter: Parameter) => school.parts.find((each) => each.parameter === parameter);
  const { urn, name, localAuthority, ward, composite, score, band } = school;
  return {
    ...{ urn, name, localAuthority, ward },
    values: by(used, (each) => part(each)?.value ?? null),
    missing: Object.fromEntries(
      school.missing.map(({ parameter, why }) => [parameter, allocationText.missingWhy[why]]),
    ) as ByParameter<string>,
    sources: Object.fromEntries(
      school.parts.map(({ parameter }) => [parameter, figured ? sourcesOf(figured, parameter, settings) : []]),
    ) as ByParameter<readonly string[]>,
    z: by(used, (each) => part(each)?.z ?? null),
    weights: by(used, (each) => part(each)?.weight ?? null),
    ...{ composite, score, band, bandName: bandNames[band] },
    ...{ needPerPupil: needs?.perPupil ?? null, volumeOfNeed: needs?.volume ?? null },
    why: {
      parts: school.parts.map((each) => ({
        ...{ parameter: each.parameter, composite: each.composite, thousandths: each.points },
      })),
      ...{ rest: school.rest, score: school.points, shown: thousandths(school.points) },
      sentences: allocationText.why(school, banding, settings),
    },
  };
}

/** Mean, SD and number of schools of each parameter; null where no school has a figure or it is not in use. Row K02. */
export const parameterReport = ({ spreads }: Pick<Banding, 'spreads'>, { weights }: AllocationSettings) =>
  parameters.map((parameter) => ({
    ...{ parameter, label: allocationText.parameters[parameter], weight: weights[parameter] },
    ...{ n: spreads[parameter]?.n ?? 0, mean: spreads[parameter]?.mean ?? null, sd: spreads[parameter]?.sd ?? null },
  }));
