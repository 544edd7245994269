import { problem, type Problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { BankHolidayDocument, BankHolidayRows } from './bank-holiday-rows.ts';
import { checkYear, firstError, tooMany } from './check-year.ts';
import { layerIdOf, layerSchema, type Layer } from './layer.ts';
import { mostLayers, newPattern, type Pattern } from './pattern.ts';
import { datesOf, ownDatesSchema, type DatesOfSchool, type OwnDates, type SchoolDates } from './school-dates.ts';
import { calendarText } from './text.ts';

const { problems } = calendarText;
const refuse = (code: Problem['code'], sentence: string) => fail(problem(code, sentence));
const meanwhile = () => refuse('changed-meanwhile', problems.changedMeanwhile);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const layerIn = (pattern: Pattern | undefined, academicYear: string): Layer | undefined =>
  pattern?.layers.find((layer) => layer.academicYear === academicYear);

/** What two layers have to agree in to say the same dates. */
const saysOf = ({ name, blocks, insetDays }: Layer): unknown => ({ name, blocks, insetDays });

const withLayer = (pattern: Pattern, academicYear: string, layer: Layer | null): Layer[] =>
  [...pattern.layers.filter((each) => each.academicYear !== academicYear), ...(layer ? [layer] : [])].sort((a, b) =>
    a.academicYear.localeCompare(b.academicYear),
  );

/** The first thing that is wrong with a layer's dates; a trust's need none of their own. Domain 5.4 rule 7. */
function wrongWith(layer: Layer, rows: BankHolidayRows | undefined): Problem | undefined {
  const isAddition = layer.kind === 'trust' && !layer.blocks.length;
  const wrong = firstError(isAddition ? tooMany(layer) : checkYear(layer, { of: 'pattern', rows }));
  return wrong && problem('not-understood', wrong.sentence);
}

/**
 * A year of a pattern put in or changed. `seen` is the revision that was changed, 0 for a year that was not there; what
 * somebody else stored meanwhile stays. The same dates again change nothing and answer the pattern itself.
 */
export function decideLayer(
  pattern: Pattern | undefined,
  { seen, after }: { readonly seen: number; readonly after: Layer },
  rows?: BankHolidayRows,
): Result<Pattern> {
  const { academicYear } = after;
  const known = layerIn(pattern, academicYear);
  if (pattern && pattern.kind !== after.kind) return refuse('not-understood', problems.otherKind);
  if (pattern && known && same(saysOf(known), saysOf(after))) return ok(pattern);
  if ((known?.rev ?? 0) !== seen) return meanwhile();
  if (!known && (pattern?.layers.length ?? 0) >= mostLayers) return refuse('too-many', problems.full);
  const wrong = wrongWith(after, rows);
  if (wrong) return fail(wrong);
  const layer = { ...after, id: layerIdOf(after.pattern, academicYear), rev: seen + 1 };
  // What could not be read again would leave every school of the pattern without a calendar.
  if (!layerSchema.safeParse(layer).success) return refuse('too-many', problems.tooMuch);
  if (!pattern) return ok({ ...newPattern(layer), former: { academicYear, layer: null } });
  const former = { academicYear, layer: known ?? null };
  const layers = withLayer(pattern, academicYear, layer);
  return ok({ ...pattern, name: layer.name, layers, former, rev: pattern.rev + 1 });
}

/** The pattern with its last change taken back. `seen` is the revision of the pattern in which it was made. */
export function undoLayer(pattern: Pattern, seen: number): Result<Pattern> {
  if (!pattern.former) return refuse('already-done', problems.nothingToUndo);
  if (pattern.rev !== seen) return meanwhile();
  const { academicYear, layer } = pattern.former;
  const restored = layer && { ...layer, rev: (layerIn(pattern, academicYear)?.rev ?? layer.rev) + 1 };
  const layers = withLayer(pattern, academicYear, restored);
  return ok({ ...pattern, name: layer?.name ?? pattern.name, layers, former: null, rev: pattern.rev + 1 });
}

/** Who changed a school's dates, and when. */
type Changed = NonNullable<SchoolDates['changed']>;

/**
 * A school's own dates changed, or the pattern it goes by (`calendarId`, left out to keep it); the same again answer what
 * is there. Warnings are shown before and keep nothing back.
 */
export function decideDates(
  school: DatesOfSchool,
  {
    seen,
    next,
    calendarId = school.calendarId,
  }: { readonly seen: number; readonly next: OwnDates; readonly calendarId?: string },
  changed: Changed,
  rows?: BankHolidayRows,
): Result<SchoolDates> {
  const now = datesOf(school);
  const own = ownDatesSchema.parse(now);
  const wanted = ownDatesSchema.safeParse(next).data;
  if (wanted && same(own, wanted) && calendarId === school.calendarId) return ok(now);
  if (now.rev !== seen) return meanwhile();
  const upsideDown = next.events.find(({ firstOn, lastOn }) => lastOn < firstOn);
  if (upsideDown) return refuse('not-understood', problems.eventOrder(upsideDown.label));
  const wrong = next.years
    .map((year) => firstError(year.blocks.length ? checkYear(year, { of: 'school', rows }) : tooMany(year)))
    .find((each) => each !== undefined);
  if (wrong) return refuse('not-understood', wrong.sentence);
  const former = { ...own, calendarId: school.calendarId };
  return wanted ? ok({ ...wanted, former, changed, rev: now.rev + 1 }) : refuse('too-many', problems.tooMuch);
}

/** A school's dates with the last change taken back, and the document of the pattern it goes by then. */
export function undoDates(
  school: DatesOfSchool,
  seen: number,
  changed: Changed,
): Result<{ readonly dates: SchoolDates; readonly calendarId: string }> {
  const now = datesOf(school);
  if (!now.former) return refuse('already-done', problems.nothingToUndo);
  if (now.rev !== seen) return meanwhile();
  const { calendarId = school.calendarId, ...before } = now.former;
  return ok({ dates: { ...before, former: null, changed, rev: now.rev + 1 }, calendarId });
}

/** A service's bank holidays beyond the rule changed, or taken back with `next` left out. */
export function decideBankHolidays(
  now: BankHolidayDocument,
  { seen, next }: { readonly seen: number; readonly next: BankHolidayRows | undefined },
): Result<BankHolidayDocument> {
  const { added, removed, publishedUntil } = now;
  const former = { added, removed, publishedUntil };
  if (next && same(former, next)) return ok(now);
  if (!next && !now.former) return refuse('already-done', problems.nothingToUndo);
  if (now.rev !== seen) return meanwhile();
  const { serviceId, rev } = now;
  return ok({ ...(next ?? now.former ?? former), serviceId, former: next ? former : null, rev: rev + 1 });
}
