import { cellName, ownWording } from '../balanced-system/content.ts';
import { cells } from '../balanced-system/framework.ts';
import { questionnaireSchema, type Questionnaire } from './questionnaire.ts';
import { answerWords } from './scale.ts';

/** What is asked of each outcome, level by level. */
const levels = [
  { id: 'input', name: 'Input', ask: (outcome: string) => `In place: ${outcome}`, lacks: 'Not all in place yet' },
  {
    ...{ id: 'reach', name: 'Reach', lacks: 'Does not reach everybody yet' },
    ask: () => 'It reaches everybody it is meant for.',
  },
  {
    ...{ id: 'quality', name: 'Quality', lacks: 'Not done well every time yet' },
    ask: () => 'It is done well, every time.',
  },
  {
    ...{ id: 'impact', name: 'Impact', lacks: 'We cannot show yet what difference it makes' },
    ask: () => 'We can show what difference it makes.',
  },
];

/**
 * The detailed evaluation: each of the 15 outcomes at four levels. The model only names this tool, so this is a template
 * of our own, made from the framework's outcomes, and it says so wherever it is shown. Row D06; domain 1.4.
 */
export const detailed: Questionnaire = questionnaireSchema.parse({
  id: 'detailed',
  version: '1',
  title: 'Detailed evaluation',
  shortTitle: 'Detailed',
  licence: 'own-template',
  notice:
    'Our own template, made from the 15 outcomes of the framework. It is not the detailed evaluation of the Balanced System®, which is a registered mark of its owner.',
  source: 'Own template: 15 outcomes by four levels',
  shape: 'ratings',
  about: 'Each of the 15 outcomes at four levels: 60 statements. Do it strand by strand, or together in a meeting.',
  areas: cells.map((cell) => ({ id: cell, name: cellName(ownWording, cell) })),
  levels: levels.map(({ id, name }) => ({ id, name })),
  items: cells.flatMap((cell) =>
    levels.map(({ id, ask, lacks }, n) => ({
      id: `${cell}-${n + 1}`,
      area: cell,
      level: id,
      text: ask(ownWording.outcomes[cell].short),
      gap: { cell, text: `${lacks}: ${ownWording.outcomes[cell].short}` },
    })),
  ),
  gapUpTo: 1,
  ...answerWords,
});
