import { londonDate, type Instant } from '../../../shared/kernel/time.ts';
import { missingIn } from '../../../shared/initial-discussions/progress.ts';
import { initialText } from '../../../shared/initial-discussions/text.ts';
import { rowOf, textOf, type Sheet } from '../../../shared/sheet/sheet.ts';
import { list, section, text, type Element } from '../../cards/card.ts';
import { choose, words } from '../../cards/inputs.ts';
import { reviewDays } from './days.ts';
import type { PageInput } from './inputs.ts';

const { field, form, work } = initialText;

/** The parts of the agreement, each with the input that fills it in. */
const parts = [
  ['therapistDoes', 'therapist'],
  ['schoolDoes', 'school'],
  ['together', 'together'],
] as const;

/** The link agreement: who does what, how you work together, when you look at it again, and what is missing. Row C11. */
export function agreementPage(sheet: Sheet, writes: boolean, typed: PageInput, now: Instant): Element[] {
  const row = rowOf(sheet, 'page');
  const reviewOn = typed.reviewOn ?? textOf(row, 'reviewOn');
  if (!writes) return parts.map(([, name]) => section(field[name], [text(textOf(row, name))]));
  const missing = missingIn(sheet);
  return [
    text(work.agreementHint, { spacing: 'Small' }),
    ...parts.map(([id, name]) =>
      words(
        { id, label: field[name], errorMessage: form.agreement.error, value: typed[id] ?? textOf(row, name) },
        form.agreement.hint,
        800,
        { isMultiline: true },
      ),
    ),
    choose(
      { id: 'reviewOn', label: field.reviewOn, errorMessage: form.reviewOn.error, value: reviewOn },
      reviewDays(londonDate(now), reviewOn),
    ),
    ...(missing.length ? [section(work.beforeSigning, [list(missing)])] : []),
  ];
}
