import { clockOf, nameOfSide } from '../../../shared/sheet/layout.ts';
import { sideSchema } from '../../../shared/organisation/roles.ts';
import type { Addendum, Sheet } from '../../../shared/sheet/sheet.ts';
import { sheetCardText, sheetText } from '../../../shared/sheet/text.ts';
import { heading, list, section, strong, text, type Element } from '../../cards/card.ts';
import { written, type View } from './view.ts';

/** Sentences of what is missing in one card; the rest follows when these are done. */
const mostMissing = 5;

/** 'Ellen Whitfield agreed at 10:12.' or that she has not yet, side by side. */
const states = ({ sheet, now }: View, signed: Sheet['signed'] | Addendum['signed']): string[] =>
  sideSchema.options.map((side) => {
    const signature = signed[side];
    return signature
      ? sheetCardText.agreedAt(signature.name, clockOf(signature.at, now))
      : sheetCardText.notAgreed(nameOfSide(sheet, side));
  });

/** A correction as it is read, and who has agreed it. */
export const addendumText = (view: View, addendum: Addendum, first: boolean): Element[] => [
  ...(first ? [heading(sheetCardText.addenda)] : []),
  strong(sheetCardText.addendum(nameOfSide(view.sheet, addendum.by), clockOf(addendum.at, view.now))),
  written(addendum.text),
  list(states(view, addendum.signed)),
];

/** Whether this person can agree the page now. */
export const canAgree = ({ sheet, form, side }: View): boolean =>
  side !== undefined &&
  !sheet.lockedAt &&
  !sheet.signed[side] &&
  sheet.conflicts.length === 0 &&
  form.missing(sheet).length === 0;

/** Who has agreed, and what stands in the way. */
export function agreementElements(view: View): Element[] {
  const { sheet, form, now } = view;
  if (sheet.lockedAt)
    return [section(sheetCardText.lockedAt(clockOf(sheet.lockedAt, now)), [list(states(view, sheet.signed))])];
  const missing = [
    ...(sheet.conflicts.length ? [sheetText.openConflicts(sheet.conflicts.length)] : []),
    ...form.missing(sheet).slice(0, mostMissing),
  ];
  return [
    ...(missing.length ? [section(sheetCardText.missingTitle, [list(missing)])] : []),
    section(sheetCardText.stateTitle, [list(states(view, sheet.signed))]),
    ...(canAgree(view) ? [text(sheetCardText.youAgree)] : []),
  ];
}
