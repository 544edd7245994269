import { decideDates, undoDates } from '../../../shared/calendar/decide.ts';
import { calendarIdOf, patternOf } from '../../../shared/calendar/layer.ts';
import { datesOf, type OwnDates, type SchoolDates } from '../../../shared/calendar/school-dates.ts';
import { calendarText } from '../../../shared/calendar/text.ts';
import type { TypedText } from '../../../shared/anonymous-text/typed-text.ts';
import type { SchoolId } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import type { Stored } from '../../ports/change.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { auditOf } from '../records.ts';
import { withFollowing } from './file-following.ts';
import type { CalendarPorts } from './ports.ts';

const { problems } = calendarText;
const mostTries = 8;

/** A school's dates as somebody wants them. */
export interface DatesChange {
  /** `rev` of the dates that were changed; 0 where the record has none yet. */
  readonly seen: number;
  readonly next: OwnDates;
  /** The authority's pattern that the school goes by; left out to keep it. */
  readonly pattern?: string;
  /** They have read that an event may tell who a child is, and keep it. */
  readonly confirmed?: boolean;
}

/** What a change of dates makes of the record; `audit` is the event it leaves. */
interface Next {
  readonly dates: SchoolDates;
  readonly calendarId: string;
  readonly audit: string;
}

/** The labels of events and blocks that were not there before. */
function newLabels(before: OwnDates, next: OwnDates): TypedText[] {
  const labels = ({ events, years }: OwnDates) => [
    ...events.map(({ label }) => ({ label: calendarText.event, text: label })),
    ...years.flatMap(({ blocks }) => blocks).map(({ label }) => ({ label: calendarText.blockLabel, text: label })),
  ];
  const known = new Set(labels(before).map(({ text }) => text));
  return labels(next)
    .filter(({ text }) => !known.has(text))
    .map((typed) => ({ ...typed, field: 'label', looksForNames: true }));
}

/** Somebody else who writes the record of the school, such as a new SENDCo's coming, is waited for and decided on again. */
async function changeDates(
  ports: CalendarPorts,
  caller: Caller,
  schoolId: string,
  decide: (school: School) => Promise<Result<Next>>,
): Promise<Result<SchoolDates>> {
  const theirs = await theirSchool(ports.schools, caller, schoolId, 'school.see');
  if (!theirs.ok) return theirs;
  const allowed = await theirSchool(ports.schools, caller, schoolId, 'school-dates.change');
  if (!allowed.ok) return fail(problem('not-allowed', problems.notYourSchool));
  const { id, serviceId } = allowed.value;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const stored = await ports.schools.record(id);
    if (!stored) return fail(problem('not-found', organisationText.noSuchSchool));
    const school = stored.value;
    const next = await decide(school);
    if (!next.ok) return next;
    const { dates } = next.value;
    if (dates.rev === datesOf(school).rev) return ok(dates);
    const saved = await withFollowing(ports, { serviceId, schoolId: id }, () =>
      save(ports, caller, stored, next.value),
    );
    if (saved === 'saved') return ok(dates);
  }
  return fail(problem('changed-meanwhile', problems.tooBusy));
}

const save = (ports: CalendarPorts, caller: Caller, before: Stored<School>, { dates, calendarId, audit }: Next) => {
  const { id, serviceId } = before.value;
  return ports.records.commit({
    schoolId: id,
    // What was kept before there were `dates` is in them now.
    puts: [{ type: 'school', value: { ...before.value, insetDays: [], dates, calendarId }, before }],
    audit: [auditOf(ports, caller, { schoolId: id, serviceId, id }, audit)],
    outbox: [],
  });
};

/**
 * A school's own dates are changed: INSET days, events, blocks of its own, the patterns it goes by. What is planned there
 * follows. Rows U01, U06.
 */
export function changeSchoolDates(
  ports: CalendarPorts,
  caller: Caller,
  schoolId: SchoolId,
  { seen, next, pattern, confirmed }: DatesChange,
): Promise<Result<SchoolDates>> {
  return changeDates(ports, caller, schoolId, async (school) => {
    const rows = (await ports.calendars.bankHolidays(school.serviceId))?.value;
    const calendarId = pattern ? calendarIdOf(pattern) : school.calendarId;
    const by = { at: ports.clock.now(), by: caller.name };
    const decided = decideDates(school, { seen, next, calendarId }, by, rows);
    if (!decided.ok) return decided;
    if (!(await hasPatterns(ports, school, patternOf(calendarId), next.trustPattern)))
      return fail(problem('not-found', problems.noSuchPattern));
    const audit = 'calendar.school-dates-changed';
    const looked = await lookAtTexts(ports, caller, newLabels(datesOf(school), next), {
      schoolId: school.id,
      ...{ audit, confirmed },
    });
    return looked.ok ? ok({ dates: decided.value, calendarId, audit: looked.value }) : looked;
  });
}

/** Whether a service has the patterns that a school is to go by. */
async function hasPatterns(
  ports: CalendarPorts,
  { serviceId }: School,
  pattern: string,
  trustPattern: string | null,
): Promise<boolean> {
  const patterns = await ports.calendars.patterns(serviceId);
  const has = (kind: 'authority' | 'trust', word: string): boolean =>
    patterns.some((each) => each.kind === kind && each.pattern === word);
  return has('authority', pattern) && (trustPattern === null || has('trust', trustPattern));
}

/** The last change of a school's dates is taken back, unless something newer came. */
export const undoSchoolDates = (
  ports: CalendarPorts,
  caller: Caller,
  schoolId: SchoolId,
  { seen }: { readonly seen: number },
): Promise<Result<SchoolDates>> =>
  changeDates(ports, caller, schoolId, (school) => {
    const undone = undoDates(school, seen, { at: ports.clock.now(), by: caller.name });
    const audit = 'calendar.school-dates-undone';
    return Promise.resolve(undone.ok ? ok({ ...undone.value, audit }) : undone);
  });
