import { addMinutes, londonDate, londonTime, longDate, shortDate, type Instant } from '../kernel/time.ts';
import { otherSide, type Side } from '../organisation/roles.ts';
import { participantOf, type Cycle, type MeetingMode, type Slot } from './cycle.ts';
import { lastCancelled } from './fallen-through.ts';
import { dayLostAt, isEve, moveWaitsFor, stageOf, type PlanPart, type Progress } from './stage.ts';

/** What of a cycle says where it stands. */
type Standing = Progress & Pick<Cycle, 'participants'>;

/** What more is known where the plan was read along, and the time. */
export interface StandingNow {
  readonly plan?: PlanPart | null | undefined;
  readonly now: Instant;
  /** The half-term check-in is open. */
  readonly checkIn?: boolean;
}
type When = Pick<Slot, 'on' | 'at' | 'minutes' | 'mode'>;

const modeNames: Record<MeetingMode, string> = {
  'face-to-face': 'face to face',
  teams: 'on Teams',
  phone: 'by phone',
};

/** 'Thu 3 Dec, 09:30 to 10:30, face to face' */
const slotLine = (slot: When): string =>
  `${shortDate(slot.on)}, ${slot.at} to ${addMinutes(slot.at, slot.minutes)}, ${modeNames[slot.mode]}`;

const sideNames: Record<Side, string> = { 'link-therapist': 'the link therapist', sendco: 'the SENDCo' };

const nameOf = (cycle: Pick<Cycle, 'participants'>, side: Side): string =>
  participantOf(cycle, side)?.name ?? sideNames[side];

/** 'Waiting for you to agree the plan': one side has agreed it and the other has not; otherwise undefined. */
function agreementLine(cycle: Standing, plan: PlanPart | null | undefined, you?: Side): string | undefined {
  const [agreed, ...both] = plan?.agreedBy ?? [];
  if (!agreed || both.length) return undefined;
  const other = otherSide(agreed);
  return `Waiting for ${you === other ? 'you' : nameOf(cycle, other)} to agree the plan`;
}

/** 'Waiting for you to choose a new time': one side has asked to move the booked meeting; otherwise undefined. */
function moveLine(cycle: Standing, now: Instant, you?: Side): string | undefined {
  const side = moveWaitsFor(cycle, now);
  return side && `Waiting for ${side === you ? 'you' : nameOf(cycle, side)} to choose a new time`;
}

/** 'Thu 3 Dec is no school day any more': a change of calendar has taken the booked meeting's day away. */
const dayLostLine = (cycle: Standing, now: Instant): string | undefined =>
  dayLostAt(cycle, now) && cycle.meeting ? `${shortDate(cycle.meeting.on)} is no school day any more` : undefined;

/** Why a time is looked for again: the last meeting was cancelled, or did not take place. */
function againLine(cycle: Cycle): string {
  if (lastCancelled(cycle)) return 'The meeting was cancelled. ';
  return cycle.missed.length ? 'The meeting did not take place. ' : '';
}

const metLine = (cycle: Standing, plan: PlanPart | null | undefined, you?: Side): string =>
  agreementLine(cycle, plan, you) ??
  `${you ? 'You met' : 'Met'}${cycle.meeting ? ` on ${shortDate(cycle.meeting.on)}` : ''}? Write down what was agreed, and both agree the plan`;

function agreedLine(plan: PlanPart | null | undefined, you?: Side): string {
  const on = plan?.lockedAt ? `Plan agreed on ${shortDate(londonDate(plan.lockedAt))}` : 'Plan agreed';
  return you && plan?.addendaFor.includes(you) ? `${on}; an addendum waits for you` : on;
}

