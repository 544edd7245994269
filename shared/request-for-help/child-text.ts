import type { ChildPart } from './child-parts.ts';

/** Sentences of the head of one child and of the parts below it, en-GB. */
export const childText = {
  parts: 'This child',
  part: {
    request: 'The request',
    consent: 'People and consent',
    family: 'The family',
    support: 'Support',
    rights: 'Rights',
    seen: 'Who has seen this?',
  } satisfies Record<ChildPart, string>,
  stands: 'Where it stands',
  next: 'Next',
  owner: 'Answers for it',
  nobody: 'Nobody yet',
  supportGoesOn: 'Decided together: see the journey',
  familyFirst: 'The family’s answers take longest, so send them their link first.',
  familyFirstLink: 'To the family’s link',
  cannotWait: 'The family wrote something that must not wait.',
  cannotWaitLink: 'Read what the family says',
  noRights: 'No record of your own is kept about this child.',
  askRights: 'Ask to restrict or erase',
};
