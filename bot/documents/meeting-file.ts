import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalCalendar,
} from 'ical-generator';
import { timeZone } from '../../shared/kernel/time.ts';
import type { CalendarFeed, MeetingEntry, MeetingFile } from '../ports/documents.ts';
import { londonZone } from './london-zone.ts';

/**
 * Who keeps the meeting, which a calendar holds against a cancellation (RFC 5546, 3.2.5). Nobody reads mail there: the
 * top-level domain is one that never exists, so no answer leaves anybody's outbox for good.
 */
const organizer = { name: 'Link Therapy', email: 'no-reply@link-therapy.invalid' };

/** How often a program is to ask for a feed again, in seconds. */
const everySeconds = 60 * 60;

/** A wall clock moment as RFC 5545 writes it beside a TZID, minutes added within or past the day. */
function wallClock({ on, at }: MeetingEntry, plusMinutes: number): string {
  const moment = new Date(`${on}T${at}:00Z`);
  moment.setUTCMinutes(moment.getUTCMinutes() + plusMinutes);
  return moment.toISOString().slice(0, 19);
}

function newCalendar(method: ICalCalendarMethod): ICalCalendar {
  const calendar = ical({ prodId: { company: 'Link Therapy', product: 'Planning meetings', language: 'EN' } });
  calendar.method(method);
  calendar.timezone({ name: timeZone, generator: () => londonZone });
  return calendar;
}

function addMeeting(calendar: ICalCalendar, entry: MeetingEntry): void {
  calendar.createEvent({
    id: entry.uid,
    sequence: entry.sequence,
    stamp: entry.stampedAt,
    start: wallClock(entry, 0),
    end: wallClock(entry, entry.minutes),
    timezone: timeZone,
    summary: entry.title,
    description: entry.details,
    location: entry.place,
    organizer,
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
}

/**
 * The .ics of a planning meeting, in London time with its zone described, so that every calendar reads it alike. A meeting
 * that is no longer held is a cancellation of the same UID (RFC 5546).
 */
export function meetingFile(entry: MeetingEntry): MeetingFile {
  const calendar = newCalendar(entry.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH);
  addMeeting(calendar, entry);
  return { name: 'planning-meeting.ics', mediaType: 'text/calendar', content: calendar.toString() };
}

/** A person's meetings and the days by which others are due, to be asked for again every hour. Row U07. */
export function feedFile({ name, meetings, days }: CalendarFeed): MeetingFile {
  const calendar = newCalendar(ICalCalendarMethod.PUBLISH);
  calendar.name(name);
  calendar.ttl(everySeconds);
  for (const meeting of meetings) addMeeting(calendar, meeting);
  for (const { uid, sequence, stampedAt, on, title } of days)
    calendar.createEvent({
      id: uid,
      sequence,
      stamp: stampedAt,
      start: on,
      allDay: true,
      summary: title,
      // A day by which something is due leaves the day free.
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
    });
  return { name: 'link-therapy.ics', mediaType: 'text/calendar', content: calendar.toString() };
}
