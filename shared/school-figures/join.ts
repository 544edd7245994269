import { figureSchema, type FiguredSchool, type FigureSource, type FigureValue } from './figures.ts';
import { finding, type Finding } from './finding.ts';
import { formatNames } from './formats.ts';
import type { FiguresRead } from './read.ts';

/** What several files say of one area, put together. */
export interface Joined {
  readonly sources: readonly FigureSource[];
  readonly schools: readonly FiguredSchool[];
  /** `source` names the file that a finding is about; null for one about several. */
  readonly findings: readonly (Finding & { readonly source: string | null })[];
}

const rank = ({ format }: FiguresRead): number => formatNames.indexOf(format);
const hasNumber = (value: FigureValue): value is Extract<FigureValue, { value: number }> => 'value' in value;
const isInFile = (value: FigureValue): boolean => 'value' in value || value.missing !== 'not-in-file';

/** The first number counts; where there is none, the first reason of a file that has the column. */
const chosen = (values: readonly FigureValue[]): FigureValue =>
  values.find(hasNumber) ?? values.find(isInFile) ?? { missing: 'not-in-file', source: null };

function schoolOf(parts: readonly FiguredSchool[]): FiguredSchool {
  const said = (read: (school: FiguredSchool) => string): string => parts.map(read).find((text) => text !== '') ?? '';
  const [first] = parts as [FiguredSchool, ...FiguredSchool[]];
  if (parts.length === 1) return first;
  const figures = Object.fromEntries(
    figureSchema.options.map((figure) => [figure, chosen(parts.map((part) => part.figures[figure]))]),
  );
  return {
    ...{ urn: first.urn, name: first.name, localAuthority: said((school) => school.localAuthority) },
    ...{ phase: said(({ phase }) => phase), type: said(({ type }) => type) },
    ward: parts.map(({ ward }) => ward).find(({ code, name }) => code !== '' || name !== '') ?? first.ward,
    standing: parts.map(({ standing }) => standing).find((standing) => standing !== 'unknown') ?? 'unknown',
    figures: figures as FiguredSchool['figures'],
  };
}

/**
 * Several files of one area as one list, joined by URN. Which file counts where two know a figure: the service's own list
 * before the census, the census before the SEN file, the SEN file before GIAS; of two of a kind the one that was given
 * first. A number of a later file counts where an earlier one has none. GIAS adds no school that has closed.
 */
export function join(reads: readonly FiguresRead[]): Joined {
  const [only] = reads;
  if (only && reads.length === 1)
    return {
      ...{ sources: [only.source], schools: only.schools },
      findings: only.findings.map((each) => ({ ...each, source: only.source.id })),
    };
  const inOrder = reads.toSorted((a, b) => rank(a) - rank(b));
  const parts = new Map<string, FiguredSchool[]>();
  for (const { format, schools } of inOrder)
    for (const school of schools) {
      const known = parts.get(school.urn);
      if (known) known.push(school);
      else if (format !== 'gias' || school.standing !== 'closed') parts.set(school.urn, [school]);
    }
  const schools = [...parts.values()].map(schoolOf);
  const told = inOrder.flatMap(({ findings, source }) => findings.map((each) => ({ ...each, source: source.id })));
  return {
    sources: inOrder.map(({ source }) => source),
    schools,
    findings: hasMixedUnits(schools)
      ? [...told, { ...finding('mixed-units', 0, null, 'resourced-provision'), source: null }]
      : told,
  };
}

/** Places in one file and yes or no in another stand side by side. */
function hasMixedUnits(schools: readonly FiguredSchool[]): boolean {
  const places = new Set<string>();
  const sources = new Set<string>();
  for (const { figures } of schools) {
    const value = figures['resourced-provision'];
    if (!hasNumber(value)) continue;
    sources.add(value.source);
    if (value.value > 1) places.add(value.source);
  }
  return places.size > 0 && sources.size > places.size;
}
