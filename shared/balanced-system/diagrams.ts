import type { Cell, Level } from './framework.ts';

/** A part of a term: when it is, and what each side does then. */
export interface TermStep {
  readonly when: string;
  readonly name: string;
  readonly therapist: string;
  readonly sendco: string;
}

/** A term in the life of a link, in the order of this app’s own planning. Row A12; seed A lines 158, 217-243. */
export const termInTheLife: readonly TermStep[] = [
  {
    when: 'Last weeks of the term before',
    name: 'Find a time',
    therapist: 'Offers times, face to face wherever possible.',
    sendco: 'Chooses one, or asks for others.',
  },
  {
    when: 'Before the meeting',
    name: 'Prepare',
    therapist: 'Looks at what changed since last time, and at the hours there are.',
    sendco: 'Collects what staff and families say, and puts gaps in order.',
  },
  {
    when: 'Before the new term begins',
    name: 'Plan together',
    therapist: 'Brings ideas for each gap, and agrees the plan.',
    sendco: 'Brings the school’s own priorities, and agrees the plan.',
  },
  {
    when: 'In term',
    name: 'Do it',
    therapist: 'Visits, coaches, looks closely, works with groups and children.',
    sendco: 'Makes room for it, keeps staff and families with it, asks early.',
  },
  {
    when: 'Around half term',
    name: 'Check in',
    therapist: 'Says what is on its way, and what is stuck.',
    sendco: 'Says what is on its way, and what is stuck.',
  },
  {
    when: 'As the term ends',
    name: 'See what changed',
    therapist: 'Looks with the school at what was achieved, and what shows it.',
    sendco: 'Goes through the grid: what is still true, what is new.',
  },
];

/** A part of a child’s way, and the levels at which the child has help just then. */
export interface JourneyStage {
  readonly name: string;
  readonly says: string;
  readonly levels: readonly Level[];
}

/** A child’s journey from noticing to stepping down, at several levels at once. Row A12; seed A lines 84-86, 148, 263-269. */
export const childsJourney: readonly JourneyStage[] = [
  { name: 'Every day', says: 'What is there for everybody is there for this child, before anyone asks.', levels: [1] },
  {
    name: 'Somebody notices',
    says: 'At home or in class talking looks harder than it should. The school looks, and notes what it sees.',
    levels: [1],
  },
  {
    name: 'Help at once',
    says: 'A group or a strategy starts now. The SENDCo asks the link therapist, without a name.',
    levels: [1, 2],
  },
  {
    name: 'A closer look',
    says: 'Parents agree. Therapist, school and family find out what helps, and where it gets hard.',
    levels: [1, 2, 3],
  },
  {
    name: 'Help of their own',
    says: 'For a time there is help made for this child, used in class and at home too.',
    levels: [1, 2, 3],
  },
  {
    name: 'Stepping down',
    says: 'What works moves into the group and the classroom. Specialist help rests.',
    levels: [1, 2],
  },
  { name: 'Going on', says: 'The child takes part. Any help can come back when it is needed.', levels: [1] },
];

/** A part of a day in school, and the outcomes it works towards. */
export interface DayPart {
  readonly when: string;
  readonly says: string;
  readonly cells: readonly Cell[];
}

/** A day in the life of a link therapist in school; no two are the same. Row A12; seed A line 269. */
export const dayInTheLife: readonly DayPart[] = [
  {
    when: 'Before the bell',
    says: 'Ten minutes with the SENDCo: what is new, who is being noticed, what today is for.',
    cells: ['ID1', 'ID2'],
  },
  {
    when: 'First lesson',
    says: 'In a classroom: how easy is it here to listen and to say something? One idea left with the teacher.',
    cells: ['EE1', 'IN1'],
  },
  {
    when: 'Second lesson',
    says: 'A group, run beside the teaching assistant, who will run the next one.',
    cells: ['WW2', 'IN2'],
  },
  { when: 'Break', says: 'In the playground: who talks with whom, and who does not.', cells: ['EE2', 'ID2'] },
  {
    when: 'Before lunch',
    says: 'A closer look at how one child understands and talks, with the parents’ consent.',
    cells: ['ID3'],
  },
  { when: 'Lunch', says: 'An open door in the staff room: short questions, none about a named child.', cells: ['WW1'] },
  {
    when: 'Afternoon',
    says: 'Work with one child, while the adult who is there every day looks on and joins in.',
    cells: ['IN3', 'WW3'],
  },
  { when: 'Home time', says: 'With families: how it goes at home, and one thing to try.', cells: ['FS2', 'FS3'] },
  { when: 'Before leaving', says: 'What was done, in two lines; what comes next, with the SENDCo.', cells: ['ID2'] },
];

/** What a service may do for each outcome, a few words each; our own examples. Row A12; seed B lines 77-79. */
export const serviceActivities: Readonly<Record<Cell, string>> = {
  FS1: 'Tips and short films for all families; talks at school events.',
  FS2: 'Drop-ins and workshops about the needs of their children.',
  FS3: 'Time with one family, and a programme for home.',
  EE1: 'A walk round the school with a list, and a plan for three changes.',
  EE2: 'Visual timetables and quiet places, set up together.',
  EE3: 'A room, a routine or a device fitted to one child.',
  WW1: 'Training for all staff, lunchtime supervisors too.',
  WW2: 'Coaching for the staff who run groups and help colleagues.',
  WW3: 'On-the-job training for the adult beside one child.',
  ID1: 'Showing staff what to look for at each age.',
  ID2: 'Tools for looking in class, and a talk about what they show.',
  ID3: 'Assessment in school, alone or with other services.',
  IN1: 'Strategies for whole classes, tried out with teachers.',
  IN2: 'Groups that come round again each term, run with staff.',
  IN3: 'Work with one child, on what matters in their day.',
};

/** One way the see-saw can stand; `tilt` is the lower side. */
export interface SeeSaw {
  readonly tilt: 'specialist' | 'everyday';
  readonly name: string;
  readonly says: string;
}

/** Specialist help rests on what is universal and targeted. Row A12; seed B lines 66-69. */
export const seeSaws: readonly SeeSaw[] = [
  {
    tilt: 'specialist',
    name: 'Little for everybody',
    says: 'Where universal and targeted help is thin, more and more children wait for a specialist.',
  },
  {
    tilt: 'everyday',
    name: 'Much for everybody',
    says: 'Where it is strong, most children need nothing else, and the few who do are seen sooner and build on it.',
  },
];

/** How therapy time reaches a school, as the glossary explains its two tools. Row A12; seed A lines 301-311. */
export const timeReachesSchools: readonly { readonly name: string; readonly says: string }[] = [
  { name: 'Figures', says: 'What public figures say about the children of the area.' },
  { name: 'Local knowledge', says: 'What people who know the schools add to them.' },
  { name: 'Need', says: 'Schools in order, from very high need to very low.' },
  { name: 'Time', says: 'The therapists there are, shared out fairly in that order, for a school year.' },
];
