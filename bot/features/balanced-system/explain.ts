import { z } from 'zod';
import { termIn, termOfKey } from '../../../shared/balanced-system/find-term.ts';
import { explainText } from '../../../shared/balanced-system/text.ts';
import { verb, type Command, type Verb } from '../../ports/declaration.ts';
import { frameworkFor } from '../content/framework-for.ts';
import type { WordsPorts } from '../content/ports.ts';
import { explainCard } from './explain-card.ts';

/**
 * 'What is EE2?': any cell, strand, level or word of the framework in plain words, with what the service says beside it;
 * without one, the list of them. Row A05.
 */
export const explainCommand = (ports: WordsPorts): Command => ({
  words: ['what', 'explain', 'glossary'],
  run: async (caller, { said = '' }) => {
    const framework = await frameworkFor(ports, caller);
    const term = termIn(framework, said);
    const asked = said.toLowerCase().match(/[a-z]+/g) ?? [];
    const isAsked = asked.some((word) => !['what', 'is', 'that', 'explain', 'glossary'].includes(word));
    return [explainCard(framework, term, !term && isAsked ? explainText.notFound : undefined)];
  },
});

/** The button under an explanation: the next one, as a card below. */
export const frameworkVerbs = (ports: WordsPorts): Verb[] => [
  verb({
    name: 'framework.explain',
    version: 1,
    contract: z.object({ term: z.string().max(60).default('') }),
    action: 'own-account',
    audit: 'framework.read',
    useCase: async (caller, _press, { term }) => {
      const framework = await frameworkFor(ports, caller);
      const known = termOfKey(framework, term);
      return { message: explainCard(framework, known, known ? undefined : explainText.chooseError) };
    },
    fresh: async (caller) => ({ message: explainCard(await frameworkFor(ports, caller), undefined) }),
  }),
];
