import { longDate, type CivilDate } from '../kernel/time.ts';

const count = (number: number, one: string, many = `${one}s`): string =>
  number === 1 ? `1 ${one}` : `${number} ${many}`;

/** Every sentence about groups at a school, en-GB. */
export const visitGroupText = {
  title: 'Groups',
  intro:
    'Groups at the school, whoever runs them. How many children, never which ones: children whom therapy knows and others sit together.',
  none: 'There is no group yet.',
  begin: 'Begin a group',
  change: 'Change',
  save: 'Save',
  cancel: 'Cancel',
  rolling: 'Rolling programme',
  rollingHint: 'What is offered again and again, by key stage, with its next start.',
  keyStage: {
    'early-years': 'Early years',
    ks1: 'Key stage 1',
    ks2: 'Key stage 2',
    ks3: 'Key stage 3',
    ks4: 'Key stage 4',
    'post-16': 'Post-16',
  },
  whose: { school: 'the school', service: 'the therapist', both: 'both together' },
  notHeld: {
    'staff-away': 'Staff were away',
    'no-room': 'There was no room',
    timetable: 'Something else was on',
    'children-away': 'Too few children were there',
    'not-released': 'Staff were not released',
    other: 'Another reason',
  },
  fidelity: { 'as-meant': 'As it is meant', mostly: 'Mostly as it is meant', changed: 'Much was changed' },
  fields: {
    name: 'Name of the group',
    nameHint: 'Such as Talk group, Year 2. No names of children.',
    activity: 'Programme or activity',
    strand: 'Strand',
    level: 'Level',
    none: 'Not said',
    keyStage: 'Key stage',
    members: 'How many children',
    requests: 'Of them with a request for help (only the number is shown)',
    earlier: 'A child of an earlier plan',
    noRequests: 'No child has a request for help about which your sides may talk.',
    places: 'Places in the next round',
    waiting: 'Children who wait for it',
    implements: 'Who puts it in place',
    runs: 'Who runs it',
    monitors: 'Who looks how it goes',
    sessionsPlanned: 'Sessions planned',
    startsOn: 'Starts on',
    nextStartOn: 'Next start',
    outcome: 'What came of it',
    isOver: 'It is over',
  },
  sessions: 'Sessions',
  session: 'Note a session',
  held: 'It was held',
  attended: 'How many came',
  on: 'Day',
  why: 'Why not',
  fidelityLabel: 'How it was run',
  line: (on: CivilDate, what: string): string => `${longDate(on)}: ${what}`,
  came: (attended: number, members: number): string => `${attended} of ${members} came`,
  summary: (held: number, planned: number, percent: number | null): string =>
    [
      `${held} of ${count(planned, 'session')} held`,
      ...(percent === null ? [] : [`${percent} % of places taken`]),
    ].join(', '),
  missed: (sessions: number, why: string): string => `${count(sessions, 'session')} not held: ${why}`,
  times: (why: string, times: number): string => (times > 1 ? `${why.toLowerCase()} (${times})` : why.toLowerCase()),
  known: (known: number, others: number): string =>
    known === 0 ? 'None of them has a request for help' : `${known} with a request for help, ${others} without one`,
  room: (places: number, waiting: number): string => {
    const wait = waiting ? `${count(waiting, 'child', 'children')} waiting` : 'nobody waits';
    if (places === 0) return waiting ? wait : '';
    const later = waiting > places ? `, ${waiting - places} of them for the round after` : '';
    return `${count(places, 'place')}, ${wait}${later}`;
  },
  over: 'Over',
  next: (on: CivilDate): string => `Next start: ${longDate(on)}`,
  noNext: 'No next start yet',
  children: (members: number): string => count(members, 'child', 'children'),
  problems: {
    meanwhile: 'Somebody changed this group at the same moment. It is shown as it stands now.',
    heldOrNot: 'Say how many came, or why it was not held.',
    tooMany: 'More came than are in the group. Change how many are in it first.',
    fullList: 'Sixty sessions are enough for one group. Begin a new one for the next round.',
    notYours: 'This group belongs to a school that you are not linked with, or it is not there any more.',
    notAllowed: 'Groups are kept by the school’s SENDCo and its link therapist.',
    name: 'Give the group a name.',
    number: 'Write a whole number.',
    moreKnown: 'More children are ticked than are in the group. Change how many are in it first.',
    requests: 'One of those requests is not a request of this school any more.',
  },
} as const;
