import { addDays } from '../../kernel/time.ts';
import type { Dated, DatedKind } from './dated.ts';

const inset =
  /\binset\b|\bcpd\b|\bpd days?\b|\b(?:staff|teacher|professional|school) (?:training|development)\b|\btraining days?\b|\bnon[- ]?pupil\b|\bpupil[- ]free\b|\boccasional (?:day|closure)/i;
/** Training after the school day: pupils are in. */
const twilight = /\btwilight\b/i;
const bankHoliday =
  /\bbank holiday\b|\bgood friday\b|\beaster monday\b|\bchristmas day\b|\bboxing day\b|\bnew year['’]?s day\b|\bmay day\b|\bcoronation\b/i;
const holidayNoun = String.raw`(?:half[- ]?term(?! *\d)|holidays?|break(?! ?up)|vacation|recess)`;
const holiday = new RegExp(String.raw`\b${holidayNoun}\b|\bschools? closed\b|\bclosure\b`, 'i');
const begin = String.raw`(?:begins?|starts?|commences?)`;
const end = String.raw`(?:ends?|finish(?:es)?|closes?)`;
const ofHoliday = (verb: string, day: string): RegExp =>
  new RegExp(
    String.raw`\b${holidayNoun}\b(?: *\([^)]*\))?[ :–-]*${verb}\b|\b(?:${day}) of (?:the )?(?:[\w-]+ ){0,2}${holidayNoun}\b`,
    'i',
  );
const holidayBegins = ofHoliday(begin, 'start|beginning|first day');
const holidayEnds = ofHoliday(end, 'end|last day');
const ends = /\b(?:ends?|finish(?:es)?|closes?|last day|breaks? ?up|end of|closing)\b/i;
const begins =
  /\b(?:begins?|starts?|commences?|re-?opens?|opens?|first day|start of|beginning of|resumes?|returns?|back to school)\b/i;
/** What a day that begins or ends something is about, so that 'Reading challenge starts' is none of the school year's. */
const ofTheYear = new RegExp(
  [
    String.raw`\bterms?\b|\bhalf\b|\bblock\b|\bbreaks? ?up\b|\bback to school\b|\bschool year\b|\bacademic year\b`,
    String.raw`\b(?:last|first) day (?:before|until|back|after)\b`,
    String.raw`\bschools? (?:re-?opens?|opens?|closes?|starts?|begins?|ends?|finish(?:es)?|resumes?)\b`,
    String.raw`\b(?:pupils|children|students) (?:return|start|finish|back)\b`,
    String.raw`\b(?:autumn|spring|summer)(?: *\d)? (?:begins?|starts?|ends?|finishes)\b`,
  ].join('|'),
  'i',
);
const block =
  /\bterms?\b|\bblock\b|\bautumn\b|\bspring\b|\bsummer\b|\bmichaelmas\b|\blent\b|\btrinity\b|\bhalf[- ]?term *\d|\b(?:first|second) half\b/i;
const forStaffAlone = (title: string): boolean =>
  /\bstaff\b|\bteachers?\b/i.test(title) && !/\bpupils?\b|\bchildren\b|\bstudents?\b/i.test(title);

/** A bank holiday is a day; 'Spring bank holiday' over a week is the holiday of that name. Half a term is longer. */
const longestBankHoliday = 2;
const longestHalfTermHoliday = 20;

const nights = ({ firstOn, lastOn }: Pick<Dated, 'firstOn' | 'lastOn'>): number => {
  let count = 0;
  for (let day = firstOn; day < lastOn && count <= longestHalfTermHoliday; day = addDays(day, 1)) count += 1;
  return count;
};

function ofSpan(title: string, length: number): DatedKind {
  // 'Half term 3' is a block, however short; 'Autumn half term' a holiday, unless it is as long as a block.
  if (/\bhalf[- ]?term *\d/i.test(title)) return 'block';
  if (/\bhalf[- ]?term\b/i.test(title)) return length > longestHalfTermHoliday ? 'block' : 'holiday';
  if (holiday.test(title)) return 'holiday';
  // 'Summer term exams' is a week of a term and no term.
  return block.test(title) && length > longestHalfTermHoliday ? 'block' : 'event';
}

/**
 * What an entry of a published calendar is, by its title and length: 'Term 1 begins', 'Autumn half term', 'INSET day',
 * 'Bank holiday', 'Year 6 SATs'. What nothing else is known of is an event.
 */
export function kindOf(entry: Omit<Dated, 'line'>): DatedKind {
  if (entry.kind) return entry.kind;
  const title = entry.title.slice(0, 200);
  const length = nights(entry) + 1;
  if (inset.test(title)) return twilight.test(title) ? 'event' : 'inset';
  if (bankHoliday.test(title) && length <= longestBankHoliday) return 'bank-holiday';
  if (length > 1) return ofSpan(title, length);
  if (holidayBegins.test(title)) return 'holiday-begins';
  if (holidayEnds.test(title)) return 'holiday-ends';
  if (begins.test(title) && ofTheYear.test(title)) return forStaffAlone(title) ? 'event' : 'begins';
  if (ends.test(title) && ofTheYear.test(title)) return 'ends';
  return holiday.test(title) ? 'holiday' : 'event';
}

const named: readonly (readonly [RegExp, DatedKind])[] = [
  [/inset|training|non-?pupil/i, 'inset'],
  [/bank/i, 'bank-holiday'],
  [/holiday|break|closed|closure|half-?term/i, 'holiday'],
  [/block|term/i, 'block'],
  [/event|other/i, 'event'],
];

/** What the column 'type', or the name of a list, says of its entries; undefined where it says nothing. */
export const kindNamed = (word: string): DatedKind | undefined => named.find(([form]) => form.test(word))?.[1];
