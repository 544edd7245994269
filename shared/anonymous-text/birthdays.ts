import { civilDateSchema, type CivilDate } from '../kernel/time.ts';
import { found, type Finding } from './finding.ts';

/** Whole years; a pupil, of a nursery or a sixth form, is at least and at most so old. */
const youngest = 2;
const oldest = 19;

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const monthNames =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const year = "(?:['’]?(\\d{2})|(\\d{4}))";
const dash = '[-\\u2010-\\u2015]';
const start = '(?<![\\p{L}\\p{N}]|\\d[./,])';
const end = '(?![\\p{L}\\p{N}]|[./]\\d)';

/** The writings of a date that are usual in English, with the order in which their parts come. */
const writings: readonly { readonly pattern: RegExp; readonly order: readonly Part[] }[] = [
  // 12/03/2019, 12.3.19, 12-3-2019
  {
    pattern: new RegExp(`${start}(\\d{1,2})\\s?([/.]|${dash})\\s?(\\d{1,2})\\s?\\2\\s?${year}${end}`, 'giu'),
    order: ['day', 'sign', 'month', 'short', 'long'],
  },
  // 12 03 2019
  { pattern: new RegExp(`${start}(\\d{2}) (\\d{2}) (\\d{4})${end}`, 'giu'), order: ['day', 'month', 'long'] },
  // 2019-03-12, 2019/3/12
  {
    pattern: new RegExp(`${start}(\\d{4})([/.]|${dash})(\\d{1,2})\\2(\\d{1,2})${end}`, 'giu'),
    order: ['long', 'sign', 'month', 'day'],
  },
  // 12 March 2019, 12th of Mar. 19, 12-Mar-2019
  {
    pattern: new RegExp(
      `${start}(\\d{1,2})(?:st|nd|rd|th)?(?:\\s{1,2}of)?(?:\\s{1,2}|${dash})?${monthNames},?(?:\\s{1,2}|${dash})?${year}${end}`,
      'giu',
    ),
    order: ['day', 'month', 'short', 'long'],
  },
  // March 12th, 2019
  {
    pattern: new RegExp(
      `${start}${monthNames}\\s{1,2}(?:the\\s)?(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,2}(\\d{4})${end}`,
      'giu',
    ),
    order: ['month', 'day', 'long'],
  },
];
type Part = 'day' | 'month' | 'short' | 'long' | 'sign';

const twoDigits = (part: number | string): string => String(part).padStart(2, '0');

/** The day that the parts of a writing name; a year of two digits is the last such year that was. */
function dayOf(parts: Readonly<Partial<Record<Part, string>>>, today: CivilDate): CivilDate | undefined {
  const { day, month = '', short, long } = parts;
  const named = months.split('|').indexOf(month.slice(0, 3).toLowerCase()) + 1;
  const written = twoDigits(named || month);
  const century = (years: string): string => {
    const here = `20${years}-${written}-${twoDigits(day ?? '')}`;
    return here <= today ? `20${years}` : `19${years}`;
  };
  const full = long ?? (short === undefined ? '' : century(short));
  return civilDateSchema.safeParse(`${full}-${written}-${twoDigits(day ?? '')}`).data;
}

const ageOn = (born: CivilDate, today: CivilDate): number =>
  Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0);

/** 'DOB', 'd.o.b.', 'born', 'date of birth' right before a date leave no doubt what it is. */
const saysBorn =
  /(?:\bd\.?\s?o\.?\s?b\.?|\bborn(?:\s+on)?(?:\s+the)?|\bdate of birth|\bbirthday)(?:\s+is|\s+was)?\s*[:=,–-]?\s*$/iu;

/**
 * Dates that can be the birthday of a pupil, who is 2 to 19 years old on the day the text is written: so the day of a
 * meeting of this year is none, and a date after 'DOB' or 'born' always is. Days come before months, as in England.
 */
export const birthdaysIn = (text: string, today: CivilDate): Finding[] =>
  writings.flatMap(({ pattern, order }) =>
    found('date-of-birth', text, pattern, (match) => {
      const parts = Object.fromEntries(order.map((part, at) => [part, match[at + 1]]));
      const day = dayOf(parts, today);
      if (!day || day > today) return false;
      if (saysBorn.test(text.slice(Math.max(0, (match.index ?? 0) - 30), match.index))) return true;
      const age = ageOn(day, today);
      return age >= youngest && age <= oldest;
    }),
  );
