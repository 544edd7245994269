import { addDays, isWeekend, type CivilDate } from '../../kernel/time.ts';
import { unusual, wrong, type Dated, type ImportFinding } from './dated.ts';
import { kindOf } from './kinds.ts';
import { importText as t } from './text.ts';

/** Days from one to another, both included, with the words and the line they came with. */
export type Stretch = Pick<Dated, 'line' | 'title' | 'firstOn' | 'lastOn'>;

interface Found<S> {
  readonly stretches: readonly S[];
  readonly findings: readonly ImportFinding[];
}

/** The first weekday on or before a day, or on or after it. */
function weekdayBy(day: CivilDate, step: 1 | -1): CivilDate {
  let at = day;
  while (isWeekend(at)) at = addDays(at, step);
  return at;
}

/** 'Term 1 begins', 'First day of Term 1' and 'Term 1' are all of Term 1. */
export const withoutVerb = (title: string): string =>
  title
    .replace(/\b(?:begins?|starts?|commences?|ends?|finish(?:es)?|re-?opens?|opens?|closes?)\b.*$/i, '')
    .replace(/^.*\b(?:first day|last day|start|beginning|end)\b(?: of)?(?: the)?\b/i, '')
    .replace(/[\s:,(–—-]+$/, '')
    .trim();

/**
 * Pairs days that begin something with the next day that ends it. Of two beginnings in a row the later one counts where
 * it is said to be the pupils', else the first; of two endings the last.
 */
export function paired(entries: readonly Dated[], begins: Dated['kind'], ends: Dated['kind']): Found<Stretch> {
  const marks = entries
    .flatMap((entry) => {
      const kind = kindOf(entry);
      return kind === begins || kind === ends ? [{ entry, isBegin: kind === begins }] : [];
    })
    .sort((a, b) => a.entry.firstOn.localeCompare(b.entry.firstOn) || Number(b.isBegin) - Number(a.isBegin));
  const stretches: Stretch[] = [];
  const findings: ImportFinding[] = [];
  let open: Dated | undefined;
  let isClosed = false;
  for (const { entry, isBegin } of marks) {
    const last = stretches.at(-1);
    if (isBegin) {
      if (open && !/\bpupils?\b|\bchildren\b|\bstudents?\b/i.test(entry.title))
        findings.push(wrong(t.noEnd(open.line, open.title)));
      open = entry;
      isClosed = false;
    } else if (open) {
      const title = withoutVerb(open.title) || withoutVerb(entry.title);
      stretches.push({ line: open.line, title, firstOn: open.firstOn, lastOn: entry.lastOn });
      open = undefined;
      isClosed = true;
    } else if (isClosed && last) stretches.splice(-1, 1, { ...last, lastOn: entry.lastOn });
    else findings.push(wrong(t.noBeginning(entry.line, entry.title)));
  }
  if (open) findings.push(wrong(t.noEnd(open.line, open.title)));
  return { stretches, findings };
}

const contains = (outer: Stretch, inner: Stretch): boolean =>
  outer !== inner && outer.firstOn <= inner.firstOn && inner.lastOn <= outer.lastOn;

/** 'Autumn term' and its two halves may both be given: then the halves count. */
export const withoutWholes = (stretches: readonly Stretch[]): Stretch[] =>
  stretches.filter((outer) => stretches.filter((inner) => contains(outer, inner)).length < 2);

/** What is left of terms once the holidays in them are taken out; a holiday at the edge of a term changes nothing. */
export function lessHolidays(terms: readonly Stretch[], holidays: readonly Stretch[]): Found<Stretch> {
  const findings: ImportFinding[] = [];
  const stretches = terms.flatMap((term) => {
    const parts: Stretch[] = [];
    let rest = term;
    for (const holiday of holidays) {
      if (holiday.lastOn < rest.firstOn || rest.lastOn < holiday.firstOn) continue;
      const lastOn = weekdayBy(addDays(holiday.firstOn, -1), -1);
      const firstOn = weekdayBy(addDays(holiday.lastOn, 1), 1);
      if (lastOn < rest.firstOn || rest.lastOn < firstOn) {
        findings.push(unusual(t.holidayInTerm(holiday.line, holiday.title, rest.title)));
        continue;
      }
      parts.push({ ...rest, lastOn });
      rest = { ...rest, firstOn };
    }
    return [...parts, rest];
  });
  return { stretches, findings };
}

/** Where only holidays are given, terms are what lies between two of them. */
export const betweenHolidays = (holidays: readonly Stretch[]): Stretch[] =>
  holidays.slice(1).map((next, n) => ({
    line: next.line,
    title: '',
    firstOn: weekdayBy(addDays(holidays[n]?.lastOn ?? next.firstOn, 1), 1),
    lastOn: weekdayBy(addDays(next.firstOn, -1), -1),
  }));
