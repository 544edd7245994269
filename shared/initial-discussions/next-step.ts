import { civilDateSchema, longDate } from '../kernel/time.ts';
import { otherSide, type Side } from '../organisation/roles.ts';
import { rowOf, textOf, type Sheet } from '../sheet/sheet.ts';
import { initialOutcomes, outcomeIds, type OutcomeId } from './outcomes.ts';
import { openCount, openSteps, unreadGuidance } from './progress.ts';
import { initialText } from './text.ts';

export const nameIn = (sheet: Pick<Sheet, 'participants'>, side: Side): string =>
  sheet.participants.find(({ role }) => role === side)?.name ?? '';

/** The outcome under which something waits for this side first; guidance to read stands under the first of all. */
export const nextOutcome = (sheet: Sheet, side: Side): OutcomeId | undefined =>
  sheet.signed[side]
    ? undefined
    : (outcomeIds.find((outcome) => openSteps(sheet, outcome, side).length > 0) ??
      (side === 'sendco' && unreadGuidance(sheet).length > 0 ? 'foundations' : undefined));

/** The one sentence that leads on: what comes next for this side, or whom the page waits for. Row C01. */
export function nextStep(sheet: Sheet, side: Side | undefined): string {
  const { next } = initialText;
  if (sheet.lockedAt) {
    const reviewOn = civilDateSchema.safeParse(textOf(rowOf(sheet, 'page'), 'reviewOn'));
    return next.agreed(sheet.lockedAt, reviewOn.success ? longDate(reviewOn.data) : undefined);
  }
  if (!side) return next.lookOn(openCount(sheet, 'link-therapist'), openCount(sheet, 'sendco'));
  const other = otherSide(side);
  if (sheet.signed[side]) return next.signed(nameIn(sheet, other));
  for (const outcome of outcomeIds) {
    const [step] = openSteps(sheet, outcome, side);
    if (step) return next.step(initialOutcomes[outcome].title, step.text);
  }
  const [guidance] = side === 'sendco' ? unreadGuidance(sheet) : [];
  if (guidance) return next.guidance(textOf(guidance, 'title'));
  const waiting = openCount(sheet, other);
  return waiting ? next.waiting(nameIn(sheet, other), waiting) : next.sign;
}
