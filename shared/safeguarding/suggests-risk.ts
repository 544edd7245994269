import { riskPhrases, wordLists, type RiskPhrase } from './phrases.ts';
import { urgentPhrases } from './urgent-phrases.ts';

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

/** Whether a sentence of a text holds one of the phrases. */
function lookFor(phrases: readonly RiskPhrase[]): (text: string) => boolean {
  const rules = phrases.map(({ says, unless = [] }) => ({ says: says.map(compiled), unless: unless.map(compiled) }));
  return (text) =>
    sentencesOf(text).some((sentence) =>
      rules.some(
        ({ says, unless }) =>
          says.some((phrase) => phrase.test(sentence)) && !unless.some((phrase) => phrase.test(sentence)),
      ),
    );
}

/**
 * Whether a text holds a phrase that suggests that a child may not be safe. What staff write so is for the designated
 * safeguarding lead: it is neither stored nor logged. Row C-31, hazard H-14.
 */
export const suggestsRisk = lookFor(riskPhrases);

const suggestsMore = lookFor(riskPhrases.filter(({ isOwnSign }) => !isOwnSign));

const suggestsUrgent = lookFor(urgentPhrases);

/** Whether a family's words must not wait for anybody to read them: a risk, choking, or speech that is suddenly gone. H-02. */
export const mustNotWait = (text: string): boolean => suggestsRisk(text) || suggestsUrgent(text);

/** The same of everything that was typed into a form, however deep it lies. */
const inAny =
  (suggests: (text: string) => boolean) =>
  (typed: unknown): boolean => {
    if (typeof typed === 'string') return suggests(typed);
    if (typeof typed !== 'object' || typed === null) return false;
    return Object.values(typed).some(inAny(suggests));
  };
export const anySuggestsRisk = inAny(suggestsRisk);

/** Whether there is more in it than how a child itself shows that it is upset, such as ‘I bite my arm’. Row I22. */
export const anySuggestsMore = inAny(suggestsMore);
