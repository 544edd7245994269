import { addDays } from '../kernel/time.ts';
import { askText } from './ask-text.ts';
import type { ReminderEvent } from './events.ts';
import type { ReminderFacts } from './facts.ts';
import type { Audience } from './row.ts';

/** Moves that whoever prepares them has not made ready; the day after they were begun at the earliest. Row I15. */
export const moveReadyEvents = ({ moves = [] }: ReminderFacts, to: Audience): ReminderEvent[] =>
  moves
    .filter(({ side, isReady }) => side === to && !isReady)
    .map(({ id, part, label, on, begunOn }) => ({
      ...{ about: id, part: `${part}-${on}`, ask: askText.moveReady(label), by: on, on },
      earliest: addDays(begunOn, 1),
    }));

/** Moves whose day has come and that nobody has taken on: to whoever prepared them, and to the lead. Hazard H-08. */
export const moveTakenEvents = ({ moves = [] }: ReminderFacts, to: Audience): ReminderEvent[] =>
  moves
    .filter(({ side }) => to === 'service-lead' || side === to)
    .map(({ id, part, label, on, begunOn }) => ({
      ...{ about: id, part: `${part}-${on}`, ask: askText.moveTaken(label), by: on, on },
      earliest: addDays(begunOn, 1),
    }));
