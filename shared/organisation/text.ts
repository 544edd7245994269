import { shortDate, type CivilDate } from '../kernel/time.ts';
import type { Role } from './roles.ts';

/** Every sentence about people, joining and finding one's way, en-GB. */
export const organisationText = {
  appName: 'Link Therapy',
  welcomeTitle: (name: string): string => `Hello ${name.split(' ')[0]}, welcome to Link Therapy`,
  welcome: {
    'link-therapist':
      'When it is time to plan the next term with one of your schools, a card comes to this chat. You offer times, the SENDCo chooses one in their own Teams, and you both get the confirmation.',
    sendco:
      'When your link therapist offers times for the termly planning meeting, a card comes to this chat. Choose one, or ask for others, and you both get the confirmation.',
    'service-lead': 'Ask here where planning stands in your schools. Cards go to the therapists and the SENDCos.',
    'team-lead': 'Ask here where planning stands in your team’s schools. Cards go to the therapists and the SENDCos.',
    'cover-therapist':
      'While you cover, everything that is open in these schools comes to this chat: times to offer, plans to agree, questions to answer.',
    'therapy-assistant': 'Say “grid” or “plan” here to see what was agreed in your schools.',
    specialist:
      'A link therapist has asked for your help. Open the tab to see what you were asked about, and nothing else.',
    administrator: 'Open the tab to invite colleagues and schools, and to add an organisation.',
    commissioner:
      'Say “hours” or “grid” here for the schools you commission for. Nothing here is about a single child.',
    'deputy-sendco':
      'You can do here what the SENDCo does: choose a time for the planning meeting, get ready for it, agree the plan.',
    head: 'Say “plan”, “grid” or “hours” here to see how the link with speech and language therapy is going.',
    'agent-of-change': 'Say “grid” here to see what is in place in your school, and “who” for your link therapist.',
    'communication-champion':
      'Say “grid” here to see what is in place in your school, and “who” for your link therapist.',
    'school-staff': 'Say “who” here for your school’s link therapist, and “grid” for what is in place.',
  } satisfies Record<Role, string>,
  welcomeWhy:
    'You get messages here because you are linked with a school in this service. We write only when something needs you. To stop, remove the app from this chat.',
  commandsTitle: 'What you can say',
  commands: [
    ['plan', 'where planning stands, and your card'],
    ['grid', 'what is in place, and what is not'],
    ['add', 'something to the grid: add Word of the Week to EE1'],
    ['what', 'is EE2? Any cell or word of the grid'],
    ['hours', 'hours allocated, used and left'],
    ['who', 'people, and how to reach them'],
    ['start', 'begin with a new therapist or SENDCo'],
    ['history', 'past meetings, and what you agreed'],
    ['invite', 'ask a colleague to join'],
    ['cover', 'hand schools over, for leads'],
    ['leave', 'give up a role of yours'],
    ['help', 'this list'],
  ] as const,
  unknownWords: 'I did not understand that, but I can help with these.',
  hello: (name: string): string => `Hello ${name.split(' ')[0]}. What would you like to see?`,
  unknownOrganisation:
    'This app is not set up for your organisation yet. If you work with a link therapist, ask their service to add your organisation. Nothing you wrote was kept.',
  unknownPerson:
    'You are not linked with a school here yet. If you were sent a code, write it here: join, then the code. If not, ask your link therapist or service lead for one. Nothing you wrote was kept.',
  noSchools: 'You are not linked with a school at the moment. Ask your service lead if that looks wrong.',
  noLongerYours: 'This belongs to a colleague now, so it is no longer shown here.',
  schools: {
    asTyped: 'as typed here',
    noSuchUrn:
      'No school in England has this number in the list of January 2023. Check it, or add the school by its name.',
    nameNeeded: 'Write the name, or the school’s number (URN).',
    thereAlready: (name: string): string => `${name} is among your schools already.`,
    noCalendar:
      'Your service has no term dates yet, and a school needs them. Bring them in first, under Calendars in the tab.',
  },
  somebody: 'Somebody',
  notForYourRole: 'Your role does not include that. Say “help” for what you can see here.',
  personalOnly:
    'I answer in the personal chat only, where nobody else reads along. Open our chat there and say “plan”. Nothing you wrote was kept.',
  openChat: 'Open our chat',
  openTab: 'Open in the tab',
  gridTitle: 'The grid: what is in place',
  hoursTitle: 'Therapist hours this year',
  whoTitle: 'Who is who',
  vacant: 'Nobody at the moment',
  coversUntil: (until: CivilDate): string => `, covers until ${shortDate(until)}`,
  nextVisit: (when: string): string => `Next visit: planning meeting, ${when}`,
  outOfDate: 'That card is out of date. Say “plan” for your newest one, or “help” for everything else.',
  wentWrong: 'Something went wrong on our side and nothing was changed. Please try again in a minute.',
  signIn: 'Your sign-in could not be checked. Close the tab and open it again.',
  secondStep:
    'Your organisation asks for a second step when you sign in, such as a code on your phone. Sign out of Teams and in again with that step, then open this tab again.',
  tooFast: 'That was a lot at once, so the last of it was not done. Please wait a few seconds and go on.',
  notYours: 'You are not linked with this school, so it cannot be shown.',
  /** Why something typed cannot be kept, whatever it was for. */
  unreadable: {
    signs: 'There is something in it that is no letter or sign, so it was not saved. Please type it again.',
    code: 'There is computer code in it, so it was not saved. Please say it in words.',
  },
  notReadable: 'That could not be read. Please check what you filled in and try again.',
  noSuchSchool: 'This school could not be found among yours.',
};
