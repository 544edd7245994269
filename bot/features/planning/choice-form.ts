import type { Cycle } from '../../../shared/planning/cycle.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { execute, primary, type Action, type Element } from '../../cards/card.ts';
import { choose, words } from '../../cards/inputs.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';
import type { ChoiceInput } from './inputs.ts';

const form = planningText.form;

/** The SENDCo's form: the offered times, and a place to say why none suits. Row F02. */
export function choiceForm(cycle: Cycle, typed: Partial<ChoiceInput>, warned?: boolean): Element[] {
  const only = cycle.offer.length === 1 ? cycle.offer[0]?.id : undefined;
  const chosen = cycle.offer.find(({ id }) => id === typed.time)?.id;
  return [
    choose(
      { id: 'time', label: form.time.label, errorMessage: form.time.error, value: chosen ?? only },
      cycle.offer.map((slot) => ({ title: planningText.reasonOf(slot), value: slot.id })),
      { style: 'expanded' },
    ),
    words({ id: 'why', label: form.why.label, errorMessage: form.why.error, value: typed.why }, form.why.hint, 500, {
      isMultiline: true,
    }),
    ...keepInput(warned),
  ];
}

export function choiceButtons(cycle: Cycle): Action[] {
  const data = { v: 1, id: cycle.id, rev: cycle.rev };
  return [
    execute(form.book, { verb: 'planning.choose-time', ...data }, primary),
    execute(form.others, { verb: 'planning.ask-others', ...data }),
  ];
}
