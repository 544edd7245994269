import { stopOf } from '../../../shared/sheet/layout.ts';
import { sheetCardText } from '../../../shared/sheet/text.ts';
import { openUrl, primary, text, type Action } from '../../cards/card.ts';
import type { Message } from '../../ports/sender.ts';
import { addressOf } from './address.ts';
import { agreementElements, canAgree } from './agreement.ts';
import { pagesToRead } from './read-pages.ts';
import { fillsIn, press, workCard, type View } from './view.ts';

const { buttons } = sheetCardText;

/** What can be done at the end of the page: agree, settle, or correct what was agreed. */
function lastActions(view: View): Action[] {
  const { sheet, form, side } = view;
  const [conflict] = sheet.conflicts;
  const stop = conflict && stopOf(form, sheet, conflict);
  const settle = stop && press(view, buttons.settle, 'sheet.row', addressOf(sheet.id, stop.rowId, stop.part), primary);
  const open = side && sheet.addenda.find((addendum) => !addendum.signed[side]);
  return [
    ...(canAgree(view) ? [press(view, buttons.agree, 'sheet.sign', sheet.id, primary)] : []),
    ...(settle && fillsIn(view) ? [settle] : []),
    ...(open
      ? [press(view, buttons.agreeCorrection, 'sheet.agree-correction', addressOf(sheet.id, open.id), primary)]
      : []),
    ...(side && sheet.lockedAt ? [press(view, buttons.correct, 'sheet.correct')] : []),
  ];
}

/** Most buttons beside `Back` and `Close`; some clients draw no more than five. */
const mostBeside = 3;

/** What can be done, and the files where there is room; they stand in the live card and the tab too. */
const withFiles = ({ files = [] }: View, actions: readonly Action[]): Action[] => [
  ...actions,
  ...files.slice(0, Math.max(0, mostBeside - actions.length)).map(([title, url]) => openUrl(title, url)),
];

export const lastPage = Number.MAX_SAFE_INTEGER;

/** The whole sheet to read, page by page; who agreed and what can be done stands on the last. */
export function readCard(view: View, wanted: number): Message {
  const pages = pagesToRead(view);
  const page = Math.min(wanted, pages.length);
  const last = page === pages.length;
  return workCard(
    view,
    [
      ...(pages.length > 1 ? [text(sheetCardText.page(page, pages.length))] : []),
      ...(pages[page - 1] ?? []),
      ...(last ? agreementElements(view) : [text(sheetCardText.readToAgree, { isSubtle: true })]),
    ],
    [
      ...(last ? withFiles(view, lastActions(view)) : []),
      ...(last ? [] : [press(view, buttons.nextPage, 'sheet.read', addressOf(view.sheet.id, '', page + 1), primary)]),
      press(view, buttons.back, 'sheet.open'),
      press(view, buttons.close, 'sheet.close'),
    ],
  );
}
