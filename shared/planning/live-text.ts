import { londonDate, shortDate } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';
import type { Sheet } from '../sheet/sheet.ts';

/** What stands on the live card once a meeting is booked, en-GB. No child is ever named in it. */
export const liveText = {
  planSoFar: 'The plan so far',
  plan: 'The plan',
  outcomes: 'Outcomes this term',
  focus: 'Agreed focus',
  noFocus: 'Not written yet',
  children: 'Children to talk about',
  noChildren: 'None yet',
  agreedBy: 'Agreed by',
  nobody: 'Nobody yet',
  conflicts: (count: number): string =>
    count === 1
      ? 'You both wrote in one place. Both texts are kept: choose one before you agree.'
      : `You both wrote in ${count} places. All texts are kept: choose one of each before you agree.`,
  agreed: (name: string, signature: Sheet['signed'][Side]): string =>
    signature ? `${name}, ${shortDate(londonDate(signature.at))}` : name,
  addendum: 'An addendum to the plan waits for you. Read it, and agree it if it is right.',
  packReady: 'Your pack for the meeting is ready: agenda, gaps, hours and last term’s outcomes on paper.',
  checkIn: 'Half-term check-in',
  checkInWhy: 'Ten minutes are enough: for each thing you agreed, say how it goes.',
  checkInFilled: (done: number, of: number): string => `${done} of ${of} filled in so far`,
  missedHint: 'If the meeting did not take place, say so, and a new time can be found.',
  form: {
    agenda: 'Agenda',
    fillIn: 'Fill in the plan',
    readAndAgree: 'Read and agree',
    read: 'Read the plan',
    pack: 'Open my pack',
    word: 'Word file',
    pdf: 'PDF',
    checkIn: 'Fill in the check-in',
  },
};
