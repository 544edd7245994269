import { ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { VisitAct } from '../../../shared/visits/decide.ts';
import { keepDay as keep, sayWish as say, takeWishBack as takeBack } from '../../../shared/visits/decide-wish.ts';
import { scopeOf, type Visit } from '../../../shared/visits/visit.ts';
import { wishText as t } from '../../../shared/visits/wish-text.ts';
import type { Owed } from '../records.ts';
import { changeVisit, type Doing, type VisitChange, type VisitOutcome } from './change-visit.ts';
import { lookAtWords, type Words } from './look-at-words.ts';
import type { VisitPorts } from './ports.ts';

interface Change extends Doing, Pick<VisitChange, 'action' | 'owed'> {
  readonly texts: Words['texts'];
  how(visit: Visit, act: VisitAct): Result<Visit>;
}

/** A change of the wishes of a visit, which leaves its hours as they are. */
const changed = (
  ports: VisitPorts,
  caller: Caller,
  { id, activityId, audit, confirmed, action, owed, texts, how }: Change,
): Promise<VisitOutcome> =>
  changeVisit(ports, caller, {
    ...{ id, activityId, action, owed },
    decide: async (before, act) => {
      const next = how(before, act);
      if (!next.ok) return next;
      const words = await lookAtWords(ports, caller, scopeOf(before), { texts, audit, confirmed });
      return words.ok ? ok({ visit: next.value, postings: [], audit: words.value }) : words;
    },
  });

const toTherapist = (how: Owed[1], kind: string): Owed[] => [
  ['link-therapist', how, kind],
  ['sendco', 'silent', kind],
];

/**
 * The school says that the day of a planned visit does not suit. The visit stays until the therapist moves it or says why it
 * cannot be; nothing else is planned at the school on that day. Row J01.
 */
export const sayWish = (
  ports: VisitPorts,
  caller: Caller,
  { reason, ...doing }: Doing & { readonly reason: string },
): Promise<VisitOutcome> =>
  changed(ports, caller, {
    ...doing,
    action: 'visit.wish',
    owed: toTherapist('new', 'visit-wish'),
    texts: [{ field: 'reason', label: t.reason, text: reason }],
    how: (visit, act) => say(visit, reason, act),
  });

/** The day suits after all. */
export const takeWishBack = (ports: VisitPorts, caller: Caller, doing: Doing): Promise<VisitOutcome> =>
  changed(ports, caller, {
    ...doing,
    action: 'visit.wish',
    owed: toTherapist('update', 'visit-wish-back'),
    texts: [],
    how: takeBack,
  });

/** The therapist says why the visit stays where it is. */
export const keepDay = (
  ports: VisitPorts,
  caller: Caller,
  { text, ...doing }: Doing & { readonly text: string },
): Promise<VisitOutcome> =>
  changed(ports, caller, {
    ...doing,
    action: 'visit.plan',
    owed: [
      ['sendco', 'new', 'visit-kept'],
      ['link-therapist', 'silent', 'visit-kept'],
    ],
    texts: [{ field: 'text', label: t.reply, text }],
    how: (visit, act) => keep(visit, text, act),
  });
