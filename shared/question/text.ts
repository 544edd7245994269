import type { Level } from '../balanced-system/framework.ts';
import { longDate, londonDate, londonTime, shortDate, type CivilDate, type Instant } from '../kernel/time.ts';

const count = (number: number, one: string): string => (number === 1 ? `1 ${one}` : `${number} ${one}s`);
const levels: Record<Level, string> = { 1: 'universal', 2: 'targeted', 3: 'specialist' };
const when = (at: Instant): string => `${shortDate(londonDate(at))}, ${londonTime(at)}`;

/** How long something took, in the unit that tells it best. */
function lasted(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return count(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? count(hours, 'hour') : count(Math.floor(hours / 24), 'day');
}

/** Every sentence about a worry and its anonymous question, en-GB. */
export const questionText = {
  title: 'Worries and questions',
  worried: 'I’m worried about a child',
  listed: (school: string): string => `Worries and questions: ${school}`,
  intro:
    'Ask your link therapist about a child without saying who it is. You get an answer here, and you see at once what your school already has.',
  introTherapist: 'What schools ask about a child whom nobody names. Each answer counts in the school’s hours.',
  none: 'Nobody has asked anything yet.',
  chooseSchool: 'Choose the school first.',
  whichSchool: 'Which school is it about?',
  goOn: 'Go on',
  back: 'All questions',
  notYours: 'This belongs to a school that you are not linked with, or it is not there any more.',
  notAllowed: 'Only the school’s SENDCo can ask here.',
  notAnswer: 'Only the school’s link therapist can answer here.',
  outOfDate: 'That card was out of date, so nothing was changed.',
  tooBusy: 'Somebody changed this at the same moment. Please try again.',
  whoAsks: (who: readonly string[]): string =>
    who.length
      ? `Please tell ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(who)}: they can ask the link therapist.`
      : 'Please tell your SENDCo: they can ask the link therapist.',

  form: {
    title: 'Ask without a name',
    hint: 'Nobody needs to know who the child is. Please leave out names, birthdays and addresses.',
    yearGroup: 'Year group, if you like',
    anyYear: 'Not said',
    yearError: 'Choose a year group, or leave it.',
    strands: 'Strands of your grid, if you know',
    strandsError: 'Choose strands of the grid, or leave it.',
    words: 'What worries you?',
    wordsHint: 'For example: he talks at home and says nothing in class. What can we do tomorrow?',
    send: (name: string | undefined): string => (name ? `Send to ${name}` : 'Send'),
  },
  noWords: 'Write what worries you first.',
  tooLong: (most: number): string => `Please use ${most} characters at most.`,
  sent: (name: string | undefined): string => (name ? `Sent to ${name}.` : 'Sent.'),
  noTherapist: (school: string, service: string): string =>
    `No link therapist is linked with ${school} just now. Your question is with those who lead ${service}, who can answer it. If it cannot wait, ring the service: “who” shows how.`,

  status: {
    waits: (at: Instant): string => `Waits for an answer since ${when(at)}`,
    answered: (answers: number, after: number): string =>
      `${answers === 1 ? 'Answered' : count(answers, 'answer')}, the first after ${lasted(after)}`,
    request: 'Now a request for help',
  },
  open: 'Open questions',
  done: 'Answered questions',
  openNone: 'No question is open.',
  askedBy: (by: string, at: Instant): string => `${by}, ${when(at)}`,
  about: (yearGroup: string | null, strands: readonly string[]): string =>
    [yearGroup, ...strands].filter(Boolean).join(', '),
  question: 'The question',
  answers: 'Answers',
  answerBy: (by: string, at: Instant, minutes: number): string =>
    `${by}, ${when(at)}${minutes ? `, ${count(minutes, 'minute')} of the school’s hours` : ''}`,
  earlier: (left: number): string => `${count(left, 'earlier answer')}: see the tab.`,

  offers: {
    title: 'Already here, without waiting',
    line: (strand: string, level: Level, text: string): string => `${text} (${strand}, ${levels[level]})`,
    none: 'Nothing of your grid fits yet.',
    gap: (strand: string, level: Level): string => `${strand}, ${levels[level]}: nothing is in place. That is a gap.`,
    toGrid: 'Put it in the grid',
    more: (left: number): string => `${left} more in the grid.`,
    choose: 'Something to try now',
    chooseError: 'Choose something of your grid first.',
    tryIt: 'We will try this',
    gone: 'That is no longer in your grid. Choose something else.',
    tried: (text: string): string => `“${text}” is noted as what you will try.`,
    trying: 'You will try',
    tryingTheirs: 'The school will try',
    tryingLine: (text: string, on: CivilDate): string => `${text}, from ${longDate(on)}`,
  },
  since: (on: CivilDate): string => `Since ${longDate(on)}`,
  tooManyTried: 'Ten things to try are enough for one question.',

  answer: {
    words: 'Your answer',
    hint: 'What they can do now, and when to come back to you',
    minutes: 'Minutes for the school’s hours',
    minute: (minutes: number): string => (minutes ? count(minutes, 'minute') : 'none'),
    send: 'Send the answer',
    sent: 'Your answer is sent, and counted in the school’s hours.',
    sentFree: 'Your answer is sent.',
  },
  noAnswer: 'Write your answer first.',
  minutesError: 'Choose how many minutes it took, from 0 to 480.',
  sentAlready: 'An answer was sent from this form already. What you wrote now is still in it: send it as a new one.',
  tooManyAnswers: 'Twenty answers are enough for one question. Please talk to each other.',

  help: {
    ask: 'Ask for help with this child',
    title: 'Ask for help with this child',
    intro: 'What you said in your question is filled in. Names come later, and with consent only.',
    noPlan: 'There is no planning for this term yet. Your question stays with your link therapist until then.',
    began: 'The child is on the agenda of the planning meeting.',
    see: 'See the request',
  },
  chooseOne: 'Choose',
  which: 'Which question?',
  whichError: 'Choose a question first.',
  openIt: 'Open',
  more: (left: number): string => `${left} more in the tab.`,
  openTab: 'Open in the tab',
  moved: (school: string): string => `A question of ${school}. The newest card is further down.`,
  asks: (school: string): string => `${school} has a question about a child`,
  hasAnswer: 'Your question has an answer',

  tab: {
    ask: 'Ask without a name',
    inside: 'Answers, and what is here already',
    cancel: 'Cancel',
    answerIt: 'Answer',
    answerMore: 'Answer again',
    sentAloud: 'Sent',
    minutesHint: '0 to 480',
    toRequest: 'Open children to talk about',
  },
} as const;
