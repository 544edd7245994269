import { feedText } from '../../../shared/calendar-feed/text.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { MeetingFile } from '../../ports/documents.ts';
import { mySchools } from '../organisation/my-schools.ts';
import { meetingEntry } from '../planning/meeting-entry.ts';
import type { FeedPorts } from './ports.ts';

/**
 * A person's calendar as it stands now: the booked meetings of the schools they plan with, and the day by which each is to
 * be held. A cancelled meeting is gone at the next look and a moved one is where it is now. It is drawn from the lines of
 * the list: one query a service. Nothing that anybody typed is in it. Row U07.
 */
export async function readFeed(
  ports: Pick<FeedPorts, 'services' | 'documents' | 'clock'>,
  caller: Caller,
): Promise<MeetingFile> {
  const mine = await mySchools(ports.services, caller, 'meeting.download');
  const planned = mine.flatMap(({ cycle, schoolName }) => (cycle ? [{ ...cycle, schoolName }] : []));
  return ports.documents.feed({
    name: feedText.name,
    meetings: planned.flatMap((cycle) =>
      cycle.status === 'booked' && cycle.meeting ? [meetingEntry(cycle, cycle.meeting)] : [],
    ),
    days: planned.map(({ id, label, schoolName, dueOn, rev }) => ({
      uid: `due-${id}@link-therapy`,
      sequence: rev,
      title: feedText.dueDay(label, schoolName),
      on: dueOn,
      stampedAt: ports.clock.now(),
    })),
  });
}
