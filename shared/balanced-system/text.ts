import { cellName } from './content.ts';
import type { FrameworkAnswer } from './contract.ts';
import type { Strand } from './framework.ts';
import type { Term } from './find-term.ts';
import { wordsOf } from './words-of.ts';

/** Sentences that explain the framework, en-GB. Row A05. */
export const explainText = {
  title: 'What is that?',
  ask: 'Choose a cell of the grid or a word, or write “what is EE2?” at any time.',
  notFound: 'I do not know that word. Here is what I can explain.',
  choose: 'A cell or a word',
  chooseError: 'Choose one first.',
  show: 'Explain it',
  code: (code: string): string => `Its code is ${code}.`,
  examples: 'For example',
  everyOther: 'These are examples of other schools, to start from.',
  inStrand: 'At its three levels',
  inLevel: 'In the five strands',
  levels: 'What holds for every level',
  also: (names: readonly string[]): string => `Also called: ${names.join(', ')}.`,
  strand: {
    FS: 'What families know and can do, because the school helps them to it.',
    EE: 'Places and routines in which everyone can follow and join in.',
    WW: 'What the adults in school know and can do.',
    ID: 'How needs are noticed and understood.',
    IN: 'What is done with children, one to one, in groups or through others.',
  } satisfies Record<Strand, string>,
  level: {
    1: 'For everyone: all children, families and staff.',
    2: 'For some: children with an identified need, their families, and the staff who work with them.',
    3: 'For few: children with complex needs, always in addition to the other two.',
  },
  /** What a term is called: 'Environment, targeted (EE2)', 'Link therapist'. */
  nameOf: (framework: FrameworkAnswer, term: Term): string => {
    if (term.kind === 'cell') return cellName(framework, term.cell);
    if (term.kind === 'strand') return framework.strands[term.strand].name;
    if (term.kind === 'level') return framework.levels[term.level].name;
    return wordsOf(framework).find(({ id }) => id === term.id)?.word ?? '';
  },
  /** Over what the service itself wrote, beside the framework's words. */
  local: 'In our service',
  localStrand: 'What our service does here',
};
