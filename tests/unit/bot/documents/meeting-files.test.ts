import { expect, test } from '@jest/globals';
import ICAL from 'ical.js';
import { feedFile, meetingFile } from '../../../../bot/documents/meeting-file.ts';
import type { MeetingEntry } from '../../../../bot/ports/documents.ts';
import { date, instant, londonInstant, time } from '../../../../shared/kernel/time.ts';

const entry = (on: string, at = '09:30', more: Partial<MeetingEntry> = {}): MeetingEntry => ({
  uid: 'cycle|a|b|2026-27|spring@link-therapy',
  sequence: 7,
  title: 'Planning meeting: Hazelbrook; “St Mary’s”, Juniors',
  details: 'Planning the spring term 2027: Priya Raman (link therapist) and Ellen Whitfield (SENDCo).',
  place: 'Hazelbrook Primary School',
  on: date(on),
  at: time(at),
  minutes: 60,
  stampedAt: instant('2026-11-27T08:55:00Z'),
  ...more,
});

/** The file as a parser that is not ours reads it, its times by the zone that stands in it. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') as never);
  const events = calendar.getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each);
    const at = (when: typeof event.startDate): string => {
      when.zone = zone;
      return new Date(when.toUnixTime() * 1_000).toISOString();
    };
    return {
      uid: event.uid,
      sequence: event.sequence,
      summary: event.summary,
      status: String(each.getFirstPropertyValue('status')),
      isDay: event.startDate.isDate,
      on: event.startDate.toString(),
      startsAt: event.startDate.isDate ? '' : at(event.startDate),
      endsAt: event.startDate.isDate ? '' : at(event.endDate),
      organizer: String(each.getFirstPropertyValue('organizer')),
    };
  });
  return { method: String(calendar.getFirstPropertyValue('method')), events };
}

test.each([
  ['the Friday before the clocks go back', '2026-10-23', '08:30:00'],
  ['the Monday after it', '2026-10-26', '09:30:00'],
  ['the Friday before the clocks go forward', '2027-03-26', '09:30:00'],
  ['the Monday after it', '2027-03-29', '08:30:00'],
])('%s it is half past nine in London all the same', (_, on, utc) => {
  const [event] = read(meetingFile(entry(on)).content).events;
  expect(event?.startsAt).toBe(`${on}T${utc}.000Z`);
  expect(event?.startsAt).toBe(new Date(londonInstant(date(on), time('09:30'))).toISOString());
  expect(Date.parse(event?.endsAt ?? '') - Date.parse(event?.startsAt ?? '')).toBe(3_600_000);
});

test('a cancellation is the same entry, one sequence on, by the same organiser', () => {
  const booked = read(meetingFile(entry('2026-12-03')).content);
  const gone = read(meetingFile(entry('2026-12-03', '09:30', { sequence: 9, isCancelled: true })).content);
  expect([booked.method, gone.method]).toEqual(['PUBLISH', 'CANCEL']);
  expect(gone.events[0]).toEqual({ ...booked.events[0], sequence: 9, status: 'CANCELLED' });
  expect(booked.events[0]).toMatchObject({ status: 'CONFIRMED', summary: entry('2026-12-03').title });
});

test('a feed has meetings at their times and due days as whole days', () => {
  const content = feedFile({
    name: 'Mine',
    meetings: [entry('2026-12-03')],
    days: [{ uid: 'due-1', sequence: 1, title: 'Hold it by today', on: date('2026-12-18'), stampedAt: instant(0) }],
  }).content;
  const { events, method } = read(content);
  expect(method).toBe('PUBLISH');
  expect(events.map(({ on, isDay }) => [on, isDay])).toEqual([
    ['2026-12-03T09:30:00', false],
    ['2026-12-18', true],
  ]);
  expect(content).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT1H');
});
