import { addDays, type CivilDate, type CivilTime } from '../kernel/time.ts';
import { otherSide, type Side } from '../organisation/roles.ts';
import { askText } from './ask-text.ts';
import { moveReadyEvents, moveTakenEvents } from './events-of-moves.ts';
import { askedEvents, noteEvents, reviewEvents, signpostEvents, unownedEvents } from './events-of-requests.ts';
import { notRead, type CycleFacts, type MeetingFacts, type PostFacts, type ReminderFacts } from './facts.ts';
import type { ReminderRow } from './row.ts';
import { packFrom, saidFrom, type Anchor, type Rule } from './rules.ts';

/** Something that is so as things stand, and of which a rule reminds somebody. */
export interface ReminderEvent {
  readonly about: ReminderRow['about'];
  /** What tells it from others of the same topic and record. */
  readonly part?: string;
  readonly ask: string;
  readonly by: CivilDate | null;
  /** The day the rule counts from. */
  readonly on: CivilDate;
  /** Not before this day: what has come about on a day is no reminder on it. */
  readonly earliest?: CivilDate;
  /** After this day nothing can be done about it. */
  readonly lastOn?: CivilDate | undefined;
  /** From when on it may be said on one of its days. */
  from?(day: CivilDate): CivilTime;
}

const nextDay = (day: CivilDate): CivilDate => addDays(day, 1);
const latest = (...days: (CivilDate | undefined)[]): CivilDate =>
  days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(-1) as CivilDate;

/** A booked meeting that lies ahead, whose plan nobody has locked. */
const ahead = ({ meeting, lockedOn }: CycleFacts): MeetingFacts | undefined =>
  meeting && !meeting.begun && !lockedOn ? meeting : undefined;

/** What is to be done before a meeting, from the day after its booking to the day before it. */
const beforeMeeting = (cycle: CycleFacts, isOpen: boolean, ask: string): ReminderEvent[] => {
  const meeting = ahead(cycle);
  if (!meeting || !isOpen) return [];
  const { on, bookedAt, bookedOn } = meeting;
  return [{ about: cycle.id, part: bookedAt, ask, by: on, on, earliest: nextDay(bookedOn), lastOn: addDays(on, -1) }];
};

const dayLost = ({ id }: CycleFacts, { on, startsAt, bookedAt, dayLostOn }: MeetingFacts): ReminderEvent[] =>
  dayLostOn ? [{ about: id, part: bookedAt, ask: askText.dayLost(startsAt), by: on, on: dayLostOn, lastOn: on }] : [];

const waiting = (cycle: CycleFacts, side: Side): ReminderEvent[] => {
  const { id, status, label, round, fallen, statusOn, dueOn, lastOn, offeredUntil, moveWaits, meeting } = cycle;
  if (moveWaits?.side === side && meeting)
    return [
      {
        about: id,
        part: `move-${meeting.bookedAt}`,
        ask: askText.move(meeting.startsAt),
        by: meeting.on,
        on: moveWaits.since,
        lastOn: addDays(meeting.on, -1),
      },
    ];
  if (status === 'booked' || (status === 'offered') !== (side === 'sendco')) return [];
  const asks = { 'to-offer': askText.offer, 'others-asked': askText.offerOthers, offered: askText.choose };
  const by = status === 'offered' ? (offeredUntil ?? dueOn) : dueOn;
  const part = `${status}-${round}-${fallen.times}`;
  return [{ about: id, part, ask: asks[status](label), by, on: statusOn, lastOn }];
};

const agreeing = ({ id, meeting, lockedOn, agreedBy, dueOn }: CycleFacts, side: Side): ReminderEvent[] => {
  if (!meeting || lockedOn || agreedBy.includes(side)) return [];
  const { on, endsAt, bookedAt } = meeting;
  const from = (day: CivilDate) => (day === on && endsAt > saidFrom ? endsAt : saidFrom);
  return [{ about: id, part: bookedAt, ask: askText.agreeNotes(on), by: latest(dueOn, on), on, from }];
};

const actions = ({ id, actions: all, lockedOn }: CycleFacts, side: Side): ReminderEvent[] => {
  const mine = all.filter(({ owner }) => owner === side || owner === 'both');
  return Object.entries(Object.groupBy(mine, ({ dueOn }) => dueOn)).flatMap(([part, group = []]) => {
    const [{ dueOn } = {}] = group;
    if (!dueOn || !lockedOn) return [];
    return [{ about: id, part, ask: askText.actions(group.length), by: dueOn, on: dueOn, earliest: nextDay(lockedOn) }];
  });
};

