import type { Cell } from '../balanced-system/framework.ts';
import { questionnaireSchema, type Questionnaire } from './questionnaire.ts';

/** A statement to look for, and what is missing where it is not so. */
type Asked = readonly [text: string, gap: string];

/** For everyone, for identified needs and for complex needs: the three outcomes EE1 to EE3. */
const levels: readonly { readonly id: string; readonly name: string; readonly cell: Cell }[] = [
  { id: 'universal', name: 'Universal', cell: 'EE1' },
  { id: 'targeted', name: 'Targeted', cell: 'EE2' },
  { id: 'specialist', name: 'Specialist', cell: 'EE3' },
];

/** A place or habit with one statement for each level. */
const rows: readonly (readonly [area: string, name: string, asked: readonly [Asked, Asked, Asked]])[] = [
  [
    'TALK',
    'Classroom talk',
    [
      [
        'Staff use short, clear sentences and say the key words more than once.',
        'Not all staff use short, clear sentences and repeat the key words.',
      ],
      [
        'New words are taught with pictures, actions and objects before a topic begins.',
        'New words are not always taught with pictures, actions and objects before a topic begins.',
      ],
      [
        'Where a child signs or uses symbols or a device, the adults around them use it too.',
        'Not all adults use the signs, symbols or devices of the children who need them.',
      ],
    ],
  ],
  [
    'HEAR',
    'Seeing and hearing',
    [
      [
        'Noise is kept low and light is good, so that everyone hears and sees whoever speaks.',
        'Noise or poor light makes it hard to hear and see whoever speaks.',
      ],
      [
        'Children who find listening hard sit where they hear best, away from doors and fans.',
        'Children who find listening hard do not always sit where they hear best.',
      ],
      [
        'Hearing aids, microphones and special seats are in use and checked every day.',
        'Hearing aids, microphones and special seats are not checked and used every day.',
      ],
    ],
  ],
  [
    'ROUT',
    'Routines and visual supports',
    [
      [
        'A picture timetable is up and is used through the day.',
        'A picture timetable is not up, or not used through the day.',
      ],
      [
        'The steps of a task are shown in pictures or symbols for those who lose the thread.',
        'The steps of a task are not shown in pictures or symbols for those who lose the thread.',
      ],
      [
        'Children who need it have a timetable or now-and-next board of their own that goes with them.',
        'Not every child who needs a timetable or now-and-next board of their own has one.',
      ],
    ],
  ],
  [
    'WAIT',
    'Adults’ talk and waiting time',
    [
      [
        'Adults wait some seconds after a question before they ask again or help.',
        'Adults do not wait long enough after a question.',
      ],
      [
        'Adults comment more than they question, and build on what is said to them.',
        'Adults question more than they comment, and do not build on what is said to them.',
      ],
      [
        'Adults know how long a child with complex needs takes to answer, and wait for it.',
        'Not all adults know how long a child with complex needs takes to answer.',
      ],
    ],
  ],
  [
    'JOIN',
    'Chances to talk and join in',
    [
      [
        'Lessons have time to talk in pairs or small groups about something real.',
        'Lessons have too little time to talk in pairs or small groups.',
      ],
      [
        'Quieter children practise in a small group with an adult who helps them to talk.',
        'Quieter children have no small group in which to practise talking.',
      ],
      [
        'Children who speak little can choose, ask and object in a way of their own, all day.',
        'Children who speak little cannot choose, ask and object in a way of their own all day.',
      ],
    ],
  ],
  [
    'PLAY',
    'Playground and dining',
    [
      [
        'Adults talk and play with children outside and at lunch, and there is a quiet place to sit.',
        'Playground and dining leave little room for talk: too loud, or no quiet place to sit.',
      ],
      [
        'Those who find playtime hard have a game, a buddy or pictures that help them to join in.',
        'Those who find playtime hard have nothing that helps them to join in.',
      ],
      [
        'Individual supports, such as a communication board, are there at play and at lunch.',
        'Individual supports, such as a communication board, are missing at play and at lunch.',
      ],
    ],
  ],
  [
    'HALL',
    'Corridors, hall and shared rooms',
    [
      [
        'Signs and displays use pictures and plain words, at children’s eye level.',
        'Signs and displays have too few pictures and plain words at children’s eye level.',
      ],
      [
        'A calm room or corner is free for small groups and for a talk in quiet.',
        'No calm room or corner is free for small groups and for a talk in quiet.',
      ],
      [
        'What a child needs in class is there in the hall, the library and the corridors too.',
        'What a child needs in class is missing in the hall, the library and the corridors.',
      ],
    ],
  ],
  [
    'KNOW',
    'Staff and visitors know how',
    [
      [
        'New, supply and lunchtime staff and visitors are told how the school makes talk easy.',
        'New, supply and lunchtime staff and visitors are not told how the school makes talk easy.',
      ],
      [
        'Everybody who works with a class knows who needs more help to understand, and what helps.',
        'Not everybody who works with a class knows who needs more help to understand, and what helps.',
      ],
      [
        'A one-page note says how a child with complex needs communicates; those who need it know it.',
        'There is no one-page note on how a child with complex needs communicates, or it is not known.',
      ],
    ],
  ],
];

/**
 * The environment audit: eight places and habits of a school at three levels, looked at by walking round. The statements
 * are our own; where a school holds the licence of a published tool, that is content in its stead. Row WF06; seed A lines
 * 242, 279.
 */
export const environment: Questionnaire = questionnaireSchema.parse({
  id: 'environment',
  version: '1',
  title: 'Environment audit',
  shortTitle: 'Environment',
  licence: 'own-template',
  notice:
    'Our own template for looking at a school’s places and habits. It is no published audit or observation tool, and no assessment of anybody.',
  source: 'Own template: eight places and habits by the three levels of the environment strand',
  shape: 'ratings',
  about:
    'How easy the school is to understand and to talk in: 24 statements. Walk round together; allow about an hour.',
  areas: rows.map(([id, name]) => ({ id, name })),
  levels: levels.map(({ id, name }) => ({ id, name })),
  items: rows.flatMap(([area, , asked]) =>
    asked.map(([text, gap], n) => ({
      id: `${area}${n + 1}`,
      area,
      level: levels[n]?.id,
      text,
      gap: { cell: levels[n]?.cell, text: gap },
    })),
  ),
  gapUpTo: 1,
  noteHint: 'Who looked, where, when and how long; no child’s name',
  scale: [
    { value: 0, label: 'Not in place', short: 'Not in place' },
    { value: 1, label: 'In some places', short: 'Some places' },
    { value: 2, label: 'In most places', short: 'Most places' },
    { value: 3, label: 'Everywhere', short: 'Everywhere' },
  ],
  dontKnow: 'Not looked at yet',
});
