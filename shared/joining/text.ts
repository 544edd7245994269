import { londonDate, londonTime, shortDate, type Instant } from '../kernel/time.ts';
import { roleNames, type Role, type Scope, type Side } from '../organisation/roles.ts';
import { writtenCode } from './code.ts';
import type { Handover } from './handover.ts';
import { codeDays, type Invitation } from './invitation.ts';

const as = (role: Role): string =>
  /^[aeiou]/.test(roleNames[role]) ? `an ${roleNames[role]}` : `a ${roleNames[role]}`;

/** Every sentence about joining, leaving and handing over, en-GB. */
export const joiningText = {
  /** 'Ellen Whitfield as SENDCo of Hazelbrook Primary School' */
  who: ({ name, role, place }: Pick<Invitation, 'name' | 'role' | 'place'>): string =>
    `${name} as ${roleNames[role]}, ${place}`,
  noSuchCode:
    'This code cannot be used. Check each letter, or ask the person who sent it for a new one: a code works once, and for two weeks.',
  tooManyTries: 'That was too many tries. Please wait a quarter of an hour, then try the code again.',
  given: (place: string): string =>
    `Thank you. Whoever invited you to ${place} now confirms that it is you, and a message comes here as soon as that is done.`,
  /** Whoever runs the server, as the one who invited the first lead. */
  operator: 'whoever set up Link Therapy',
  inAtOnce: 'Thank you, that is all. What you can do here comes in a message of its own.',
  hasLead:
    'This service has a lead already, so nothing was changed. Whoever joins now is invited by the lead, under “Our service”.',
  otherAccount: {
    code: (code: string, until: Instant): string =>
      `To use this app with your account in another organisation too: open Link Therapy there, in that account’s Teams, and write: join ${writtenCode(code)}. The code works once, until ${londonTime(until)}. It links the two accounts as one person; what each of them may see stays as it is.`,
    linked: (name: string): string =>
      `Thank you. This account and the other one now both stand for ${name}. This one sees nothing by itself yet: ask whoever works with you here for an invitation.`,
    sameAccount: 'This is the account that the code comes from. Write it in the Teams of your other account.',
    inUse:
      'This account has been used here before, so it stays as it is. Nothing is lost: go on using each account in its own Teams. If you need more in one of them, ask your service lead for an invitation.',
  },
  asks: {
    title: ({ name }: Pick<Invitation, 'name'>): string => `Is this ${name}?`,
    said: ({ given, role, place }: Invitation): string =>
      `${given?.name ?? ''} of ${given?.organisation ?? ''} gave your code, to join ${place} as ${roleNames[role]}.`,
    sentTo: (email: string | null): string => (email ? `You sent the code to ${email}.` : ''),
    check: 'Confirm only when you know that it is the right person. From then on they see what their role may see.',
    yes: 'Yes, let them in',
    no: 'No, refuse',
  },
  ranOut: ({ name, expiresAt }: Invitation): string =>
    `${name} did not give the code in time; it ran out on ${shortDate(londonDate(expiresAt))}. Invite again for a new one.`,
  open: ({ name, expiresAt }: Invitation): string =>
    `${name} has not given the code yet. It works until ${shortDate(londonDate(expiresAt))}.`,
  joined: ({ given, name, decided }: Invitation): string =>
    `${given?.name ?? name} has joined. Confirmed by ${decided?.by ?? ''}.`,
  refused: ({ given, name, decided }: Invitation): string =>
    `${given?.name ?? name} was not let in. Refused by ${decided?.by ?? ''}.`,
  withdrawn: ({ name }: Invitation): string => `The invitation of ${name} was taken back. Its code opens nothing.`,
  decidedAlready: (invitation: Invitation): string =>
    ({
      open: joiningText.open(invitation),
      given: 'Somebody has given the code already and waits to be confirmed.',
      joined: joiningText.joined(invitation),
      refused: joiningText.refused(invitation),
      withdrawn: joiningText.withdrawn(invitation),
    })[invitation.state],
  notYourself: 'Somebody else of your side has to confirm you. Ask a colleague who may invite.',
  bothSides: 'This person already acts for the other side at this school. End that role first.',
  you: {
    joined: ({ role, place }: Invitation): string => `You are in: ${roleNames[role]}, ${place}.`,
    refused: ({ place }: Invitation): string =>
      `You could not be confirmed for ${place}. If that is wrong, ask the person who sent you the code.`,
    waits: ({ place }: Invitation): string => `Your code for ${place} was taken and waits to be confirmed.`,
  },
  notInvitable: (role: Role): string => `Your role does not invite ${as(role)}. Ask your service lead.`,
  scopeWrong: 'That role is not held for such a place.',
  wholeService: 'the whole service',
  noSuchPlace: 'This school could not be found among yours.',
  noSuchInvitation: 'This invitation could not be found.',
  noSuchMembership: 'This person could not be found there.',
  untilNeeded: (role: Role): string => `Say until which day: ${as(role)} is there for a time.`,
  untilBeforeFrom: 'The last day comes before the first.',
  emailWrong: 'This does not look like an e-mail address.',
  endedAlready: 'That role is over already.',
  lastDayPast: 'The last day cannot be in the past.',
  changedMeanwhile: 'Somebody else changed this at the same moment. Please look at it again.',
  notAllowed: 'Your role does not include that.',
  form: {
    title: 'Invite a colleague',
    intro: `They get a code, give it to this bot in their own Teams, and you confirm that it is them. A code works once, for ${codeDays} days.`,
    school: 'School',
    role: 'Role',
    name: 'Name',
    namePlaceholder: 'First name and surname',
    email: 'Work e-mail',
    emailPlaceholder: 'name@school.example',
    chooseSchool: 'Choose the school.',
    chooseRole: 'Choose the role.',
    giveName: 'Write the name.',
    giveEmail: 'Write the work e-mail address.',
    make: 'Make a code',
    none: 'Your role does not invite anybody. Ask your service lead.',
  },
  code: {
    title: 'The code is ready',
    yours: (invitation: Invitation): string => `For ${joiningText.who(invitation)}.`,
    send: 'Send this to them yourself, by e-mail or by phone. Nothing was sent for you.',
    message: (code: string, { place }: Invitation): string =>
      `To join ${place} in Link Therapy: open the Link Therapy app in your own Teams, say hello there, and write: join ${writtenCode(code)}`,
    until: ({ expiresAt }: Invitation): string =>
      `It works once, until ${shortDate(londonDate(expiresAt))}. You are asked here to confirm the person who gives it.`,
  },
  handover: {
    title: 'Hand schools over',
    intro:
      'Everything that is open moves along: meetings, plans, children to talk about, hours. Both see it in their chats at once, or on the first day.',
    from: 'Whose schools',
    to: 'To whom',
    kind: 'For how long',
    kinds: { covers: 'Cover, until a day', 'takes-over': 'For good' },
    on: 'First day',
    until: 'Last day of the cover',
    chooseFrom: 'Choose whose schools.',
    chooseTo: 'Choose who takes them.',
    chooseKind: 'Choose for how long.',
    chooseDay: 'Choose a day.',
    press: 'Hand over',
    notYours: 'Handing schools over is for team and service leads.',
    nobody: 'There is no therapist with schools yet.',
    schoolsOf: (name: string, schools: number): string =>
      `${name} (${schools === 1 ? '1 school' : `${schools} schools`})`,
    done: ({ kind, from, to, on, until, schools }: Handover): string => {
      const what = schools.length === 1 ? '1 school' : `${schools.length} schools`;
      return kind === 'covers'
        ? `${to.name} covers ${what} for ${from.name}, from ${shortDate(on)} to ${until ? shortDate(until) : 'further notice'}.`
        : `${to.name} takes over ${what} from ${from.name}, from ${shortDate(on)}.`;
    },
    pack: 'Both were told in their chats. What waits in each school is in the handover packs that the new one got.',
    packOf: (school: string): string => `Pack: ${school}`,
    forNew: 'The packs say what is agreed and what is open. Your cards of these schools are in this chat.',
    forOld: 'Thank you. Nothing of it is lost: it belongs to the school.',
    nothing: 'There is no school here that could be handed over. Choose another colleague.',
    samePerson: 'Choose two different people.',
    past: 'The first day cannot be in the past.',
    coverUntil: 'Say until which day the cover lasts.',
  },
  vacancy: {
    title: (school: string, side: Side): string => `${school} has no ${roleNames[side]} at the moment`,
    waits: 'What is open there waits, and goes to whoever takes the post.',
    filled: (school: string, side: Side, name: string): string => `${name} is now the ${roleNames[side]} of ${school}.`,
    button: { 'link-therapist': 'Hand the school over', sendco: 'Invite a SENDCo' } satisfies Record<Side, string>,
  },
  leave: {
    title: 'Leave a role',
    intro: 'Your rights there end at once. What is open stays with the school, for whoever comes next.',
    role: 'Which role',
    chooseRole: 'Choose the role you leave.',
    press: 'Leave',
    none: 'You hold no role here.',
    /** 'SENDCo, Hazelbrook Primary School' */
    line: (role: Role, place: string): string => `${roleNames[role]}, ${place}`,
  },
  over: (place: string): string => `You are no longer linked with ${place} here. Thank you for all you did there.`,
  scopeName: (scope: Scope, place: string): string => (scope.kind === 'schools' ? scope.name : place),
  moved: (summary: string): string => `${summary} The newest card is further down.`,
};