/** What a lead is told of one term, under each anchor. Row F18. */
const escalated: Partial<Record<Anchor, (facts: ReminderFacts) => ReminderEvent[]>> = {
  'window-due': ({ cycles, ahead: windows }) =>
    [
      ...cycles.slice(0, 1).filter(({ status, lockedOn }) => status !== 'booked' && !lockedOn),
      ...windows.map((each) => ({ ...each, id: each.cycleId, openedOn: each.opensOn, fallen: undefined })),
    ].map(({ id, label, dueOn, openedOn, fallen }) => ({
      about: id,
      part: 'late',
      ask: askText.notBooked(label),
      by: dueOn,
      on: dueOn,
      earliest: nextDay(latest(openedOn, fallen?.lastOn)),
      lastOn: dueOn,
    })),
  'window-over': ({ cycles, ahead: windows }) =>
    [
      ...cycles.slice(0, 1).filter(({ status, lockedOn }) => status !== 'booked' && !lockedOn),
      ...windows.map((each) => ({ ...each, id: each.cycleId, fallen: undefined })),
    ].map(({ id, label, dueOn, fallen }) => ({
      about: id,
      part: 'over',
      ask: askText.windowOver(label),
      by: dueOn,
      on: dueOn,
      earliest: nextDay(latest(dueOn, fallen?.lastOn)),
    })),
  'missed-again': ({ cycles }) =>
    cycles
      .slice(0, 1)
      .flatMap(({ id, label, dueOn, lockedOn, agreedBy, fallen: { times, lastOn, needsLead } }) =>
        needsLead && lastOn && !lockedOn && agreedBy.length === 0
          ? [{ about: id, part: `fallen-${times}`, ask: askText.missedAgain(times, label), by: dueOn, on: lastOn }]
          : [],
      ),
  'post-vacant': ({ schoolId, vacant }) => vacant.map((post) => ofPost(schoolId, post, askText.vacant(post))),
};

const ofPost = (schoolId: string, { side, since }: PostFacts, ask: string): ReminderEvent => ({
  about: schoolId as ReminderRow['about'],
  part: `${side}-${since}`,
  ask,
  by: null,
  on: since,
});

/** Everything a rule reminds its audience of, as things stand. */
export function eventsOf(facts: ReminderFacts, { topic, to, anchor }: Rule): ReminderEvent[] {
  if (topic === 'unreachable')
    return facts.unreachable
      .filter(({ side }) => side !== to)
      .map((post) => ofPost(facts.schoolId, post, askText.unreachable(post)));
  if (topic === 'unowned') return unownedEvents(facts, anchor);
  if (topic === 'signpost-check') return signpostEvents(facts);
  if (topic === 'review-due') return reviewEvents(facts);
  if (topic === 'visit-note') return noteEvents(facts);
  if (topic === 'hours-asked') return askedEvents(facts);
  if (topic === 'move-ready') return moveReadyEvents(facts, to);
  if (topic === 'move-taken') return moveTakenEvents(facts, to);
  if (to === 'service-lead') return escalated[anchor]?.(facts) ?? [];
  const [newest] = facts.cycles;
  // What goes on after a plan is agreed may be about the term before; everything else is about the newest alone.
  if (topic === 'actions-due') return facts.cycles.flatMap((cycle) => actions(cycle, to));
  if (topic === 'half-term')
    return facts.cycles.flatMap(({ id, label, checkIn }) =>
      checkIn && !checkIn.agreedBy.includes(to)
        ? [{ about: id, ask: askText.halfTerm(label), by: checkIn.dueOn, on: checkIn.opensOn }]
        : [],
    );
  if (topic === 'window-open') return windowsOpen(facts);
  if (!newest) return [];
  const { label, children, childrenListed, incomplete, gridDone } = newest;
  if (topic === 'slots-waiting') return waiting(newest, to);
  if (topic === 'nothing-heard')
    return waiting(newest, otherSide(to)).map((event) => ({ ...event, ask: askText.nothingHeard(event.on) }));
  if (topic === 'notes-to-agree') return agreeing(newest, to);
  if (topic === 'scoping-refresh')
    return beforeMeeting(
      newest,
      gridDone[to] !== true,
      to === 'sendco' ? askText.refreshGrid(label) : askText.reviewGrid(label),
    );
  if (topic === 'requests-due') return beforeMeeting(newest, children === 0 && !childrenListed, askText.listChildren);
  if (topic === 'paperwork-due') {
    const known = incomplete === notRead ? undefined : incomplete;
    return beforeMeeting(newest, children > 0 && known !== 0, askText.paperwork(known));
  }
  const meeting = ahead(newest);
  if (!meeting) return [];
  if (topic === 'day-lost') return dayLost(newest, meeting);
  if (topic === 'meeting-soon') return beforeMeeting(newest, true, askText.meetingSoon(meeting.startsAt));
  return beforeMeeting(newest, true, askText.pack(meeting.startsAt)).map((event) => ({
    ...event,
    earliest: meeting.bookedOn,
    lastOn: meeting.on,
    from: (day) => (day === meeting.on ? saidFrom : packFrom),
  }));
}

/** Windows that open or have opened, as long as nothing was offered; the cycle of one may be made in a moment. Row F01. */
function windowsOpen({ cycles, ahead: windows, vacant }: ReminderFacts): ReminderEvent[] {
  const [newest] = cycles;
  const opened = newest?.status === 'to-offer' && newest.round === 0 && newest.fallen.times === 0 ? [newest] : [];
  return [
    ...opened.map(({ id, openedOn, ...each }) => ({ ...each, cycleId: id, opensOn: openedOn })),
    ...(vacant.length ? [] : windows),
  ].map(({ cycleId, label, opensOn, dueOn, lastOn }) => ({
    about: cycleId,
    ask: askText.offer(label),
    by: dueOn,
    on: opensOn,
    lastOn,
  }));
}
