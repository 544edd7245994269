import { z } from 'zod';
import { slotIdSchema } from '../../../shared/kernel/ids.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import {
  answerMoveInput,
  cancelInput,
  chooseInput,
  cycleAnswer,
  daysAnswer,
  moveInput,
  offerTimesInput,
  othersInput,
  type CycleAnswer,
} from '../../../shared/planning/contract.ts';
import type { Busy } from '../../../shared/planning/clashes.ts';
import type { Slot } from '../../../shared/planning/cycle.ts';
import { sendTimes } from '../../../shared/planning/decide.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import { route, type Route } from '../../ports/declaration.ts';
import { actInTab } from './act-in-tab.ts';
import { askingForOthers } from './ask-others.ts';
import { cycleFor, type Change } from './change-cycle.ts';
import { changes } from './change-meeting.ts';
import { choosing } from './choose-time.ts';
import { asksAboutClashes, beforeAgreeing } from './meetings-elsewhere.ts';
import { timesOffered } from './owed.ts';
import type { BookingPorts } from './ports.ts';
import { seen } from './see-cycle.ts';
import { seeDays } from './see-days.ts';

/** What every change of a booking names. */
interface Told {
  readonly cycleId: string;
  readonly editId: string;
  readonly rev: number;
  readonly confirmed?: boolean | undefined;
}

interface Declared<Input extends Told> {
  readonly name: string;
  readonly path: string;
  readonly contract: z.ZodType<Input>;
  readonly action: Action;
  readonly audit: string;
  change(input: Input): Change;
}

/** A change of a booking that the tab sends; the cycle as it stands then comes back. */
const changing = <Input extends Told>(ports: BookingPorts, { change, path, ...declared }: Declared<Input>): Route =>
  route<Input, CycleAnswer>({
    ...declared,
    version: 1,
    method: 'post',
    path: `/api/cycles/:cycleId${path}`,
    answer: cycleAnswer,
    useCase: async (caller, input) => {
      const { action, audit } = declared;
      const act = { id: input.cycleId, rev: input.rev, activityId: input.editId, action, audit };
      const done = await actInTab(ports, caller, act, { ...change(input), confirmed: input.confirmed ?? false });
      return done.ok ? ok({ cycle: await seen(ports, caller, done.value), nextOpensOn: null }) : done;
    },
  });

type Typed = z.infer<typeof offerTimesInput>;
const slotsOf = ({ slots, editId }: Pick<Typed, 'slots' | 'editId'>): Slot[] =>
  slots.map((slot, n) => ({
    ...slot,
    id: slotIdSchema.parse(`${editId}-${n}`),
    reason: slot.reason.trim().slice(0, 200) || null,
  }));

/** The clashes somebody was told of: one press sends all the times, so they were told of all of them. */
const toldOf = ({ anyway }: { readonly anyway: boolean }): 'all' | readonly Busy[] => (anyway ? 'all' : []);

/** Finding a time, moving and cancelling it in the tab: what the buttons of the cards do as well. Rows F02, F18, U04. */
export const bookingRoutes = (ports: BookingPorts): Route[] => [
  route({
    name: 'cycle.days',
    version: 1,
    method: 'get',
    path: '/api/cycles/:cycleId/days',
    contract: z.object({ cycleId: z.string().max(250) }),
    answer: daysAnswer,
    action: 'cycle.prepare',
    audit: 'cycle.days-read',
    useCase: async (caller, { cycleId }) => {
      const cycle = (await cycleFor(ports, caller, { id: cycleId }))?.value;
      if (!cycle) return fail(problem('not-found', planningText.notYours));
      if (!may(permissions, caller, 'cycle.prepare', cycle))
        return fail(problem('not-allowed', planningText.wrongPerson('cycle.prepare')));
      const { days, like } = await seeDays(ports, caller, cycle);
      return ok({
        days: days.map(({ on, busy, events }) => ({
          on,
          busy: busy.map((each) => ({ ...each, schoolName: each.schoolName ?? '' })),
          events: [...events],
        })),
        like: like ?? null,
      });
    },
  }),
  changing(ports, {
    name: 'cycle.offer',
    path: '/offer',
    contract: offerTimesInput,
    action: 'cycle.offer-times',
    audit: 'planning.times-offered',
    change: (input) => ({
      owed: timesOffered,
      look: asksAboutClashes(ports, toldOf(input)),
      decide: (cycle, act) => sendTimes(cycle, slotsOf(input), act),
    }),
  }),
  changing(ports, {
    name: 'cycle.choose',
    path: '/choose',
    contract: chooseInput,
    action: 'cycle.choose-time',
    audit: 'planning.meeting-booked',
    change: ({ slotId }) => choosing(ports, slotId),
  }),
  changing(ports, {
    name: 'cycle.others',
    path: '/others',
    contract: othersInput,
    action: 'cycle.choose-time',
    audit: 'planning.others-asked',
    change: ({ why }) => askingForOthers(why),
  }),
  changing(ports, {
    name: 'cycle.move',
    path: '/move',
    contract: moveInput,
    action: 'cycle.change-meeting',
    audit: 'planning.move-asked',
    change: (input) => ({
      ...changes.ask(input.why, () => ok(slotsOf(input))),
      look: asksAboutClashes(ports, toldOf(input)),
    }),
  }),
  changing(ports, {
    name: 'cycle.answer-move',
    path: '/move/answer',
    contract: answerMoveInput,
    action: 'cycle.change-meeting',
    audit: 'planning.move-answered',
    change: ({ slotId, anyway }) =>
      slotId === null ? changes.keep() : { ...changes.agree(slotId), look: beforeAgreeing(ports, toldOf({ anyway })) },
  }),
  changing(ports, {
    name: 'cycle.cancel',
    path: '/cancel',
    contract: cancelInput,
    action: 'cycle.change-meeting',
    audit: 'planning.meeting-cancelled',
    change: ({ why }) => changes.cancel(why),
  }),
];
