import type { Summary } from '../../../shared/organisation/summary.ts';
import type { Cycle, Meeting } from '../../../shared/planning/cycle.ts';
import { lastCancelled } from '../../../shared/planning/fallen-through.ts';
import { planningText } from '../../../shared/planning/text.ts';
import type { MeetingEntry } from '../../ports/documents.ts';

/** What a cycle, or its line in a list, says of its meeting. */
type Kept = Pick<NonNullable<Summary['cycle']>, 'id' | 'label' | 'participants' | 'bookingRev'> & {
  readonly schoolName: string;
};

/**
 * A meeting as a calendar takes it in. One UID for the planning of a term, whichever day it is on: what is moved, or
 * cancelled and booked again, stays the same entry. The sequence rises with the booking and with nothing else.
 */
export const meetingEntry = (cycle: Kept, meeting: Meeting, stampedAt = meeting.bookedAt): MeetingEntry => ({
  uid: `${cycle.id}@link-therapy`,
  sequence: cycle.bookingRev ?? 0,
  title: planningText.fileTitle(cycle),
  details: planningText.fileDetails(cycle),
  place: meeting.mode === 'face-to-face' ? cycle.schoolName : planningText.modeNames[meeting.mode],
  on: meeting.on,
  at: meeting.at,
  minutes: meeting.minutes,
  stampedAt,
});

/** The meeting as it stands: booked, or cancelled with nothing in its place yet; undefined when there is none. */
export function entryNow(cycle: Cycle): MeetingEntry | undefined {
  if (cycle.meeting) return meetingEntry(cycle, cycle.meeting);
  const gone = lastCancelled(cycle);
  return gone && { ...meetingEntry(cycle, gone.meeting, gone.at), isCancelled: true };
}
