import type { Audience } from './resource.ts';

/** Sentences about things to read, en-GB. Row A11. */
export const resourcesText = {
  askYourService: 'Ask your service for it.',
  audience: { therapists: 'Therapists', schools: 'School staff', families: 'Families' } satisfies Record<
    Audience,
    string
  >,
  fields: {
    title: 'Title',
    address: 'Web address',
    where: 'Or where to find it',
    about: 'What it is about',
    owner: 'Who looks after it',
    version: 'Version',
    reviewOn: 'Look at it again by',
  },
  problems: {
    title: 'Give it a title first.',
    place: 'Say where it is: a web address, or in words where to find it.',
    address: 'A web address begins with https:// and has no spaces.',
    audience: 'Choose at least one group it is for.',
    date: 'That is not a date. Choose one, or leave it empty.',
    long: 'One of the texts is too long: the description holds 300 characters, the title 120, who looks after it 80, the version 40.',
    changed: (title: string): string =>
      `Not saved yet, because somebody else changed it after you opened it: “${title}”. Look at it, then save again.`,
    gone: 'This is not among your service’s things to read.',
    full: 'Your service has 150 things to read, which is the most it can hold. Change one that nobody needs.',
    tooBusy: 'Several people wrote at the same moment, so this was not saved. Please try again.',
  },
};
