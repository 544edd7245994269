import { mostEntries, mostFileMegabytes, type ReadDates } from '../../shared/calendar/import/dated.ts';
import { readJson } from '../../shared/calendar/import/json.ts';
import type { CalendarRead, ReadCalendar } from '../ports/calendar-files.ts';

const mostBytes = mostFileMegabytes * 1024 * 1024;
/** A sign that no text holds: what begins so is a picture, an archive or a program. */
const isNoText = (content: Uint8Array): boolean => content.includes(0) || (content[0] === 0x50 && content[1] === 0x4b);

/** The text of a file: UTF-8, or what Excel saves on Windows when it says only 'CSV'. */
function textOf(content: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

function json(text: string, academicYear: string | undefined): ReadDates | 'unreadable' {
  try {
    return readJson(JSON.parse(text), academicYear);
  } catch {
    return 'unreadable';
  }
}

/** A calendar of any kind that is taken, told by what stands in it. Its size is known before any library reads it. */
export const calendarFile: ReadCalendar = async ({ name, content }, academicYear): Promise<CalendarRead> => {
  if (content.length > mostBytes) return { ok: false, why: 'too-large' };
  if (isNoText(content)) return { ok: false, why: 'not-calendar' };
  const text = textOf(content).trim();
  if (!text) return { ok: false, why: 'empty' };
  if (/^BEGIN:VCALENDAR/i.test(text)) {
    const { calendarIcs } = await import('./calendar-ics.ts');
    return answer('ics', await calendarIcs(text));
  }
  if (/\.ics$/i.test(name)) return { ok: false, why: 'not-calendar' };
  if (/^[{[]/.test(text)) return answer('json', json(text, academicYear));
  if (/\.json$/i.test(name)) return { ok: false, why: 'unreadable' };
  const { calendarCsv } = await import('./calendar-csv.ts');
  return answer('csv', calendarCsv(text, academicYear));
};

type Refused = 'too-many' | 'unreadable';

function answer(how: 'ics' | 'csv' | 'json', read: ReadDates | Refused): CalendarRead {
  if (typeof read === 'string') return { ok: false, why: read };
  if (read.dated.length + read.wrongLines.length > mostEntries) return { ok: false, why: 'too-many' };
  return read.dated.length + read.wrongLines.length ? { ok: true, how, read } : { ok: false, why: 'empty' };
}
