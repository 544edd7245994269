import type { Instant } from '../../../shared/kernel/time.ts';
import type { Side } from '../../../shared/organisation/roles.ts';
import type { Busy } from '../../../shared/planning/clashes.ts';
import type { Cycle } from '../../../shared/planning/cycle.ts';
import { organisationText } from '../../../shared/organisation/text.ts';
import { planPart, stageOf } from '../../../shared/planning/stage.ts';
import { planningText } from '../../../shared/planning/text.ts';
import type { Grid } from '../../../shared/scoping/grid.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import { card, heading, openUrl, quiet, strong, text, type Card } from '../../cards/card.ts';
import type { Links } from '../../ports/links.ts';
import type { Message } from '../../ports/sender.ts';
import { bookingCard } from './booking-card.ts';
import type { ChoiceInput, OfferInput } from './inputs.ts';
import { plannedCard } from './planned-card.ts';

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
  /** The plan of the cycle; undefined in the answer to a press on the booking, which reads only the cycle. */
  readonly plan?: Sheet | undefined;
  /** The half-term check-in, once it is open. */
  readonly checkIn?: Sheet | undefined;
  /** The school's grid, where it was read along: it shows what is ready by itself. */
  readonly grid?: Grid | undefined;
  readonly notice?: string | undefined;
  readonly typed?: Partial<OfferInput & ChoiceInput> | undefined;
  /** What was typed may tell who a child is. */
  readonly warned?: boolean | undefined;
  /** Meetings elsewhere that clash and were pointed out: the next press goes on. */
  readonly told?: readonly Busy[] | undefined;
}

/** The live card of a cycle as one person sees it. Pure: the same cycle, viewer and drawing give the same card. */
export function planningCard(cycle: Cycle, viewer: Viewer, drawing: Drawing): Message & { readonly card: Card } {
  const { side, accountId } = viewer;
  const plan = drawing.plan && planPart(drawing.plan);
  const stage = stageOf(cycle, plan, drawing.now);
  // Whether they met and agreed is in the plan: where that was not read along, the booking alone is certain.
  const live = plan && { now: drawing.now, plan, checkIn: Boolean(drawing.checkIn) };
  const { body, actions } =
    stage === 'booking' ? bookingCard(cycle, viewer, drawing) : plannedCard(cycle, stage, viewer, drawing);
  const standing = planningText.standing(cycle, side, live);
  const summary = side ? planningText.summary(cycle, side, live) : `${cycle.schoolName}. ${standing}.`;
  const whole = [
    heading(cycle.schoolName),
    text(planningText.title(cycle), { spacing: 'None' }),
    strong(standing),
    ...body,
    quiet(planningText.asOf(cycle, drawing.plan?.rev === 1 ? undefined : drawing.plan)),
  ];
  const open = openUrl(planningText.form.open, drawing.links.tab(cycle.schoolId, accountId));
  return { card: card(summary, whole, [...actions, open], [drawing.notice]), summary };
}

/** What an older card shrinks to, and what a new one is for the moment before it is filled. */
export const movedCard = (cycle: Cycle, at: Instant, summary?: string): Message & { readonly card: Card } => {
  const line = planningText.moved(cycle, at);
  return { card: card(line, [text(line, { isSubtle: true })]), summary: summary ?? line };
};

/** A sentence where a card cannot be shown. */
export const sentenceCard = (sentence: string): Message & { readonly card: Card } => ({
  card: card(sentence, [text(sentence)]),
  summary: sentence,
});

/** A sentence in the place of a card, and the way on from it. */
export const sentenceWithTab = (sentence: string, tab: string): Message => ({
  card: card(sentence, [text(sentence)], [openUrl(organisationText.openTab, tab)]),
  summary: sentence,
});
