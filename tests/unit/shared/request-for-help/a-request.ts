import { markedPaths } from '../../../../shared/kernel/marking.ts';
import { date, instant } from '../../../../shared/kernel/time.ts';
import { requestIdSchema } from '../../../../shared/kernel/ids.ts';
import type { Sheet } from '../../../../shared/sheet/sheet.ts';
import type { SheetAct } from '../../../../shared/sheet/decide.ts';
import { openPlan } from '../../../../shared/planning/open-plan.ts';
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
  consentBy: 'Ottoline Quillfeather, mother',
};
/** Somebody around the child, in words and codes that stand nowhere else. */
export const around = {
  name: 'Isaura Quillfeather-Q7',
  relation: 'young-person',
  phone: '07700 900742',
  email: 'isaura-q7@example.org',
  reachBy: 'in-person',
  reachWhen: 'after-four-Q7',
  language: 'Quenya-Q7',
  interpreter: 'interpreter-needed',
} as const;
export const canaries: readonly string[] = [...Object.values(identity), ...Object.values(around)];

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
    child: { name: identity.name, bornOn: identity.bornOn, className: identity.className, upn: identity.upn },
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
    consent: { state: 'given', on: '2026-11-20', until: null, how: 'signed-form', by: identity.consentBy },
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
export const standsAt = (value: object, path: string): unknown =>
  path
    .replaceAll('[]', '.0')
    .split('.')
    .reduce<unknown>((part, name) => (part as Record<string, unknown> | null)?.[name], value);
