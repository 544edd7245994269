import { riskPhrases, wordLists } from './phrases.ts';

/** A text as phrases are written: small letters, no accents or apostrophes; sentences ' … ' with words between spaces. */
const sentencesOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’‘ʼ`´]/gu, '')
    .toLowerCase()
    .split(/[.!?;:\n\r]+/)
    .map((sentence) => ` ${(sentence.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} $ `);

const escaped = (word: string): string => (word === '$' ? '\\$' : word.replace(/\*$/, '[\\p{L}\\p{N}]*'));

/** One word of a phrase: either of several, any ending, or a word of a list, with an `s` or without. */
function wordOf(part: string): string {
  const either = part.split('/').map((each) => {
    const list = wordLists[/^<(\w+)>$/.exec(each)?.[1] ?? ''];
    return list ? `(?:${list.map(escaped).join('|')})s?` : escaped(each);
  });
  return `(?:${either.join('|')}) `;
}

const compiled = (phrase: string): RegExp =>
  new RegExp(
    ` ${phrase
      .split(' ')
      .map((part) => (part === '..' ? '(?:[^ $]+ ){0,3}?' : wordOf(part)))
      .join('')}`,
    'u',
  );

const rules = riskPhrases.map(({ says, unless = [] }) => ({
  says: says.map(compiled),
  unless: unless.map(compiled),
}));

/**
 * Whether a text holds a phrase that suggests that a child may not be safe. Such a text is for the designated
 * safeguarding lead: it is neither stored nor logged. Row C-31, hazard H-14.
 */
export const suggestsRisk = (text: string): boolean =>
  sentencesOf(text).some((sentence) =>
    rules.some(
      ({ says, unless }) =>
        says.some((phrase) => phrase.test(sentence)) && !unless.some((phrase) => phrase.test(sentence)),
    ),
  );

/** The same of everything that was typed into a form, however deep it lies. */
export function anySuggestsRisk(typed: unknown): boolean {
  if (typeof typed === 'string') return suggestsRisk(typed);
  if (typeof typed !== 'object' || typed === null) return false;
  return Object.values(typed).some(anySuggestsRisk);
}
