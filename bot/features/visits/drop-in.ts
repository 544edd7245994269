import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { noted, type VisitAct } from '../../../shared/visits/decide.ts';
import type { Slots } from '../../../shared/visits/slots.ts';
import { freeSlot, offerSlots, takeSlot, type SlotFor } from '../../../shared/visits/slots.ts';
import { visitsText as t } from '../../../shared/visits/text.ts';
import { changeVisit, type Doing, type VisitOutcome } from './change-visit.ts';
import type { VisitPorts } from './ports.ts';

const changed = (
  ports: VisitPorts,
  caller: Caller,
  { id, activityId, audit }: Doing,
  action: 'visit.take-slot' | 'visit.plan',
  how: (slots: Slots, act: VisitAct) => Result<Slots>,
): Promise<VisitOutcome> =>
  changeVisit(ports, caller, {
    ...{ id, activityId, action },
    owed: [
      ['sendco', 'silent', 'drop-in'],
      ['link-therapist', 'silent', 'drop-in'],
    ],
    decide: (before, act) => {
      if (before.state !== 'planned') return Promise.resolve(fail(problem('already-done', t.problems.isOver)));
      const slots = how(before.slots, act);
      return Promise.resolve(
        slots.ok ? ok({ visit: { ...noted(before, act), slots: slots.value }, postings: [], audit }) : slots,
      );
    },
  });

/** Takes a time to drop in, or a place on the waiting list; nobody is named. Row J17. */
export const dropIn = (
  ports: VisitPorts,
  caller: Caller,
  { slotId, for: whom, ...doing }: Doing & { readonly slotId: string | undefined; readonly for: SlotFor },
): Promise<VisitOutcome> =>
  changed(ports, caller, doing, 'visit.take-slot', (slots, { at, activityId }) =>
    takeSlot(slots, { id: activityId, for: whom, at, by: caller.name }, slotId),
  );

/** Gives a time back; whoever has waited longest gets it. */
export const giveBack = (
  ports: VisitPorts,
  caller: Caller,
  { slotId, ...doing }: Doing & { readonly slotId: string },
): Promise<VisitOutcome> => changed(ports, caller, doing, 'visit.take-slot', (slots) => ok(freeSlot(slots, slotId)));

/** Says at which times of a visit somebody may drop in. */
export const offerDropIn = (
  ports: VisitPorts,
  caller: Caller,
  { times, ...doing }: Doing & { readonly times: Parameters<typeof offerSlots>[1] },
): Promise<VisitOutcome> => changed(ports, caller, doing, 'visit.plan', (slots) => ok(offerSlots(slots, times)));
