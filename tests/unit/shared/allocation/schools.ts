import type { AllocationSettings } from '../../../../shared/allocation/settings.ts';
import type { Figure, FiguredSchool, FigureValue } from '../../../../shared/school-figures/figures.ts';

const told = (value: number | undefined): FigureValue =>
  value === undefined ? { missing: 'blank', source: 'test' } : { value, source: 'test' };

/** A school with these figures; what is not named is missing. */
export const figured = (
  urn: string,
  figures: Partial<Record<Figure, number | undefined>>,
  more: Partial<FiguredSchool> = {},
): FiguredSchool => ({
  urn,
  name: `School ${urn}`,
  localAuthority: 'Test LA',
  phase: 'State-funded primary',
  type: 'Community school',
  ward: { code: 'E05000001', name: 'First Ward' },
  standing: 'open',
  figures: {
    'ward-score': told(figures['ward-score']),
    roll: told(figures.roll),
    'free-meals': told(figures['free-meals']),
    'sen-support': told(figures['sen-support']),
    'ehc-plans': told(figures['ehc-plans']),
    slcn: told(figures.slcn),
    'resourced-provision': told(figures['resourced-provision']),
  },
  ...more,
});

/** domain.md 1.6: name, roll, FSM %, SEN %, SLCN %, ward score, RP, composite, z*, band. */
export const vector = [
  ['A', 90, 12, 11, 3.0, 0.15, 0, '-0.714', '-0.748', 'L'],
  ['B', 210, 18, 13, 4.0, 0.25, 0, '-0.281', '-0.294', 'M'],
  ['C', 420, 30, 18, 6.5, 0.45, 0, '0.632', '0.662', 'H'],
  ['D', 630, 45, 22, 9.0, 0.65, 1, '2.052', '2.150', 'VH'],
  ['E', 180, 8, 9, 2.0, 0.1, 0, '-0.880', '-0.922', 'L'],
  ['F', 315, 25, 16, 5.0, 0.35, 0, '0.190', '0.199', 'M'],
  ['G', 420, 22, 15, 4.5, 0.3, 0, '0.125', '0.131', 'M'],
  ['H', 60, 5, 8, 1.5, 0.08, 0, '-1.124', '-1.178', 'L'],
] as const;

/** The schools of the vector, their percentages as parts of the roll. */
export const vectorSchools: readonly FiguredSchool[] = vector.map(([name, roll, meals, sen, slcn, ward, places], n) =>
  figured(
    String(100_001 + n),
    {
      'ward-score': ward,
      roll,
      'free-meals': (meals * roll) / 100,
      'sen-support': (sen * roll) / 100,
      'ehc-plans': 0,
      slcn: (slcn * roll) / 100,
      'resourced-provision': places,
    },
    { name },
  ),
);

export const weightsOf = (of: Partial<AllocationSettings['weights']>): AllocationSettings['weights'] => ({
  ...{ ward: 0, roll: 0, 'free-meals': 0, sen: 0, slcn: 0, 'resourced-provision': 0 },
  ...of,
});
