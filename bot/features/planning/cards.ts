import type { Instant } from '../../../shared/kernel/time.ts';
import type { Side } from '../../../shared/organisation/roles.ts';
import { waitsFor, type Cycle } from '../../../shared/planning/cycle.ts';
import { preparation } from '../../../shared/planning/preparation.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { card, heading, list, notice, openUrl, quiet, section, strong, text, type Card } from '../../cards/card.ts';
import type { Links } from '../../ports/links.ts';
import type { Message } from '../../ports/sender.ts';
import { choiceButtons, choiceForm } from './choice-form.ts';
import type { ChoiceInput, OfferInput } from './inputs.ts';
import { offerButtons, offerForm } from './offer-form.ts';

/** Who looks at a card: a side of the meeting with its account, or somebody who only looks on. */
export interface Viewer {
  readonly side: Side | undefined;
  readonly accountId: string;
}

export interface Drawing {
  readonly now: Instant;
  /** Minted with the form, so that two presses of it make one thing. */
  readonly newId: string;
  readonly links: Links;
  readonly notice?: string | undefined;
  readonly typed?: Partial<OfferInput & ChoiceInput> | undefined;
}

/** The live card of a cycle as one person sees it. Pure: the same cycle, viewer and drawing give the same card. */
export function planningCard(cycle: Cycle, viewer: Viewer, drawing: Drawing): Message & { readonly card: Card } {
  const yourTurn = viewer.side !== undefined && waitsFor(cycle) === viewer.side;
  const typed = drawing.typed ?? {};
  const offering = yourTurn && viewer.side === 'link-therapist';
  const choosing = yourTurn && viewer.side === 'sendco';
  const summary = viewer.side
    ? planningText.summary(cycle, viewer.side)
    : `${cycle.schoolName}. ${planningText.standing(cycle)}.`;
  const body = [
    ...(drawing.notice ? [notice(drawing.notice)] : []),
    heading(cycle.schoolName),
    text(planningText.title(cycle), { spacing: 'None' }),
    strong(planningText.standing(cycle, viewer.side)),
    ...(cycle.status === 'booked' ? [] : [text(planningText.by(cycle), { spacing: 'Small' })]),
    ...(cycle.asked ? [section(planningText.askedFor(cycle), [text(cycle.asked.reason)])] : []),
    ...(cycle.status === 'booked' && viewer.side
      ? [text(planningText.withWhom(cycle, viewer.side), { spacing: 'Small' })]
      : []),
    ...(cycle.meeting?.reason ? [text(cycle.meeting.reason, { spacing: 'Small' })] : []),
    ...(offering ? offerForm(cycle, drawing.now, typed) : []),
    ...(cycle.status === 'offered' && !choosing
      ? [section(planningText.onOffer, [list(cycle.offer.map(planningText.reasonOf))])]
      : []),
    ...(choosing ? [section(planningText.offers(cycle), choiceForm(cycle, typed))] : []),
    ...(cycle.status === 'booked' && viewer.side
      ? [section(planningText.form.prepare, [list(preparation[viewer.side])])]
      : []),
    quiet(planningText.asOf(cycle)),
  ];
  const actions = [
    ...(offering ? offerButtons(cycle, drawing.now, drawing.newId) : []),
    ...(choosing ? choiceButtons(cycle) : []),
    ...(cycle.status === 'booked' && viewer.side
      ? [openUrl(planningText.form.calendar, drawing.links.calendarFile(cycle, viewer.accountId))]
      : []),
    openUrl(planningText.form.open, drawing.links.tab(cycle.schoolId, viewer.accountId)),
  ];
  return { card: card(summary, body, actions), summary };
}

/** What an older card shrinks to, and what a new one is for the moment before it is filled. */
export const movedCard = (cycle: Cycle, summary = planningText.moved(cycle)): Message & { readonly card: Card } => ({
  card: card(planningText.moved(cycle), [text(planningText.moved(cycle), { isSubtle: true })]),
  summary,
});

/** A sentence where a card cannot be shown. */
export const sentenceCard = (sentence: string): Message & { readonly card: Card } => ({
  card: card(sentence, [text(sentence)]),
  summary: sentence,
});
