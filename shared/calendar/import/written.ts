import { longDate } from '../../kernel/time.ts';
import type { Dated, DatedKind, ReadDates } from './dated.ts';
import { kindOf } from './kinds.ts';
import { mentionsIn } from './mentions.ts';

/** Words in square brackets before a title, where the title alone would not tell what the entry is. */
const tags: Readonly<Record<DatedKind, string>> = {
  block: 'term',
  begins: 'begins',
  ends: 'ends',
  holiday: 'holiday',
  'holiday-begins': 'holiday begins',
  'holiday-ends': 'holiday ends',
  inset: 'INSET',
  'bank-holiday': 'bank holiday',
  event: 'event',
};
const kindTagged = (tag: string): DatedKind | undefined =>
  (Object.keys(tags) as DatedKind[]).find((kind) => tags[kind].toLowerCase() === tag.toLowerCase());

/** A title without its tag, and the kind that the tag says: '[INSET] Looking back' is an INSET day. */
export function tagged(words: string): { readonly title: string; readonly kind?: DatedKind } {
  const [whole = '', tag = ''] = /^\[([a-z ]+)\]\s*/i.exec(words) ?? [];
  const kind = kindTagged(tag);
  return kind ? { title: words.slice(whole.length), kind } : { title: words };
}

/** A title on one line, without dates of its own and without what parts one entry from the next. */
function titleOf({ title }: Dated): string {
  const line = title.replace(/[\s;:]+/g, ' ');
  const mentions = mentionsIn(line, '2026-27');
  return mentions
    .reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), line)
    .replace(/ +/g, ' ')
    .trim();
}

function written(entry: Dated): string {
  const title = titleOf(entry);
  const kind = kindOf(entry);
  const tells = title !== '' && kindOf({ title, firstOn: entry.firstOn, lastOn: entry.lastOn }) === kind;
  const days = entry.firstOn === entry.lastOn ? [entry.firstOn] : [entry.firstOn, entry.lastOn];
  return `${[...(tells ? [] : [`[${tags[kind]}]`]), title].filter(Boolean).join(' ')}: ${days.map(longDate).join(' to ')}`;
}

/**
 * What was read of a file as lines that a person can read and put right, each on the line it had in the file; what could
 * not be taken stays in its own words. Reading these lines gives the same dates again.
 */
export function writtenLines({ dated, wrongLines }: ReadDates): string {
  const last = Math.max(0, ...[...dated, ...wrongLines].map(({ line }) => line));
  return Array.from({ length: last }, (_, n) => {
    const wrongLine = wrongLines.find(({ line }) => line === n + 1);
    return (
      wrongLine?.text ??
      dated
        .filter(({ line }) => line === n + 1)
        .map(written)
        .join('; ')
    );
  }).join('\n');
}
