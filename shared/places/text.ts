import { longDate, shortDate, londonDate, type CivilDate, type Instant } from '../kernel/time.ts';
import type { PlaceKind, Friendliness } from './places.ts';

const kinds: Readonly<Record<PlaceKind, string>> = {
  classroom: 'Classroom',
  hall: 'Hall',
  playground: 'Playground',
  dining: 'Dining room',
  library: 'Library',
  corridor: 'Corridors and entrance',
  club: 'Club',
  home: 'Home',
  leisure: 'Leisure outside school',
  other: 'Other',
};

/** Every sentence about the places of a school and what was adapted in them; en-GB. */
export const placesText = {
  title: 'Places',
  kinds,
  /** What the places to begin with are called, where that is not their kind. */
  first: { classroom: 'Classrooms', club: 'Clubs' } as Partial<Record<PlaceKind, string>>,
  friendliness: {
    1: 'Hard to talk and listen',
    2: 'Some things help',
    3: 'Mostly easy',
    4: 'Easy for everyone',
  } satisfies Record<Friendliness, string>,
  notLooked: 'Not looked at yet',
  sides: { sendco: 'School', 'link-therapist': 'Link therapist' },
  adaptationKinds: { 'visual-timetable': 'Adapted visual timetable', other: 'Other adaptation' },
  cells: { EE2: 'Targeted (EE2)', EE3: 'Specialist (EE3)' },
  fields: {
    name: 'Name of the place',
    helps: 'What helps',
    hinders: 'What hinders',
    what: 'What was adapted',
    forClass: 'For which class',
    owner: 'Who looks after it',
  },

  /** The gap that a place becomes. */
  gap: (name: string, hinders: string): string =>
    hinders ? `${name}, not easy yet to talk and listen: ${hinders}` : `${name}: not easy yet to talk and listen`,

  notForYou: 'SENDCo and link therapist keep the register of places.',
  noPlace: 'That place is no longer in the register. Nothing was changed.',
  noAdaptation: 'That adaptation is no longer in the register. Nothing was changed.',
  noName: 'Please give the place a name.',
  noWhat: 'Please say in a few words what was adapted.',
  tooLong: (most: number): string => `Please use at most ${most} characters.`,
  fullOfPlaces: (most: number): string => `There is room for ${most} places. Take one out first.`,
  fullOfAdaptations: (most: number): string =>
    `There is room for ${most} adaptations. End one that is no longer in use.`,
  outOfDate: 'That was made on a page that is out of date. Please look again.',
  changedSince: (by: string, name: string): string =>
    `${by} changed “${name}” meanwhile, so yours was not saved over it. Look, and change it if you still want to.`,
  hasEnded: 'It is no longer in use. Take it up again first.',
  notLow: 'Only a place that somebody finds hard can go on the grid as a gap.',
  tooBusy: 'Somebody else is writing here just now. Please try again.',

  page: {
    about: 'Where children learn, play and spend their time, and how easy it is there to understand and to talk.',
    noChild: 'Please do not name a child.',
    add: 'Add a place',
    kind: 'Kind of place',
    save: 'Save',
    cancel: 'Cancel',
    change: 'Change',
    takeOut: 'Take out',
    putBack: 'Put back',
    gone: 'Taken out',
    rate: (name: string): string => `How easy is it to talk and listen here? ${name}`,
    yours: 'Your rating',
    saved: 'Saved.',
    by: (side: string, rating: string, by: string, at: Instant): string =>
      `${side}: ${rating} (${by}, ${shortDate(londonDate(at))})`,
    nobody: (side: string): string => `${side}: not looked at yet`,
    history: (count: number): string => (count === 1 ? '1 rating so far' : `${count} ratings so far`),
    historyLine: (at: Instant, side: string, rating: string, by: string): string =>
      `${longDate(londonDate(at))}: ${rating} (${side}, ${by})`,
    toGap: 'Put on the grid as a gap',
    onGrid: 'On the grid as a gap.',
    plan: 'Action plan',
    adaptations: 'Adaptations',
    adaptationsAbout: 'Timetables and other adaptations in a place or for a class. No child is named here.',
    noAdaptations: 'Nothing is noted yet.',
    addAdaptation: 'Add an adaptation',
    adaptationKind: 'Kind',
    place: 'Where',
    forClass: 'For which class (optional)',
    owner: 'Who looks after it (a member of staff)',
    since: 'Since when (optional)',
    cell: 'Level',
    still: 'Still in use',
    end: 'No longer in use',
    again: 'In use again',
    caption: 'Adaptations by place, with when somebody last said that they are in use',
    state: 'In use?',
    inUse: (on: CivilDate): string => `Yes, as of ${longDate(on)}`,
    ended: (by: string, at: Instant): string => `No longer, says ${by} on ${longDate(londonDate(at))}`,
    sinceOn: (on: CivilDate): string => `since ${longDate(on)}`,
    standsNow: (words: string): string => `It says now: ${words}`,
    readOnly: 'SENDCo and link therapist write here.',
  },
} as const;
