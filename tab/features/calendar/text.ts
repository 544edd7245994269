import { londonDate, longDate, shortDate, type CivilDate, type Instant } from '../../../shared/kernel/time.ts';
import type { Origin } from '../../../shared/calendar/contract.ts';
import type { LayerKind, LayerSource } from '../../../shared/calendar/layer.ts';
import { importText } from '../../../shared/calendar/import/text.ts';

const hows: Record<LayerSource['how'], string> = { hand: 'by hand', ics: '.ics', csv: 'CSV', json: 'JSON' };

/** Every sentence of the calendar pages, en-GB. */
export const calendarPageText = {
  range: importText.range,
  year: 'School year',
  title: (academicYear: string): string => `School year ${academicYear}`,
  none: (academicYear: string): string =>
    `There are no term dates for ${academicYear} yet. Without them no planning window opens.`,
  noneMayChange: 'Bring in the dates from a file or paste them from a website, below.',
  noneAsk: 'Your service’s lead brings them in.',
  origin: {
    authority: (name: string): string => `Dates of ${name}`,
    trust: (name: string): string => `Dates of ${name}, the trust`,
    school: (): string => 'The school’s own dates',
  } satisfies Record<Origin, (name: string) => string>,
  origins: { authority: 'the authority’s', trust: 'the trust’s', school: 'the school’s own' } satisfies Record<
    Origin,
    string
  >,
  source: ({ how, name, at, by }: LayerSource): string =>
    `${name ? `From ${name}` : `Brought in ${hows[how]}`} by ${by} on ${longDate(londonDate(at))}`,
  changed: (by: string, at: Instant): string => `Changed by ${by} on ${longDate(londonDate(at))}.`,
  undo: 'Take the last change back',
  pupilDays: (count: number): string => `${count} days with pupils`,
  insetCount: (count: number): string => (count === 1 ? '1 INSET day' : `${count} INSET days`),
  usual: 'Most schools have 190 and 5.',
  findings: 'Worth a look',
  holiday: 'Holiday',
  computed: 'worked out by the usual rule, not published yet',
  items: {
    inset: 'INSET day',
    'bank-holiday': 'Bank holiday',
    opens: (label: string): string => `Planning for the ${label} opens`,
    due: (label: string): string => `Meet about the ${label} by this day`,
  },
  inset: {
    title: 'INSET days',
    none: 'No INSET days are set for this year.',
    date: 'Day',
    add: 'Add an INSET day',
    remove: 'Remove',
  },
  events: {
    title: 'School events',
    about: 'What a planning meeting should keep clear of: a play, an inspection, exams. No names of children.',
    none: 'No events yet.',
    label: 'What is on',
    first: 'First day',
    last: 'Last day (if longer)',
    add: 'Add an event',
    remove: 'Remove',
  },
  blocks: {
    title: 'Dates of term',
    about: 'A school that keeps to its authority or trust needs nothing here.',
    pattern: 'Goes by the dates of',
    trust: 'Trust',
    noTrust: 'None',
    own: 'Change dates of term for this school alone',
    label: 'Name',
    first: 'First day',
    last: 'Last day',
    term: 'Term',
    add: 'Add a row',
    remove: (label: string): string => `Remove ${label || 'this row'}`,
    look: 'See what will change',
    back: 'Go back to the shared dates',
  },
  terms: { autumn: 'Autumn', spring: 'Spring', summer: 'Summer' },
  bring: {
    title: 'Bring in dates',
    about:
      'Choose an .ics, CSV or JSON file, or paste the lines from a website. You see what will change before anything is saved.',
    choose: 'Choose a file',
    paste: 'Or paste the dates, a line each',
    example: 'Term 1: Tuesday 1 September 2026 to Friday 23 October 2026',
    year: 'School year',
    look: 'See what will change',
    reading: 'Reading …',
    tooLarge: importText.refused['too-large'],
    unreadable: importText.refused.unreadable,
    nothing: 'Paste some dates first.',
  },
  review: {
    title: (academicYear: string): string => `What will change in ${academicYear}`,
    table: 'Each date that changes',
    what: 'What',
    now: 'Now',
    then: 'Then',
    nothing: '–',
    noneOf: 'These dates are like that already.',
    errors: 'Please put right first',
    warnings: 'Please check',
    follows: 'What follows',
    year: 'The file holds several years. Look at',
    terms: 'Which term each part belongs to',
    lines: 'Put lines right',
    linesAbout:
      'Change what was read here and look again. Begin a line with [term], [holiday], [INSET] or [event] where its words do not say what it is.',
    again: 'Look again',
    save: 'Save these dates',
    saveAnyway: 'Save all the same',
    cancel: 'Leave it as it is',
    keep: 'No child is meant: save',
  },
  service: {
    title: 'Calendars',
    open: 'Calendars: term dates and bank holidays',
    about: 'The dates that schools go by. Planning windows and reminders follow them.',
    kinds: { authority: 'Local authority', trust: 'Trust' } satisfies Record<LayerKind, string>,
    usedBy: (schools: readonly string[]): string =>
      schools.length === 0
        ? 'No school goes by these dates yet. A school chooses them on its calendar page.'
        : `${schools.length === 1 ? 'One school' : `${schools.length} schools`}: ${schools.join(', ')}`,
    noYears: 'No year yet.',
    addYear: 'Add or change a year',
    none: 'There are no calendars yet. Add the first one below.',
    new: 'Add a calendar',
    name: 'Name, such as the authority’s',
    kind: 'Whose dates',
    nameMissing: 'Give the calendar a name first.',
    bankHolidays: 'Bank holidays, England and Wales',
    bankAbout: 'Published days first; later years follow the usual rule until they are published.',
    bankBring: 'Bring in one-off days (GOV.UK’s bank-holidays.json)',
  },
  day: (on: CivilDate): string => shortDate(on),
};
