import type { Term } from './calendar.ts';
import { longDate, shortDate, weekday, type CivilDate } from '../kernel/time.ts';

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const named = (day: number): string => weekdays[day - 1] ?? '';

/** Every sentence about calendars, en-GB. */
export const calendarText = {
  /** Who brought a calendar that was stored before this was written down. */
  before: 'an earlier version',
  bankHolidays: {
    names: {
      newYear: 'New Year’s Day',
      goodFriday: 'Good Friday',
      easterMonday: 'Easter Monday',
      earlyMay: 'Early May bank holiday',
      spring: 'Spring bank holiday',
      summer: 'Summer bank holiday',
      christmas: 'Christmas Day',
      boxing: 'Boxing Day',
      veDay: 'Early May bank holiday (VE day)',
      jubilee: 'Platinum Jubilee bank holiday',
      funeral: 'State Funeral of Queen Elizabeth II',
      coronation: 'Coronation of King Charles III',
    },
    substitute: (name: string): string => `${name} (substitute day)`,
    computed: 'Not published yet: worked out by the usual rule.',
  },
  terms: { autumn: 'autumn term', spring: 'spring term', summer: 'summer term' } satisfies Record<Term, string>,
  check: {
    tooManyBlocks: (most: number): string =>
      `A year has at most ${most} stretches of term dates. Please take some out.`,
    tooManyInset: (most: number): string => `A year has at most ${most} INSET days. Please check their dates.`,
    noBlocks: 'Give at least two stretches of term dates.',
    order: (label: string): string => `${label} ends before it begins. Please check its dates.`,
    overlap: (one: string, other: string): string => `${one} and ${other} overlap. Please check their dates.`,
    terms: (label: string): string =>
      `${label} stands in an earlier term than the dates before it. Please check which term it belongs to.`,
    outsideYear: (label: string, academicYear: string): string =>
      `${label} lies outside the school year ${academicYear}.`,
    weekday: (on: CivilDate, said: number): string =>
      `The file says ${named(said)}, but ${longDate(on).replace(/^\w+ /, '')} is a ${named(weekday(on))}. Please check that date.`,
    insetOutside: (on: CivilDate): string => `INSET on ${shortDate(on)} is not a day of term, so it changes nothing.`,
    insetTwice: (on: CivilDate): string => `INSET on ${shortDate(on)} is given twice.`,
    pupilDays: (count: number): string => `Pupils would come on ${days(count)}; most schools have 190.`,
    insetDays: (count: number): string => `There would be ${days(count)} of INSET; most schools have five.`,
    bankHoliday: (on: CivilDate, title: string): string =>
      `${title}, ${shortDate(on)}, is in term time. It counts as no school day.`,
  },
  problems: {
    notAllowed: 'Only the service’s leads and administrators change term dates.',
    notYourSchool: 'Only people who plan at this school change its dates.',
    changedMeanwhile: 'Somebody has changed these dates meanwhile. Please look at them again.',
    tooBusy: 'These dates are being changed by others just now. Please try again.',
    otherKind: 'That name belongs to another kind of calendar. Please choose a different name.',
    noSuchPattern: 'There is no calendar of that name.',
    nothingToUndo: 'There is nothing to take back.',
    full: 'There are too many years in this calendar.',
    tooMuch: 'These are more dates than a calendar holds. Please take some out.',
    eventOrder: (label: string): string => `“${label}” ends before it begins. Please check its dates.`,
  },
  missing: {
    title: (year: string): string => `There are no term dates for ${year} yet`,
    waits: (count: number): string =>
      count === 1
        ? 'Planning at this school waits until its dates are in; reminders count Monday to Friday as its days. You can bring the dates from a file in the tab.'
        : 'Planning at these schools waits until their dates are in; reminders count Monday to Friday as their days. You can bring the dates from a file in the tab.',
    more: (count: number): string => (count === 1 ? 'and one more school' : `and ${count} more schools`),
    there: (year: string): string => `Every school has its term dates for ${year} now.`,
    moved: (year: string): string => `Term dates for ${year}: see the newer message below.`,
  },
  event: 'Event',
  blockLabel: 'Name of a block',
};
