import { bookingText } from '../planning/booking-text.ts';
import type { Cycle } from '../planning/cycle.ts';
import type { TypedText } from './typed-text.ts';

type Said = readonly [field: 'why' | 'reason', label: string, text: string | null | undefined];

/** Everything people have written into a planning: why a time, a mode or a meeting does not suit. */
function saidIn({ asked, move, cancelled, draft, offer, meeting }: Cycle): Said[] {
  const slots = [...draft, ...offer, ...(move?.offer ?? []), ...(meeting ? [meeting] : [])];
  return [
    ['why', bookingText.labels.others, asked?.reason],
    ...[move, ...cancelled].map((each): Said => ['why', bookingText.labels.why, each?.reason]),
    ...slots.map(({ reason }): Said => ['reason', bookingText.labels.mode, reason]),
  ];
}

/** The texts that an act brings into a planning. What stood in such a place before is not among them. Row C-27. */
export function newTextsIn(before: Cycle, after: Cycle): TypedText[] {
  const stood = saidIn(before);
  const all = saidIn(after).filter(([field, , text]) => !stood.some((each) => each[0] === field && each[2] === text));
  return [...new Map(all.map((each) => [`${each[0]} ${each[2]}`, each])).values()].flatMap(([field, label, text]) =>
    text ? [{ field, label, text, looksForNames: true }] : [],
  );
}
