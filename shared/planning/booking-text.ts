import { addMinutes, longDate, shortDate, weekday, type CivilDate } from '../kernel/time.ts';
import { otherSide, type Side } from '../organisation/roles.ts';
import { travelMinutes, type AgainstDay, type Busy, type Clash } from './clashes.ts';
import { participantOf, type Cycle, type Slot } from './cycle.ts';
import { planningText } from './text.ts';

type When = Pick<Slot, 'on' | 'at' | 'minutes' | 'mode'>;

const nameOf = (cycle: Pick<Cycle, 'participants'>, side: Side): string =>
  participantOf(cycle, side)?.name ?? planningText.sideNames[side];

const span = ({ at, minutes }: Pick<Busy, 'at' | 'minutes'>): string => `${at} to ${addMinutes(at, minutes)}`;

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** 'Orchard Bank, 11:00 to 12:00, booked' */
const busyLine = (busy: Busy): string =>
  `${busy.schoolName ?? 'another of your schools'}, ${span(busy)}, ${busy.how === 'booked' ? 'booked' : 'offered'}${busy.mode === 'face-to-face' ? '' : ` (${planningText.modeNames[busy.mode]})`}`;

/** 'On Thu 3 Dec, 10:00 you have another planning meeting: Orchard Bank, 09:30 to 10:30, booked.' */
const clash = ({ time, busy, minutes }: Clash): string =>
  minutes === undefined
    ? `On ${planningText.slotShort(time)} you have another planning meeting: ${busyLine(busy)}.`
    : `Only ${minutes} minutes lie between ${planningText.slotShort(time)} and ${busyLine(busy)}; we count ${travelMinutes} to get from one school to another.`;

/** Each thing that speaks against a day, in words. */
const against = ({ busy, events }: AgainstDay): string[] => [
  ...busy.map((each) =>
    each.mode === 'face-to-face' ? `${busyLine(each)}; leave ${travelMinutes} minutes to get there` : busyLine(each),
  ),
  ...events.map((label) => `At the school: ${label}`),
];

