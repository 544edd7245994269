import type { z } from 'zod';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { Action } from '../../../shared/policy.ts';
import * as contract from '../../../shared/visits/contract.ts';
import { visitsText as t } from '../../../shared/visits/text.ts';
import { visitPlace } from '../../../shared/visits/visit.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import { asResult, type VisitOutcome } from './change-visit.ts';
import { dropIn, giveBack, offerDropIn } from './drop-in.ts';
import { keepGroup, noteSession } from './keep-group.ts';
import { keepPlace } from './keep-place.ts';
import { cancelVisit, logVisit, reopenVisit } from './log-visit.ts';
import { moveVisit } from './move-visit.ts';
import { planVisit } from './plan-visit.ts';
import type { VisitPorts } from './ports.ts';
import { keepDay, sayWish, takeWishBack } from './say-wish.ts';
import { seeVisits } from './see-visits.ts';
import { writeNote } from './write-note.ts';

interface Change<Input> {
  readonly name: string;
  readonly path: string;
  readonly contract: z.ZodType<Input>;
  readonly action: Action;
  readonly audit: string;
  run(caller: Caller, school: School, input: Input): Promise<Result<unknown>>;
}

type OfVisit = z.infer<typeof contract.reopenInput>;

/** Whether a visit's id is one of this school's, so that the address cannot say one school and the id another. */
const isOf = (school: School, id: string): boolean => {
  const place = visitPlace(id);
  return place?.schoolId === school.id && place.serviceId === schoolScope(school).serviceId;
};

/** A route that changes something; it answers that it is saved, and the page is read again. */
const change = <Input extends { readonly schoolId: string }>(
  ports: VisitPorts,
  { path, run, ...declared }: Change<Input>,
): Route =>
  schoolRoute(ports, {
    ...declared,
    version: 1,
    method: 'post',
    path: `/api/schools/:schoolId/${path}`,
    answer: contract.savedAnswer,
    run: async (caller, school, input) => {
      const saved = await run(caller, school, input);
      return saved.ok ? ok({ saved: true } as const) : saved;
    },
  });

/** The same about one visit. */
const ofVisit = <Input extends OfVisit>(
  ports: VisitPorts,
  {
    path,
    run,
    ...declared
  }: Omit<Change<Input>, 'run'> & {
    run(
      caller: Caller,
      doing: { readonly id: string; readonly activityId: string; readonly audit: string },
      input: Input,
    ): Promise<VisitOutcome>;
  },
): Route =>
  change<Input>(ports, {
    ...declared,
    path: `visits/:visitId/${path}`,
    run: async (caller, school, input) => {
      if (!isOf(school, input.visitId)) return fail(problem('not-found', t.problems.notYours));
      const doing = { id: input.visitId, activityId: input.editId, audit: declared.audit };
      return asResult(await run(caller, doing, input));
    },
  });

