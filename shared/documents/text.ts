import { londonDate, londonTime, longDate, type CivilDate, type Instant } from '../kernel/time.ts';
import type { Side } from '../organisation/roles.ts';

/** '10:15 on Thu 3 December 2026' */
const moment = (at: Instant): string => `${londonTime(at)} on ${longDate(londonDate(at))}`;

/** Every sentence and heading of the papers people take away, en-GB. No child is ever named in one. */
export const documentsText = {
  moment,
  sides: { 'link-therapist': 'Link therapist', sendco: 'SENDCo' } satisfies Record<Side, string>,
  theBot: 'Link Therapy',
  planTitle: 'Joint plan',
  packTitle: 'Pack for the planning meeting',
  handoverTitle: 'Handover pack',
  reportTitle: 'Report for head and governors',
  about: (schoolName: string, label: string): string => `${schoolName}, ${label}`,
  fileTitles: {
    word: 'Joint plan for Word',
    pdf: 'Joint plan as PDF',
    pack: 'Pack to print before the meeting',
    report: 'One page for head and governors, PDF',
    'report-word': 'One page for head and governors, Word',
    handover: 'Handover pack for somebody new',
  },
  /** Buttons where the plan is read. */
  buttons: { word: 'Word', pdf: 'PDF' },
  draftName: (title: string): string => `${title} (draft)`,
  banner: {
    agreed: (at: Instant, rev: number): string => `Agreed on ${longDate(londonDate(at))} by both. Revision ${rev}.`,
    draft: (at: Instant, rev: number): string => `Draft as of ${moment(at)}, revision ${rev}: not agreed.`,
    agreedByOne: (at: Instant, rev: number, agreed: string, other: string): string =>
      `Draft as of ${moment(at)}, revision ${rev}: agreed by ${agreed}, not yet by ${other}.`,
    conflicts: (count: number): string =>
      count === 1
        ? 'One place holds two texts that are not settled; only the first is printed here.'
        : `${count} places hold two texts that are not settled; only the first of each is printed here.`,
    addenda: (count: number): string =>
      count === 1 ? 'There is one addendum, at the end.' : `There are ${count} addenda, at the end.`,
  },
  footer: {
    agreed: (at: Instant): string => `Agreed on ${longDate(londonDate(at))}`,
    draft: (at: Instant): string => `Draft as of ${moment(at)}`,
    page: (page: number, of: number): string => `Page ${page} of ${of}`,
    of: ['Page ', ' of '] as const,
  },
  /** A sign that stands for one the PDF's typeface lacks, and the note that says so. */
  unprintable: '\uFFFD',
  unprintableNote:
    'This PDF cannot print every sign that was typed; \uFFFD stands for each one left out. The tab shows them all.',
  labels: {
    service: 'Service',
    school: 'School',
    therapist: 'Link therapist',
    sendco: 'SENDCo',
    meeting: 'Planning meeting',
    vacant: 'Nobody at the moment',
    phone: 'Phone',
    email: 'E-mail',
  },
  focus: 'Agreed focus',
  noFocus: 'Not written yet.',
  priorities: 'The school’s own priorities',
  whoDoesWhat: 'Who does what',
  whoDoesWhatHead: ['What', 'Who', 'By when'] as const,
  moreBelow: (count: number): string => (count === 1 ? 'One more is further down.' : `${count} more are further down.`),
  lastTerm: (label: string): string => `What came of the ${label}`,
  lastTermAnyLabel: 'What came of last term',
  lastTermHead: ['Outcome', 'Activity', 'Achieved Y / N', 'Evidence, and who says so'] as const,
  yes: 'Y',
  no: 'N',
  notSaid: 'Not said yet',
  /** For a pen to circle one. */
  toCircle: 'Y / N',
  noEvidence: 'No evidence written down.',
  saidBy: (who: string): string => `Said by: ${who}`,
  selfReported: (who: string): string => `Self-reported${who ? ` by ${who}` : ''}`,
  outcomes: (label: string): string => `Outcomes for the ${label}`,
  outcome: {
    outcome: 'Outcome',
    process: 'Process or activities',
    sltAction: 'SLT action',
    schoolAction: 'School action',
    impact: 'Impact',
    measure: 'Measure',
    owner: 'Who does it',
    dueOn: 'By when',
  },
  carriedFrom: (label: string): string => `Carried on from the ${label}`,
  activities: 'Outcomes and activities',
  activitiesHead: ['Outcome', 'Activity', 'Who', 'By when', 'Achieved Y / N'] as const,
  gapsHead: ['Order', 'Gap', 'What we do about it', 'Who', 'By when'] as const,
  childrenHead: ['Child', 'What we decided together', 'Next step', 'Who', 'By when'] as const,
  aChild: 'A child',
  pointsHead: ['Point', 'Who', 'By when', 'Done'] as const,
  done: 'Done',
  opportunities: 'Universal and targeted opportunities in school',
  opportunitiesHead: ['Strand', 'Universal, for everyone', 'Targeted'] as const,
  opportunitiesFrom: (day: CivilDate): string => `Taken from the school’s grid as it stands on ${longDate(day)}.`,
  hoursHead: (year: string) => [`Allocated for ${year}`, 'Used so far', 'Left'] as const,
  hoursBy: (lines: readonly string[]): string => `Used for: ${lines.join('; ')}.`,
  signatures: 'Agreement',
  signaturesHead: ['Side', 'Name', 'Agreed at', 'Revision'] as const,
  notAgreedYet: 'Not agreed yet',
  addenda: 'Addenda',
  addendumBy: (n: number, who: string, at: Instant): string => `Addendum ${n}, by ${who}, ${moment(at)}`,
  addendumBoth: 'Agreed by both.',
  addendumOne: (other: string): string => `Waiting for ${other} to agree.`,
  handover: {
    intro:
      'Where this school stands today, for whoever takes a post over. Children stand here by their numbers; who they are is in the tab, for those who may know.',
    meeting: 'Planning meeting',
    notBooked: 'Not booked yet',
    people: 'Who is who',
    peopleHead: ['Name', 'Role', 'Phone', 'E-mail', 'When and how'] as const,
    points: 'Questions and points for the next meeting',
    lastTerm: 'What goes on from last term',
    gaps: 'Gaps, the most important first',
    children: 'Children to talk about',
    hours: 'Hours this year',
    grid: 'What is in place',
  },
  pack: {
    intro:
      'Everything you need to hold the meeting on paper. Type the results into the joint plan afterwards; nothing here is stored.',
    when: 'When',
    where: 'Where',
    who: 'Who',
    contacts: 'How to reach each other',
    contactsHead: ['Name', 'Role', 'Phone', 'E-mail'] as const,
    atSchool: (school: string): string => `At ${school}`,
    notBooked: 'No time is booked yet',
    agenda: 'Agenda',
    agendaIntro: 'In the order the meeting goes, with room for notes.',
    points: 'To talk about',
    preparation: 'What each of you brings',
    gridTitle: 'The school’s grid: what is in place',
    gridHead: 'Strand',
    gapInCell: (said: string): string => `Gap: ${said}`,
    nothingInCell: 'Nothing yet',
    gridBlank: 'Nothing is mapped yet.',
    gridAsOf: (day: CivilDate): string => `Last confirmed ${longDate(day)}.`,
    newOutcomes: 'Room for new outcomes',
    decided: 'What you agree, to be typed in afterwards',
  },
  report: {
    intro: (therapist: string, sendco: string, label: string): string =>
      `What ${therapist}, the school’s link therapist, and ${sendco}, its SENDCo, planned together for the ${label}. No child is named or described.`,
    achieved: 'What was achieved',
    nothingAchieved: 'Nothing has been marked as achieved since the last plan.',
    noLastTerm: 'This is the first plan, so there is nothing to look back on yet.',
    notYet: (count: number): string =>
      count === 1
        ? 'One outcome is not achieved yet and goes on.'
        : `${count} outcomes are not achieved yet and go on.`,
    agreed: 'What was agreed',
    planned: 'What is planned',
    agreedHead: ['Outcome', 'What will be done', 'Who', 'By when'] as const,
    achievedHead: ['Outcome', 'Evidence, and who says so'] as const,
    more: (count: number): string =>
      count === 1 ? 'One more is in the joint plan.' : `${count} more are in the joint plan.`,
    standing:
      'What every term’s plan holds goes on as well: planning together, an up-to-date picture of what is in place, easy access to help, and support where children use language.',
    hours: 'The therapist’s time',
    aboutAChild: 'Not shown here: it is about one child.',
    words:
      'A link therapist is the speech and language therapist who plans with this school each term. SENDCo: special educational needs and disabilities coordinator.',
  },
  statement: {
    who: (therapist: string, service: string, school: string): string =>
      `${therapist} from ${service} is the link speech and language therapist of ${school}.`,
    plans: (sendco: string): string =>
      `Each term ${therapistAndSendco(sendco)} plan together how the school supports children’s speech, language and communication.`,
    focus: (label: string, focus: string): string => `Our agreed focus for the ${label}: ${focus}`,
    agreedOn: (day: CivilDate): string => `This plan was agreed on ${longDate(day)}.`,
    help: (sendco: string): string =>
      `If you are worried about how your child talks, understands or gets on with others, please speak to your child’s teacher or to ${sendco}, our SENDCo, through the school office. You can ask for a talk with the therapist there too.`,
    missing: {
      therapist: 'The school has no link therapist at the moment, or the name is not filled in.',
      sendco: 'The school has no SENDCo here at the moment, or the name is not filled in.',
      service: 'The name of the service is not filled in.',
      school: 'The name of the school is not filled in.',
      plan: 'There is no plan yet that you have both agreed.',
      focus: 'The agreed focus is empty, or it still holds a blank to fill in.',
      child: 'The agreed focus speaks of a single child, so it cannot stand on a website.',
    },
  },
  noFile:
    'This link has run out, or it is not for you. Open the plan in the tab, or say “plan”, and take the file from there.',
  noPlan: 'This plan could not be found among those of your schools.',
};

function therapistAndSendco(sendco: string): string {
  return `the therapist and ${sendco}, our SENDCo,`;
}
