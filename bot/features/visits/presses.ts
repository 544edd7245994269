import type { z } from 'zod';
import { cancelledBySchema } from '../../../shared/hours/cancellation.ts';
import { sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { visitCardText as t } from '../../../shared/visits/card-text.ts';
import { slotForSchema } from '../../../shared/visits/slots.ts';
import { scopeOf, type Visit } from '../../../shared/visits/visit.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import type { Message } from '../../ports/sender.ts';
import { isKept, isWarning } from '../anonymous-text/keep-input.ts';
import { safeguardingCard } from '../safeguarding/route-shown.ts';
import { visitFor, type Doing, type VisitOutcome } from './change-visit.ts';
import { drawingFor } from './drawer.ts';
import { onVisit, type VisitDrawing } from './drawing.ts';
import { dropIn } from './drop-in.ts';
import { cancelVisit, logVisit } from './log-visit.ts';
import { logForm, loggedIn, type LoggingInput } from './log-form.ts';
import { away, showMine } from './my-visits.ts';
import { cancelForm, noteForm, type cancellingInput, type dropInInput, type notingInput } from './other-forms.ts';
import type { VisitPorts } from './ports.ts';
import { seenVisit } from './see-visit.ts';
import { visitCard } from './visit-card.ts';
import { writeNote } from './write-note.ts';

type Ports = VisitPorts;
type Shown = Pick<VisitDrawing, 'notice' | 'said' | 'typed' | 'warned'>;
type Draw = (drawing: VisitDrawing) => Message;

const draw = async (ports: Ports, caller: Caller, visit: Visit, shown: Shown = {}, how: Draw = visitCard) => ({
  message: how({ ...drawingFor(ports, caller, await seenVisit(ports, visit)), ...shown }),
});

/** A visit as the caller has it now, or one of its forms. */
export async function showVisit(ports: Ports, caller: Caller, id: string, shown: Shown = {}, how: Draw = visitCard) {
  const stored = await visitFor(ports, caller, id);
  return stored ? draw(ports, caller, stored.value, shown, how) : { message: away() };
}

/** A form of a visit for those who may send it; everybody else gets the visit. */
export const openForm =
  (ports: Ports, how: Draw, isTheirs: (drawing: VisitDrawing) => boolean) =>
  (caller: Caller, press: Press): Promise<PressAnswer> =>
    showVisit(ports, caller, press.id, {}, (drawing) => (isTheirs(drawing) ? how(drawing) : visitCard(drawing)));

/** By whom a visit is most likely cancelled when this person does it. */
const likely = (caller: Caller, visit: Visit): string =>
  sideOf(caller, scopeOf(visit)) === 'sendco' ? 'school' : 'service';

export const openCancel =
  (ports: Ports) =>
  (caller: Caller, press: Press): Promise<PressAnswer> =>
    openForm(
      ports,
      (drawing) => cancelForm(drawing, likely(caller, drawing.visit)),
      ({ mayCancel, visit }) => mayCancel && visit.state === 'planned',
    )(caller, press);

/** The visit after a press, or the form again with what was typed. */
export async function after(
  ports: Ports,
  caller: Caller,
  outcome: VisitOutcome,
  said: string,
  again?: { typed: Shown['typed']; how: Draw },
) {
  if (outcome.ok) return draw(ports, caller, outcome.visit, { said });
  const { problem, visit } = outcome;
  if (!visit) return { message: away(problem.sentence) };
  if (problem.code === 'safeguarding')
    return { message: safeguardingCard([onVisit('show', t.back, { visit, newId: '' }, true)]) };
  // What is no longer so, or not theirs to do, is not asked for again.
  const isOver = problem.code === 'already-done' || problem.code === 'not-allowed';
  const shown = { notice: problem.sentence, typed: again?.typed, warned: isWarning(problem) };
  return draw(ports, caller, visit, shown, isOver ? visitCard : again?.how);
}

export const logAsPlanned =
  (ports: Ports) =>
  async (caller: Caller, { id, rev, activityId, audit }: Press): Promise<PressAnswer> =>
    after(
      ports,
      caller,
      await logVisit(ports, caller, { id, activityId, audit, logged: undefined, seen: rev }),
      t.said.logged,
    );

export const logFrom =
  (ports: Ports) =>
  async (caller: Caller, { id, rev, activityId, audit }: Press, typed: LoggingInput): Promise<PressAnswer> => {
    const visit = (await visitFor(ports, caller, id))?.value;
    if (!visit) return { message: away() };
    const read = loggedIn(visit, typed);
    const again = { typed, how: logForm };
    if (!read.ok) return after(ports, caller, { ok: false, problem: read.problem, visit }, '', again);
    const outcome = await logVisit(ports, caller, { id, activityId, audit, logged: read.value, seen: rev });
    return after(ports, caller, outcome, t.said.changed, again);
  };

export const cancelFrom =
  (ports: Ports) =>
  async (
    caller: Caller,
    { id, activityId, audit }: Press,
    typed: z.infer<typeof cancellingInput>,
  ): Promise<PressAnswer> => {
    const by = cancelledBySchema.safeParse(typed.cancelBy);
    const how: Draw = (drawing) => cancelForm(drawing, likely(caller, drawing.visit));
    if (!by.success) return showVisit(ports, caller, id, { notice: t.cancelForm.byError, typed }, how);
    const asked = { id, activityId, audit, by: by.data, reason: typed.cancelReason, confirmed: isKept(typed) };
    return after(ports, caller, await cancelVisit(ports, caller, asked), t.said.cancelled, { typed, how });
  };

interface Sending<Typed> {
  readonly how: Draw;
  readonly said: string;
  run(caller: Caller, doing: Doing, typed: Typed): Promise<VisitOutcome>;
}

/** A form that is sent: the visit after it, or the form again with what was typed and why. */
export const sendForm =
  <Typed extends Readonly<Record<string, string>>>(ports: Ports, { how, said, run }: Sending<Typed>) =>
  async (caller: Caller, { id, activityId, audit }: Press, typed: Typed): Promise<PressAnswer> => {
    const outcome = await run(caller, { id, activityId, audit, confirmed: isKept(typed) }, typed);
    return after(ports, caller, outcome, said, { typed, how });
  };

export const noteFrom = (ports: Ports) =>
  sendForm<z.infer<typeof notingInput>>(ports, {
    ...{ how: noteForm, said: t.said.note },
    run: (caller, doing, { visitNote: text, noteMine: mine, noteTheirs: theirs }) =>
      writeNote(ports, caller, { ...doing, text, mine, theirs }),
  });

export const dropInFrom =
  (ports: Ports) =>
  async (
    caller: Caller,
    { id, activityId, audit }: Press,
    typed: z.infer<typeof dropInInput>,
  ): Promise<PressAnswer> => {
    const whom = slotForSchema.safeParse(typed.dropFor);
    if (!whom.success || !typed.dropAt) return showVisit(ports, caller, id, { notice: t.dropIn.forError });
    const slotId = typed.dropAt === 'waiting' ? undefined : typed.dropAt;
    const outcome = await dropIn(ports, caller, { id, activityId, audit, slotId, for: whom.data });
    const at = outcome.ok ? outcome.visit.slots.times.find((each) => each.id === slotId)?.at : undefined;
    return after(ports, caller, outcome, at ? t.dropIn.took(at) : t.dropIn.onList);
  };

/** The visit that was chosen of those that wait. */
export const openChosen =
  (ports: Ports) =>
  async (caller: Caller, _: Press, { which }: { readonly which: string }): Promise<PressAnswer> =>
    which ? showVisit(ports, caller, which) : { message: await showMine(ports, caller, t.list.whichError) };
