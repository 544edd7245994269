import { longDate, londonDate, londonTime, shortDate, type CivilDate, type Instant } from '../kernel/time.ts';

const things = (count: number): string => (count === 1 ? 'one thing' : `${count} things`);

/** Every sentence about a new pair's initial discussions, en-GB. */
export const initialText = {
  label: 'initial discussions',
  pair: (therapist: string, sendco: string): string => `${therapist} and ${sendco}`,
  title: (therapist: string, sendco: string): string => `Initial discussions: ${initialText.pair(therapist, sendco)}`,
  agreement: {
    therapist:
      'Plans with the SENDCo each term. Brings knowledge of speech, language and communication at all three levels, and what the wider service offers. Says early when time runs short.',
    school:
      'Keeps the grid and children’s paperwork up to date. Makes time for planning, for staff training and for what was agreed. Owns what runs in school between visits.',
    together:
      'We decide together what the allocated hours are used for. We share what works and what does not, and collect what children, parents and staff say has changed.',
  },
  /** What has to be there before anybody can sign. */
  missing: {
    talked: (outcome: string): string => `${outcome}: say how you talked about it, and on what day.`,
    therapist: (outcome: string, count: number): string =>
      `${outcome}: ${things(count)} of the therapist’s still open. Tick what is done, or say why not.`,
    sendco: (outcome: string, count: number): string =>
      `${outcome}: ${things(count)} of the school’s still open. Tick what is done, or say why not.`,
    agreement: 'The link agreement has an empty part. Say what each of you does, and how you work together.',
    reviewOn: 'Choose a day on which you look at the link agreement again.',
  },
  step: {
    talked: 'Talk it through, and note how and when',
    completed: (tool: string): string => `${tool}: completed and shared with the therapist`,
    toShare: (tool: string): string => `${tool}: completed, and still to be shared with the therapist`,
  },
  /** 'Foundations: 3 of 5 done' */
  progress: (outcome: string, done: number, of: number): string => `${outcome}: ${done} of ${of} done`,
  /** '2 for you, 1 for you both'; empty when nothing is open. */
  openFor: (open: readonly (readonly [count: number, whose: string])[]): string =>
    open
      .filter(([count]) => count > 0)
      .map(([count, whose]) => `${count} for ${whose}`)
      .join(', '),
  you: 'you',
  youBoth: 'you both',
  themBoth: 'both',
  next: {
    step: (outcome: string, step: string): string => `Next for you: ${outcome}. ${step}.`,
    guidance: (title: string): string => `Next for you: read “${title}”, under Foundations.`,
    waiting: (other: string, count: number): string => `Your part is done. Waiting for ${other}: ${things(count)}.`,
    sign: 'Everything is there. Next for you: read the link agreement and sign it.',
    signed: (other: string): string => `You have signed. Waiting for ${other} to read and sign.`,
    lookOn: (therapist: number, sendco: number): string =>
      therapist + sendco === 0
        ? 'Everything is there; the link agreement is to be signed.'
        : 'They are going through their initial discussions.',
    agreed: (on: Instant, reviewOn: string | undefined): string =>
      `Agreed by both on ${longDate(londonDate(on))}.${reviewOn ? ` To be looked at again on ${reviewOn}.` : ''}`,
  },
  due: {
    meeting: (on: CivilDate): string => `To be done by your planning meeting on ${longDate(on)}.`,
    by: (on: CivilDate): string => `To be done by your first planning meeting, at the latest on ${longDate(on)}.`,
    window: (on: CivilDate): string => `To be done by your first planning meeting. Planning opens on ${longDate(on)}.`,
    some: 'To be done by your first planning meeting.',
  },
  summary: (school: string, next: string): string => `${school}: initial discussions. ${next}`,
  begun: (starter: string): string =>
    `${starter} would like to begin your initial discussions: three things to go through together before you first plan.`,
  moved: (school: string, at: Instant): string =>
    `${school}: initial discussions, until ${londonTime(at)} on ${shortDate(londonDate(at))}. The newest card is further down.`,
  asOf: (at: Instant, by: string): string =>
    `As of ${londonTime(at)} on ${shortDate(londonDate(at))}, changed by ${by}`,
  questions: (count: number): string =>
    count === 1 ? 'One question for your meeting.' : `${count} questions for your meeting.`,
  questionsWait: (count: number): string =>
    `Your plan is full, so ${count === 1 ? 'one question waits' : `${count} questions wait`} here. Take a row out of the plan, or leave ${count === 1 ? 'it' : 'them'} for the next one.`,
  howFar: 'How far you are',
  button: {
    questions: 'Questions',
    read: 'Read and sign',
    readAgreed: 'Read the agreement',
    openTab: 'Open in the tab',
    start: 'Start',
    save: 'Save',
    goOn: 'Save and go on',
    ask: 'Save and add another',
    close: 'Save and close',
    open: (title: string): string => `Open: ${title}`.slice(0, 60),
  },
  work: {
    talked: 'How you talked about it',
    yourPart: 'Your part',
    partOf: (name: string): string => `The part of ${name}`,
    sharedOn: (tool: string, on: string): string => `${tool}, shared on ${on}`,
    answerOne: 'Answered before you meet',
    agreementHint: 'Written for you to change. You both sign it when everything else is there.',
    beforeSigning: 'Before you can sign',
    aim: (impact: string): string => `What it is for: ${impact}.`,
    measure: (measure: string): string => `How you will see it: ${measure}.`,
    examples: 'Examples so far',
    guidance: 'Local guidance',
    noGuidance: 'No guidance shared yet.',
    read: (title: string): string => `${title}: read by the school`,
    unread: (title: string): string => `${title}: not read yet`,
    done: (action: string): string => `Done: ${action}`,
    open: (action: string): string => `Open: ${action}`,
    why: (reason: string): string => `Why not yet: ${reason}`,
    conflict: (label: string, standing: string, second: string): string =>
      `Two texts for “${label}”: “${standing}” and “${second}”. Choose one under ${initialText.button.read}.`,
    locked: 'You have both signed, so nothing can be changed here. To correct something, write an addendum.',
    closed: (progress: string): string => `Saved. ${progress}.`,
    questionsClosed: (count: number): string => `Saved. ${initialText.questions(count)}`,
    noQuestions: 'No questions yet. What you ask here comes up in your planning meeting by itself.',
    answered: (question: string, answer: string): string => `${question} Answer: ${answer}`,
    resources:
      'A way in: ask your therapist for half an hour on the five strands and three levels, and look at your school’s grid in the tab.',
  },
  form: {
    process: { label: 'How', error: 'Choose how you talked.', hint: 'Phone, Teams or face to face' },
    talkedOn: { label: 'On what day', error: 'Choose the day.', hint: 'Pick a day' },
    withWhom: { label: 'With whom', error: 'Name who was there.', hint: 'You two, or who else was there' },
    ticked: { label: 'What you have done', error: 'Tick what is done.' },
    whyOpen: {
      label: 'If something cannot be ticked yet, say why',
      error: 'Say why in a few words.',
      hint: 'For example: no time with staff',
    },
    toolsShared: {
      label: 'Day you shared the ticked tools with your therapist',
      error: 'Choose the day.',
      hint: 'Pick a day',
    },
    rating: {
      label: 'How well do you know the framework? Your therapist sees this and starts from there',
      error: 'Choose one.',
      hint: 'Choose one',
    },
    guidanceTitle: { label: 'Guidance to share', error: 'Give it a title.', hint: 'Title' },
    guidanceAddress: { label: 'Its web address', error: 'Paste its web address.', hint: 'https://…' },
    guidanceRead: { label: 'Guidance you have read', error: 'Tick what you have read.' },
    example: {
      label: 'Note an example',
      error: 'Say what happened.',
      hint: 'A word you both use now, something you planned together. Please do not name a child.',
    },
    question: {
      label: 'A question for your meeting',
      error: 'Write your question.',
      hint: 'Please do not name a child.',
    },
    answerTo: { label: 'A question you can answer already', error: 'Choose the question.', hint: 'Choose a question' },
    agreement: { error: 'Say it in a few lines.', hint: 'In a few lines' },
    reviewOn: { error: 'Choose a day.' },
    answer: { label: 'Your answer', error: 'Write your answer.', hint: 'In a few words' },
  },
  processes: { phone: 'By phone', teams: 'On Teams', 'face-to-face': 'Face to face' },
  ratings: {
    new: 'It is new to me',
    some: 'I have come across it',
    well: 'I know it well',
    teach: 'I could explain it to others',
  },
  field: {
    outcome: 'Outcome',
    belongsTo: 'Belongs to',
    withWhom: 'With whom',
    impact: 'What it is for',
    measure: 'How you will see it',
    therapistWhy: 'Why something of the therapist’s is still open',
    schoolWhy: 'Why something of the school’s is still open',
    action: 'Action',
    done: 'Done',
    completed: 'Completed',
    sharedOn: 'Shared on',
    title: 'Title',
    address: 'Web address',
    read: 'Read by the school',
    question: 'Question',
    answer: 'Answer',
    example: 'What happened',
    rating: 'How well the SENDCo knows the framework',
    therapist: 'What the link therapist does',
    school: 'What the school does',
    together: 'How you work together',
    reviewOn: 'Look at this again on',
  },
  rows: {
    page: 'Your link agreement',
    outcome: 'Outcome',
    therapistAction: 'The therapist’s action',
    schoolAction: 'The school’s action',
    tool: 'Tool',
    guidance: 'Local guidance',
    question: 'Question',
    example: 'Example',
    readiness: 'Where the SENDCo starts from',
  },
  groups: {
    guidance: 'Local guidance',
    readiness: 'Where the SENDCo starts from',
    question: 'Questions for the meeting',
    page: 'Your link agreement',
  },
  mark: { therapist: 'the therapist’s part', school: 'the school’s part' },
  noAddress: 'Give the guidance both a title and its web address, beginning with https://.',
  noAnswerTo: 'Choose the question that your answer belongs to.',
  vacant: (school: string): string =>
    `${school} needs both a link therapist and a SENDCo before you can begin. Ask your service lead.`,
  notForYou:
    'Initial discussions are for the link therapist and the SENDCo of a school, and you are neither at the moment.',
  yourSchools: 'Initial discussions in your schools',
  standing: {
    agreed: (other: string, on: Instant): string => `With ${other}: agreed on ${longDate(londonDate(on))}`,
    underWay: (other: string): string => `With ${other}: under way`,
    notBegun: (other: string): string => `With ${other}: not begun yet`,
  },
  /** In the welcome and in the answer to 'hello'. */
  newPair: (pairs: readonly (readonly [other: string, school: string])[]): string => {
    const [only] = pairs;
    if (only && pairs.length === 1)
      return `You and ${only[0]} at ${only[1]} have not finished your initial discussions. Press Start, or say “start”.`;
    const list = pairs.map(([other, school]) => `${other} at ${school}`).join('; ');
    return `Initial discussions are still to be finished with: ${list}. Press Start, or say “start”.`;
  },
  /** One line for the card of a planning meeting. */
  otherPair:
    'This page belongs to another pair of therapist and SENDCo, so it is kept as it is. Say “start” for yours.',
};
