import { academicYearOf, startOf } from '../../../../shared/calendar/academic-year.ts';
import { bankHolidayDates } from '../../../../shared/calendar/bank-holidays.ts';
import type { BankHolidayRows } from '../../../../shared/calendar/bank-holiday-rows.ts';
import { composeYear } from '../../../../shared/calendar/compose.ts';
import type { ImportSource, ServiceTarget } from '../../../../shared/calendar/contract.ts';
import { changesBetween, windowsMoved, type YearDates } from '../../../../shared/calendar/import/changes.ts';
import { unusual, wrong, type ImportFinding } from '../../../../shared/calendar/import/dated.ts';
import { missingBlocks } from '../../../../shared/calendar/import/imported.ts';
import { patternWord } from '../../../../shared/calendar/import/pattern-word.ts';
import { importText as t } from '../../../../shared/calendar/import/text.ts';
import { worthALook } from '../../../../shared/calendar/import/worth-a-look.ts';
import { calendarIdOf, layerIdOf, type Layer } from '../../../../shared/calendar/layer.ts';
import { halfTermlyOf } from '../../../../shared/calendar/rhythm.ts';
import type { ServiceId } from '../../../../shared/kernel/ids.ts';
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import type { Caller } from '../../../../shared/organisation/roles.ts';
import type { Service } from '../../../../shared/organisation/service.ts';
import type { ImportPorts } from './ports.ts';
import { prepared, type Prepared } from './prepared.ts';
import { readSource, type ReadSource } from './read-source.ts';
import { schoolsBy } from './schools-by.ts';

/** A year of a pattern as it was seen and as it is to be. */
export interface LayerAfter {
  readonly before: Layer | undefined;
  readonly after: Layer;
}

export type LayerTarget = Exclude<ServiceTarget, { kind: 'bank-holidays' }>;

interface Wish {
  readonly academicYear: string;
  readonly dates: Pick<YearDates, 'blocks' | 'insetDays'>;
  readonly findings: readonly ImportFinding[];
  readonly read: ReadSource | undefined;
}

async function wishOf(
  ports: ImportPorts,
  target: LayerTarget,
  source: ImportSource,
  academicYear: string | undefined,
): Promise<Result<Wish>> {
  if (source.kind === 'dates')
    return ok({
      academicYear: academicYear ?? academicYearOf(ports.clock.today()),
      dates: source,
      findings: [],
      read: undefined,
    });
  const read = await readSource(ports, source, academicYear);
  if (!read.ok) return read;
  const { dates } = read.value;
  const isOnlyBankHolidays = dates.bankHolidays.length > 0 && !dates.blocks.length && !dates.insetDays.length;
  const mayLackBlocks = target.kind === 'trust' && dates.insetDays.length > 0;
  const findings = [
    ...(isOnlyBankHolidays ? [wrong(t.onlyBankHolidays)] : mayLackBlocks ? [] : missingBlocks(dates)),
    ...dates.findings,
    ...(dates.events.length ? [unusual(t.eventsLeftOut(dates.events.length))] : []),
  ];
  return ok({ academicYear: read.value.academicYear, dates, findings, read: read.value });
}

/** A year of the pattern alone, with the planning windows of a service whose schools go by it. */
function calendarOf(layer: Layer | undefined, rows: BankHolidayRows | undefined, service: Service | undefined) {
  const year =
    layer &&
    composeYear({
      calendarId: calendarIdOf(layer.pattern),
      academicYear: layer.academicYear,
      bankHolidays: bankHolidayDates(startOf(layer.academicYear), startOf(layer.academicYear) + 1, rows),
      authority: layer,
      ...{ trust: undefined, own: undefined, events: [] },
    });
  return year && { ...year, halfTermly: halfTermlyOf(service?.planning) };
}

const datesIn = (layer: Layer | undefined): YearDates => ({
  blocks: layer?.blocks ?? [],
  insetDays: layer?.insetDays ?? [],
  events: [],
});

/** A year of an authority's or a trust's dates, worked out and not yet stored. */
export async function prepareLayer(
  ports: ImportPorts,
  caller: Caller,
  serviceId: ServiceId,
  {
    target,
    source,
    academicYear,
  }: { readonly target: LayerTarget; readonly source: ImportSource; readonly academicYear?: string | undefined },
): Promise<Result<Prepared<LayerAfter>>> {
  const wish = await wishOf(ports, target, source, academicYear);
  if (!wish.ok) return wish;
  const { academicYear: year, dates, findings, read } = wish.value;
  const pattern = target.pattern ?? patternWord(target.name);
  const [stored, rows, service] = await Promise.all([
    ports.calendars.pattern(serviceId, pattern),
    ports.calendars.bankHolidays(serviceId).then((each) => each?.value),
    ports.services.service(serviceId),
  ]);
  const isTaken = stored !== undefined && (target.pattern === undefined || stored.value.kind !== target.kind);
  const before = stored?.value.layers.find((layer) => layer.academicYear === year);
  const after: Layer = {
    ...{ id: layerIdOf(pattern, year), serviceId, kind: target.kind, pattern, name: target.name, academicYear: year },
    ...{ blocks: [...dates.blocks], insetDays: [...dates.insetDays] },
    source: before?.source ?? { how: 'hand', name: null, at: ports.clock.now(), by: caller.name },
    rev: before?.rev ?? 1,
  };
  const schools = target.pattern ? await schoolsBy(ports, serviceId, [pattern]) : new Map<string, string[]>();
  const shown = {
    academicYear: year,
    years: [...(read?.years ?? [])],
    text: read?.text ?? null,
    how: read?.how ?? ('hand' as const),
    name: read?.name ?? null,
    ...{ blocks: after.blocks, insetDays: after.insetDays, events: [] },
    findings: [
      ...(isTaken ? [wrong(t.nameTaken(target.name))] : []),
      ...findings,
      ...worthALook(after, { of: 'pattern', rows }),
    ],
    changes: changesBetween(datesIn(before), datesIn(after)),
    follows: [
      ...windowsMoved(calendarOf(before, rows, service), calendarOf(after, rows, service)),
      t.usedBy(schools.get(pattern) ?? []),
    ],
    seen: before?.rev ?? 0,
  };
  // When it came and from where is written down as it is stored, and is no part of what was shown.
  const made = await prepared({ before, after: { ...after, source: undefined } }, shown);
  const named = { ...after.source, how: shown.how, name: shown.name };
  return ok({ shown: made.shown, after: { before, after: { ...after, source: named } } });
}
