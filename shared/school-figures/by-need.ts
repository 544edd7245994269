import type { FiguredSchool, Missing } from './figures.ts';
import { finding } from './finding.ts';
import type { Cells, Columns, Format } from './formats.ts';
import { tidy, type AskedOfFile, type FiguresRead, type Taker } from './read.ts';
import { rowsOf } from './rows.ts';
import { readCount, sumOf, valuesOf } from './value.ts';

type Read = number | Exclude<Missing, 'not-in-file'>;
type Provision = 'all' | 'support' | 'plans' | 'none' | 'other';

/** The words of the file for a kind of provision; they have changed from year to year. */
function provisionOf(said: string): Provision {
  if (/^(all pupils|total)$/i.test(said)) return 'all';
  if (/^sen support/i.test(said)) return 'support';
  if (/\behc\b|education,? health and care/i.test(said)) return 'plans';
  return /^no (identified )?sen\b|^no special/i.test(said) ? 'none' : 'other';
}
/** '' is the sum over all needs, 'slcn' speech, language and communication; any other need stands for itself. */
const needOf = (said: string): string =>
  /^(all pupils|total|all needs|all primary needs)$/i.test(said)
    ? ''
    : /slcn|speech,? language/i.test(said)
      ? 'slcn'
      : said.toLowerCase();
/** '' is the whole school; anything else pupils of a unit, or of a school with one. */
const unitOf = (said: string): string =>
  /^(all pupils|total|z|x|none|no|not applicable|)$/i.test(said) ? '' : said.toLowerCase();

/** The rows of one school about all its pupils, or about those of one kind of unit. */
type Table = Map<string, Read>;
interface School {
  readonly facts: Omit<FiguredSchool, 'figures'>;
  readonly line: number;
  readonly units: Map<string, Table>;
}

/** Answers of a function that is asked the same few texts hundreds of thousands of times. */
function remembered<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let made = known.get(text);
    if (made === undefined) known.set(text, (made = make(text)));
    return made;
  };
}

/** A kind of provision over all needs: its own row, or the sum of all its needs when none of them is kept back. */
function totalOf(table: Table, provision: Provision): Read | 'not-in-file' {
  const own = table.get(`${provision}|`);
  if (own !== undefined) return own;
  const parts = [...table].filter(([key]) => key.startsWith(`${provision}|`)).map(([, read]) => read);
  return parts.length ? sumOf(...parts) : 'not-in-file';
}

function rollOf(table: Table): Read | 'not-in-file' {
  const own = totalOf(table, 'all');
  if (own !== 'not-in-file' || totalOf(table, 'none') === 'not-in-file') return own;
  const parts = (['none', 'support', 'plans'] as const).map((provision) => totalOf(table, provision));
  return sumOf(...parts.map((part) => (part === 'not-in-file' ? 0 : part)));
}

/**
 * Speech, language and communication needs with a plan and with support. The publication has a row for each need, also where
 * there is no child; a row that is not there is taken for none only where the kind of provision has no child at all.
 */
function slcnOf(table: Table): Read | 'not-in-file' {
  const parts = (['plans', 'support'] as const).map((provision): Read | 'not-in-file' => {
    const own = table.get(`${provision}|slcn`);
    if (own !== undefined) return own;
    return table.get(`${provision}|`) === 0 ? 0 : 'not-in-file';
  });
  const [plans = 'not-in-file', support = 'not-in-file'] = parts;
  return plans === 'not-in-file' || support === 'not-in-file' ? 'not-in-file' : sumOf(plans, support);
}

/**
 * Takes the file with one row for each school, kind of provision and primary need (domain.md 1.6). Rows about a unit's
 * pupils say that the school has one; they are counted only where the file has no rows about the whole school.
 */
export function byNeed(format: Format, columns: Columns, asked: AskedOfFile): Taker {
  const rows = rowsOf(format, columns, asked);
  const { findings } = rows;
  const value = valuesOf(rows.sourceId);
  const [provisionAt, needAt] = [columns.get('sen_provision') ?? -1, columns.get('sen_primary_need') ?? -1];
  const [countAt, unitAt] = [columns.get('pupil_count') ?? -1, columns.get('specialist_provision_unit_type') ?? -1];
  const [provision, need, unit] = [remembered(provisionOf), remembered(needOf), remembered(unitOf)];
  const schools = new Map<string, School>();
  let saysUnits = false;

  const take = (cells: Cells, line: number): void => {
    const unitSaid = unit((cells[unitAt] ?? '').trim());
    saysUnits ||= unitSaid !== '';
    const urn = rows.urnOf(cells, line);
    if (urn === undefined) return;
    let school = schools.get(urn);
    if (!school) {
      const facts = {
        ...{ urn, name: rows.nameOf(urn, cells, line), localAuthority: rows.authorityOf(cells) },
        ...{ phase: rows.phaseOf(cells), type: rows.typeOf(cells), ward: rows.wardOf(cells) },
        standing: rows.standingOf(urn, cells, line),
      };
      schools.set(urn, (school = { facts, line, units: new Map() }));
    }
    let table = school.units.get(unitSaid);
    if (!table) school.units.set(unitSaid, (table = new Map()));
    const of = provision((cells[provisionAt] ?? '').trim());
    // The sum of plans and support, and what is not known to be either, is no part of anything that is read.
    if (of === 'other') return;
    const key = `${of}|${need((cells[needAt] ?? '').trim())}`;
    if (table.has(key)) {
      findings.push(finding('duplicate', line, urn, null, `${cells[provisionAt]}, ${cells[needAt]}`, school.line));
      return;
    }
    const read = readCount(cells[countAt] ?? '');
    table.set(key, read);
    if (typeof read !== 'number' && (key.endsWith('|') || key.endsWith('|slcn')))
      findings.push(
        finding(read, line, urn, key.endsWith('|slcn') ? 'slcn' : figureOf(of), tidy(cells[countAt] ?? '')),
      );
  };

  const schoolOf = ({ facts, line, units }: School): FiguredSchool => {
    const whole = units.get('');
    const only = units.size === 1 ? [...units.values()][0] : undefined;
    const table = whole ?? only ?? new Map<string, Read>();
    if (!whole && !only) findings.push(finding('unclear-total', line, facts.urn, 'roll'));
    const [all, support, plans] = [rollOf(table), totalOf(table, 'support'), totalOf(table, 'plans')];
    if (all === 0) findings.push(finding('roll-zero', line, facts.urn, 'roll'));
    const needs = (typeof support === 'number' ? support : 0) + (typeof plans === 'number' ? plans : 0);
    if (typeof all === 'number' && needs > all)
      findings.push(finding('sen-above-roll', line, facts.urn, 'sen-support', `${needs} > ${all}`));
    const hasUnit = [...units.keys()].some((name) => name !== '');
    return {
      ...facts,
      figures: {
        'ward-score': value('not-in-file'),
        roll: value(all),
        'free-meals': value('not-in-file'),
        'sen-support': value(support),
        'ehc-plans': value(plans),
        slcn: value(slcnOf(table)),
        'resourced-provision': value(saysUnits ? (hasUnit ? 1 : 0) : 'not-in-file'),
      },
    };
  };
  const done = (): FiguresRead => ({
    ...{ format: format.name, schools: [...schools.values()].map(schoolOf), findings, source: rows.source() },
    ...{ rows: rows.rows(), authorities: rows.authorities() },
  });
  return { take, done };
}

const figureOf = (of: Provision) =>
  of === 'all' ? 'roll' : of === 'support' ? 'sen-support' : of === 'plans' ? 'ehc-plans' : null;
