import { askText } from './ask-text.ts';
import type { ReminderEvent } from './events.ts';
import type { ReminderFacts } from './facts.ts';

/** Requests that nobody at the service answers for, from a day on. Hazard H-01. */
export const unownedEvents = ({ requests = [] }: ReminderFacts, anchor: string): ReminderEvent[] =>
  requests.flatMap(({ id, label, unownedSince }) =>
    unownedSince
      ? [{ about: id, part: `${anchor}-${unownedSince}`, ask: askText.unowned(label), by: null, on: unownedSince }]
      : [],
  );

/** Signposts that were agreed a while ago: did they help? Row G16. */
export const signpostEvents = ({ requests = [] }: ReminderFacts): ReminderEvent[] =>
  requests.flatMap(({ id, label, signposts }) =>
    signposts.map(({ id: part, on }) => ({ about: id, part, ask: askText.didItHelp(label), by: null, on })),
  );

/** Reviews of support: the next one of each child, until it is held. Row I14. */
export const reviewEvents = ({ reviews = [] }: ReminderFacts): ReminderEvent[] =>
  reviews.map(({ id, label, on }) => ({ about: id, part: `review-${on}`, ask: askText.review(label), by: on, on }));

/** Visits about which the school has no note yet. Row J14. */
export const noteEvents = ({ notes = [] }: ReminderFacts): ReminderEvent[] =>
  notes.map(({ id, on }) => ({ about: id, part: 'note', ask: askText.visitNote(on), by: null, on }));

/** Hours asked for that no lead has decided. Row L10. */
export const askedEvents = ({ asked = [] }: ReminderFacts): ReminderEvent[] =>
  asked.map(({ id, on }) => ({ about: id, part: 'asked', ask: askText.hoursAsked(on), by: null, on }));
