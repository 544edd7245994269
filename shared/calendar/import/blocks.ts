import { addDays, date, type CivilDate } from '../../kernel/time.ts';
import { startOf } from '../academic-year.ts';
import type { Block, Term } from '../calendar.ts';
import { easterSunday } from '../easter.ts';
import type { Dated, ImportFinding } from './dated.ts';
import { kindOf } from './kinds.ts';
import { betweenHolidays, lessHolidays, paired, withoutVerb, withoutWholes, type Stretch } from './stretches.ts';
import { importText as t } from './text.ts';

type Span = Pick<Stretch, 'firstOn' | 'lastOn'>;
const daysApart = (one: CivilDate, other: CivilDate): number =>
  Math.round((Date.parse(other) - Date.parse(one)) / 86_400_000);

const overlap = (one: Span, other: Span): boolean => one.firstOn <= other.lastOn && other.firstOn <= one.lastOn;

/** How far from Easter Sunday the middle of the Easter holidays may lie. */
const nearEaster = 24;

/**
 * Which of the three terms each block belongs to, by season: autumn until the turn of the year, and from the longest
 * holiday near Easter on it is summer. Somebody looks at it before it counts.
 */
export function termsOf(blocks: readonly Span[], academicYear: string): Term[] {
  const newYear = date(`${startOf(academicYear) + 1}-01-01`);
  const easter = easterSunday(startOf(academicYear) + 1);
  const breaks = blocks.slice(1).flatMap(({ firstOn }, n) => {
    const lastOn = blocks[n]?.lastOn ?? firstOn;
    const length = daysApart(lastOn, firstOn);
    const away = Math.abs(daysApart(easter, addDays(lastOn, Math.round(length / 2))));
    return lastOn >= newYear && away <= nearEaster ? [{ firstOn, length, away }] : [];
  });
  const [longest] = breaks.sort((a, b) => b.length - a.length || a.away - b.away);
  const summerOn = longest?.firstOn ?? addDays(easter, 1);
  return blocks.map(({ firstOn }) => (firstOn < newYear ? 'autumn' : firstOn < summerOn ? 'spring' : 'summer'));
}

const said = (label: string): Term | undefined =>
  (['autumn', 'spring', 'summer'] as const).find((term) => new RegExp(`\\b${term}\\b`, 'i').test(label));

/** Blocks of one name, such as the halves of 'Autumn term', are told apart; those without a name get their term's. */
function labelled(blocks: readonly (Span & { readonly title: string; readonly term: Term })[]): Block[] {
  return blocks.map(({ title, term, firstOn, lastOn }) => {
    const alike = blocks.filter((other) => other.term === term);
    const shares = alike.filter((other) => other.title === title).length > 1;
    const n = alike.findIndex((other) => other.firstOn === firstOn) + 1;
    const label = title && !shares ? title : `${t.labels[term]}${alike.length > 1 ? ` ${n}` : ''}`;
    return { term, label: label.slice(0, 60), firstOn, lastOn };
  });
}

/** The holidays that part a year: spans, days that begin and end one, but no single days. */
function holidaysOf(entries: readonly Dated[]): Stretch[] {
  const spans = entries.filter((entry) => kindOf(entry) === 'holiday' && entry.firstOn !== entry.lastOn);
  const pairs = paired(entries, 'holiday-begins', 'holiday-ends').stretches;
  return [...spans, ...pairs].sort((a, b) => a.firstOn.localeCompare(b.firstOn));
}

/**
 * The blocks of a year, however they are given: as spans, as days that begin and end a term, as whole terms with the
 * holidays in them, or by the holidays alone. Overlaps stay as they are, so that they are seen.
 */
export function blocksOf(
  entries: readonly Dated[],
  academicYear: string,
): { readonly blocks: readonly Block[]; readonly findings: readonly ImportFinding[] } {
  const spans = entries
    .filter((entry) => kindOf(entry) === 'block')
    .map((entry) => ({ ...entry, title: withoutVerb(entry.title) || entry.title }));
  const pairs = paired(entries, 'begins', 'ends');
  const holidays = holidaysOf(entries);
  // A file may say both 'Term 1' over weeks and 'Term 1 ends': the span says it all.
  const apart = pairs.stretches.filter((pair) => spans.every((span) => !overlap(span, pair)));
  const given = withoutWholes([...spans, ...apart]);
  const terms = lessHolidays(given, holidays);
  const stretches = (given.length ? [...terms.stretches] : betweenHolidays(holidays)).sort((a, b) =>
    a.firstOn.localeCompare(b.firstOn),
  );
  const bySeason = termsOf(stretches, academicYear);
  const blocks = labelled(stretches.map((each, n) => ({ ...each, term: said(each.title) ?? bySeason[n] ?? 'autumn' })));
  return { blocks, findings: [...(spans.length ? [] : pairs.findings), ...terms.findings] };
}
