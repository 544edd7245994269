import { cycleIdSchema, schoolIdSchema, type CycleId, type SchoolId } from '../kernel/ids.ts';
import { addMinutes, londonDate, londonTime, time, type CivilDate, type Instant } from '../kernel/time.ts';
import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { partKey, type TermPart } from '../calendar/term-part.ts';
import type { PlanningWindow } from '../calendar/windows.ts';
import { sideSchema, type Participant } from '../organisation/roles.ts';
import { participantFor, type School } from '../organisation/school.ts';
import { mostRefused, mostSlots, nothingReady, type Cycle, type Meeting, type Slot } from './cycle.ts';
import { planningText } from './text.ts';

/** Who acts, when, in answer to which activity. */
export interface Act {
  readonly by: Pick<Participant, 'personId' | 'name'>;
  readonly at: Instant;
  readonly activityId: string;
}

/** Earliest start and latest end of a meeting in school. */
export const dayStarts = time('07:30');
export const dayEnds = time('18:00');

/** Service, school, year and term, or its block, name the cycle, so that a second opening collides. Decisions 2. */
export const cycleIdOf = (school: School, window: TermPart & Pick<PlanningWindow, 'academicYear'>): CycleId =>
  cycleIdSchema.parse(`cycle|${school.serviceId}|${school.id}|${window.academicYear}|${partKey(window)}`);

/** A new cycle for a school at the opening of a window. Undefined while either post is vacant. Row F01. */
export function openCycle(school: School, window: PlanningWindow, at: Instant): Cycle | undefined {
  const participants = sideSchema.options.flatMap((side) => participantFor(school, side) ?? []);
  if (participants.length < 2) return undefined;
  return {
    id: cycleIdOf(school, window),
    schoolId: school.id,
    serviceId: school.serviceId,
    schoolName: school.name,
    term: window.term,
    part: window.part,
    academicYear: window.academicYear,
    label: window.label,
    openedAt: at,
    dueOn: window.dueOn,
    days: [...window.days],
    lateDays: [...window.lateDays],
    participants,
    status: 'to-offer',
    statusAt: at,
    draft: [],
    offer: [],
    round: 0,
    asked: null,
    meeting: null,
    missed: [],
    cancelled: [],
    move: null,
    refused: [],
    proposal: null,
    bookingRev: 0,
    prepared: nothingReady,
    changed: { at, by: planningText.theBot },
    answered: [],
    rev: 1,
  };
}

/** The days that can still be offered: those of the window from tomorrow on, or else the new term's first ones. */
export function daysAhead(cycle: Pick<Cycle, 'days' | 'lateDays'>, now: Instant): CivilDate[] {
  const today = londonDate(now);
  const ahead = cycle.days.filter((day) => day > today);
  return ahead.length ? ahead : cycle.lateDays.filter((day) => day > today);
}

/** The school whose partition holds a cycle, read from its id; undefined for anything that is not a cycle's id. */
export function schoolOfCycle(id: string): SchoolId | undefined {
  const [kind, , school, ...rest] = id.split('|');
  return kind === 'cycle' && rest.length === 2 ? schoolIdSchema.safeParse(school).data : undefined;
}

/** The cycle after an act: who changed it last, and one revision on. */
export const changedBy = (cycle: Cycle, act: Act, next: Partial<Cycle>): Cycle => ({
  ...cycle,
  ...next,
  ...(next.status && { statusAt: act.at }),
  changed: { at: act.at, by: act.by.name },
  answered: [...cycle.answered, act.activityId].slice(-20),
  rev: cycle.rev + 1,
});

const therapistsTurn = (cycle: Cycle): boolean => cycle.status === 'to-offer' || cycle.status === 'others-asked';

/** Why a time cannot be offered, or undefined when it can. Rows F02, F03; both calendars. */
export function whyNot(cycle: Cycle, slot: Slot, now: Instant): string | undefined {
  const text = planningText.whyNot;
  if (slot.on <= londonDate(now)) return text.past;
  const days = daysAhead(cycle, now);
  if (!days.includes(slot.on))
    return slot.on > (days.at(-1) ?? cycle.dueOn) ? text.afterDue(cycle) : text.noSchoolDay(slot);
  if (slot.at < dayStarts || addMinutes(slot.at, slot.minutes) > dayEnds || addMinutes(slot.at, slot.minutes) < slot.at)
    return text.hours;
  if (slot.mode !== 'face-to-face' && !slot.reason?.trim()) return text.reason(slot);
  const overlaps = cycle.draft.some(
    (other) =>
      other.on === slot.on &&
      other.at < addMinutes(slot.at, slot.minutes) &&
      slot.at < addMinutes(other.at, other.minutes),
  );
  if (overlaps) return text.overlaps(slot);
  return undefined;
}

/** A form's slot that was added already: the same form, pressed again. */
const addedAlready = (cycle: Cycle, slot: Slot | undefined): boolean =>
  cycle.draft.some((other) => other.id === slot?.id);

const withSlot = (cycle: Cycle, slot: Slot, now: Instant): Result<Slot[]> => {
  if (cycle.draft.length >= mostSlots) return fail(problem('too-many-slots', planningText.tooMany));
  const why = whyNot(cycle, slot, now);
  if (why) return fail(problem(why === planningText.whyNot.reason(slot) ? 'reason-missing' : 'slot-not-possible', why));
  const draft = [...cycle.draft, { ...slot, reason: slot.mode === 'face-to-face' ? null : slot.reason }];
  return ok(draft.sort((a, b) => `${a.on}${a.at}`.localeCompare(`${b.on}${b.at}`)));
};

