import { waitsFor, type Cycle } from '../../../shared/planning/cycle.ts';
import { bookingText } from '../../../shared/planning/booking-text.ts';
import { daysAhead } from '../../../shared/planning/decide.ts';
import { lastCancelled } from '../../../shared/planning/fallen-through.ts';
import { proposedTime } from '../../../shared/planning/propose.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { list, openUrl, primaryIf, section, text, type Action, type Element } from '../../cards/card.ts';
import type { Drawing, Viewer } from './cards.ts';
import { choiceButtons, choiceForm } from './choice-form.ts';
import { offerButtons, offerForm } from './offer-form.ts';
import { fillInPlan } from './plan-buttons.ts';

/** What stands on the live card while a time is being found, and what can be pressed there. Rows F01-F03, F18. */
export function bookingCard(
  cycle: Cycle,
  { side, accountId }: Viewer,
  drawing: Drawing,
): { readonly body: Element[]; readonly actions: Action[] } {
  const yourTurn = side !== undefined && waitsFor(cycle) === side;
  const offering = yourTurn && side === 'link-therapist';
  const choosing = yourTurn && side === 'sendco';
  // Without a day to meet on, the plan is still theirs to write and agree, as it is in the tab.
  const stuck = side !== undefined && daysAhead(cycle, drawing.now).length === 0;
  const notHeld = planningText.notHeld(cycle);
  const cancelled = lastCancelled(cycle);
  const body = [
    ...(cancelled ? [text(bookingText.cancelled(cycle, cancelled), { spacing: 'Small' })] : []),
    ...(notHeld ? [text(notHeld, { spacing: 'Small' })] : []),
    text(planningText.by(cycle), { spacing: 'Small' }),
    ...(stuck ? [text(planningText.noDaysLeft)] : []),
    ...(proposedTime(cycle) ? [text(bookingText.proposed(cycle, side))] : []),
    ...(cycle.asked
      ? [
          section(planningText.askedFor(cycle), [
            text(cycle.asked.reason),
            ...(cycle.asked.refused.length
              ? [text(planningText.refused, { isSubtle: true }), list(cycle.asked.refused.map(planningText.reasonOf))]
              : []),
          ]),
        ]
      : []),
    ...(offering ? offerForm(cycle, drawing) : []),
    ...(cycle.status === 'offered' && !choosing
      ? [section(planningText.onOffer, [list(cycle.offer.map(planningText.reasonOf))])]
      : []),
    ...(choosing ? [section(planningText.offers(cycle), choiceForm(cycle, drawing.typed ?? {}, drawing.warned))] : []),
  ];
  const actions = [
    ...(stuck ? [fillInPlan(cycle, drawing.plan, primaryIf(!choosing))] : []),
    ...(offering ? offerButtons(cycle, drawing) : []),
    ...(choosing ? choiceButtons(cycle) : []),
    ...(cancelled && side ? [openUrl(bookingText.offCalendar, drawing.links.calendarFile(cycle, accountId))] : []),
  ];
  return { body, actions };
}
