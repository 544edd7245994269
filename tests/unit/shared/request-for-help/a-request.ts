import { markedPaths } from '../../../../shared/kernel/marking.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { requestIdSchema } from '../../../../shared/kernel/ids.ts';
import type { Sheet } from '../../../../shared/sheet/sheet.ts';
import type { SheetAct } from '../../../../shared/sheet/decide.ts';
import { openPlan } from '../../../../shared/planning/open-plan.ts';
import { consentWordSchema, pairOfBodies, type ConsentWord, type Giver } from '../../../../shared/consent/consent.ts';
import { requestSchema, type Request } from '../../../../shared/request-for-help/request.ts';
import { ellen, hazelbrook, opened, opening } from '../planning/a-cycle.ts';

export const today = date('2026-11-27');

/** The plan of Hazelbrook's spring term as it is opened. */
export const aPlan = (): Sheet => openPlan(opened(), undefined, undefined, opening);

/** The SENDCo of Hazelbrook acts. */
export const bySendco = (activityId = 'activity-1'): SheetAct => ({
  by: ellen,
  side: 'sendco',
  at: instant('2026-11-27T10:00:00Z'),
  activityId,
  newId: 'new-1',
});

/** Words that stand nowhere else: whoever sees one of them knows who the child is. */
export const identity = {
  name: 'Zanthia Quillfeather',
  bornOn: date('2019-05-06'),
  className: 'Puffins-Q7',
  upn: 'J803019007642',
};
/** Who answered about consent, and what was noted of it, in words that stand nowhere else. */
export const answered = { otherBody: 'Nursery-Q7', name: 'Ottoline Quillfeather, mother', note: 'Understood-Q7' };

/** Somebody around the child, in words and codes that stand nowhere else. */
export const around = {
  name: 'Isaura Quillfeather-Q7',
  relation: 'guardian',
  phone: '07700 900742',
  email: 'isaura-q7@example.org',
  reachBy: 'in-person',
  reachWhen: 'after-four-Q7',
  language: 'Quenya-Q7',
  interpreter: 'interpreter-needed',
  responsibility: 'has-responsibility',
  maySend: 'text-and-e-mail',
  legalLimit: 'no-contact',
} as const;

/** What else is known of the child, and what was before, in words and codes that stand nowhere else. */
export const alsoKnown = {
  preferredName: 'Zanny-Q7',
  classTeacher: 'Mr Tern-Q7',
  sex: 'female',
  lookedAfter: 'was-looked-after',
  address: '7 Quill Row, Q7',
  phone: '01233 900742',
  gp: 'Dr Heron-Q7',
  surgery: 'Quayside-Q7 Surgery',
  nhsNumber: '9434765919',
} as const;
export const past = {
  history: {
    medical: 'Glue-ear-Q7',
    family: 'Late-talkers-Q7',
    seenBefore: 'by-this-service',
    seenNote: 'Two-blocks-Q7',
    answeredBefore: 'Report-of-May-Q7',
  },
  hearing: [{ id: 'hearing-a', on: '2024-03-04', result: 'not-passed', where: 'Audiology-Q7' }],
} as const;

/** What the family has told by its page, in words that stand nowhere else. */
const family = {
  told: [
    {
      ...{ id: 'sent-a', at: '2026-11-20T09:00:00Z', personId: 'person-a', who: 'parental-responsibility' },
      ...{ how: 'link', witness: '', answers: { strengths: 'Sings-to-her-hen-Q7' } },
    },
  ],
  voices: [{ id: 'voice-a', at: '2026-11-21T09:00:00Z', personId: 'person-a', text: 'Asked-a-friend-Q7' }],
} as const;

/** A report that went with it; its title stands nowhere else. */
const aFile = {
  ...{ id: 'file-a', paper: 'reports', kind: 'pdf', bytes: 1024, sha256: '0'.repeat(64), datedOn: '2026-10-02' },
  ...{ author: '', title: 'Report on Zanthia-Q7', addedAt: '2026-11-20T09:00:00Z', by: ellen.name, scan: 'clean' },
};

