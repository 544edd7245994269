import type { MixGroup } from './groups.ts';

/** Every sentence about the mix of use, en-GB. */
export const mixText = {
  title: 'What the hours are for',
  how: 'Both sides agree how the hours of the year are to be used. A change needs a note and is agreed anew; what was agreed before stays to be read.',
  groups: {
    workforce: 'Training and coaching of staff',
    groups: 'Targeted groups',
    children: 'Children and families',
    assessment: 'Assessment and reports',
    environment: 'Environment and advice',
    admin: 'Meetings, admin and travel',
  } satisfies Record<MixGroup, string>,
  holds: {
    workforce: 'training, coaching',
    groups: 'groups',
    children: 'work with children and for them, parents and carers',
    assessment: 'assessment, reports',
    environment: 'work on the environment, quality assurance, questions answered',
    admin: 'meetings, admin, travel',
  } satisfies Record<MixGroup, string>,
  note: 'Note',
  notAHundred: 'The parts have to come to 100.',
  noNote: 'Please write a note on what changes and why.',
  tooMany: 'No more proposals fit into this year. Please agree the one that is open.',
  sameAsBefore: 'That is what was proposed already.',
  meanwhile: 'Somebody has proposed something else meanwhile. Please look at it first.',
  nothingToAgree: 'Nothing has been proposed for this year.',
  notYourSide: 'The link therapist and the school agree this between them.',
  tooBusy: 'Somebody else was writing to this at the same moment. Please try again.',
  nothingYet: 'Nothing is used or planned yet, so there is nothing to compare.',
  asAgreed: 'What is used and planned is as agreed.',
  differs: (group: string, actual: number, off: number): string =>
    `${group}: ${actual} of 100 so far, ${Math.abs(off)} ${off > 0 ? 'more' : 'fewer'} than agreed.`,
  unsaid: (duration: string): string => `${duration} with no activity said of it is not counted here.`,
  card: {
    proposed: (school: string, year: string): string => `What the hours of ${school} are for in ${year}: proposed`,
    agreed: (school: string, year: string): string => `What the hours of ${school} are for in ${year}: agreed`,
    waits: (name: string): string => `${name} has proposed this. It holds when the other side agrees too.`,
    both: (one: string, other: string): string => `Agreed by ${one} and ${other}.`,
    before: (percent: number, before: number): string => `${percent}% (agreed before: ${before}%)`,
    where: 'To propose something else, open Hours in the tab.',
    agree: 'Agree to this',
    waitsForThem: 'Your side has agreed already; it waits for the other side.',
    agreedNow: 'You have agreed. It holds from now on.',
    outOfDate: 'That button was out of date. This is how it stands now.',
    notYours: 'This is not with you any more.',
    moved: (school: string, year: string): string =>
      `What the hours of ${school} are for in ${year} is further down in this chat.`,
  },
};
