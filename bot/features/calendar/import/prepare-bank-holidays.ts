import { academicYearOf } from '../../../../shared/calendar/academic-year.ts';
import { bankHolidaysIn, thinYears, withPublished, type ThinYear } from '../../../../shared/calendar/bank-holidays.ts';
import { bankHolidayRowsSchema, type BankHolidayRows } from '../../../../shared/calendar/bank-holiday-rows.ts';
import type { ImportSource } from '../../../../shared/calendar/contract.ts';
import { changesBetween } from '../../../../shared/calendar/import/changes.ts';
import { unusual, wrong, type ImportFinding } from '../../../../shared/calendar/import/dated.ts';
import { kindOf } from '../../../../shared/calendar/import/kinds.ts';
import { readLines } from '../../../../shared/calendar/import/rows.ts';
import { importText as t } from '../../../../shared/calendar/import/text.ts';
import type { ServiceId } from '../../../../shared/kernel/ids.ts';
import { problem } from '../../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../../shared/kernel/result.ts';
import type { ImportPorts } from './ports.ts';
import { prepared, type Prepared } from './prepared.ts';
import { readSource } from './read-source.ts';

/** The days of some calendar years as they would be shown. */
const eventsOf = (years: readonly number[], rows: BankHolidayRows | undefined) => ({
  ...{ blocks: [], insetDays: [] },
  events: years
    .flatMap((year) => bankHolidaysIn(year, rows))
    .map(({ on, title }) => ({ label: title, firstOn: on, lastOn: on })),
});

/** A published list of bank holidays, such as GOV.UK's, worked out and not yet stored. Domain 5.3. */
export async function prepareBankHolidays(
  ports: ImportPorts,
  serviceId: ServiceId,
  source: ImportSource,
): Promise<Result<Prepared<BankHolidayRows>>> {
  if (source.kind === 'dates') return fail(problem('not-understood', t.noBankHolidays));
  const read = await readSource(ports, source, undefined);
  if (!read.ok) return read;
  const stored = (await ports.calendars.bankHolidays(serviceId))?.value;
  const lines = readLines(read.value.text, academicYearOf(ports.clock.today()));
  const days = lines.dated
    .filter((entry) => kindOf(entry) === 'bank-holiday')
    .map(({ firstOn, title }) => ({ on: firstOn, title: title.slice(0, 120) || t.bankHoliday }));
  const now = stored && { added: stored.added, removed: stored.removed, publishedUntil: stored.publishedUntil };
  const after = bankHolidayRowsSchema.safeParse(withPublished(now, days));
  if (!after.success) return fail(problem('too-many', t.refused['too-many']));
  const named = days.map(({ on }) => Number(on.slice(0, 4)));
  const covered = { first: Math.min(...named), last: Math.max(...named) };
  const years = named.length
    ? Array.from({ length: covered.last - covered.first + 1 }, (_, n) => covered.first + n)
    : [];
  const thin = named.length ? thinYears(covered, now, after.data) : [];
  return ok(
    await prepared(after.data, {
      ...{ academicYear: read.value.academicYear, years: [], text: read.value.text, how: read.value.how },
      ...{ name: read.value.name, blocks: [], insetDays: [], events: [] },
      findings: [...(days.length ? [] : [wrong(t.noBankHolidays)]), ...lines.findings, ...thinFindings(thin)],
      changes: [
        ...changesBetween(eventsOf(years, now), eventsOf(years, after.data)),
        ...publishedChange(now?.publishedUntil ?? 0, after.data.publishedUntil),
      ],
      follows: [t.allSchools],
      seen: stored?.rev ?? 1,
    }),
  );
}

/** Years that are told of one by one; a list has a handful. */
const mostTold = 5;

const thinFindings = (thin: readonly ThinYear[]): ImportFinding[] => [
  ...thin.slice(0, mostTold).map((each) => unusual(t.thinYear(each))),
  ...(thin.length > mostTold ? [unusual(t.moreThinYears(thin.length - mostTold))] : []),
];

const publishedChange = (before: number, after: number) =>
  before === after ? [] : [{ what: t.publishedUntil, before: before ? String(before) : null, after: String(after) }];