/** One answer about who the child is: given on 20 November 2026 without an end, by a parent who is not on the list. */
export const aWord = ({ giver, ...more }: Partial<Omit<ConsentWord, 'giver'>> & { giver?: Partial<Giver> } = {}) =>
  consentWordSchema.parse({
    ...{ id: 'word-1', purpose: 'discuss', state: 'given', withWhom: [...pairOfBodies], otherBody: answered.otherBody },
    ...{ on: '2026-11-20', until: null, how: 'signed-form', witness: '', interpreter: null },
    ...{ saidAt: '2026-11-20T09:00:00Z', by: ellen.name },
    ...more,
    giver: { kind: 'parental-responsibility', personId: null, name: answered.name, note: answered.note, ...giver },
  });

/** A request in which everything is filled in, consent given on 20 November 2026 without an end. */
export const aRequest = (more: Partial<Request> = {}): Request =>
  requestSchema.parse({
    id: requestIdSchema.parse('request-3-abc'),
    schoolId: hazelbrook.id,
    serviceId: hazelbrook.serviceId,
    schoolName: hazelbrook.name,
    cycleId: opened().id,
    number: 3,
    yearGroup: 'Year 2',
    child: { ...identity, ...alsoKnown },
    reason: { about: 'communication', worry: 'She stands beside the others and watches' },
    ...past,
    education: {
      ...{ stage: 'sen-support', attainment: 'Near what is expected', support: 'A small group, twice a week' },
      ...{ oneToOne: 'a-little', targets: 'Asks to join in', agencies: 'Educational-psychologist-Q7' },
    },
    screens: [{ id: 'screen-a', tool: 'language-link', result: '31 of 60', band: 'amber', on: '2026-10-05' }],
    declaration: { completedBy: ellen.name, informed: 'yes', on: '2026-11-20' },
    question: 'How can she join in at playtime?',
    hopedFor: 'A friend to play with',
    tried: [
      { id: 'tried-1', strand: 'IN', what: 'Word of the week', howLong: 'Half a term', effect: 'Some new words' },
    ],
    papers: {
      parentalQuestionnaire: { state: 'have', on: '2026-11-02', note: '' },
      iep: { state: 'have', on: '2025-09-03', note: 'Two targets on language' },
      ehcp: { state: 'not-needed', on: null, note: '' },
      reports: { state: 'missing', on: null, note: '' },
    },
    namedAdult: 'Mr Hall, teaching assistant',
    files: [aFile],
    family,
    spoken: [{ id: 'person-a', witness: 'Mr-Heard-Q7', answers: { worries: 'Hides-under-coats-Q7' } }],
    consents: [aWord()],
    people: [{ id: 'person-a', ...around }],
    changed: { at: '2026-11-20T09:00:00Z', by: ellen.name, personId: ellen.personId },
    answered: [],
    rev: 5,
    ...more,
  });

/** What stands at the marked paths of a request or of what somebody was given of it. */
export const whoItIs = (request: object): unknown[] =>
  markedPaths(requestSchema).map(({ path }) => standsAt(request, path));

/** What stands at a marked path, such as `child.name`; of a list, such as `people[].name`, in its first element. */
export function standsAt(value: object, path: string): unknown {
  let there = path
    .replaceAll('[]', '.0')
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], value);
  // Of what is marked as a whole, the first text in it.
  while (typeof there === 'object' && there !== null && !Array.isArray(there)) [there] = Object.values(there);
  return there;
}

/** What of it is for the school alone, whatever consent says: a legal limit, and what nobody has told yet. */
export const ofSchool: readonly string[] = ['no-contact', 'Mr-Heard-Q7', 'Hides-under-coats-Q7'];

/** Everything of it that says who the child is, path by path. */
export const canaries: readonly string[] = whoItIs(aRequest()).map(String);
