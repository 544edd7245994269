import { longDate, type CivilDate } from '../../../shared/kernel/time.ts';

/** The period somebody holds a role. */
interface Period {
  readonly from: CivilDate;
  readonly until: CivilDate | null;
}

/** What only the pages about people say, en-GB. */
export const peopleText = {
  title: 'People',
  groups: { link: 'Link therapist', school: 'At the school', service: 'Also from the therapy service' },
  toCome: 'Still to come',
  over: (count: number): string => (count === 1 ? '1 person who was here' : `${count} people who were here`),
  none: 'Nobody belongs to this school yet.',
  you: 'You',
  since: ({ from, until }: Period): string =>
    until ? `From ${longDate(from)} until ${longDate(until)}` : `Since ${longDate(from)}`,
  covers: (until: CivilDate): string => `Covers until ${longDate(until)}`,
  willBe: ({ from, until }: Period): string =>
    until ? `From ${longDate(from)} until ${longDate(until)}` : `From ${longDate(from)}`,
  was: ({ from, until }: Period): string =>
    until && until >= from
      ? `From ${longDate(from)} until ${longDate(until)}`
      : `From ${longDate(from)}, ended the same day`,
  strands: 'Strands',
  training: 'Training',
  trained: (what: string, on: CivilDate): string => `${what}, ${longDate(on)}`,
  counts: (until: CivilDate): string => `counts until ${longDate(until)}`,
  ranOut: (until: CivilDate): string => `ran out on ${longDate(until)}`,

  vacant: {
    says: (role: string): string => `There is no ${role} here at the moment. What is open waits for whoever comes.`,
    therapist: 'Your service’s team lead or service lead can send one. Ask them.',
    sendco: 'The head teacher, the link therapist or the service lead can invite one. Ask them.',
    invite: (role: string): string => `Invite a ${role}`,
  },

  change: { mine: 'Change my details', theirs: 'Change details' },
  email: 'Work e-mail',
  phone: 'Phone',
  when: { mine: 'How and when you can be reached', theirs: 'How and when they can be reached' },
  whenHint: 'For example: Tuesdays, by phone after half past three',
  addTraining: 'Add training',
  remove: 'Remove',
  what: 'Training',
  on: 'Day',
  until: 'Counts until',
  untilHint: 'Leave empty when it does not run out',
  trainingNeeded: 'Say for each training what it was and on which day.',
  save: 'Save',
  cancel: 'Cancel',
  saved: (name: string): string => `The details of ${name} are saved.`,

  role: {
    button: 'Change the role',
    intro: (name: string, role: string): string =>
      `${name} goes on here in another role, from today and without a new code. The role as ${role} ends.`,
    next: 'New role',
    needed: 'Choose the new role.',
    press: 'Change the role',
    done: (name: string, role: string): string => `${name} is now ${role}.`,
  },

  end: {
    button: { mine: 'Leave this role', theirs: 'End this role' },
    title: (name: string, role: string, mine: boolean): string =>
      mine ? `Leave your role as ${role}?` : `End the role of ${name} as ${role}?`,
    sees: (name: string, mine: boolean): string =>
      mine
        ? 'From then on you see nothing of it here, and no messages come to your chat.'
        : `From then on ${name} sees nothing of it here, and no messages come to their chat.`,
    stays: {
      therapist:
        'Meetings, plans and children stay with the school and wait for whoever comes next. To move them to a colleague in one step, a lead hands the school over instead.',
      sendco:
        'Meetings, plans and children stay with the school: the deputy takes them up, or they wait for the next SENDCo.',
      others: 'What was written stays with the school.',
    },
    when: 'When',
    atOnce: 'At once',
    later: 'From a last day on',
    lastDay: 'Last day',
    dayNeeded: 'Choose the last day.',
    press: { mine: 'Leave', theirs: 'End the role' },
    keep: 'Keep it',
    done: (name: string, mine: boolean): string => (mine ? 'You have left this role.' : `${name}: the role is ended.`),
    doneLater: (name: string, day: CivilDate): string => `${name}: the role ends on ${longDate(day)}.`,
  },

  invite: {
    title: 'Invite a colleague',
    button: 'Invite a colleague',
    intro:
      'You get a code to send to them yourself. They write it to Link Therapy in their own Teams, and you confirm that it is them. A code works once, for two weeks.',
    role: 'Role',
    chooseRole: 'Choose a role',
    name: 'First name and surname',
    email: 'Work e-mail',
    emailHint: 'Nothing is sent to it. It helps to know them again when the code is given.',
    from: 'First day',
    until: 'Last day',
    untilHint: 'Leave empty when it has no end',
    untilNeeded: 'Say until when, as their help is for a time.',
    nameNeeded: 'Write the name.',
    emailNeeded: 'Write the work e-mail address, such as name@school.example.',
    fromNeeded: 'Choose the first day.',
    about: 'What they are asked about',
    child: 'One child',
    strand: 'One strand',
    whichChild: 'Which child',
    whichStrand: 'Which strand',
    choose: 'Choose',
    noChildren:
      'You see no single child of this school, so it is a strand. The link therapist can invite for one child.',
    chooseAbout: 'Choose the child or the strand.',
    make: 'Make the code',
    makingIs: 'Making the code',
    scope: 'Where they hold it',
    whole: 'The whole service',
    several: 'Several schools',
    schools: 'Which schools',
    team: 'What these schools are called together',
    teamHint: 'For example: North team, or the name of a trust',
    scopeNeeded: 'Choose where they hold it: the whole service, or several schools.',
    teamNeeded: 'Give the schools a name, and tick at least one.',
    none: 'Your role does not invite anybody here. Ask your service lead.',
  },
  code: {
    title: (name: string): string => `The code for ${name}`,
    once: 'It is shown this once. Copy it before you go on.',
    copied: 'Copied. Send it to them yourself, by e-mail or by phone: nothing was sent for you.',
    message: 'The words to send',
    copy: 'Copy the words',
    notCopied: 'Teams did not let us copy. The words are marked now: press Ctrl and C, or copy them on your phone.',
    done: 'Done, put it away',
    sure: 'Put away without copying',
    doneNotCopied: 'You have not copied it yet. It cannot be shown again; you would have to make a new one.',
  },
  invitations: {
    title: 'Invitations',
    none: 'Nobody is invited at the moment.',
    waiting: 'Waiting for you to confirm',
    open: 'Code not given yet',
    runOut: 'Ran out',
    done: (count: number): string => (count === 1 ? '1 earlier invitation' : `${count} earlier invitations`),
    sentTo: (email: string): string => `You sent the code to ${email}.`,
    withdraw: 'Take it back',
    again: 'Invite again',
    as: (role: string, place: string): string => `${role}, ${place}`,
  },
};
