import type { ServiceId } from '../../../shared/kernel/ids.ts';
import type { FiguredSchool, FigureSource } from '../../../shared/school-figures/figures.ts';
import type { AllocationPorts } from './ports.ts';

/** The figures that a service works with; their schools are read when they are asked for. */
export interface FiguresAtHand {
  readonly id: string;
  readonly title: string;
  readonly sources: readonly FigureSource[];
  readonly authorities: readonly string[];
  readonly phases: readonly string[];
  readonly types: readonly string[];
  readonly count: number;
  schools(authority: string | null): Promise<readonly FiguredSchool[]>;
}

/** The present set of figures: one read; undefined while nobody has taken any. */
export async function figuresAtHand(
  { schoolFigures }: Pick<AllocationPorts, 'schoolFigures'>,
  serviceId: ServiceId,
): Promise<FiguresAtHand | undefined> {
  const current = (await schoolFigures.head(serviceId))?.value.current;
  if (!current) return undefined;
  const { setId, sources, authorities, phases, types, schools } = current;
  return {
    id: setId,
    title: sources.map(({ title, year }) => `${title}, ${year}`).join('; '),
    sources,
    authorities: authorities.map(({ name }) => name).toSorted(),
    ...{ phases, types },
    count: schools,
    schools: (authority) => schoolFigures.schools(serviceId, setId, authority ?? undefined),
  };
}
