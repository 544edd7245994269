import ical, { ICalCalendarMethod } from 'ical-generator';
import { timeZone } from '../../shared/kernel/time.ts';
import type { MeetingEntry, MeetingFile } from '../ports/documents.ts';
import { londonZone } from './london-zone.ts';

/** A wall clock moment as RFC 5545 writes it beside a TZID, minutes added within or past the day. */
function wallClock({ on, at }: MeetingEntry, plusMinutes: number): string {
  const moment = new Date(`${on}T${at}:00Z`);
  moment.setUTCMinutes(moment.getUTCMinutes() + plusMinutes);
  return moment.toISOString().slice(0, 19);
}

/** The .ics of a planning meeting, in London time with its zone described, so that every calendar reads it alike. */
export function meetingFile(entry: MeetingEntry): MeetingFile {
  const calendar = ical({ prodId: { company: 'Link Therapy', product: 'Planning meetings', language: 'EN' } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  calendar.timezone({ name: timeZone, generator: () => londonZone });
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
  });
  return { name: 'planning-meeting.ics', mediaType: 'text/calendar', content: calendar.toString() };
}