/** Visits, groups, times to drop in and the door in the tab. Rows J01-J17. */
export const visitRoutes = (ports: VisitPorts): Route[] => [
  schoolRoute(ports, {
    name: 'visits.list',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/visits',
    contract: contract.visitsInput,
    answer: contract.visitsAnswer,
    action: 'visit.see',
    audit: 'visit.read',
    run: async (caller, school) => ok(await seeVisits(ports, caller, school)),
  }),
  change(ports, {
    ...{
      name: 'visits.plan',
      path: 'visits',
      contract: contract.planInput,
      action: 'visit.plan',
      audit: 'visit.planned',
    },
    run: (caller, school, { newId, editId: activityId, anyway, confirmed, schoolId: _, ...plan }) =>
      planVisit(ports, caller, { school, newId, activityId, audit: 'visit.planned', plan, anyway, confirmed }),
  }),
  change(ports, {
    ...{ name: 'visits.work', path: 'visit-work', contract: contract.workInput },
    ...{ action: 'visit.log', audit: 'visit.logged' },
    run: (caller, school, { newId, editId: activityId, isElsewhere, confirmed, schoolId: _, ...plan }) =>
      planVisit(ports, caller, {
        ...{ school, newId, activityId, audit: 'visit.logged', plan, confirmed },
        work: { isElsewhere },
      }),
  }),
  ofVisit(ports, {
    ...{ name: 'visits.change', path: 'change', contract: contract.changeInput },
    ...{ action: 'visit.plan', audit: 'visit.changed' },
    run: (caller, doing, { on, startsAt, travelMinutes, stream, parts, anyway, confirmed }) =>
      moveVisit(ports, caller, { ...doing, plan: { on, startsAt, travelMinutes, stream, parts }, anyway, confirmed }),
  }),
  ofVisit(ports, {
    ...{ name: 'visits.log', path: 'log', contract: contract.logInput, action: 'visit.log', audit: 'visit.logged' },
    run: (caller, doing, { seen, parts, travelMinutes, short, confirmed }) =>
      logVisit(ports, caller, { ...doing, seen, logged: { parts, travelMinutes, short }, confirmed }),
  }),
  ofVisit(ports, {
    ...{ name: 'visits.cancel', path: 'cancel', contract: contract.cancelInput },
    ...{ action: 'visit.cancel', audit: 'visit.cancelled' },
    run: (caller, doing, { by, reason, confirmed }) => cancelVisit(ports, caller, { ...doing, by, reason, confirmed }),
  }),
  ofVisit(ports, {
    ...{ name: 'visits.reopen', path: 'reopen', contract: contract.reopenInput },
    ...{ action: 'visit.plan', audit: 'visit.reopened' },
    run: (caller, doing) => reopenVisit(ports, caller, doing),
  }),
  ofVisit(ports, {
    ...{ name: 'visits.note', path: 'note', contract: contract.noteInput, action: 'visit.log', audit: 'visit.noted' },
    run: (caller, doing, { text, mine, theirs, confirmed }) =>
      writeNote(ports, caller, { ...doing, text, mine, theirs, confirmed }),
  }),
  ofVisit(ports, {
    ...{ name: 'visits.wish', path: 'wish', contract: contract.wishInput },
    ...{ action: 'visit.wish', audit: 'visit.wished' },
    run: (caller, doing, { reason, confirmed }) => sayWish(ports, caller, { ...doing, reason, confirmed }),
  }),
  ofVisit(ports, {
    ...{ name: 'visits.take-wish-back', path: 'wish-back', contract: contract.takeWishBackInput },
    ...{ action: 'visit.wish', audit: 'visit.wish-taken-back' },
    run: (caller, doing) => takeWishBack(ports, caller, doing),
  }),
  ofVisit(ports, {
    ...{ name: 'visits.keep-day', path: 'keep-day', contract: contract.keepDayInput },
    ...{ action: 'visit.plan', audit: 'visit.day-kept' },
    run: (caller, doing, { text, confirmed }) => keepDay(ports, caller, { ...doing, text, confirmed }),
  }),
  ofVisit(ports, {
    ...{ name: 'visits.drop-in', path: 'drop-in', contract: contract.dropInInput },
    ...{ action: 'visit.take-slot', audit: 'visit.drop-in' },
    run: (caller, doing, { slotId, for: whom }) =>
      dropIn(ports, caller, { ...doing, slotId: slotId ?? undefined, for: whom }),
  }),
  ofVisit(ports, {
    ...{ name: 'visits.give-back', path: 'give-back', contract: contract.giveBackInput },
    ...{ action: 'visit.take-slot', audit: 'visit.drop-in-given-back' },
    run: (caller, doing, { slotId }) => giveBack(ports, caller, { ...doing, slotId }),
  }),
  ofVisit(ports, {
    ...{ name: 'visits.offer-drop-in', path: 'times', contract: contract.offerInput },
    ...{ action: 'visit.plan', audit: 'visit.drop-in-offered' },
    run: (caller, doing, { times }) => offerDropIn(ports, caller, { ...doing, times }),
  }),
  change(ports, {
    ...{ name: 'visits.sign-in', path: 'sign-in', contract: contract.signInInput },
    ...{ action: 'sign-in.edit', audit: 'visit.sign-in-changed' },
    run: (caller, school, { seen, signIn, confirmed }) =>
      keepPlace(ports, caller, { school, seen, audit: 'visit.sign-in-changed', confirmed, change: { signIn } }),
  }),
  change(ports, {
    ...{ name: 'visits.template', path: 'visit-template', contract: contract.templateInput },
    ...{ action: 'visit.plan', audit: 'visit.template-changed' },
    run: (caller, school, { seen, template, confirmed }) =>
      keepPlace(ports, caller, { school, seen, audit: 'visit.template-changed', confirmed, change: { template } }),
  }),
  change(ports, {
    ...{ name: 'visits.keep-group', path: 'visit-groups', contract: contract.groupInput },
    ...{ action: 'visit-group.edit', audit: 'visit-group.changed' },
    run: (caller, school, { newId, seen, group: said, editId: activityId, confirmed }) =>
      keepGroup(ports, caller, { school, activityId, audit: 'visit-group.changed', newId, seen, said, confirmed }),
  }),
  change(ports, {
    ...{ name: 'visits.note-session', path: 'visit-groups/:groupId/sessions', contract: contract.sessionInput },
    ...{ action: 'visit-group.edit', audit: 'visit-group.session' },
    run: (caller, school, { groupId, session, editId: activityId }) =>
      noteSession(ports, caller, { school, activityId, audit: 'visit-group.session', groupId, session }),
  }),
];