/** The times of a draft that are still ticked in the card; the others are left out. */
const ticked = (cycle: Cycle, keep: readonly string[]): Cycle => ({
  ...cycle,
  draft: cycle.draft.filter((slot) => keep.includes(slot.id)),
});

/**
 * The therapist puts one more time together; it is kept but not yet sent. `keep` names the times that stay.
 * The slot's id is minted with the form, so a second press of the same form adds nothing.
 */
export function addTime(cycle: Cycle, slot: Slot, keep: readonly string[], act: Act): Result<Cycle> {
  if (!therapistsTurn(cycle)) return fail(problem('already-done', planningText.already(cycle)));
  if (addedAlready(cycle, slot)) return fail(problem('already-done', planningText.outOfDate));
  const draft = withSlot(ticked(cycle, keep), slot, act.at);
  return draft.ok ? ok(changedBy(cycle, act, { draft: draft.value })) : draft;
}

/** The therapist offers the ticked times, and the one still in the form if there is one, to the SENDCo. Row F02. */
export function sendOffer(cycle: Cycle, slot: Slot | undefined, keep: readonly string[], act: Act): Result<Cycle> {
  if (!therapistsTurn(cycle)) return fail(problem('already-done', planningText.already(cycle)));
  if (addedAlready(cycle, slot)) return fail(problem('already-done', planningText.outOfDate));
  const kept = ticked(cycle, keep);
  const draft = slot ? withSlot(kept, slot, act.at) : ok(kept.draft);
  if (!draft.ok) return draft;
  if (draft.value.length === 0) return fail(problem('no-slots', planningText.noSlots));
  const passed = draft.value.find((each) => whyNot({ ...cycle, draft: [] }, each, act.at));
  if (passed) return fail(problem('slot-not-possible', planningText.slotPassed(passed)));
  return ok(
    changedBy(cycle, act, { status: 'offered', offer: draft.value, draft: [], round: cycle.round + 1, asked: null }),
  );
}

/** The time that was chosen among those on offer, or why it cannot be had any more. */
export function offeredSlot(cycle: Cycle, offer: readonly Slot[], slotId: string, now: Instant): Result<Slot> {
  const slot = offer.find((each) => each.id === slotId);
  if (!slot) return fail(problem('not-found', planningText.timeGone));
  if (slot.on < londonDate(now) || (slot.on === londonDate(now) && slot.at <= londonTime(now)))
    return fail(problem('slot-not-possible', planningText.timePassed(slot)));
  // The calendar may have moved since the time was offered.
  if (![...cycle.days, ...cycle.lateDays].includes(slot.on))
    return fail(problem('slot-not-possible', planningText.timeClosed(slot)));
  return ok(slot);
}

/** The therapist offers these times and no others, as the tab sends them all at once. Row F02. */
export function sendTimes(cycle: Cycle, slots: readonly Slot[], act: Act): Result<Cycle> {
  if (!therapistsTurn(cycle)) return fail(problem('already-done', planningText.already(cycle)));
  let together: Cycle = { ...cycle, draft: [] };
  for (const slot of slots) {
    const draft = withSlot(together, slot, act.at);
    if (!draft.ok) return draft;
    together = { ...together, draft: draft.value };
  }
  const keep = together.draft.map(({ id }) => id);
  return sendOffer(together, undefined, keep, act);
}

/** What a booking changes: the meeting, and that the booking has changed. */
export const bookedAs = (
  cycle: Cycle,
  { id, ...when }: Slot,
  act: Act,
): Pick<Cycle, 'status' | 'move' | 'bookingRev'> & { meeting: Meeting } => ({
  status: 'booked',
  move: null,
  bookingRev: cycle.rev + 1,
  meeting: { ...when, slotId: id, timeZone: 'Europe/London', bookedAt: act.at, bookedBy: act.by.personId },
});

/** The SENDCo picks one of the offered times; the meeting is booked. Row F02. */
export function pickTime(cycle: Cycle, slotId: string, act: Act): Result<Cycle> {
  if (cycle.status !== 'offered') return fail(problem('already-done', planningText.already(cycle)));
  const slot = offeredSlot(cycle, cycle.offer, slotId, act.at);
  if (!slot.ok) return slot;
  return ok(changedBy(cycle, act, bookedAs(cycle, slot.value, act)));
}

/** None of the times suits; the SENDCo says why and the therapist is asked for others. Row F02. */
export function askForOthers(cycle: Cycle, reason: string, act: Act): Result<Cycle> {
  if (cycle.status !== 'offered') return fail(problem('already-done', planningText.already(cycle)));
  const said = reason.trim();
  if (!said) return fail(problem('reason-missing', planningText.reasonMissing));
  return ok(
    changedBy(cycle, act, {
      status: 'others-asked',
      offer: [],
      refused: [...cycle.refused, ...cycle.offer].slice(-mostRefused),
      asked: { reason: said.slice(0, 500), at: act.at, by: act.by.personId, refused: cycle.offer },
    }),
  );
}
