import { z } from 'zod';
import { addDays } from '../../kernel/time.ts';
import {
  mostEntries,
  wrong,
  type Dated,
  type DatedKind,
  type ImportFinding,
  type ReadDates,
  type WrongLine,
} from './dated.ts';
import { kindNamed } from './kinds.ts';
import { contradicts, mentionsIn, type Mention } from './mentions.ts';
import { importText as t } from './text.ts';

/** GOV.UK's bank holidays: a list for each part of the country, of which England and Wales is ours. */
const govUk = z.object({ 'england-and-wales': z.unknown() });

const text = z.string().max(500);
/** A day as a text, or as calendars' own interfaces give it: `{date}`, or `{dateTime}`. */
const day = z.union([text, z.object({ date: text }), z.object({ dateTime: text })]);
type Day = z.infer<typeof day>;

const titles = ['title', 'label', 'name', 'summary', 'event', 'description'] as const;
const firsts = ['firstOn', 'start', 'startDate', 'start_date', 'from', 'begin', 'date', 'on'] as const;
const lasts = ['lastOn', 'end', 'endDate', 'end_date', 'to', 'until'] as const;

const record = z.record(z.string(), z.unknown());
const firstOf = <S extends z.ZodType>(of: Readonly<Record<string, unknown>>, names: readonly string[], schema: S) =>
  names.map((name) => schema.safeParse(of[name]).data).find((value) => value !== undefined && value !== '');

const textOf = (said: Day): string => (typeof said === 'string' ? said : 'date' in said ? said.date : said.dateTime);
/** A last day given as `{date}` is the day after, as in all calendars' own interfaces. */
const isDayAfter = (said: Day): boolean => typeof said === 'object' && 'date' in said;

/** Lists inside lists are looked through so far. */
const deepest = 5;

interface Walk {
  readonly dated: Dated[];
  readonly findings: ImportFinding[];
  readonly wrongLines: WrongLine[];
  line: number;
}

function takeEntry(
  walk: Walk,
  of: Readonly<Record<string, unknown>>,
  kind: DatedKind | undefined,
  year: string | undefined,
) {
  const first = firstOf(of, firsts, day);
  if (first === undefined) return false;
  walk.line += 1;
  const line = walk.line;
  const last = firstOf(of, lasts, day);
  const title = firstOf(of, titles, text) ?? '';
  const [from] = mentionsIn(textOf(first), year);
  const [to] = last === undefined ? [from] : mentionsIn(textOf(last), year);
  const faults = [from, to].flatMap((each) => faultOf(line, each, textOf(first)));
  if (faults.length || !from?.on || !to?.on) {
    walk.findings.push(...faults.slice(0, 1));
    walk.wrongLines.push({ line, text: wordsOf(title, first, last) });
    return true;
  }
  const firstOn = from.on;
  const lastOn = last !== undefined && isDayAfter(last) && to.on > firstOn ? addDays(to.on, -1) : to.on;
  const own = kindNamed(firstOf(of, ['type', 'kind', 'category'], text) ?? '') ?? kind;
  if (lastOn < firstOn) {
    walk.findings.push(wrong(t.backwards(line, title, firstOn, lastOn)));
    walk.wrongLines.push({ line, text: wordsOf(title, first, last) });
  } else walk.dated.push({ line, title: title.slice(0, 200), firstOn, lastOn, ...(own && { kind: own }) });
  return true;
}

const wordsOf = (title: string, first: Day, last: Day | undefined): string =>
  `${title}: ${[first, last].flatMap((each) => (each === undefined ? [] : [textOf(each)])).join(' to ')}`;

function faultOf(line: number, mention: Mention | undefined, said: string): ImportFinding[] {
  if (!mention?.on) return [wrong(t.noSuchDate(line, mention?.text ?? said))];
  return contradicts(mention) ? [wrong(t.weekday(line, mention.text, mention.on))] : [];
}

/** What a list is called says what is in it; 'events' and 'dates' hold everything. */
const listKind = (name: string): DatedKind | undefined => {
  const kind = kindNamed(name);
  return kind === 'event' ? undefined : kind;
};

function look(walk: Walk, value: unknown, kind: DatedKind | undefined, year: string | undefined, depth: number): void {
  if (depth > deepest || walk.line > mostEntries) return;
  if (Array.isArray(value)) {
    for (const each of value) {
      const plain = typeof each === 'string' ? { date: each } : each;
      look(walk, plain, kind, year, depth + 1);
    }
    return;
  }
  const of = record.safeParse(value).data;
  if (!of || takeEntry(walk, of, kind, year)) return;
  const ofYear = firstOf(of, ['academicYear', 'year'], z.string().regex(/^20\d\d-\d\d$/)) ?? year;
  for (const [name, each] of Object.entries(of))
    if (typeof each === 'object' && each !== null) look(walk, each, listKind(name) ?? kind, ofYear, depth + 1);
}

/**
 * The dates of a JSON file: GOV.UK's bank holidays, lists such as `{terms: [{label, firstOn, lastOn}], insetDays: […]}`,
 * or a list of events as a calendar's interface gives them. What a list is called says what its entries are.
 */
export function readJson(value: unknown, academicYear?: string): ReadDates {
  const walk: Walk = { dated: [], findings: [], wrongLines: [], line: 0 };
  const ofEngland = govUk.safeParse(value);
  if (ofEngland.success) look(walk, ofEngland.data['england-and-wales'], 'bank-holiday', academicYear, 0);
  else look(walk, value, undefined, academicYear, 0);
  return walk;
}
