import type { Cell } from '../balanced-system/framework.ts';
import type { ServiceId } from '../kernel/ids.ts';
import type { LibraryItem } from './library.ts';

type Example = readonly [word: string, title: string, about: string, cells: readonly Cell[]];

/** Provisions that many schools know, described in our own words. Rows A10, E04; seed A lines 278-289. */
const examples: readonly Example[] = [
  [
    'word-of-the-week',
    'Word of the Week',
    'The whole school meets one new word a week: in class, on the door and in a note home, so that families use it too.',
    ['FS1', 'EE1', 'IN1'],
  ],
  [
    'language-for-learning',
    'Language for Learning',
    'Training and classroom ideas that help all staff make their own language easier to follow, and notice who does not.',
    ['WW1', 'ID1', 'IN1'],
  ],
  [
    'visual-timetables',
    'Visual timetables',
    'Pictures or symbols of the day, at the height of the children, and used aloud at each change of activity.',
    ['EE2'],
  ],
  [
    'environment-audit',
    'Communication environment audit',
    'A walk round the school with a list: noise, light, signs, places to talk. It ends in three things to change.',
    ['EE1', 'EE2'],
  ],
  [
    'intervention-fayre',
    'Intervention Fayre',
    'An afternoon where families go from table to table and try what their children do in groups at school.',
    ['FS2'],
  ],
  [
    'parent-evening',
    'Parent evening with the therapist and the SENDCo',
    'One evening a term for families of children with identified needs: questions first, then one thing to try at home.',
    ['FS2'],
  ],
  [
    'every-child-a-talker',
    'Every Child a Talker',
    'Early years staff learn together how to lengthen talk with young children, and watch how it grows.',
    ['WW1'],
  ],
  [
    'on-the-job-training',
    'On-the-job training for teaching assistants',
    'The therapy assistant runs a session beside the teaching assistant until they run it themselves.',
    ['WW3'],
  ],
  [
    'liaison-meeting',
    'Liaison meeting of SENDCo and therapist',
    'A short meeting at a fixed time: who is being noticed, what was tried, whether advice is needed.',
    ['ID2'],
  ],
  [
    'rolling-programme',
    'Rolling programme of targeted groups',
    'Groups planned for the year across the key stages, with a first and a last measure for each.',
    ['IN2'],
  ],
];

/** The examples as items of a service; they are stored only once somebody rates, changes or retires one. */
export const libraryExamples = (serviceId: ServiceId): LibraryItem[] =>
  examples.map(([word, title, about, cells]) => ({
    id: `library-example-${word}`,
    serviceId,
    title,
    about,
    cells: [...cells],
    evidence: '',
    link: '',
    state: 'published',
    isExample: true,
    addedBy: null,
    ratings: [],
    history: [],
    contentRev: 0,
    rev: 0,
  }));
