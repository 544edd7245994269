import { shortDate } from '../../../shared/kernel/time.ts';
import { bookingText } from '../../../shared/planning/booking-text.ts';
import { carrying } from '../../../shared/planning/busy-code.ts';
import { meetingLengths, meetingModeSchema, mostSlots, type Cycle } from '../../../shared/planning/cycle.ts';
import { dayEnds, dayStarts, daysAhead } from '../../../shared/planning/decide.ts';
import { planningText } from '../../../shared/planning/text.ts';
import {
  actionSet,
  beside,
  execute,
  primary,
  section,
  submit,
  text,
  type Action,
  type Element,
} from '../../cards/card.ts';
import { choose, timeOfDay, words, type Choice } from '../../cards/inputs.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import type { Drawing } from './cards.ts';
import type { OfferInput } from './inputs.ts';

const form = planningText.form;

/**
 * The inputs for one more time, on one of these days. Only what is short stands beside another: half of a phone cuts what
 * a day says of itself, and how to meet. Rows F02, F03.
 */
export const newTime = (days: readonly Choice[], typed: Partial<OfferInput>, warned?: boolean): Element[] => [
  choose({ id: 'on', label: form.on.label, errorMessage: form.on.error, value: typed.on }, days, {
    placeholder: form.on.hint,
  }),
  beside(
    timeOfDay(
      { id: 'at', label: form.at.label, errorMessage: form.at.error, value: typed.at },
      { min: dayStarts, max: dayEnds },
    ),
    choose(
      { id: 'minutes', label: form.minutes.label, errorMessage: form.minutes.error, value: typed.minutes ?? '60' },
      meetingLengths.map((each) => ({ title: `${each} minutes`, value: String(each) })),
    ),
  ),
  choose(
    { id: 'mode', label: form.mode.label, errorMessage: form.mode.error, value: typed.mode ?? 'face-to-face' },
    meetingModeSchema.options.map((mode) => ({ title: form.modes[mode], value: mode })),
  ),
  words(
    { id: 'reason', label: form.reason.label, errorMessage: form.reason.error, value: typed.reason },
    form.reason.hint,
    200,
  ),
  ...keepInput(warned),
];

/** What of a drawing the form of the therapist shows. */
type Offering = Pick<Drawing, 'now' | 'newId' | 'typed' | 'warned' | 'told'>;

/** The therapist's form: times put together so far, ticked, and one more to add. Rows F02, F03. */
export function offerForm(cycle: Cycle, { now, typed = {}, warned }: Offering): Element[] {
  if (daysAhead(cycle, now).length === 0) return [];
  const together = cycle.draft.length
    ? [
        choose(
          {
            id: 'times',
            label: form.keep.label,
            errorMessage: form.keep.error,
            value: typed.times ?? cycle.draft.map((slot) => slot.id).join(','),
          },
          cycle.draft.map((slot) => ({ title: planningText.reasonOf(slot), value: slot.id })),
          { style: 'expanded', isMultiSelect: true },
        ),
      ]
    : [];
  const another =
    cycle.draft.length < mostSlots
      ? [
          section(cycle.draft.length ? form.another : form.first, [
            text(form.what, { isSubtle: true, size: 'Small' }),
            ...newTime(
              daysAhead(cycle, now).map((day) => ({ title: shortDate(day), value: day })),
              typed,
              warned,
            ),
            // It opens a card with what speaks against each day: that asks for more than a press may cost.
            actionSet(submit(bookingText.days.open, { verb: 'planning.days', v: 1, id: cycle.id, rev: cycle.rev })),
          ]),
        ]
      : [];
  return [...together, ...another];
}

export function offerButtons(cycle: Cycle, { now, newId, told = [] }: Offering): Action[] {
  if (daysAhead(cycle, now).length === 0) return [];
  const data = { v: 1, id: told.length ? carrying(cycle.id, [], told) : cycle.id, rev: cycle.rev, newId };
  const send = told.length ? bookingText.days.sendAnyway : form.send(cycle);
  return [
    ...(cycle.draft.length < mostSlots ? [execute(form.add, { verb: 'planning.add-time', ...data })] : []),
    execute(send, { verb: 'planning.send-offer', ...data }, primary),
  ];
}
