import { stepWithin, type TourStep } from '../../../shared/tour/tour.ts';
import { tourText as t } from '../../../shared/tour/text.ts';
import { card, execute, heading, openUrl, primary, quiet, submit, text, type Action } from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';

export interface TourDrawing {
  readonly steps: readonly TourStep[];
  readonly step: number;
  /** The address of a page of the tab, as a step names it. */
  readonly tab: (page: string) => string;
  /** It goes on where it was left. */
  readonly isResumed?: boolean;
}

const go = (title: string, step: number, more = {}): Action =>
  execute(title, { verb: 'tour.go', v: 1, id: `tour#${step}`, rev: 0 }, more);

/** One step of the tour: what it is about, the button that opens it below, and the way on. Row A17. */
export function tourCard({ steps, step: asked, tab, isResumed }: TourDrawing): Message {
  const step = stepWithin(steps, asked);
  const { title, says, button, opens } = steps[step] as TourStep;
  const isLast = step === steps.length - 1;
  const open =
    'say' in opens
      ? submit(button, { verb: `say.${opens.say}`, v: 1, id: 'me', rev: 1 })
      : openUrl(button, tab(opens.tab));
  const onwards = isLast
    ? execute(t.finish, { verb: 'tour.end', v: 1, id: 'tour', rev: 0 }, primary)
    : go(t.next, step + 1, primary);
  const place = t.place(step + 1, steps.length);
  return {
    card: card(
      `${place}: ${title}. ${says}`,
      [quiet(isResumed ? `${place}. ${t.resumed}` : place), heading(title), text(says)],
      [onwards, open, ...(step > 0 ? [go(t.back, step - 1)] : [])],
    ),
    summary: `${place}: ${title}`,
  };
}

/** After the last step. */
export const tourOverCard = (): Message => ({
  card: card(t.end, [text(t.end)], [submit(t.help, { verb: 'say.help', v: 1, id: 'me', rev: 1 })]),
  summary: t.end,
});
