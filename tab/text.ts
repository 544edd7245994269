import { idleMinutes } from './idle-lock.ts';
import { londonDate, londonTime, longDate, shortDate, type CivilDate, type Instant } from '../shared/kernel/time.ts';

/** Sentences that only the tab says, en-GB. What cards say too lives in shared. */
export const tabText = {
  product: 'Link Therapy',
  mySchools: 'My schools',
  back: 'My schools',
  toGrid: 'Back to the grid',
  loading: 'Loading',
  tryAgain: 'Try again',
  trying: 'Trying again',
  asOf: (at: Instant): string => `As of ${londonTime(at)}`,
  behind: (at: Instant): string =>
    `Link Therapy cannot be reached. This is how things stood at ${londonTime(at)}; the page goes on trying.`,

  locked: {
    title: `Locked after ${idleMinutes} minutes`,
    says: 'Nobody has used this page for a while, so it is hidden. What you typed is kept.',
    goOn: 'Go on',
    checking: 'Checking that it is you',
  },

  leftWords: { title: 'Words that are not saved', letGo: 'Let these words go' },

  noTeams: 'Link Therapy could not connect to Teams. Close this tab and open it again from Teams.',
  noNetwork: 'Link Therapy cannot be reached at the moment. Check your connection and try again.',
  noToken: 'Teams could not confirm who you are. Try again, or sign out of Teams and in again.',
  notReadable: 'Link Therapy sent an answer that this page does not understand. Close this tab and open it again.',
  serverTrouble: 'Something went wrong at our end, and it is not your doing. Try again in a moment.',
  refused: 'This cannot be shown to you.',
  pageBroken: 'This page could not be drawn. Close this tab and open it again.',

  waitingForYou: 'Waiting for you',
  otherSchools: 'Other schools',
  yourTurn: 'Your turn',
  noSchools: 'No school is linked with you yet.',
  noSchoolsHelp: 'Schools show here as soon as your therapy service links you with one. The service lead can do that.',

  menu: 'Pages of this school',
  parts: {
    calendar: 'Calendar',
    overview: 'Overview',
    hours: 'Hours',
    plan: 'Plan',
    children: 'Children',
    questions: 'Worries and questions',
    requests: 'Requests',
    visits: 'Visits',
    copies: 'Records',
    support: 'Journeys',
    stories: 'Case studies',
    due: 'Records due',
    history: 'History',
    people: 'People',
    checkIn: 'Half-term check-in',
    evaluations: 'Evaluations',
    start: 'Initial discussions',
    gaps: 'Gaps in order',
    versions: 'Versions of the grid',
    share: 'Share the grid',
    stillTrue: 'Still true?',
    evidence: 'Evidence',
    places: 'Places in school',
    library: 'Library',
    model: 'The model in pictures',
    resources: 'Things to read',
    area: 'Similar schools',
  },

  notTheirs: 'This page is not part of what you do for this school.',

  people: 'Who is who',
  noPeople: 'Nobody is linked with this school yet.',
  servedBy: (service: string): string => `Served by ${service}`,

  planning: 'Planning',
  heldBy: 'To be held by',
  offeredTimes: 'Times on offer',
  changed: (by: string, at: Instant): string => `Changed by ${by}, ${shortDate(londonDate(at))}, ${londonTime(at)}`,
  why: (mode: string, reason: string): string => `Why ${mode}: ${reason}`,
  steps: { offer: 'Offer times', choose: 'Choose a time', booked: 'Meeting booked', agreed: 'Plan agreed' },
  stepState: { done: 'done', now: 'happening now', later: 'still to come' },
  toPlan: { met: 'Open the plan', agreed: 'Read the plan' },
  next: {
    offer: 'Offer times here, or in your chat with Link Therapy.',
    choose: 'Choose a time here or in your chat with Link Therapy, or ask for others.',
    othersOffer: 'The link therapist offers times. This page updates by itself.',
    othersChoose: 'The SENDCo chooses a time. This page updates by itself.',
  },
  notOpen: 'Planning of the coming term has not opened yet.',
  opensOn: (day: CivilDate): string =>
    `It opens on ${longDate(day)}. Link Therapy then writes to the link therapist in Teams chat.`,

  hours: 'Hours',
  hoursYear: (year: string): string => `School year ${year}`,
  allocated: 'Allocated',
  used: 'Used',
  left: 'Left',
  barLabel: (used: string, allocated: string, left: string): string => `${used} used of ${allocated}, ${left} left`,
  byActivity: 'Time used, by activity',
  activity: 'Activity',
  time: 'Time',
  total: 'Total',
  nothingUsed: 'Nothing has been used yet.',

  grid: 'The grid',
  gridCaption: (school: string): string => `What is in place at ${school}: five strands across, three levels down`,
  level: 'Level',
  nothingYet: 'Nothing yet',
  gap: 'Gap',
  strandSummary: (filled: number, gaps: number): string =>
    `${filled} of 3 levels filled` + (gaps ? `, ${gaps} ${gaps === 1 ? 'gap' : 'gaps'}` : ''),
};
