import { sheetCardText } from '../../../shared/sheet/text.ts';
import { clockOf } from '../../../shared/sheet/layout.ts';
import { sentenceCard } from '../planning/cards.ts';
import { agendaCard } from './agenda-card.ts';
import { pageOf, readAddress } from './address.ts';
import { openingCard, seeSheet, type OnSheet } from './on-press.ts';
import { newRowCard, rowCard } from './row-card.ts';
import { menuCard } from './menu-card.ts';
import { tableCard } from './table-card.ts';
import { note } from './view.ts';

/** The sheet's first card: what stands in it, a line a row. */
export const openSheet: OnSheet = (ports) => (caller, press) => seeSheet(ports, caller, press, openingCard);

/** The form of one row: the one chosen from the menu, or the one the button names. */
export const openRow: OnSheet = (ports) => (caller, press, typed) => {
  const [chosen = '', chosenPart = ''] = (typed['row'] ?? '').split('#');
  const { rowId = chosen, part = chosenPart } = press.id.includes('#') ? readAddress(press.id) : {};
  return seeSheet(ports, caller, press, (view) =>
    rowId ? rowCard(view, { rowId, part }) : menuCard({ ...view, said: note(sheetCardText.rowFirst) }),
  );
};

/** An empty form for a row of the chosen kind, or of the only one there is. */
export const openNewRow: OnSheet = (ports) => (caller, press, typed) =>
  seeSheet(ports, caller, press, (view) => {
    const kinds = Object.keys(view.form.rows).filter((kind) => view.form.rows[kind]?.addable);
    const kind = kinds.length === 1 ? kinds[0] : kinds.find((each) => each === typed['kind']);
    const kept = { row: typed['row'] ?? '' };
    return kind ? newRowCard(view, kind) : menuCard({ ...view, kept, said: note(sheetCardText.kindFirst) });
  });

/** A table of the sheet: the order of the gaps. */
export const openTable: OnSheet = (ports) => (caller, press) =>
  seeSheet(ports, caller, press, (view) => {
    const { rowId, part } = readAddress(press.id);
    return tableCard(view, rowId.replace(/^=/, ''), pageOf({ part }));
  });

/** The agenda of a plan. */
export const openAgenda: OnSheet = (ports) => (caller, press) => seeSheet(ports, caller, press, agendaCard);

/** The work card becomes one line. */
export const closeSheet: OnSheet = (ports) => (caller, press) =>
  seeSheet(ports, caller, press, ({ sheet, now }) => sentenceCard(sheetCardText.closed(sheet, clockOf(now, now))));