/** Sentences about days and their clashes, about moving and cancelling a meeting, en-GB. No child is named in one. */
export const bookingText = {
  busyLine,
  against,
  days: {
    open: 'See my other meetings',
    title: (cycle: Cycle): string => `Days to meet: ${cycle.schoolName}`,
    what: 'School days on which you both work. What speaks against a day stands beside it.',
    clear: 'Nothing speaks against these days that we know of.',
    /** A day in the list: 'Thu 3 Dec (see below)'. */
    day: (on: CivilDate, notes: number): string =>
      notes === 0 ? shortDate(on) : `${shortDate(on)} (${notes === 1 ? '1 note' : `${notes} notes`})`,
    notes: 'What speaks against a day',
    line: (on: CivilDate, notes: readonly string[]): string => `${shortDate(on)}: ${notes.join('. ')}`,
    more: (count: number): string => `And ${count} more; the tab shows them all.`,
    likeLast: (on: CivilDate, at: string): string =>
      `Last term you met on a ${weekdays[weekday(on) - 1]} at ${at}. ${shortDate(on)} at ${at} would be the same.`,
    addAnyway: 'Add it anyway',
    sendAnyway: 'Send it anyway',
    another: 'Add another time',
    close: 'Close',
    closed: 'Closed. Your planning card shows the times you have put together.',
    added: (cycle: Cycle): string =>
      `Kept. ${cycle.draft.length === 1 ? '1 time is' : `${cycle.draft.length} times are`} ready to send to ${nameOf(cycle, 'sendco')}.`,
    sent: (cycle: Cycle): string => `Sent to ${nameOf(cycle, 'sendco')}, who chooses now.`,
  },
  /** Another planning meeting of hers is booked then: she may know that it will move, so a second press goes on. */
  overlaps: (busy: Busy): string =>
    `You have another planning meeting then: ${busyLine(busy)}. Choose another time, or press again if that one will move.`,
  tooClose: (busy: Busy, minutes: number): string =>
    `Only ${minutes} minutes lie between this and ${busyLine(busy)}. We count ${travelMinutes} to get from one school to another.`,
  /** What clashes with times that are about to go to the other side, which a second press sends all the same. */
  clashes: (clashes: readonly Clash[]): string =>
    `${clashes.map(clash).join(' ')} Choose another time, or press again if it will work.`,
  /** A time was booked elsewhere since it was offered; where, is nobody’s business but the therapist’s. */
  taken: (cycle: Pick<Cycle, 'participants' | 'status'>, time: Pick<Slot, 'on' | 'at'>): string => {
    const name = nameOf(cycle, 'link-therapist');
    const gone = `${shortDate(time.on)}, ${time.at} has gone: ${name} has another meeting then by now.`;
    if (cycle.status === 'offered') return `${gone} These times are left.`;
    return cycle.status === 'booked'
      ? `${gone} Choose another time, or keep the booked one.`
      : `${gone} None is left, so ${name} is asked for other times.`;
  },
  /** What stands as the reason when no time on offer could be had any more. */
  allTaken: 'The times on offer have gone: another meeting was booked then.',
  /** What the words are called that are looked through for who a child is. */
  labels: { others: 'Why none of the times suits', why: 'Why', mode: 'Why not face to face' },
  proposed: (cycle: Cycle, side: Side | undefined): string => {
    const why = 'Two rounds brought no time, so Link Therapy proposes the first day you can both meet.';
    if (side === 'link-therapist')
      return `${why} If it suits you, send it to ${nameOf(cycle, 'sendco')} with one press; if not, untick it and add another.`;
    if (side === 'sendco' && cycle.status === 'offered')
      return `${why} ${nameOf(cycle, 'link-therapist')} can make it: book it with one press.`;
    return why;
  },
  cancelled: (cycle: Cycle, gone: Cycle['cancelled'][number]): string =>
    `${nameOf(cycle, gone.side)} cancelled the meeting of ${planningText.slotLine(gone.meeting)}: ${gone.reason}`,
  offCalendar: 'Take it out of my calendar',
  change: 'Move or cancel',
  feed: 'My calendar link',
  dayLost: ({ on }: When): string =>
    `${shortDate(on)} is no school day any more: dates of the school have changed. Please move the meeting or cancel it, or say that you meet all the same.`,
  answerMove: 'Answer',
  moveTitle: (cycle: Cycle, move: { side: Side }): string => `${nameOf(cycle, move.side)} asks to move this meeting`,
  moveStands: 'The booked time stands until a new one is chosen.',
  youAsked: (cycle: Cycle, side: Side): string =>
    `You asked to move this meeting. ${nameOf(cycle, otherSide(side))} is choosing; until then it stands.`,
  changeCard: {
    title: (cycle: Cycle): string => `Change the meeting: ${cycle.schoolName}`,
    why: {
      label: 'Why (you both see it)',
      error: 'Say why in a few words.',
      hint: 'For example: an inspection that day. Please do not name a child.',
    },
    on: { label: 'New day', error: 'Choose a day.', hint: 'Pick a day' },
    at: { label: 'New start', error: 'Choose a start from 07:30.' },
    on2: { label: 'Another day, if you like', error: 'Choose a day.', hint: 'Pick a day' },
    at2: { label: 'Its start', error: 'Choose a start from 07:30.' },
    how: 'It stays as long as it is, and meets in the same way.',
    ask: 'Ask to move it',
    cancel: 'Cancel the meeting',
    time: { label: 'Choose a new time', error: 'Choose one of the times.' },
    agree: 'Agree to this time',
    agreeAnyway: 'Agree all the same',
    askAnyway: 'Ask all the same',
    keep: (meeting: When): string => `Keep ${planningText.slotShort(meeting)}`,
    meetAnyway: (meeting: When): string => `Meet on ${shortDate(meeting.on)} all the same`,
    takeBack: 'Take the question back',
    noDays: 'No other school day is left in these planning weeks, so it can only be cancelled.',
    passed: 'The times that were offered have passed.',
    chooseFirst: 'Choose one of the times first.',
    fillIn: 'Choose a day and a start for the new time, or leave both empty.',
    close: 'Close',
    closed: 'Closed. Nothing was changed.',
  },
  asked: (cycle: Cycle, side: Side): string =>
    `${nameOf(cycle, otherSide(side))} is asked. The booked time stands until a new one is chosen.`,
  moved: (cycle: Cycle): string =>
    cycle.meeting
      ? `Moved: ${planningText.slotLine(cycle.meeting)}. Your planning card has the new calendar file.`
      : '',
  kept: (cycle: Cycle): string => (cycle.meeting ? `It stays: ${planningText.slotLine(cycle.meeting)}.` : ''),
  nowCancelled: (cycle: Cycle, side: Side): string =>
    side === 'link-therapist'
      ? `Cancelled. ${nameOf(cycle, 'sendco')} is told. Offer new times on your planning card.`
      : `Cancelled. ${nameOf(cycle, 'link-therapist')} is told and asked for new times.`,
  begun: (meeting: When): string =>
    `${planningText.slotLine(meeting)} has begun, so it can no longer be moved or cancelled. If it did not take place, say so on your planning card.`,
  reasonMissing: 'Please say why in a few words, so that the other side knows.',
  noNewTime: 'Offer at least one new day and start.',
  sameTime: 'That is the time it has now. Choose another one.',
  moveAsked: (cycle: Cycle): string =>
    `Nothing was changed: ${cycle.move ? nameOf(cycle, cycle.move.side) : 'somebody'} has asked to move this meeting already.`,
  noMove: (cycle: Cycle): string =>
    cycle.meeting
      ? `Nothing was changed: the meeting is on ${planningText.slotLine(cycle.meeting)}.`
      : planningText.already(cycle),
  othersMove: (cycle: Cycle): string =>
    cycle.move ? `${nameOf(cycle, otherSide(cycle.move.side))} chooses the new time. Nothing was changed.` : '',
  needsLead: (times: number): string =>
    `Its planning meeting fell through ${times} times this term. Please speak to both and help them to meet.`,
  dueToday: (cycle: { label: string }, schoolName: string): string =>
    `${schoolName}: planning meeting for the ${cycle.label} to be held by today`,
  heldBy: (on: CivilDate): string => `To be held by ${longDate(on)}`,
};
