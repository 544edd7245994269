import type { z } from 'zod';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { civilDateSchema, civilTimeSchema } from '../../../shared/kernel/time.ts';
import { visitCardText as t } from '../../../shared/visits/card-text.ts';
import { visitsText } from '../../../shared/visits/text.ts';
import { wishText as w } from '../../../shared/visits/wish-text.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import type { VisitPorts } from './ports.ts';
import { moveVisit } from './move-visit.ts';
import { after, sendForm, showVisit } from './presses.ts';
import { keepDay, sayWish, takeWishBack } from './say-wish.ts';
import { keepForm, moveForm, wishForm, type keepingInput, type movingInput, type wishingInput } from './wish-forms.ts';

export const wishFrom = (ports: VisitPorts) =>
  sendForm<z.infer<typeof wishingInput>>(ports, {
    ...{ how: wishForm, said: w.said.wish },
    run: (caller, doing, { wishReason: reason }) => sayWish(ports, caller, { ...doing, reason }),
  });

export const suitsAgain =
  (ports: VisitPorts) =>
  async (caller: Caller, { id, activityId, audit }: Press): Promise<PressAnswer> =>
    after(ports, caller, await takeWishBack(ports, caller, { id, activityId, audit }), w.said.suits);

export const keepDayFrom = (ports: VisitPorts) =>
  sendForm<z.infer<typeof keepingInput>>(ports, {
    ...{ how: keepForm, said: w.said.kept },
    run: (caller, doing, { keepWhy: text }) => keepDay(ports, caller, { ...doing, text }),
  });

/** Another day and time; a day without pupils is asked about once more. */
export const moveFrom =
  (ports: VisitPorts) =>
  async (
    caller: Caller,
    { id, activityId, audit }: Press,
    typed: z.infer<typeof movingInput>,
  ): Promise<PressAnswer> => {
    const [on, startsAt] = [civilDateSchema.safeParse(typed.visitDay), civilTimeSchema.safeParse(typed.visitStart)];
    if (!on.success || !startsAt.success)
      return showVisit(ports, caller, id, { notice: t.moveForm.dayError, typed }, moveForm);
    const plan = { on: on.data, startsAt: startsAt.data };
    const anyway = typed.moveAnyway === 'true';
    const outcome = await moveVisit(ports, caller, { id, activityId, audit, plan, anyway });
    const isOdd = !outcome.ok && outcome.problem.sentence.includes(visitsText.anyway);
    return after(ports, caller, outcome, t.said.moved, {
      typed,
      how: (drawing) => moveForm({ ...drawing, isOdd }),
    });
  };
