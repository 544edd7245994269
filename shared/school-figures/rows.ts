import type { FiguredSchool, FigureSource } from './figures.ts';
import { finding, type Finding } from './finding.ts';
import type { Cells, Columns, Format } from './formats.ts';
import { readPlace } from '../kernel/place.ts';
import { readUrn, tidier, tidy, yearSaid, type AskedOfFile } from './read.ts';
import { figuresText as t } from './text.ts';

/** Longest name of a school that is kept. */
const mostName = 200;

const ogl = 'Open Government Licence v3.0';

/** What all formats have in common: whose rows are wanted, which school a row is about, and what to say of it. */
export interface Rows {
  readonly findings: Finding[];
  /** The URN of a row that is wanted; undefined for one of another authority, or one that was left out and told. */
  urnOf(cells: Cells, line: number): string | undefined;
  nameOf(urn: string, cells: Cells, line: number): string;
  authorityOf(cells: Cells): string;
  phaseOf(cells: Cells): string;
  typeOf(cells: Cells): string;
  wardOf(cells: Cells): FiguredSchool['ward'];
  standingOf(urn: string, cells: Cells, line: number): FiguredSchool['standing'];
  placeOf(cells: Cells): FiguredSchool['place'];
  readonly sourceId: string;
  source(): FigureSource;
  authorities(): { readonly name: string; readonly rows: number }[];
  rows(): number;
}

/** 'census', or 'census-2' where there is one already. */
const freeId = (id: string, taken: readonly string[], often = 1): string => {
  const tried = often === 1 ? id : `${id}-${often}`;
  return taken.includes(tried) ? freeId(id, taken, often + 1) : tried;
};

export function rowsOf(format: Format, columns: Columns, asked: AskedOfFile): Rows {
  const at = (names: readonly string[]): number => columns.get(names.find((name) => columns.has(name)) ?? '') ?? -1;
  const { facts } = format;
  const [urnAt, nameAt, authorityAt] = [at(facts.urn), at(facts.name), at(facts.authority)];
  const [phaseAt, typeAt, codeAt] = [at(facts.phase), at(facts.type), at(facts.wardCode)];
  const [wardAt, standingAt] = [at(facts.ward), at(facts.standing)];
  const [eastAt, northAt] = [at(facts.easting), at(facts.northing)];
  const [levelAt, yearAt] = [at(['geographic_level']), at(['time_period', 'censusdate'])];
  const wanted = asked.authority === undefined ? undefined : tidy(asked.authority).toLowerCase();
  const sourceId = freeId(asked.source?.id ?? format.name, asked.taken ?? []);
  const findings: Finding[] = [];
  const [long, phase, type, standing] = [tidier(120), tidier(80), tidier(120), tidier(80)];
  const counts = new Map<string, { readonly authority: string; rows: number; readonly isWanted: boolean }>();
  let rows = 0;
  let year: string | undefined;

  let last: { readonly authority: string; rows: number; readonly isWanted: boolean } | undefined;
  const isWanted = (authority: string): boolean => {
    // Rows of one authority mostly stand together.
    if (last?.authority !== authority) {
      last = counts.get(authority);
      if (!last) {
        const fits = wanted === undefined || long(authority).toLowerCase() === wanted;
        counts.set(authority, (last = { authority, rows: 0, isWanted: fits }));
      }
    }
    last.rows++;
    return last.isWanted;
  };
  const isThisYear = (cells: Cells, line: number, urn: string): boolean => {
    const said = cells[yearAt] ?? '';
    year ??= said || undefined;
    // A register says of each school when it was counted; a publication is about one year.
    if (said === year || format.name === 'gias' || said === '') return true;
    findings.push(finding('other-year', line, urn, null, said));
    return false;
  };
  return {
    findings,
    sourceId,
    urnOf: (cells, line) => {
      rows++;
      if (!isWanted(cells[authorityAt] ?? '')) return undefined;
      const said = cells[urnAt] ?? '';
      if (levelAt >= 0 && cells[levelAt] !== 'School' && cells[levelAt] !== '') {
        findings.push(finding('not-a-school', line, null, null, cells[levelAt]));
        return undefined;
      }
      const urn = readUrn(said);
      if (urn === undefined) findings.push(finding('wrong-urn', line, null, null, tidy(said)));
      return urn !== undefined && isThisYear(cells, line, urn) ? urn : undefined;
    },
    nameOf: (urn, cells, line) => {
      const name = tidy(cells[nameAt] ?? '');
      if (name === '') findings.push(finding('no-name', line, urn));
      if (name.length > mostName) findings.push(finding('cut', line, urn, null, name));
      return name === '' ? t.withoutName(urn) : name.length > mostName ? name.slice(0, mostName).toWellFormed() : name;
    },
    authorityOf: (cells) => long(cells[authorityAt] ?? ''),
    phaseOf: (cells) => phase(cells[phaseAt] ?? ''),
    typeOf: (cells) => type(cells[typeAt] ?? ''),
    wardOf: (cells) => ({
      code: tidy(cells[codeAt] ?? '').slice(0, 12),
      name: tidy(cells[wardAt] ?? '').slice(0, 120),
    }),
    standingOf: (urn, cells, line) => {
      const status = standingAt < 0 ? '' : standing(cells[standingAt] ?? '').toLowerCase();
      if (status.startsWith('closed')) findings.push(finding('closed', line, urn));
      return status.startsWith('closed') ? 'closed' : status.startsWith('open') ? 'open' : 'unknown';
    },
    placeOf: (cells) => (eastAt < 0 || northAt < 0 ? undefined : readPlace(cells[eastAt] ?? '', cells[northAt] ?? '')),
    source: () => {
      const isOurs = format.name === 'template';
      return {
        id: sourceId,
        title: asked.source?.title ?? t.formats[format.name],
        year: asked.source?.year ?? (yearSaid(year ?? '') || t.unknownYear),
        licence: asked.source?.licence ?? (isOurs ? t.unknownLicence : ogl),
      };
    },
    authorities: () => [...counts].map(([name, { rows: often }]) => ({ name: long(name), rows: often })),
    rows: () => rows,
  };
}
