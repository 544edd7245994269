import { questionnaireSchema, type Questionnaire } from './questionnaire.ts';
import { answerWords } from './scale.ts';

/** An area with what is asked at each level, in the order of the levels. */
const rows: readonly (readonly [area: string, name: string, asked: readonly string[]])[] = [
  [
    'COM',
    'Commissioning and funding',
    [
      'Everyone who commissions services for children and young people looks at speech, language and communication when they assess needs and buy their part.',
      'Taken together, what is commissioned reaches all children and young people with these needs.',
      'What is provided matches what was commissioned.',
      'What is commissioned has led to a difference in children’s communication that can be shown.',
    ],
  ],
  [
    'IWF',
    'Integrated workforce',
    [
      'People from different services and professions work as one team.',
      'This joined-up team supports every pupil with these needs.',
      'They work together well, and to a high standard.',
      'Their working together makes a difference beyond school, in the wider community.',
    ],
  ],
  [
    'EFC',
    'Engaging families and carers',
    [
      'Services involve parents and carers in supporting their children’s communication.',
      'What is done to involve parents reaches the parents of all pupils with these needs.',
      'Parents are involved well, every time.',
      'It can be shown that parents take more part and feel more confident.',
    ],
  ],
  [
    'LAM',
    'Leadership and management',
    [
      'Somebody leads and manages what is provided, across services and professions.',
      'The way it is led and managed helps services to reach every child with these needs.',
      'It is led and managed to a high standard, all of the time.',
      'The way it is led and managed helps children and young people to communicate better.',
    ],
  ],
  [
    'TAD',
    'Training and development',
    [
      'Parents and staff have a range of training to choose from.',
      'Cost, time and place make it possible for people to take part.',
      'The training is of a high standard, all of the time.',
      'After the training people are better at supporting children with these needs.',
    ],
  ],
];

const levels = [
  { id: 'input', name: 'Input' },
  { id: 'reach', name: 'Reach' },
  { id: 'quality', name: 'Quality' },
  { id: 'impact', name: 'Impact' },
];

/** The baseline evaluation: 5 areas by 4 levels, each item in our own words. Row D01; seed A lines 166-175; domain 1.3. */
export const baseline: Questionnaire = questionnaireSchema.parse({
  id: 'baseline',
  version: '1',
  title: 'Baseline evaluation',
  shortTitle: 'Baseline',
  licence: 'own-wording',
  notice:
    'The Balanced System® is a registered mark of its owner. The statements here are our own paraphrase of the baseline evaluation, not the licensed wording.',
  source: 'SLCN baseline evaluation: five areas by four levels',
  shape: 'ratings',
  about: 'Where support for speech, language and communication stands today: 20 statements, about ten minutes.',
  areas: rows.map(([id, name]) => ({ id, name })),
  levels,
  items: rows.flatMap(([area, , asked]) =>
    asked.map((text, n) => ({ id: `${area}${n + 1}`, area, level: levels[n]?.id, text })),
  ),
  ...answerWords,
});
