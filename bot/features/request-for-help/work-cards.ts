import type { z } from 'zod';
import { schoolOfRecord } from '../../../shared/kernel/ids.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Step } from '../../../shared/request-for-help/completeness.ts';
import { redFlags } from '../../../shared/request-for-help/red-flags.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import { readRequestId, rowIdOf } from '../../../shared/request-for-help/decide.ts';
import { childLabel } from '../../../shared/request-for-help/request.ts';
import { rowOf } from '../../../shared/sheet/sheet.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { isKept, isWarning } from '../anonymous-text/keep-input.ts';
import { sentenceCard } from '../planning/cards.ts';
import { noteRouteShown, placeOfPlan, safeguardingCard, suggestsRiskIn } from '../safeguarding/route-shown.ts';
import { readAddress } from '../sheet/address.ts';
import { sheetFor } from '../sheet/change-sheet.ts';
import { beginRequest } from './begin-request.ts';
import { changeAgenda } from './change-agenda.ts';
import { childCard } from './child-card.ts';
import { drawingOf, whyNotWrite, type Drawing } from './drawing.ts';
import { stepMessage } from './grid-offers.ts';
import { askedOf, type newChildInput } from './inputs.ts';
import { backCard, listCard } from './list-card.ts';
import type { RequestPorts } from './ports.ts';
import { backToList, newChildCard, redFlagsCard, routeCard, type NewForm } from './red-flags-card.ts';
import { seeRequests } from './see-requests.ts';

/** The children of a plan: one read of the plan and one query. */
export async function showList(
  ports: RequestPorts,
  caller: Caller,
  press: Press,
  notice?: string,
): Promise<PressAnswer> {
  const { sheetId } = readAddress(press.id);
  const plan = (await sheetFor(ports, caller, sheetId))?.value;
  if (plan?.kind !== 'plan') return { message: sentenceCard(requestText.notYours) };
  const seen = await seeRequests(ports, caller, plan);
  const tab = ports.links.tab(plan.schoolId, caller.accountId);
  return { message: listCard({ plan, seen, today: ports.clock.today(), tab, notice }) };
}

/** A child's card as the caller sees it now; one read. */
export async function showChild(
  ports: RequestPorts,
  caller: Caller,
  press: Press,
  draw: (drawing: Drawing) => PressAnswer['message'] | Promise<PressAnswer['message']>,
): Promise<PressAnswer> {
  const { sheetId, rowId } = readAddress(press.id);
  const schoolId = schoolOfRecord(sheetId);
  const id = readRequestId(rowId);
  const view = schoolId && id ? await ports.requests.load(caller, schoolId, id) : undefined;
  return { message: view ? await draw(drawingOf(ports, caller, sheetId, view)) : sentenceCard(requestText.notYours) };
}

/** Opens a step of the form for those who may fill it in; the child's card for others. */
export const openStep =
  (ports: RequestPorts, step: Step) =>
  (caller: Caller, press: Press): Promise<PressAnswer> =>
    showChild(ports, caller, press, (drawing) =>
      drawing.mayWrite ? stepMessage(ports, step, drawing) : childCard({ ...drawing, notice: whyNotWrite(drawing) }),
    );

/** Who may write is told by the plan's school, named in its id; the store asks again when something is written. */
const mayWrite = (caller: Caller, planId: string): boolean => {
  const place = placeOfPlan(planId);
  return place !== undefined && may(permissions, caller, 'request.write', place);
};

const formOf = (press: Press): NewForm => ({ planId: press.id, rev: press.rev, newId: press.newId ?? '' });

/** 'Add a child': what must not wait for a meeting is asked first. Nothing is read or written. Hazard H-02. */
export const askFirst =
  (ports: RequestPorts) =>
  (caller: Caller, press: Press): Promise<PressAnswer> =>
    mayWrite(caller, press.id)
      ? Promise.resolve({ message: redFlagsCard(formOf(press)) })
      : showList(ports, caller, press, requestText.notAllowed);

/** The answer to it: where to turn now, of which only that it was shown is noted; or the form. */
export const checkFlags =
  (ports: RequestPorts) =>
  async (caller: Caller, press: Press, { flag }: { readonly flag: string }): Promise<PressAnswer> => {
    if (!mayWrite(caller, press.id)) return showList(ports, caller, press, requestText.notAllowed);
    const found = redFlags.find((each) => each === flag);
    if (found) {
      const place = placeOfPlan(press.id);
      if (place) await noteRouteShown(ports, caller, place, 'request.route-shown');
      return { message: routeCard(found, press.id, press.rev) };
    }
    const form = formOf(press);
    return {
      message: flag === 'none' ? newChildCard(form) : redFlagsCard({ ...form, notice: requestText.redFlags.error }),
    };
  };

/** The first step is saved, and with it the child is on the agenda: one read, one batch. */
export const saveNewChild =
  (ports: RequestPorts) =>
  async (caller: Caller, press: Press, typed: z.infer<typeof newChildInput>): Promise<PressAnswer> => {
    if (!mayWrite(caller, press.id)) return showList(ports, caller, press, requestText.notAllowed);
    if (await suggestsRiskIn(ports, caller, press.id, typed))
      return { message: safeguardingCard([backToList(press.id, press.rev)]) };
    const asked = askedOf(typed);
    const again = (notice: string, warned = false) => ({
      message: newChildCard({ ...formOf(press), notice, typed, warned }),
    });
    if (!asked.ok) return again(asked.problem.sentence);
    const { id: planId, newId, activityId } = press;
    const confirmed = isKept(typed);
    const begun = await beginRequest(ports, caller, { planId, newId, activityId, asked: asked.value, confirmed });
    if (begun.ok) {
      const drawing = drawingOf(ports, caller, planId, begun.view);
      const said = requestText.onAgenda(childLabel(begun.view));
      return { message: await stepMessage(ports, 'tried', { ...drawing, said }) };
    }
    const { code, sentence } = begun.problem;
    return code === 'not-found' || code === 'not-allowed'
      ? { message: sentenceCard(sentence) }
      : again(sentence, isWarning(begun.problem));
  };

/** Takes the chosen child off the agenda or puts it back: one read of the plan, one batch. */
export const moveChild =
  (ports: RequestPorts, on: boolean) =>
  async (caller: Caller, press: Press, { child }: { readonly child: string }): Promise<PressAnswer> => {
    if (!child) return showList(ports, caller, press, requestText.chooseChildError);
    const { id: planId, activityId, rev } = press;
    const outcome = await changeAgenda(ports, caller, { planId, requestId: child, activityId, on, seen: rev });
    if (!outcome.ok) {
      const { sentence } = outcome.problem;
      return { message: outcome.sheet ? backCard(outcome.sheet, sentence) : sentenceCard(sentence) };
    }
    const label = rowOf(outcome.sheet, rowIdOf(child))?.label ?? '';
    return { message: backCard(outcome.sheet, on ? requestText.isBack(label) : requestText.takenBack(label)) };
  };

/** The chosen child of the list. */
export const openChild =
  (ports: RequestPorts) =>
  (caller: Caller, press: Press, { child }: { readonly child: string }): Promise<PressAnswer> =>
    child
      ? showChild(ports, caller, { ...press, id: `${press.id}#${child}` }, childCard)
      : showList(ports, caller, press, requestText.chooseChildError);
