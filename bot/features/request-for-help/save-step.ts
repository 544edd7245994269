import type { Caller } from '../../../shared/organisation/roles.ts';
import { completeness, steps, type Light, type Step } from '../../../shared/request-for-help/completeness.ts';
import { requestText } from '../../../shared/request-for-help/text.ts';
import type { Press, PressAnswer } from '../../ports/declaration.ts';
import { isKept, isWarning } from '../anonymous-text/keep-input.ts';
import { sentenceCard } from '../planning/cards.ts';
import { placeOfPlan, safeguardingCard, suggestsRiskIn } from '../safeguarding/route-shown.ts';
import { readAddress } from '../sheet/address.ts';
import { changeRequest } from './change-request.ts';
import { childCard } from './child-card.ts';
import { drawingOf, whyNotWrite, type Drawing, type Typed } from './drawing.ts';
import { readStep } from './inputs.ts';
import { backToList } from './red-flags-card.ts';
import type { RequestPorts } from './ports.ts';
import { stepMessage, withChosen } from './grid-offers.ts';
import { showChild } from './work-cards.ts';

/** The next step in which something is missing, or nobody is named who carries it out; the child's card after the last. */
async function onwards(ports: RequestPorts, after: Step, drawing: Drawing): Promise<PressAnswer['message']> {
  const lights = completeness(drawing.view, drawing.today);
  const isOpen = ({ step, state }: Light): boolean =>
    state === 'missing' || (step === 'declaration' && state === 'look');
  const missing = steps
    .slice(steps.indexOf(after) + 1)
    .find((step) => lights.some((light) => light.step === step && isOpen(light)));
  return missing ? stepMessage(ports, missing, drawing) : childCard(drawing);
}

const who = ['childName', 'bornOn', 'className', 'consentBy', 'consentNote'];

/** The step again, with all that was typed in it but what cannot be kept and who the child is. */
export const redrawStep =
  (ports: RequestPorts, step: Step) =>
  async (caller: Caller, press: Press, notice: string, typed: Typed): Promise<PressAnswer> => {
    const { sheetId: planId } = readAddress(press.id);
    if (await suggestsRiskIn(ports, caller, planId, typed))
      return { message: safeguardingCard([backToList(planId, press.rev)]) };
    const lost = who.some((name) => typed[name]) ? ` ${requestText.typeAgain}` : '';
    return showChild(ports, caller, press, (drawing) =>
      drawing.mayWrite
        ? stepMessage(ports, step, { ...drawing, typed, notice: `${notice}${lost}` })
        : childCard({ ...drawing, notice: whyNotWrite(drawing) }),
    );
  };

/**
 * Saves one step of the form: one read, one batch. What was typed is kept when it cannot be saved, except who the child
 * is: that is saved or has to be typed again, because a card may not hold it. Decisions 13, 14.
 */
export const saveStep =
  (ports: RequestPorts, step: Step, next: 'onwards' | 'again' = 'onwards') =>
  async (caller: Caller, press: Press, typed: Typed): Promise<PressAnswer> => {
    const { sheetId: planId, rowId: requestId } = readAddress(press.id);
    const today = ports.clock.today();
    // Before anything could bring the form back with what was typed.
    if (await suggestsRiskIn(ports, caller, planId, typed))
      return { message: safeguardingCard([backToList(planId, press.rev)]) };
    const lost = who.some((name) => typed[name]) ? ` ${requestText.typeAgain}` : '';
    const read = readStep(step, await withChosen(ports, placeOfPlan(planId), typed), {
      today,
      newId: press.newId ?? press.activityId,
    });
    if (!read.ok)
      return showChild(ports, caller, press, (drawing) =>
        drawing.mayWrite
          ? stepMessage(ports, step, { ...drawing, typed, notice: `${read.problem.sentence}${lost}` })
          : childCard({ ...drawing, notice: whyNotWrite(drawing) }),
      );
    const changed = await changeRequest(ports, caller, {
      planId,
      requestId,
      activityId: press.activityId,
      audit: press.audit,
      seen: press.rev,
      from: 'form',
      patch: read.value.patch,
      confirmed: isKept(typed),
    });
    if (!changed.view) return { message: sentenceCard(requestText.notYours) };
    const drawing = drawingOf(ports, caller, planId, changed.view);
    if (!changed.ok) {
      const notice = `${changed.problem.sentence}${lost}`;
      const warned = isWarning(changed.problem);
      return {
        message: drawing.mayWrite
          ? await stepMessage(ports, step, { ...drawing, typed, notice, warned })
          : childCard({ ...drawing, notice }),
      };
    }
    const { unsaved } = read.value;
    if (unsaved)
      return { message: await stepMessage(ports, step, { ...drawing, notice: unsaved, said: requestText.saved }) };
    const saved = { ...drawing, said: requestText.saved };
    return { message: await (next === 'again' ? stepMessage(ports, step, saved) : onwards(ports, step, saved)) };
  };
