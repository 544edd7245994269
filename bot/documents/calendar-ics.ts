import ical from 'ical.js';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import {
  mostEntries,
  unusual,
  wrong,
  type Dated,
  type ReadDates,
  type WrongLine,
} from '../../shared/calendar/import/dated.ts';
import { calendarDateSchema } from '../../shared/calendar/calendar.ts';
import { contradicts, mentionsIn } from '../../shared/calendar/import/mentions.ts';
import { schoolYearOf } from '../../shared/calendar/import/imported.ts';
import { importText as t } from '../../shared/calendar/import/text.ts';
import { addDays, instantSchema, londonDate, londonTime, type CivilDate } from '../../shared/kernel/time.ts';

/** All that is read of an event. Zones, alarms and what else a calendar holds never reach the library. */
const taken = /^(?:DTSTART|DTEND|DURATION|SUMMARY|RRULE|RDATE|STATUS|RECURRENCE-ID)[:;]/i;
/** Events are given to the library so many at once, and the process may do something else in between. */
const atOnce = 50;
const mostLetters = 2_000;
const mostLines = 30;
/** A zone that is described at greater length than this has rules for each year of a century. */
const mostZoneLines = 400;

/** A property as ical.js reads it: name, parameters, type, value. */
const property = z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string(), z.unknown()]).rest(z.unknown());
const component = z.tuple([z.string(), z.array(property), z.unknown()]);
type Property = z.infer<typeof property>;

interface Cut {
  readonly events: readonly (readonly string[])[];
  readonly zoneLines: number;
}

/** The lines of each event, and nothing else of the file; 'unreadable' for one that is cut off. */
function cut(text: string): Cut | 'too-many' | 'unreadable' {
  const lines = text.replace(/\r?\n[ \t]/g, '').split(/\r?\n/);
  if (lines.at(-1)?.toUpperCase() !== 'END:VCALENDAR') return 'unreadable';
  const events: string[][] = [];
  let inside: string[] = [];
  let zoneLines = 0;
  for (const line of lines) {
    const [, mark = '', name = ''] = /^(BEGIN|END):(\S{1,40})$/i.exec(line) ?? [];
    const here = inside.at(-1);
    if (mark.toUpperCase() === 'BEGIN') {
      inside.push(name.toUpperCase());
      if (inside.length > 4) return 'unreadable';
      if (inside.length === 2 && inside[1] === 'VEVENT' && events.push([]) > mostEntries) return 'too-many';
    } else if (mark) {
      if (here !== name.toUpperCase()) return 'unreadable';
      inside = inside.slice(0, -1);
    } else if (here === 'VEVENT' && inside.length === 2 && taken.test(line)) {
      if ((events.at(-1)?.push(line.slice(0, mostLetters)) ?? 0) > mostLines) return 'unreadable';
    } else if (inside.includes('VTIMEZONE')) zoneLines += 1;
  }
  return inside.length ? 'unreadable' : { events, zoneLines };
}

const isZone = (name: string): boolean => {
  if (/^(?:GMT|W\. Europe|Romance) Standard Time$/.test(name)) return true;
  try {
    return Boolean(new Intl.DateTimeFormat('en-GB', { timeZone: name }));
  } catch {
    return false;
  }
};

interface Moment {
  readonly on: CivilDate;
  readonly isMidnight: boolean;
}

/** The day a property names: as it is written, whatever zone stands beside it; a moment of UTC is London's day. */
function momentOf(of: Property | undefined): Moment | undefined {
  const said = String(of?.[3] ?? '');
  const utc = instantSchema.safeParse(said).data;
  const on = calendarDateSchema.safeParse(utc ? londonDate(utc) : said.slice(0, 10)).data;
  if (on && utc) return { on, isMidnight: londonTime(utc) === '00:00' };
  return on && { on, isMidnight: of?.[2] === 'date' || /T(?:00:00:00|:+)$/.test(said) };
}

/** The days of 'P5D' or 'P1W'; less than a day is none. */
function daysOf(of: Property | undefined): number {
  const [, weeks = '0', days = '0'] = /^P(?:(\d{1,3})W)?(?:(\d{1,3})D)?/.exec(String(of?.[3] ?? '')) ?? [];
  return Number(weeks) * 7 + Number(days);
}

/** The last day of an event. Its end is the moment after, so an end at midnight is the day before. */
function lastOf(first: Moment, end: Moment | undefined, days: number): CivilDate {
  if (end) return end.isMidnight && end.on > first.on ? addDays(end.on, -1) : end.on;
  return days > 1 ? addDays(first.on, days - 1) : first.on;
}

interface Taken extends ReadDates {
  readonly dated: Dated[];
  readonly findings: ReturnType<typeof wrong>[];
  readonly wrongLines: WrongLine[];
  readonly repeats: string[];
  hasOddZone: boolean;
}

function takeEvent(so: Taken, properties: readonly Property[], line: number): void {
  const of = (name: string): Property | undefined => properties.find(([each]) => each === name);
  const title = String(of('summary')?.[3] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
  if (of('status')?.[3] === 'CANCELLED') return;
  if (of('rrule') || of('rdate') || of('recurrence-id')) return void so.repeats.push(title);
  const start = of('dtstart');
  const zone = start?.[1]['tzid'];
  if (typeof zone === 'string' && !isZone(zone)) so.hasOddZone = true;
  const first = momentOf(start);
  const said = String(start?.[3] ?? '');
  const refuse = (sentence: string, text: string): void => {
    so.findings.push(wrong(sentence));
    so.wrongLines.push({ line, text });
  };
  if (!first) return refuse(t.noSuchDate(line, said || title), `${title}: ${said}`);
  const odd = mentionsIn(title, schoolYearOf({ firstOn: first.on })).find(contradicts);
  if (odd?.on) return refuse(t.weekday(line, odd.text, odd.on), title);
  const lastOn = lastOf(first, momentOf(of('dtend')), daysOf(of('duration')));
  if (lastOn < first.on)
    return refuse(t.backwards(line, title, first.on, lastOn), `${title}: ${first.on} to ${lastOn}`);
  so.dated.push({ line, title, firstOn: first.on, lastOn });
}

/** Titles that a sentence quotes; the rest it counts. */
const mostQuoted = 3;

/**
 * The dates of an .ics file. Nothing in it is ever repeated or worked out by a zone's rules, so a file costs what its
 * length costs and no more.
 */
export async function calendarIcs(text: string): Promise<ReadDates | 'too-many' | 'unreadable'> {
  const parts = cut(text);
  if (typeof parts === 'string') return parts;
  const so: Taken = {
    dated: [],
    findings: [],
    wrongLines: [],
    repeats: [],
    hasOddZone: parts.zoneLines > mostZoneLines,
  };
  for (let from = 0; from < parts.events.length; from += atOnce) {
    const some = parts.events.slice(from, from + atOnce);
    try {
      some.forEach((lines, n) => {
        const [, properties] = component.parse(ical.parse(['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')));
        takeEvent(so, properties, from + n + 1);
      });
    } catch {
      return 'unreadable';
    }
    await setImmediate();
  }
  const { repeats } = so;
  if (repeats.length)
    so.findings.push(unusual(t.repeats(repeats.slice(0, mostQuoted), Math.max(0, repeats.length - mostQuoted))));
  if (so.hasOddZone) so.findings.push(unusual(t.oddZone));
  return so;
}
