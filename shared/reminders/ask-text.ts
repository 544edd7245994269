import type { Side } from '../organisation/roles.ts';
import type { CivilDate } from '../kernel/time.ts';
import { shortDate } from '../kernel/time.ts';
import type { PostFacts } from './facts.ts';

const post: Record<Side, string> = { 'link-therapist': 'link therapist', sendco: 'SENDCo' };

/**
 * What a reminder asks, en-GB: one short sentence each, without the school, which is the row's thing, and without the day
 * it is to be done by, which the row has. No child in it.
 */
export const askText = {
  offer: (label: string): string => `Offer times for the ${label} meeting`,
  offerOthers: (label: string): string => `Offer other times for the ${label} meeting`,
  choose: (label: string): string => `Choose a time for the ${label} meeting, or ask for others`,
  move: (at: string): string => `Choose another time for the meeting at ${at}, or keep it as it is`,
  nothingHeard: (since: CivilDate): string =>
    `Phone the SENDCo about the times you offered on ${shortDate(since)} (the number is under People in the tab)`,
  refreshGrid: (label: string): string => `Bring the grid up to date for the ${label} meeting`,
  reviewGrid: (label: string): string => `Look through the school’s grid for the ${label} meeting`,
  listChildren: 'Put the children to talk about on the agenda, or tick that there are none',
  paperwork: (of: number | undefined): string => {
    if (of === undefined) return 'Look at the papers of the children on the agenda';
    return of === 1
      ? 'Complete the papers of one child on the agenda'
      : `Complete the papers of ${of} children on the agenda`;
  },
  meetingSoon: (at: string): string => `Get ready for your planning meeting at ${at}`,
  dayLost: (at: string): string => `Move your meeting, as there is no school that day any more: ${at}`,
  pack: (at: string): string => `Read your pack for the meeting at ${at}`,
  agreeNotes: (on: CivilDate): string =>
    `Agree the plan from your meeting on ${shortDate(on)}, or say that it did not take place`,
  actions: (of: number): string => (of === 1 ? 'Your action in the plan' : `Your ${of} actions in the plan`),
  halfTerm: (label: string): string => `Fill in the ten-minute check-in of the ${label}`,
  notBooked: (label: string): string => `No meeting is booked for the ${label}. Help the two to find a time`,
  windowOver: (label: string): string => `The ${label} was not planned in time. Agree with the two how it goes on`,
  missedAgain: (times: number, label: string): string =>
    `The ${label} meeting has fallen through ${times} times. Help the two to meet`,
  unowned: (label: string): string => `Nobody answers for ${label}. Give the request to a colleague`,
  review: (label: string): string => `Review the support of ${label}`,
  visitNote: (on: CivilDate): string => `Write the note about your visit on ${shortDate(on)}`,
  hoursAsked: (on: CivilDate): string => `Approve or decline the hours asked for on ${shortDate(on)}`,
  didItHelp: (label: string): string => `Say whether the signpost helped ${label}`,
  moveReady: (label: string): string => `Say of every open line of the move of ${label} whether it goes on`,
  moveTaken: (label: string): string =>
    `Nobody has taken on the move of ${label}. Ask whoever receives it, or write down that it was handed over`,
  vacant: ({ side, since }: PostFacts): string =>
    `There has been no ${post[side]} since ${shortDate(since)}. Find somebody for the post`,
  unreachable: ({ side, since }: PostFacts): string =>
    `The ${post[side]} cannot be reached in Teams (since ${shortDate(since)}). Ask them to add the app again; how to reach them is under People`,
};
