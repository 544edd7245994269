import { missingSchema, numberOf, type Figure, type FiguredSchool, type Missing } from '../school-figures/figures.ts';
import type { AllocationSettings, Parameter, Scheme } from './settings.ts';

/** Why a parameter is no part of a school's score. */
export type Gap = Missing | 'no-roll' | 'same-for-some';
export const gaps: readonly Gap[] = [...missingSchema.options, 'no-roll', 'same-for-some'];

type Figures = Pick<FiguredSchool, 'figures'>;

/** The figures that a parameter is made of. */
const madeOf = (parameter: Parameter, { sen }: AllocationSettings): readonly Figure[] => {
  if (parameter === 'ward') return ['ward-score'];
  if (parameter === 'sen')
    return sen === 'support' ? ['sen-support'] : sen === 'plans' ? ['ehc-plans'] : ['sen-support', 'ehc-plans'];
  return [parameter];
};

const isCountOfPupils = (parameter: Parameter): boolean =>
  parameter === 'free-meals' || parameter === 'sen' || parameter === 'slcn';

/** The sum of these figures, or why one of them is no number. */
function sumOf({ figures }: Figures, of: readonly Figure[]): number | Gap {
  let total = 0;
  for (const figure of of) {
    const found = figures[figure];
    if ('missing' in found) return found.missing;
    total += found.value;
  }
  return total;
}

/**
 * Reads a parameter by the settings: scores and roll as they are, counts as percent of the roll or as counts. What it is at
 * a school is a number, or why there is none; a gap is never a zero. Row K09.
 */
export function readerOf(parameter: Parameter, settings: AllocationSettings): (school: Figures) => number | Gap {
  const of = madeOf(parameter, settings);
  const isYesOrNo = parameter === 'resourced-provision' && settings.provision === 'yes-or-no';
  const isPercent = settings.basis === 'per-pupil' && isCountOfPupils(parameter);
  return (school) => {
    const total = sumOf(school, of);
    if (typeof total !== 'number') return total;
    if (isYesOrNo) return total > 0 ? 1 : 0;
    if (!isPercent) return total;
    const roll = numberOf(school, 'roll');
    return roll === undefined || roll <= 0 ? 'no-roll' : (total / roll) * 100;
  };
}

/** The sources that a value of a parameter is from, each once, in the order in which they are read. Row K05. */
export function sourcesOf(school: Figures, parameter: Parameter, settings: AllocationSettings): string[] {
  const isPercent = settings.basis === 'per-pupil' && isCountOfPupils(parameter);
  const read: readonly Figure[] = [...madeOf(parameter, settings), ...(isPercent ? (['roll'] as const) : [])];
  return [...new Set(read.flatMap((figure) => school.figures[figure].source ?? []))];
}

/** Why a school is not banded with the others. Rows K09, K14. */
export type LeftOut =
  | 'closed'
  | 'no-pupils'
  | 'named-twice'
  | 'other-scheme'
  | 'other-phase'
  | 'other-type'
  | 'by-hand'
  | 'too-few-figures';

const schemeFits: Readonly<Record<Scheme, (school: FiguredSchool) => boolean>> = {
  all: () => true,
  primary: ({ phase }) => /primary/i.test(phase),
  secondary: ({ phase }) => /secondary/i.test(phase),
  special: ({ phase, type }) => /special/i.test(`${phase} ${type}`),
  'resourced-provision': (school) => (numberOf(school, 'resourced-provision') ?? 0) > 0,
};

/** Why a school is out of scope by the settings, before any of its figures is looked at; undefined when it is in. */
export function outOfScope(school: FiguredSchool, settings: AllocationSettings): LeftOut | undefined {
  if (school.standing === 'closed') return 'closed';
  if (numberOf(school, 'roll') === 0) return 'no-pupils';
  if (!schemeFits[settings.scheme](school)) return 'other-scheme';
  if (settings.phases && !settings.phases.includes(school.phase)) return 'other-phase';
  if (settings.types && !settings.types.includes(school.type)) return 'other-type';
  return settings.without.includes(school.urn) ? 'by-hand' : undefined;
}
