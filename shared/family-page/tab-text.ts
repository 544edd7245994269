import { longDate, londonDate, shortDate, type CivilDate, type Instant } from '../kernel/time.ts';

/** Sentences of the school's side of the family's page, en-GB. A child is never named in one. */
export const familyTabText = {
  about:
    'A link to a questionnaire in plain words, without an account. It can be left and opened again until it is sent once. Then it shows the family how things stand, and they can take consent back there.',
  none: 'No page has been made yet.',
  nobody: 'First write down who it is for, under “People around the child”.',
  noBirthday: 'First write down the date of birth. The page asks for its day and month before it shows anything.',
  make: 'Make a link for the family',
  whom: 'For whom',
  days: 'It can be filled in for',
  forDays: { 7: '1 week', 14: '2 weeks', 28: '4 weeks', 56: '8 weeks' } as Readonly<Record<number, string>>,
  firstName: 'Show the child’s first name on the page',
  firstNameHint: 'Only after day and month of birth were right. Without it, the page says “your child”.',
  ring: 'Who to ring',
  ringHint: 'A number, and whom to ask for. Left empty, it says to ring the school.',
  press: 'Make the link',
  made: 'The link is there. Copy it, and send it to them.',
  copy: 'Copy message and link',
  copied: 'Copied',
  notCopied: 'It could not be copied. Open the page and copy its address.',
  look: 'Open the page',
  close: 'Close the link',
  closed: 'The link is closed. Whoever has it gets a sentence that says so.',
  unlock: 'Open it again',
  unlocked: 'It opens again. What they had typed is still there.',
  message:
    'We would like to hear from you before we ask for help with speech and language. This page takes about ten minutes, and you can stop and come back:',
  states: {
    open: (answered: number, opened: CivilDate | null): string =>
      answered ? `${answered} answered, not sent yet` : opened ? `Opened on ${shortDate(opened)}` : 'Not opened yet',
    sent: (at: Instant): string => `Sent on ${longDate(londonDate(at))}`,
    locked: 'Locked: the birthday was wrong three times. Ask them whether it was them before you open it again.',
    'ran-out': 'Ran out',
    closed: 'Closed',
  },
  until: (day: CivilDate): string => `until ${longDate(day)}`,
  by: (by: string, at: Instant): string => `Made by ${by} on ${longDate(londonDate(at))}`,
  paper: 'On paper',
  blankWord: 'Empty, Word',
  blankPdf: 'Empty, PDF',
  filledWord: 'To read out, Word',
  filledPdf: 'To read out, PDF',
  spoken: 'Write down what was read out',
  spokenAbout:
    'Read each question out, with an interpreter where one is needed. A colleague has to be there and hear the answers. Each answer is kept as you leave its field, and you can go on on another device. They become the family’s answers with the button at the end.',
  witness: 'Colleague who heard it, with role',
  witnessHint: 'Needed before it is saved as their answers.',
  witnessNeeded: 'Write down the colleague who heard it.',
  save: 'Save as their answers',
  saved: 'Saved. The questionnaire is there.',
  cancel: 'Leave it',
  later: 'Go on later',
  notAllSaved: 'One of the fields above is not saved yet, so nothing was sent. Its reason stands beside it.',
  theyType:
    'Somebody has begun to answer at the link, and has not sent it. There is one questionnaire for each page: what is typed there is thrown away, and nobody reads it, when you save yours. Ask them first.',
  overTyped: 'They know, and what they typed at the link may go',
  leftOver: (who: string): string => `Written down while it was read out: ${who}`,
  leftOverSays:
    'This was never saved as their answers, and counts for nothing. Their own questionnaire was sent, or the link is closed. A new link lets you go on with it.',
  throwAway: 'Throw it away',
  offers: {
    title: 'The family told us',
    says: (who: string, field: string): string => `${who}. ${field}:`,
    instead: (before: string): string => `(you have written: ${before})`,
    take: 'Take over',
  },
  toldOn: (at: Instant, how: 'link' | 'spoken', witness: string): string =>
    `${longDate(londonDate(at))}, ${how === 'link' ? 'by their link' : `read out, and heard by ${witness}`}`,
  changed: (at: Instant): string => `What has changed, ${longDate(londonDate(at))}`,
  person: (name: string | null, relation: string | null): string =>
    [name ?? 'Name not written yet', relation].filter(Boolean).join(', '),

  notYours: 'This child is not one of yours, or does not exist.',
  gone: 'This page is not there any more. Nothing was changed.',
  notOnList: 'This person is not on the list any more, so no link was made.',
  tooMany: 'Eight open links are the most. Close one first.',
  busy: 'Several people are changing this at the same time, so nothing was saved. Please try again.',
  sentAlready: 'The questionnaire was sent already, so nothing was saved.',
  notRead: 'One of the answers could not be read, so nothing was saved.',
  noFile: 'This link does not work any more. Open the child’s page and press again.',

  readNow: 'Read this now',
  readNowSays:
    'Words in it suggest that a child may not be safe, or must see somebody at once. The family was shown where to turn. Read all of it, and speak to your designated safeguarding lead today.',
  haveRead: 'I have read it',
  readDone: 'Written down that it was read.',
  heardRisk:
    'What was said sounds like a worry about a child’s safety, or like something that must not wait. Speak to your designated safeguarding lead now. If a child is in danger, ring 999. It is kept as the family’s own answer.',
  card: {
    locked: (label: string): string => `The family’s link for ${label} is locked`,
    lockedSays:
      'The birthday was wrong three times. Ask the family whether it was them. In the tab you can open the link again, or close it.',
    sent: (label: string): string => `The family of ${label} has sent the questionnaire`,
    sentSays: 'Their answers, and what they agree to, are with the request in the tab.',
    readNow: (label: string): string => `Read this now: the family of ${label} has written`,
    readNowSays: 'Somebody has to read it today, before anything else. Their words are with the child in the tab.',
    stillUnread:
      'Nobody has said yet that they have read it. Read all of it now, and press “I have read it” beside their words in the tab.',
    unreadByUs:
      'Nobody has said yet that they have read it. Please make sure that the SENDCo or a deputy reads it now: words in it must not wait.',
    readByNow: 'Somebody has read it.',
    quiet: (label: string): string => `The family’s page for ${label}`,
    quietSays: 'How it stands is in the tab.',
    moved: (label: string): string => `Family’s page, ${label}`,
  },
};
