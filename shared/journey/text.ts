import { longDate, type CivilDate } from '../kernel/time.ts';

/** Sentences about the service's own document of a child, en-GB. A child is never named in one. */
export const journeyText = {
  title: 'In the service’s care',
  holders: 'Primary case holders',
  noneForLead: 'No child of this school has been taken up yet.',
  notTakenUp: 'The service has not taken this child up yet.',
  takeUp: 'Take this child up',
  takeUpHint:
    'You become the primary case holder. What the school may tell you about who it is, is copied into your service’s own record.',
  takenUp: (label: string): string => `${label} is taken up. You are the primary case holder.`,
  holder: 'Primary case holder',
  heldBy: (name: string, role: string, from: CivilDate): string => `${name}, ${role}, since ${longDate(from)}`,
  was: (name: string, role: string, from: CivilDate, until: CivilDate): string =>
    `${name}, ${role}, ${longDate(from)} to ${longDate(until)}`,
  before: 'Before that',
  handOn: 'Hand on to',
  handOnButton: 'Hand on',
  chooseHolder: 'Choose who it is',
  handedOn: (name: string): string => `${name} is the primary case holder from today.`,

  record: 'The service’s own record',
  recordHint: 'Only those of the service who work with this child read it. The school does not.',
  left: 'You had begun to write this in the service’s own record, which cannot be written now. It is not saved. Copy what you still need.',
  who: 'Who it is, as the school told it',
  notTold: 'Not told yet',
  copy: 'Copy it from the school',
  copied: 'Copied from the school just now.',
  cannotCopy: 'The school may not tell it now: it needs the parents’ consent and an agreement in force.',
  toldBefore:
    'The school may not tell you who it is any more, so nothing new comes from there. Name and birthday below were told before, and stay in the service’s own record, because your service has to be able to say whom it worked with. If they are not to be used any more, the record can be restricted: one of you asks, a second one decides, and one of the two is a lead.',
  toRestrict: 'Ask to restrict or erase',
  nhsNumber: 'NHS number',
  nhsHint: 'Only if you use it. Ten digits.',
  nhsWrong: 'That is not an NHS number. Check its ten digits.',
  note: 'Note of the service',
  noteHint: 'For your service only',

  restricted: 'Your service has restricted its record of this child, so it is not shown.',
  erased: 'Your service has erased its record of this child. Who held the case is all that is left.',
  closed: 'The service’s record of this child is not in use, so it cannot be changed.',

  notYours: 'This child is not one of yours, or does not exist.',
  notAllowed: 'Only the link therapist and whoever covers can do this. Nothing was changed.',
  holdsAlready: 'This person holds the case already.',
  notHere: 'This person does not work with this school, so they cannot hold the case.',
  tooManyHolders: 'The list of those who have held this case is full. Nothing was changed.',
  changedBy: (by: string): string => `${by} changed this after you opened it. Have a look, and save again.`,
  tooBusy: 'Several people wrote at the same moment, so this was not saved. Please try again.',
} as const;
