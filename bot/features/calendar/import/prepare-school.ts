import { academicYearOf } from '../../../../shared/calendar/academic-year.ts';
import { yearOfSchool } from '../../../../shared/calendar/compose.ts';
import type { ImportSource } from '../../../../shared/calendar/contract.ts';
import { changesBetween, windowsMoved, type YearDates } from '../../../../shared/calendar/import/changes.ts';
import type { ImportFinding } from '../../../../shared/calendar/import/dated.ts';
import { schoolYearOf } from '../../../../shared/calendar/import/imported.ts';
import { schoolAfter, withEvents } from '../../../../shared/calendar/import/school-after.ts';
import { importText } from '../../../../shared/calendar/import/text.ts';
import { worthALook } from '../../../../shared/calendar/import/worth-a-look.ts';
import { patternOf } from '../../../../shared/calendar/layer.ts';
import { ownDatesSchema, type OwnDates } from '../../../../shared/calendar/school-dates.ts';
import type { SchoolCalendar } from '../../../../shared/calendar/calendar.ts';
import { isSamePart } from '../../../../shared/calendar/term-part.ts';
import { planningWindows } from '../../../../shared/calendar/windows.ts';
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import type { School } from '../../../../shared/organisation/school.ts';
import type { ImportPorts } from './ports.ts';
import { prepared, type Prepared } from './prepared.ts';
import { readSource, type ReadSource } from './read-source.ts';
import { below, layersFor, layersOf, type LayersOfSchool } from './school-layers.ts';

/** What a change of a school's dates comes to. */
export interface SchoolAfter {
  readonly next: OwnDates;
  readonly pattern: string;
}

interface Wish {
  readonly academicYear: string;
  readonly wanted: YearDates;
  readonly findings: readonly ImportFinding[];
  readonly read: ReadSource | undefined;
}

const none = { blocks: [], insetDays: [] };
const eventsOf = ({ events }: OwnDates, academicYear: string): YearDates['events'] =>
  events
    .filter((event) => schoolYearOf(event) === academicYear)
    .map(({ label, firstOn, lastOn }) => ({ label, firstOn, lastOn }));

/** The dates of a year as they hold for a school. */
const datesIn = (calendar: SchoolCalendar | undefined, events: YearDates['events']): YearDates => ({
  blocks: calendar?.blocks ?? [],
  insetDays: calendar?.insetDays ?? [],
  events,
});

/** A file changes only what it speaks of: dates of term, INSET days; events are added to those that are there. */
async function wishOf(
  ports: ImportPorts,
  layers: LayersOfSchool,
  source: ImportSource,
  academicYear: string | undefined,
): Promise<Result<Wish>> {
  if (source.kind === 'dates') {
    const year = academicYear ?? academicYearOf(ports.clock.today());
    const under = below(layers, year);
    const { blocks, insetDays, events } = source;
    const wanted = { blocks: blocks.length ? blocks : (under?.blocks ?? []), insetDays, events };
    return ok({ academicYear: year, wanted, findings: [], read: undefined });
  }
  const read = await readSource(ports, source, academicYear);
  if (!read.ok) return read;
  const { academicYear: year, dates } = read.value;
  const now = datesIn(yearOfSchool(layers, year), eventsOf(layers.own, year));
  const newEvents = dates.events.map(({ title, ...days }) => ({ label: title || importText.unnamed, ...days }));
  const wanted = {
    blocks: dates.blocks.length ? dates.blocks : now.blocks,
    insetDays: dates.insetDays.length ? dates.insetDays : now.insetDays,
    events: withEvents(now.events, newEvents),
  };
  return ok({ academicYear: year, wanted, findings: dates.findings, read: read.value });
}

/** What the planning that is open now will make of a change. */
async function openPlanning(
  ports: ImportPorts,
  school: School,
  before: SchoolCalendar | undefined,
  after: SchoolCalendar | undefined,
): Promise<string[]> {
  const cycle = await ports.cycles.current(school.id);
  if (!cycle || !before || !after) return [];
  const windowIn = (calendar: SchoolCalendar) => planningWindows(calendar).find((window) => isSamePart(window, cycle));
  const [was, is] = [windowIn(before), windowIn(after)];
  if (!was || !is) return [];
  const { meeting } = cycle;
  const losesDay = meeting && was.days.includes(meeting.on) && !is.days.includes(meeting.on);
  return [
    ...(was.dueOn === is.dueOn ? [] : [importText.cycleMoves(cycle.label, is.dueOn)]),
    ...(losesDay ? [importText.meetingOnClosed(meeting.on)] : []),
  ];
}

/** A change of a school's year, worked out and not yet stored: what it was, what it will be, and what follows. */
export async function prepareSchool(
  ports: ImportPorts,
  school: School,
  { source, academicYear }: { readonly source: ImportSource; readonly academicYear?: string | undefined },
): Promise<Result<Prepared<SchoolAfter>>> {
  const layers = await layersOf(ports, school);
  const pattern = (source.kind === 'dates' && source.pattern) || patternOf(school.calendarId);
  const trustPattern = (source.kind === 'dates' ? source.trustPattern : undefined) ?? null;
  const keepsTrust = source.kind !== 'dates' || source.trustPattern === undefined;
  const own = keepsTrust ? layers.own : { ...layers.own, trustPattern };
  const chosen = layersFor(school, layers.patterns, layers, own, pattern);
  const wish = await wishOf(ports, chosen, source, academicYear);
  if (!wish.ok) return wish;
  const { academicYear: year, wanted, findings, read } = wish.value;
  const under = below(chosen, year) ?? none;
  const next = schoolAfter(ownDatesSchema.parse(own), { academicYear: year, below: under, wanted });
  const before = yearOfSchool(layers, year);
  const after = yearOfSchool(layersFor(school, layers.patterns, layers, { ...own, ...next }, pattern), year);
  const was = datesIn(before, eventsOf(layers.own, year));
  const is = datesIn(after, eventsOf(next, year));
  const follows = windowsMoved(before, after);
  return ok(
    await prepared(
      { next, pattern },
      {
        academicYear: year,
        years: [...(read?.years ?? [])],
        text: read?.text ?? null,
        how: read?.how ?? 'hand',
        name: read?.name ?? null,
        blocks: [...is.blocks],
        insetDays: [...is.insetDays],
        events: [...is.events],
        findings: [...findings, ...worthALook({ academicYear: year, ...is }, { of: 'school', rows: layers.rows })],
        changes: [...changesBetween(was, is), ...patternChange(layers, chosen)],
        follows: [...follows, ...(await openPlanning(ports, school, before, after))],
        seen: layers.own.rev,
      },
    ),
  );
}

/** That a school is to go by another authority's or trust's dates. */
function patternChange(before: LayersOfSchool, after: LayersOfSchool) {
  const of = (layers: LayersOfSchool, kind: 'authority' | 'trust'): string | null => layers[kind]?.name ?? null;
  return (['authority', 'trust'] as const)
    .map((kind) => ({ what: importText.goesBy[kind], before: of(before, kind), after: of(after, kind) }))
    .filter((change) => change.before !== change.after);
}
