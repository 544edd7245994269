import { longDate, type CivilDate } from '../kernel/time.ts';

/** What was done about a child, in words a parent reads, by the event that is stored. Row H08. */
const done: Readonly<Record<string, string>> = {
  'request.read': 'read the request, with the child’s name',
  'request.read-without-name': 'read the request, without the child’s name',
  'request.begun': 'wrote the first part of the request',
  'request.changed': 'changed the request',
  'request.put-back': 'put the child back on the list for the planning meeting',
  'request.taken-back': 'took the child off the list for the planning meeting',
  'request.file-added': 'added a file to the request',
  'request.file-removed': 'took a file out of the request',
  'request.file-read': 'opened a file of the request',
  'request.who-has-seen': 'looked at this list',
  'consent.given': 'wrote down that somebody agreed',
  'consent.refused': 'wrote down that somebody said no',
  'consent.withdrawn': 'wrote down that somebody took their agreement back',
  'consent.changed': 'changed what is written down about who agreed',
  'family.page-made': 'made a page for the family',
  'family.page-closed': 'closed the family’s page',
  'family.page-unlocked': 'opened the family’s page again, which had been locked',
  'family.listed': 'looked at which pages the family has',
  'family.opened': 'opened the family’s page',
  'family.locked': 'named a wrong birthday three times, so the page was locked',
  'family.sent': 'sent the questionnaire',
  'family.written-down': 'wrote down the answers to the questionnaire',
  'family.said-changed': 'said what has changed',
  'family.urgent-read': 'said that they have read what must not wait',
  'family.unread-told': 'told the school that nobody has said they read what must not wait',
  'family.paper-taken': 'saved the questionnaire as a file',
  'journey.read': 'read the therapy service’s own record of the child, with the name',
  'journey.read-holder': 'saw who in the therapy service works with the child, without the name',
  'journey.taken-up': 'took the child on for the therapy service',
  'journey.changed': 'changed the therapy service’s own record of the child',
  'journey.handed-on': 'handed the child on to a colleague in the therapy service',
  'own-copy.read': 'looked up whether a record of the child is in use, without the name',
  'own-copy.asked': 'asked for a record of the child to be restricted, used again or erased',
  'own-copy.approved': 'agreed that a record of the child is restricted, used again or erased',
  'own-copy.declined': 'declined that a record of the child is restricted, used again or erased',
  'own-copy.decided': 'decided on a record of the child',
  'rights.pack-made': 'made a pack of all that is kept about the child, with the name',
  'support.pack-made': 'made the pack of the child’s move, with the name',
  'request.read-by-next-school': 'read who the child is, for the pack of the move to their school',
  'arrival.read': 'read, as the school the child goes to, what is open, without the name',
  'arrival.said': 'took on, as the school the child goes to, what was open, or asked back',
  'support.pack-made-without-name': 'made the pack of the child’s move, without the name',
  'isp.made': 'made the child’s support plan (ISP), with the name',
  'isp.made-without-name': 'made the child’s support plan (ISP), without the name',
  'rights.consent-proof-read': 'read who had consented, with the child’s name, after the record had gone',
  'rights.bundle-asked': 'asked for what both sides wrote about the child, or the proof of consent, to be erased',
  'rights.bundle-agreed': 'agreed that what both sides wrote about the child, or the proof of consent, is erased',
  'rights.bundle-kept': 'decided that what both sides wrote about the child, or the proof of consent, stays',
  'rights.held': 'marked that a record of the child may not be erased for now',
  'rights.hold-lifted': 'ended the mark that a record of the child may not be erased',
  'sheet.child-read': 'read about the child, without the name, in the term’s plan',
  'sheet.filled-in': 'wrote about the child, without the name, in the term’s plan',
  'sheet.filled-in.kept-after-warning': 'wrote about the child in the term’s plan, with words that may tell who it is',
  'sheet.row-removed': 'took the child out of the term’s plan',
  'sheet.row-restored': 'put the child back in the term’s plan',
  'sheet.conflict-settled': 'chose between two texts about the child in the term’s plan',
  'plan.downloaded': 'saved the term’s plan as a file, without the child’s name',
  'pack.downloaded': 'saved the papers for the meeting as a file, without the child’s name',
};

const from: Readonly<Record<string, string>> = {
  chat: 'in a chat',
  tab: 'on the pages in Teams',
  job: 'by itself',
  link: 'on the family’s page',
};

/** An event may end in how it came about, such as after a warning, which mostly is no matter of the list. */
const plain = (event: string): string => event.split('.').slice(0, 2).join('.');

/** Sentences about the record of who read and changed what, en-GB. A child is never named in one. */
export const auditText = {
  title: 'Who has seen this',
  intro: 'Everyone who has read or changed this request, the newest first. Looking at this list is noted too.',
  none: 'Nobody has opened this request since the list began.',
  earlier: 'Show earlier ones',
  print: 'Print for the parent',
  notYours: 'This child is not one of yours, or does not exist.',
  head: { when: 'When', who: 'Who', what: 'What they did' },
  done: (event: string): string => done[event] ?? done[plain(event)] ?? 'worked with the request',
  from: (client: string): string => from[client] ?? client,
  itself: 'Link Therapy itself',
  byLink: 'The family, by their link',
  gone: 'Somebody who is no longer here',
  times: (count: number): string => (count === 1 ? '' : count === 2 ? 'twice' : `${count} times`),
  paper: {
    title: 'Who has looked at the request for help about your child',
    intro:
      'Your child’s school has asked a speech and language therapist for help. The words about your child are kept on a computer. This list shows everyone who has read or changed them, and when. The newest is at the top.',
    without:
      'Where it says “without the child’s name”, the person could not see who the child is. It said, for example, “Child 3, Year 2”.',
    ask: 'If something here surprises you, please ask the school’s SENDCo. You can ask for a new list at any time.',
    made: (day: CivilDate, school: string): string => `${school}. This list was made on ${longDate(day)}.`,
  },
} as const;

/** Whether the list has words of its own for an event; a test asks it of every event about a child. */
export const hasWords = (event: string): boolean => Object.hasOwn(done, plain(event));
