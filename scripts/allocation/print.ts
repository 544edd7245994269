import { bandNames } from '../../shared/allocation/bands.ts';
import type { Banding } from '../../shared/allocation/allocate.ts';
import type { Needs } from '../../shared/allocation/lenses.ts';
import { parameterReport, schoolReport } from '../../shared/allocation/report.ts';
import type { AllocationSettings } from '../../shared/allocation/settings.ts';
import { allocationText, shown, thousandths } from '../../shared/allocation/text.ts';
import { countsOf } from '../../shared/allocation/what-if.ts';
import type { Joined } from '../../shared/school-figures/join.ts';
import { figuresText, findingSaid } from '../../shared/school-figures/text.ts';

/** All that is printed of a run. */
export interface Printed {
  readonly authority: string | undefined;
  readonly settings: AllocationSettings;
  readonly figures: Joined & { readonly rows: number };
  readonly banding: Banding;
  readonly needs: ReadonlyMap<string, Needs>;
  readonly hash: string;
}

const minus = (text: string): string => text.replaceAll('−', '-');
const findingsOf = ({ figures }: Printed) => figures.findings.map((each) => ({ ...each, sentence: findingSaid(each) }));

/** The run as one JSON document in pieces, a school a piece, so that all England is never one string. */
export function* asJson(run: Printed): Generator<string> {
  const { authority, settings, figures, banding, needs, hash } = run;
  const head = {
    ...{ authority: authority ?? null, hash, settings, choices: allocationText.choices(settings) },
    ...{ sources: figures.sources, rows: figures.rows, parameters: parameterReport(banding, settings) },
    warnings: allocationText.warnings(banding, banding.schools.length, settings),
    ...{ composites: banding.composites, counts: countsOf(banding.schools) },
  };
  yield `${JSON.stringify(head).slice(0, -1)},\n"schools":[\n`;
  const figured = new Map(figures.schools.map((school) => [school.urn, school]));
  for (const [n, school] of banding.schools.entries()) {
    const of = { needs: needs.get(school.urn), figured: figured.get(school.urn) };
    yield `${n ? ',\n' : ''}${JSON.stringify(schoolReport(school, of, banding, settings))}`;
  }
  const leftOut = banding.out.map((each) => ({ ...each, reason: allocationText.leftOutWhy[each.why] }));
  yield `\n],\n"leftOut":${JSON.stringify(leftOut)},\n"findings":${JSON.stringify(findingsOf(run))}}\n`;
}

const row = (cells: readonly (string | number)[], widths: readonly number[]): string =>
  cells
    .map((cell, n) => {
      const width = widths[n] ?? 0;
      const text = minus(String(cell));
      return width < 0 ? text.slice(0, -width).padEnd(-width) : text.padStart(width);
    })
    .join('  ')
    .trimEnd();

const asNumber = (value: number | null, digits = 3): string => (value === null ? '–' : shown(value, digits));

/** The run for a person at the command line: means, bands, each school, what is missing or left out. */
export function* asTable({ authority, settings, figures, banding, needs, hash }: Printed): Generator<string> {
  yield `School allocation: ${authority ?? 'all authorities'}, ${banding.schools.length} schools\n`;
  for (const { title, year, licence } of figures.sources) yield `Source: ${title}, ${year}. ${licence}\n`;
  yield `${minus(allocationText.choices(settings).join('\n'))}\nHash: ${hash}\n\n`;
  yield `${row(['Parameter', 'weight', 'schools', 'mean', 'SD'], [-22, 6, 7, 10, 10])}\n`;
  for (const { label, weight, n, mean, sd } of parameterReport(banding, settings))
    yield `${row([label, weight, n, asNumber(mean), asNumber(sd)], [-22, 6, 7, 10, 10])}\n`;
  yield `\n${minus(allocationText.warnings(banding, banding.schools.length, settings).join('\n'))}\n\n`;
  for (const [band, count] of Object.entries(countsOf(banding.schools)))
    yield `${row([band, bandNames[band as 'M'], count], [-4, -16, 6])}\n`;
  const widths = [6, -40, 7, 9, -4, 10, 10, -40];
  yield `\n${row(['URN', 'School', 'score', 'composite', 'band', 'per pupil', 'volume', 'missing'], widths)}\n`;
  for (const school of banding.schools.toSorted((one, other) => other.score - one.score)) {
    const need = needs.get(school.urn);
    const missing = school.missing.map(({ parameter }) => allocationText.parameters[parameter]).join(', ');
    const scores = [asNumber(need?.perPupil ?? null), asNumber(need?.volume ?? null)];
    const { urn, name, points, composite, band } = school;
    yield `${row([urn, name, thousandths(points), shown(composite, 3), band, ...scores, missing], widths)}\n`;
  }
  yield `\nLeft out: ${banding.out.length}\n`;
  for (const { urn, name, why } of banding.out)
    yield `${row([urn, name, allocationText.leftOutWhy[why]], [6, -40, -60])}\n`;
  const told = Object.entries(Object.groupBy(figures.findings, ({ code }) => code));
  if (told.length) yield '\nTold of the file (each with its line by --json):\n';
  for (const [code, all = []] of told) yield `${row([all.length, figuresText.finding[code as 'blank']], [6, -100])}\n`;
}
