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

/** The order in which sources count, by the beginning of their ids: 'census-2' counts as 'census' does. */
const order: readonly string[] = [...formatNames, 'open-data'];
const rankOf = (source: string): number => order.indexOf(source.replace(/-\d+$/, ''));

const hasNumber = (value: FigureValue): value is Extract<FigureValue, { value: number }> => 'value' in value;

/** The first number counts; where there is none, the first reason of a file that has the column. */
const chosen = (values: readonly FigureValue[]): FigureValue => {
  const sorted = values.filter((value) => value.source !== null);
  sorted.sort((a, b) => rankOf(a.source ?? '') - rankOf(b.source ?? ''));
  return sorted.find(hasNumber) ?? sorted[0] ?? { missing: 'not-in-file', source: null };
};

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
    place: parts.map(({ place }) => place).find((place) => place !== undefined),
    standing: parts.map(({ standing }) => standing).find((standing) => standing !== 'unknown') ?? 'unknown',
    figures: figures as FiguredSchool['figures'],
  };
}

/** Whether a school is there only because the register still lists it after it closed. */
const isOnlyListed = ({ standing, figures }: FiguredSchool): boolean =>
  standing === 'closed' &&
  Object.values(figures).every(({ source }) => source === null || source.replace(/-\d+$/, '') === 'gias');

type Part = Pick<Joined, 'sources' | 'schools' | 'findings'>;
const partOf = ({ source, schools, findings }: FiguresRead): Part => ({
  ...{ sources: [source], schools },
  findings: findings.map((each) => ({ ...each, source: source.id })),
});

/**
 * Several files of one area as one list, joined by URN. Which file counts where two know a figure: the service's own list
 * before the census, the census before the SEN file, the SEN file before GIAS, GIAS before the open data that comes along;
 * of two of a kind the one that was given first. A number of a later file counts where an earlier one has none. Names and
 * places are those of the first in that order. GIAS adds no school that has closed.
 */
export const join = (reads: readonly FiguresRead[]): Joined =>
  together(reads.toSorted((a, b) => rankOf(a.source.id) - rankOf(b.source.id)).map(partOf));

/** One more file to what was put together before. */
export const joinTo = (known: Part, read: FiguresRead): Joined => together([known, partOf(read)]);

function together(all: readonly Part[]): Joined {
  const [only] = all;
  if (only && all.length === 1) return only;
  const parts = new Map<string, FiguredSchool[]>();
  for (const { schools } of all)
    for (const school of schools) {
      const known = parts.get(school.urn);
      if (known) known.push(school);
      else parts.set(school.urn, [school]);
    }
  const schools = [...parts.values()].map(schoolOf).filter((school) => !isOnlyListed(school));
  const told = all.flatMap(({ findings }) => findings);
  const mixed = hasMixedUnits(schools)
    ? [{ ...finding('mixed-units', 0, null, 'resourced-provision'), source: null }]
    : [];
  return { sources: all.flatMap(({ sources }) => sources), schools, findings: [...told, ...mixed] };
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
