import { cellName, ownWording } from '../balanced-system/content.ts';
import type { HoursAnswer } from '../hours/contract.ts';
import { hoursText } from '../hours/text.ts';
import type { Instant } from '../kernel/time.ts';
import type { Grid, GridChange } from '../scoping/grid.ts';
import { rowsOf, type Sheet } from '../sheet/sheet.ts';
import type { AgendaHeading } from './agenda.ts';
import { agendaText } from './agenda-text.ts';
import { gapsLeftOut } from './gap-rows.ts';

/** What the agenda's lines are drawn from. `since` is when the plan before was opened; undefined for a first plan. */
export interface AgendaSources {
  readonly hours: HoursAnswer;
  readonly grid: Grid | undefined;
  /** Newest first. */
  readonly changes: readonly GridChange[];
  readonly since: Instant | undefined;
}

/** Most changes of the grid that are named one by one. */
const mostNamed = 8;

function hoursLines({
  allocatedMinutes,
  usedMinutes,
  leftMinutes,
  academicYear,
  usedByActivity,
}: HoursAnswer): string[] {
  if (allocatedMinutes === 0 && usedMinutes === 0) return [hoursText.none];
  const of = hoursText.duration;
  return [
    agendaText.hours(of(leftMinutes), of(allocatedMinutes), of(usedMinutes), academicYear),
    ...(usedByActivity.length
      ? [agendaText.usedOn(usedByActivity.map(({ name, minutes }) => `${name} ${of(minutes)}`))]
      : []),
  ];
}

const told = ['added', 'changed', 'removed', 'restored', 'met', 'reopened'] as const;
type Told = (typeof told)[number];
const isTold = (what: GridChange['what']): what is Told => (told as readonly string[]).includes(what);

function gridLines({ grid, changes, since }: AgendaSources): string[] {
  if (!grid?.entries.length) return [agendaText.gridBlank];
  const news = changes.filter((change) => (!since || change.at > since) && isTold(change.what) && change.text);
  const named = news.slice(0, mostNamed).map(({ what, kind, text, cells }) =>
    agendaText.change(
      what as Told,
      kind,
      text ?? '',
      cells.map((cell) => cellName(ownWording, cell)),
    ),
  );
  return [
    ...(news.length ? named : [agendaText.noChange(since !== undefined)]),
    ...(news.length > mostNamed ? [agendaText.moreChanges(news.length - mostNamed)] : []),
  ];
}

/**
 * The lines under the agenda's headings that nobody types: hours used and left by activity, what changed in the grid
 * since the plan before, how many gaps and children there are. domain.md 2.5 items 2-4; row F09.
 */
export function agendaFacts(
  rows: Pick<Sheet, 'rows'>,
  sources: AgendaSources,
): Partial<Record<AgendaHeading, string[]>> {
  const gaps = rowsOf(rows, 'gap').length;
  const leftOut = gapsLeftOut(rows.rows, sources.grid);
  const children = rowsOf(rows, 'child');
  return {
    hours: hoursLines(sources.hours),
    grid: gridLines(sources),
    gaps: [...(gaps || !leftOut ? [agendaText.gaps(gaps)] : []), ...(leftOut ? [agendaText.moreGaps(leftOut)] : [])],
    children: [agendaText.children(children.length, children.filter((row) => row.from).length)],
  };
}
