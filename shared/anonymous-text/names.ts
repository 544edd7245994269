import type { Finding } from './finding.ts';
import { ordinaryWords } from './ordinary-words.ts';

/** Letters that do not come apart into a letter and its accent. */
const likeLetters: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss', ı: 'i' },
};

const apostrophe = "['’‘ʼ`´]";
const hyphen = '[-\\u2010-\\u2015]';

/** A word as two people may write it: no accents, apostrophes or hyphens, small letters. */
const folded = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[łøđðþæœßı]/g, (letter) => likeLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');

/** A word of a text, or a part of a word with hyphens; `plain` is how names are looked up. */
interface Word {
  readonly plain: string;
  readonly start: number;
  readonly length: number;
  readonly isCapitalised: boolean;
}

const letters = '[\\p{L}\\p{M}]+';
const word = new RegExp(`${letters}(?:(?:${apostrophe}|${hyphen})${letters})*`, 'gu');
const possessive = new RegExp(`${apostrophe}s$`, 'iu');
const parts = new RegExp(`(?!${hyphen})[\\p{L}\\p{M}'’‘ʼ\`´]+`, 'gu');

function wordAt(raw: string, start: number): Word {
  const own = raw.replace(possessive, '');
  // 'GRACE' in capitals says nothing about the middle of a sentence; 'Grace' does.
  const isCapitalised = /^\p{Lu}[\p{M}]*(?:\p{Ll}|$|['’])/u.test(own);
  return { plain: folded(own), start, length: own.length, isCapitalised };
}

/** The words of a text in their order; one with hyphens comes whole and in its parts. */
function* wordsOf(text: string): Generator<readonly Word[]> {
  for (const { 0: raw, index } of text.matchAll(word)) {
    const whole = wordAt(raw, index);
    const split = new RegExp(hyphen).test(raw)
      ? [...raw.matchAll(parts)].map((part) => wordAt(part[0], index + part.index))
      : [];
    yield [whole, ...split].filter(({ plain }) => plain !== '');
  }
}

/** Small words that join a name and are none by themselves. */
const joining = new Set('de del della der den di da das dos du la le van von bin ibn bint al el y e'.split(' '));

/** What of a child's name is looked for, by which children have it: its words, and the parts of a double name. */
function wanted(names: readonly string[]): Map<string, Set<number>> {
  const known = new Map<string, Set<number>>();
  for (const [child, name] of names.entries())
    for (const group of wordsOf(name))
      for (const { plain } of group)
        if (plain.length > 1 && !joining.has(plain)) known.set(plain, (known.get(plain) ?? new Set()).add(child));
  return known;
}

/** What stands before the first word of a sentence, of a line or of something quoted. */
const begins = /(?:^|[.!?:;…\n•*–—"“”‘]|\s-)\s*["“‘(]*\s*$/u;
const months = new Set(['april', 'may', 'june', 'august']);

interface Hit extends Word {
  readonly children: ReadonlySet<number>;
  readonly isOrdinary: boolean;
}

const shares = (one: Hit, other: Hit | undefined): boolean =>
  other !== undefined && other.plain !== one.plain && [...one.children].some((child) => other.children.has(child));

/** Whether only spaces, or the comma of 'Bell, Rose', stand between two words. */
const isBeside = (text: string, one: Hit, other: Hit): boolean =>
  /^\s*,?\s*$/.test(text.slice(one.start + one.length, other.start).replace(possessive, ''));

/** A day or a year beside the name of a month makes it a date. */
const isInDate = (text: string, { plain, start, length }: Hit): boolean =>
  months.has(plain) &&
  (/\d(?:st|nd|rd|th)?\s+$/.test(text.slice(0, start)) || /^\s+\d/.test(text.slice(start + length)));

/**
 * Names of children in a text: first names and surnames, alone and together, as whole words in any case, with any accents,
 * apostrophes and hyphens, also as a possessive. Two that stand together are one finding.
 *
 * A name that is also an ordinary word ('Rose', 'Will', 'Mark', 'May', 'Grace', 'Hope') is one only when it is
 * capitalised in the middle of a sentence ('then Grace asked'), or beside another part of the same child's name ('grace
 * bell'). At the beginning of a sentence, of a line or after a colon its capital says nothing, so it is none there.
 */
export function namesIn(text: string, names: readonly string[]): Finding[] {
  const known = wanted(names);
  if (known.size === 0) return [];
  const hits: Hit[] = [];
  for (const group of wordsOf(text)) {
    const hit = group.find(({ plain, isCapitalised }) => known.has(plain) && (plain.length > 2 || isCapitalised));
    if (hit)
      hits.push({ ...hit, children: known.get(hit.plain) ?? new Set(), isOrdinary: ordinaryWords.has(hit.plain) });
  }
  const findings: Finding[] = [];
  let last: Hit | undefined;
  for (const [at, hit] of hits.entries()) {
    const [before, after] = [hits[at - 1], hits[at + 1]];
    const follows = before !== undefined && shares(hit, before) && isBeside(text, before, hit);
    const leads = after !== undefined && shares(hit, after) && isBeside(text, hit, after);
    const isName =
      follows ||
      leads ||
      !hit.isOrdinary ||
      (hit.isCapitalised && !begins.test(text.slice(0, hit.start)) && !isInDate(text, hit));
    if (!isName) continue;
    const joined = follows && last === before ? findings.at(-1) : undefined;
    if (joined) findings[findings.length - 1] = { ...joined, length: hit.start + hit.length - joined.start };
    else findings.push({ kind: 'name', start: hit.start, length: hit.length });
    last = hit;
  }
  return findings;
}
