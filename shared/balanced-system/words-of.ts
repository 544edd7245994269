import type { FrameworkAnswer } from './contract.ts';
import { glossary, type GlossaryEntry } from './glossary.ts';
import { inTerms } from './terms.ts';

/** A word with what the framework's glossary says and, beside it, what the service says; one of the two at least. */
export interface ExplainedWord extends Omit<GlossaryEntry, 'says'> {
  readonly says: string | undefined;
  readonly local: string | undefined;
}

const fold = (word: string): string => word.trim().toLowerCase();
const calls = ({ word, aliases }: Pick<GlossaryEntry, 'word' | 'aliases'>, name: string): boolean =>
  [word, ...aliases].some((each) => fold(each) === fold(name));

/**
 * The glossary as a service has it: our entries with its own sentence beside them where it wrote one, then the words
 * that it alone has. Abbreviations stand as it writes them. Rows A08, A09.
 */
export function wordsOf({ local }: Pick<FrameworkAnswer, 'local'>): ExplainedWord[] {
  const ours = glossary.map((entry): ExplainedWord => {
    const word = inTerms(entry.word, local.terms);
    const beside = local.glossary.find(({ word: theirs }) => calls(entry, theirs));
    const aliases =
      word === entry.word ? entry.aliases : [entry.word, ...entry.aliases.filter((each) => fold(each) !== fold(word))];
    return { id: entry.id, word, aliases, says: inTerms(entry.says, local.terms), local: beside?.says };
  });
  const theirs = local.glossary.filter(({ word }) => !glossary.some((entry) => calls(entry, word)));
  return [
    ...ours,
    ...theirs.map(({ word, aliases, says }, n): ExplainedWord => ({
      id: `own-${n + 1}`,
      word,
      aliases,
      says: undefined,
      local: says,
    })),
  ];
}
