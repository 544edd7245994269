import { z } from 'zod';
import { termIn, termOfKey } from '../../../shared/balanced-system/find-term.ts';
import { explainText } from '../../../shared/balanced-system/text.ts';
import { verb, type Command, type Verb } from '../../ports/declaration.ts';
import { explainCard } from './explain-card.ts';

/** 'What is EE2?': any cell, strand, level or word of the framework in plain words; without one, the list of them. Row A05. */
export const explainCommand: Command = {
  words: ['what', 'explain', 'glossary'],
  run: (_, { said = '' }) => {
    const term = termIn(said);
    const asked = said.toLowerCase().match(/[a-z]+/g) ?? [];
    const isAsked = asked.some((word) => !['what', 'is', 'that', 'explain', 'glossary'].includes(word));
    return Promise.resolve([explainCard(term, !term && isAsked ? explainText.notFound : undefined)]);
  },
};

/** The button under an explanation: the next one, as a card below. */
export const frameworkVerbs = (): Verb[] => [
  verb({
    name: 'framework.explain',
    version: 1,
    contract: z.object({ term: z.string().max(60).default('') }),
    action: 'own-account',
    audit: 'framework.read',
    useCase: (_caller, _press, { term }) => {
      const known = termOfKey(term);
      return Promise.resolve({ message: explainCard(known, known ? undefined : explainText.chooseError) });
    },
    fresh: () => Promise.resolve({ message: explainCard(undefined) }),
  }),
];