/** Every sentence about booking a planning meeting, en-GB. No child is ever named in one. */
export const planningText = {
  theBot: 'Link Therapy',
  sideNames,
  modeNames,
  slotLine,
  slotShort: (slot: When): string => `${shortDate(slot.on)}, ${slot.at}`,
  /** With whom, and where when it is face to face; for the other side of a booked meeting. */
  withWhom: (cycle: Cycle, you: Side): string => {
    const other = nameOf(cycle, you === 'sendco' ? 'link-therapist' : 'sendco');
    return cycle.meeting?.mode === 'face-to-face' ? `With ${other}, at the school.` : `With ${other}.`;
  },
  /** The last thing that happened to the planning: in its plan, where that was read along and is newer. */
  asOf: (cycle: Pick<Cycle, 'changed'>, plan?: Pick<Cycle, 'changed'>): string => {
    const { at, by } = plan && plan.changed.at >= cycle.changed.at ? plan.changed : cycle.changed;
    return `As of ${londonTime(at)} on ${shortDate(londonDate(at))}, changed by ${by}`;
  },
  title: (cycle: Pick<Cycle, 'label'>): string => `Planning the ${cycle.label}`,
  by: (cycle: Cycle): string =>
    `To be held by ${longDate(cycle.dueOn)}, the last school day ${cycle.part > 1 ? 'before half term' : 'of this term'}.`,
  /** Where the cycle stands, in the words of somebody who looks on; without `live` as far as the booking goes. */
  standing: (cycle: Standing, you?: Side, live?: StandingNow): string => {
    if (live) {
      const stage = stageOf(cycle, live.plan, live.now);
      if (stage === 'agreed') return agreedLine(live.plan, you);
      if (stage === 'met') return metLine(cycle, live.plan, you);
    }
    const offer = you === 'link-therapist' ? 'you to offer times' : `${nameOf(cycle, 'link-therapist')} to offer times`;
    const choose = you === 'sendco' ? 'you to choose a time' : `${nameOf(cycle, 'sendco')} to choose a time`;
    if (cycle.status === 'booked' && cycle.meeting) {
      const booked = `Booked: ${slotLine(cycle.meeting)}`;
      const waits =
        live &&
        (agreementLine(cycle, live.plan, you) ?? moveLine(cycle, live.now, you) ?? dayLostLine(cycle, live.now));
      return waits ? `${booked}. ${waits}` : booked;
    }
    if (cycle.status === 'offered') return `Waiting for ${choose}`;
    if (cycle.status === 'others-asked') return `Other times asked for; waiting for ${offer}`;
    return `Waiting for ${offer}`;
  },
  /** What a notification says: the thing, the ask and the date. */
  summary: (cycle: Cycle, side: Side, live?: StandingNow): string => {
    const about = `${cycle.schoolName}: planning the ${cycle.label}`;
    const stage = live && stageOf(cycle, live.plan, live.now);
    if (live && stage === 'agreed')
      return live.checkIn
        ? `${cycle.schoolName}, ${cycle.label}: time for the half-term check-in. Ten minutes are enough.`
        : `${about}. ${agreedLine(live.plan, side)}.`;
    if (live && stage === 'met') return `${about}. ${metLine(cycle, live.plan, side)}.`;
    if (cycle.status === 'booked' && cycle.meeting) {
      const waits = live && agreementLine(cycle, live.plan, side);
      if (waits) return `${about}. ${waits}.`;
      if (live && moveWaitsFor(cycle, live.now) === side)
        return `${about}. ${nameOf(cycle, otherSide(side))} asks to move the meeting of ${planningText.slotShort(cycle.meeting)}: please choose a new time, or keep it.`;
      const lost = live && dayLostLine(cycle, live.now);
      if (lost) return `${about}. ${lost}: please move the meeting of ${planningText.slotShort(cycle.meeting)}.`;
      if (live && isEve(cycle, live.now))
        return `${about}. Your pack for ${shortDate(cycle.meeting.on)}, ${cycle.meeting.at}, is ready.`;
      return `${about}. Booked for ${slotLine(cycle.meeting)}.`;
    }
    if (cycle.status === 'offered' && side === 'sendco') {
      return `${about}. ${againLine(cycle)}${nameOf(cycle, 'link-therapist')} offers ${cycle.offer.length === 1 ? 'a time' : `${cycle.offer.length} times`}: please choose one by ${shortDate(cycle.dueOn)}.`;
    }
    if (cycle.status === 'others-asked' && side === 'link-therapist')
      return `${about}. None of the times suited: please offer others, to meet by ${shortDate(cycle.dueOn)}.`;
    if (side === 'link-therapist')
      return `${about}. ${againLine(cycle)}Please offer times, to meet by ${shortDate(cycle.dueOn)}.`;
    const cancelled = lastCancelled(cycle) ? againLine(cycle) : '';
    return `${about}. ${cancelled}${planningText.standing(cycle, side)}.`;
  },
  /** The one line an older card shrinks to at a moment, and a new one begins as: two of them are never alike. */
  moved: (cycle: Cycle, at: Instant): string =>
    `${cycle.schoolName}: planning the ${cycle.label}, until ${londonTime(at)} on ${shortDate(londonDate(at))}. The newest card is further down.`,
  already: (cycle: Cycle): string => {
    if (cycle.status === 'booked' && cycle.meeting)
      return `Nothing was changed: the meeting is booked already, ${slotLine(cycle.meeting)}.`;
    if (cycle.status === 'offered')
      return `Nothing was changed: times were sent already and ${nameOf(cycle, 'sendco')} is choosing.`;
    const why = cycle.status === 'to-offer' ? 'no times were sent yet' : 'other times were asked for';
    return `Nothing was changed: ${why}, and ${nameOf(cycle, 'link-therapist')} is choosing them.`;
  },
  yourSchools: (schools: number, waiting: number): string =>
    `Planning in your ${schools} schools: ${waiting === 0 ? 'nothing waits for you' : `${waiting} ${waiting === 1 ? 'waits' : 'wait'} for you`}`,
  notOpenYet: (label: string, day: string): string =>
    `Nothing is being planned yet. Planning of the ${label} opens on ${day}; a card comes then.`,
  opensNow: (label: string): string =>
    `Planning of the ${label} has opened. A card comes once the school has both a link therapist and a SENDCo.`,
  nothingPlanned: 'Nothing is being planned yet.',
  noFile: 'This link has run out, or no meeting is booked. Open your newest card and try again.',
  fileTitle: (cycle: Pick<Cycle, 'schoolName'>): string => `Planning meeting: ${cycle.schoolName}`,
  fileDetails: (cycle: Pick<Cycle, 'label' | 'participants'>): string =>
    `Planning the ${cycle.label}: ${nameOf(cycle, 'link-therapist')} (link therapist) and ${nameOf(cycle, 'sendco')} (SENDCo).`,
  noWindow: 'Nothing is being planned at the moment, and the calendar has no later planning weeks yet.',
  outOfDate: 'That card was out of date, so nothing was changed. This is how things stand now.',
  changedMeanwhile:
    'Somebody changed this at the same moment, so your press was not used. This is how things stand now.',
  wrongPerson: (action: string): string => {
    if (action === 'cycle.offer-times') return 'Only the school’s link therapist can offer times. Nothing was changed.';
    if (action === 'cycle.choose-time') return 'Only the school’s SENDCo can choose a time. Nothing was changed.';
    return 'Only the school’s link therapist and its SENDCo can do that. Nothing was changed.';
  },
  notYours:
    'This card belongs to a school that you are not linked with, so it cannot be shown. Say “plan” to see yours.',
  notUnderstood: 'That could not be read. Please check what you filled in and press again.',
  fillIn: 'Choose a day and a start time for the meeting first.',
  tooMany: 'Four times are the most that can be offered at once. Remove one first.',
  noSlots: 'Choose at least one day and start time to offer.',
  timeGone: 'That time is no longer on offer. This is how things stand now.',
  slotPassed: (slot: When): string => `${slotLine(slot)} has passed. Remove it and choose another.`,
  noDaysLeft:
    'No school day is left to offer in this calendar. Speak to each other and to your service lead. The plan can still be filled in and agreed.',
  askedFor: (cycle: Cycle): string => `${nameOf(cycle, 'sendco')} asked for other times`,
  refused: 'Times that did not suit',
  notHeld: (cycle: Pick<Cycle, 'missed' | 'cancelled' | 'meeting'>): string | undefined => {
    const last = lastCancelled(cycle) ? undefined : cycle.missed.at(-1);
    return last && `The meeting of ${slotLine(last.meeting)} did not take place.`;
  },
  notBegun: (slot: When): string => `${slotLine(slot)} has not begun yet, so nothing was changed.`,
  timeClosed: (slot: When): string =>
    `The calendar has changed and ${longDate(slot.on)} can no longer be used. Ask for other times.`,
  onOffer: 'Times on offer',
  offers: (cycle: Cycle): string =>
    `${nameOf(cycle, 'link-therapist')} offers ${cycle.offer.length === 1 ? 'this time' : 'these times'}`,
  form: {
    add: 'Add this time',
    send: (cycle: Cycle): string => `Send to ${nameOf(cycle, 'sendco')}`,
    book: 'Book this time',
    others: 'Ask for other times',
    calendar: 'Add to my calendar',
    missed: {
      'link-therapist': 'Offer the same time again',
      sendco: 'It did not take place',
    } satisfies Record<Side, string>,
    missedAnyway: 'Offer it all the same',
    missedOtherTimes: 'Choose other times',
    open: 'Open grid and hours',
    openTab: 'Open my schools',
    keep: { label: 'Times to offer (untick to leave one out)', error: 'Tick the times to offer.' },
    on: { label: 'Day', error: 'Choose a day.', hint: 'Pick a day' },
    at: { label: 'Start', error: 'Choose a start from 07:30; the meeting is to be over by 18:00.' },
    minutes: { label: 'How long', error: 'Choose how long.' },
    mode: { label: 'How to meet', error: 'Choose how to meet.' },
    modes: { 'face-to-face': 'Face to face', teams: 'On Teams', phone: 'By phone' } satisfies Record<
      MeetingMode,
      string
    >,
    reason: {
      label: 'Reason, if not face to face',
      error: 'Say why in a few words.',
      hint: 'Why Teams or phone suits better',
    },
    time: { label: 'Choose a time', error: 'Choose one of the times.' },
    why: {
      label: 'If none of them suits, say why',
      error: 'Say why in a few words.',
      hint: 'For example: an inspection that week. Please do not name a child.',
    },
    another: 'Another time',
    first: 'A time to meet',
    prepare: 'Before the meeting',
    what: 'Only school days can be chosen: no holidays, INSET days or bank holidays. Your own diary is not checked.',
    chooseFirst: 'Choose one of the times first.',
  },
  reasonOf: (slot: Slot): string => (slot.reason ? `${slotLine(slot)} (${slot.reason})` : slotLine(slot)),
  timePassed: (slot: When): string => `${slotLine(slot)} has passed. Ask for other times.`,
  reasonMissing: 'Please say why none of the times suits, so that better ones can be offered.',
  whyNot: {
    past: 'Offer a day from tomorrow on.',
    afterDue: (cycle: Pick<Cycle, 'dueOn' | 'part'>): string =>
      `The meeting is to be held by ${longDate(cycle.dueOn)}, before ${cycle.part > 1 ? 'half term' : 'the new term starts'}. Choose an earlier day.`,
    noSchoolDay: (slot: When): string =>
      `${longDate(slot.on)} is not a day on which both sides work: the school has no pupils in, or it is outside the planning weeks.`,
    hours: 'A meeting can start from 07:30 and is to be over by 18:00. Choose another start, or a shorter time.',
    reason: (slot: When): string =>
      `Planning meetings are face to face unless there is a reason. Say why this one is ${modeNames[slot.mode]}.`,
    overlaps: (slot: When): string => `${slotLine(slot)} overlaps a time you already added.`,
  },
};
