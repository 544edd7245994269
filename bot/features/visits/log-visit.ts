import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import {
  cancelVisit as cancel,
  logVisit as log,
  reopenVisit as reopen,
  type Logged,
} from '../../../shared/visits/decide.ts';
import { visitsText as t } from '../../../shared/visits/text.ts';
import { scopeOf, type Cancellation } from '../../../shared/visits/visit.ts';
import type { Owed } from '../records.ts';
import { changeVisit, type Doing, type VisitOutcome } from './change-visit.ts';
import { lookAtWords, wordsOfParts } from './look-at-words.ts';
import type { VisitPorts } from './ports.ts';

/** Both cards follow by themselves. */
const both = (kind: string): Owed[] => [
  ['sendco', 'update', kind],
  ['link-therapist', 'silent', kind],
];

/** The visit was held as `logged` says, or as planned where nothing is said. Row J04. */
export const logVisit = (
  ports: VisitPorts,
  caller: Caller,
  {
    id,
    activityId,
    audit,
    confirmed,
    logged,
    seen,
  }: Doing & { readonly logged: Logged | undefined; readonly seen: number },
): Promise<VisitOutcome> =>
  changeVisit(ports, caller, {
    id,
    activityId,
    action: 'visit.log',
    owed: both('visit-logged'),
    decide: async (before, act) => {
      // Pressed again, it is what it was; what somebody changed meanwhile is not written over unseen.
      if (before.rev !== seen && before.state === 'done') return fail(problem('already-done', t.problems.isDone));
      const what = logged ?? { parts: before.parts, travelMinutes: before.travelMinutes, short: null };
      const next = log(before, what, act);
      if (!next.ok) return next;
      const texts = wordsOfParts(what.parts, before.parts);
      const words = await lookAtWords(ports, caller, scopeOf(before), { texts, audit, confirmed });
      return words.ok ? ok({ ...next.value, audit: words.value }) : words;
    },
  });

/** It does not take place: by whom, why, and its hours as the rule says. The other side learns of it at once. Row J12. */
export const cancelVisit = (
  ports: VisitPorts,
  caller: Caller,
  { id, activityId, audit, confirmed, by, reason }: Doing & Pick<Cancellation, 'by' | 'reason'>,
): Promise<VisitOutcome> =>
  changeVisit(ports, caller, {
    id,
    activityId,
    action: 'visit.cancel',
    owed: [
      ['sendco', 'new', 'visit-cancelled'],
      ['link-therapist', 'new', 'visit-cancelled'],
    ],
    decide: async (before, act) => {
      const next = cancel(before, { by, reason }, act);
      if (!next.ok) return next;
      const texts = [{ field: 'reason', label: t.fields.reason, text: reason }];
      const words = await lookAtWords(ports, caller, scopeOf(before), { texts, audit, confirmed });
      return words.ok ? ok({ ...next.value, audit: words.value }) : words;
    },
  });

/** Takes back that it was held or cancelled, with postings of its own. */
export const reopenVisit = (
  ports: VisitPorts,
  caller: Caller,
  { id, activityId, audit }: Doing,
): Promise<VisitOutcome> =>
  changeVisit(ports, caller, {
    id,
    activityId,
    action: 'visit.plan',
    owed: both('visit-reopened'),
    decide: (before, act) => {
      const next = reopen(before, act);
      return Promise.resolve(next.ok ? ok({ ...next.value, audit }) : next);
    },
  });
