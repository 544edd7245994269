import { allocate, type Banding } from '../../../shared/allocation/allocate.ts';
import { runText } from '../../../shared/allocation/canonical.ts';
import { needsOf } from '../../../shared/allocation/lenses.ts';
import {
  mostInARun,
  onAPage,
  runIdOf,
  runPageIdOf,
  type Run,
  type RunLine,
  type RunPage,
} from '../../../shared/allocation/run.ts';
import type { AllocationSettings } from '../../../shared/allocation/settings.ts';
import { allocationText } from '../../../shared/allocation/text.ts';
import { sourcesOf } from '../../../shared/allocation/values.ts';
import { countsOf } from '../../../shared/allocation/what-if.ts';
import type { SchoolId, ServiceId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { numberOf, type Figure, type FiguredSchool } from '../../../shared/school-figures/figures.ts';
import { figuresAtHand, type FiguresAtHand } from './figures-at-hand.ts';
import type { AllocationPorts } from './ports.ts';

const { problems } = allocationText;

/** What a run is made from. */
export interface RunWish {
  readonly settings: AllocationSettings;
  /** Null for all authorities of the figures. */
  readonly authority: string | null;
}

export interface Made {
  readonly figures: FiguresAtHand;
  readonly schools: readonly FiguredSchool[];
  readonly banding: Banding;
}

/** Bands the figures at hand of a service; nothing is stored. */
export async function makeBanding(
  ports: Pick<AllocationPorts, 'schoolFigures'>,
  serviceId: ServiceId,
  { settings, authority }: RunWish,
): Promise<Result<Made>> {
  const figures = await figuresAtHand(ports, serviceId);
  if (!figures || figures.count === 0) return fail(problem('not-ready', problems.noFigures));
  if (authority && !figures.authorities.includes(authority))
    return fail(problem('not-found', problems.noSuchAuthority(authority, figures.authorities)));
  const tooMany = (count: number) => fail(problem('too-many', problems.tooManySchools(count, mostInARun)));
  if (!authority && figures.count > mostInARun) return tooMany(figures.count);
  const schools = await figures.schools(authority);
  if (schools.length > mostInARun) return tooMany(schools.length);
  const banding = allocate(schools, settings);
  if (banding.schools.length === 0) return fail(problem('not-ready', problems.noSchools));
  return ok({ figures, schools, banding });
}

/** Which school of the service has which number. */
export type Linked = ReadonlyMap<string, SchoolId>;

/** The schools of a run as they are stored; the same figures and settings give the same lines. */
export function linesOf(
  schools: readonly FiguredSchool[],
  settings: AllocationSettings,
  banding: Banding,
  linked: Linked,
): RunLine[] {
  const needs = needsOf(schools, settings);
  const figured = new Map(schools.map((school) => [school.urn, school]));
  return banding.schools.map((school) => {
    const { perPupil = null, volume = null } = needs.get(school.urn) ?? {};
    const from = figured.get(school.urn);
    const count = (figure: Figure): number | null => (from && numberOf(from, figure)) ?? null;
    return {
      ...school,
      parts: school.parts.map((part) => ({ ...part, sources: from ? sourcesOf(from, part.parameter, settings) : [] })),
      missing: [...school.missing],
      pupils: { roll: count('roll'), slcn: count('slcn'), freeMeals: count('free-meals') },
      ...{ perPupil, volume, schoolId: linked.get(school.urn) ?? null },
    };
  });
}

interface Head {
  readonly serviceId: ServiceId;
  readonly runId: string;
  readonly name: string;
  readonly academicYear: string;
  readonly mark: Run['marks'][number];
}

/** A run as it is stored: its head and its pages. Row K10. */
export function runOf(
  ports: Pick<AllocationPorts, 'hash'>,
  { figures, schools, banding }: Made,
  { settings, authority }: RunWish,
  linked: Linked,
  { serviceId, runId, name, academicYear, mark }: Head,
): { readonly run: Run; readonly pages: readonly RunPage[] } {
  const lines = linesOf(schools, settings, banding, linked);
  const pages = Array.from({ length: Math.ceil(lines.length / onAPage) }, (_, n): RunPage => ({
    ...{ id: runPageIdOf(runId, n), serviceId, runId },
    schools: lines.slice(n * onAPage, (n + 1) * onAPage),
  }));
  const { id, title, sources } = figures;
  const run: Run = {
    ...{ id: runIdOf(runId), serviceId, rev: 0, runId, name, academicYear, state: 'draft', settings, authority },
    figures: { id, title, sources: [...sources] },
    hash: ports.hash(runText(settings, schools)),
    ...{ spreads: banding.spreads, composites: banding.composites, counts: countsOf(banding.schools) },
    ...{ schools: lines.length, out: [...banding.out] },
    pages: pages.map((page) => page.schools[0]?.urn ?? ''),
    marks: [mark],
  };
  return { run, pages };
}
