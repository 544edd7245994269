import { civilDateSchema } from '../../../shared/kernel/time.ts';
import type { FieldRule } from '../../../shared/sheet/form.ts';
import { cut } from '../../../shared/kernel/cut.ts';
import { clockOf, conflictAt, nameOfSide, readable } from '../../../shared/sheet/layout.ts';
import { textOf, type Conflict, type Field, type Row } from '../../../shared/sheet/sheet.ts';
import { sheetCardText, sheetText } from '../../../shared/sheet/text.ts';
import { text, type Element } from '../../cards/card.ts';
import { choose, day, words } from '../../cards/inputs.ts';
import { emptied, inputOf, settleOf } from './typed.ts';
import { fillsIn, written, type View } from './view.ts';

const { inputs } = sheetCardText;
const label = (words_: string): Element => text(words_, { isSubtle: true, size: 'Small', spacing: 'Small' });

/** A field to read: its label and what stands in it, in one line where that is short. */
export function fieldText(title: string, rule: FieldRule, words_: string): Element[] {
  const value = readable(rule, words_) || sheetCardText.nothingHere;
  if (rule.type === 'text') return [label(title), written(value)];
  return [text(`${title}${title.endsWith('?') ? '' : ':'} ${value}`, { spacing: 'Small' })];
}

const byWhom = (view: View, { by, at }: Pick<Field, 'by' | 'at'>, say: (who: string, when: string) => string): string =>
  say(by ? cut(nameOfSide(view.sheet, by), 60) : inputs.theStart, clockOf(at, view.now));

/** Both texts of a conflict, and the choice between them. */
function conflictElements(view: View, title: string, rule: FieldRule, row: Row, conflict: Conflict): Element[] {
  const standing = row.fields[conflict.field];
  const first = { by: standing?.by ?? null, at: standing?.at ?? view.sheet.openedAt };
  const id = settleOf(conflict.id);
  const choice = choose(
    { id, label: inputs.settle(rule.label), errorMessage: inputs.settleError, value: view.kept?.[id] },
    [
      { title: inputs.keepFirst, value: 'standing' },
      { title: inputs.takeSecond, value: 'second' },
    ],
    { style: 'expanded' },
  );
  return [
    text(title, { weight: 'Bolder', spacing: 'Medium' }),
    label(byWhom(view, first, inputs.first)),
    written(readable(rule, standing?.text ?? '') || inputs.empty),
    label(byWhom(view, conflict, inputs.second)),
    written(readable(rule, conflict.text) || inputs.empty),
    ...(fillsIn(view) ? [choice] : []),
  ];
}

function input(rule: FieldRule, title: string, id: string, value: string): Element {
  if (rule.type === 'date') {
    const known = civilDateSchema.safeParse(value).success ? value : undefined;
    return day({ id, label: title, errorMessage: sheetText.noDate(rule.label), value: known });
  }
  if (rule.type === 'choice') {
    const none = value ? [{ title: inputs.leaveEmpty, value: emptied }] : [];
    const options = rule.options.map(([each, name]) => ({ title: name, value: each }));
    return choose({ id, label: title, errorMessage: sheetText.noChoice(rule.label), value }, [...options, ...none], {
      placeholder: inputs.choose,
    });
  }
  // A text too long comes only from a client that ignores the limit; what fits a card of it is kept.
  const kept = value.slice(0, rule.most + 200);
  return words(
    { id, label: title, errorMessage: sheetText.tooLong(rule.label, rule.most), value: kept },
    rule.hint ?? rule.label,
    rule.most,
    {
      isMultiline: rule.most > 200,
    },
  );
}

/**
 * One field of a row in a card: an input with what stands there, both texts of a conflict, or a text to read. `named` is
 * what it is called where the card says for all rows what is asked of them.
 */
export function fieldElements(view: View, row: Row, field: string, rule: FieldRule, named = ''): Element[] {
  const title = cut(named || rule.label, 120);
  const conflict = conflictAt(view.sheet, row.id, field);
  if (conflict) return conflictElements(view, title, rule, row, conflict);
  const standing = textOf(row, field);
  const id = inputOf(row.id, field);
  const kept = view.kept?.[id];
  if (!fillsIn(view) || (rule.side && rule.side !== view.side))
    return [
      ...fieldText(title, rule, standing),
      ...(kept ? [label(inputs.youTyped), written(readable(rule, kept).slice(0, 2_000))] : []),
    ];
  return [input(rule, title, id, kept ?? standing)];
}
