import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { edit, settle, type Edit, type SheetAct } from '../../../shared/sheet/decide.ts';
import type { SheetForm } from '../../../shared/sheet/form.ts';
import { clockOf, conflictAt, nameOf, nextStop } from '../../../shared/sheet/layout.ts';
import { rowOf, type Sheet } from '../../../shared/sheet/sheet.ts';
import { sheetCardText, sheetText } from '../../../shared/sheet/text.ts';
import type { Message } from '../../ports/sender.ts';
import { pageOf, readAddress, type Address } from './address.ts';
import { menuCard } from './menu-card.ts';
import { pressSheet, type OnSheet } from './on-press.ts';
import { placesAt } from './places.ts';
import { rowCard } from './row-card.ts';
import { tableCard } from './table-card.ts';
import { choicesOf, editsOf, keptOf, type Place, type Typed } from './typed.ts';
import { note, saved, type Said, type View } from './view.ts';

/** Settles what was chosen, then writes what was typed. */
function write(form: SheetForm, sheet: Sheet, edits: readonly Edit[], typed: Typed, seen: number, act: SheetAct) {
  const settled = choicesOf(typed).reduce<Result<Sheet>>(
    (before, { conflictId, take }) => (before.ok ? settle(before.value, conflictId, take, seen, act) : before),
    ok(sheet),
  );
  return settled.ok ? edit(form, settled.value, edits, act) : fail(settled.problem);
}

/** What is said of the fields just saved: that a place holds two texts, what is still asked, or that they are saved. */
function saidOf(view: View, places: readonly Place[], wrote: boolean): Said {
  const { sheet, form, now } = view;
  if (places.some(({ rowId, field }) => conflictAt(sheet, rowId, field))) return note(sheetText.conflictKept);
  const rows = [...new Set(places.map(({ rowId }) => rowId))].flatMap((rowId) => rowOf(sheet, rowId) ?? []);
  const asked = rows
    .flatMap((row) => form.asks?.(row) ?? [])
    .find(({ field }) => places.some((each) => each.field === field));
  if (asked) return note(asked.sentence);
  return saved(wrote ? sheetCardText.saved(clockOf(sheet.changed.at, now)) : sheetCardText.nothingNew);
}

/** The card an address stands for. */
const cardAt = (view: View, address: Address): Message =>
  address.rowId.startsWith('=') ? tableCard(view, address.rowId.slice(1), pageOf(address)) : rowCard(view, address);

/** The card after this one: the next page, the next part or row, or the menu at the end. */
function cardAfter(view: View, address: Address): Message {
  if (address.rowId.startsWith('=')) return tableCard(view, address.rowId.slice(1), pageOf(address) + 1);
  const row = rowOf(view.sheet, address.rowId);
  const next = nextStop(view.form, view.sheet, address);
  const name = row ? nameOf(view.form, row) : '';
  const said =
    view.said?.tone === 'saved' && row
      ? saved(sheetCardText.savedRow(clockOf(view.sheet.changed.at, view.now), name))
      : view.said;
  return next ? rowCard({ ...view, said }, next) : menuCard({ ...view, said });
}

const save =
  (goOn: boolean): OnSheet =>
  (ports) =>
  (caller, press, typed) => {
    const address = readAddress(press.id);
    return pressSheet(ports, caller, press, {
      typed,
      decide: (form, sheet, act) => {
        const places = placesAt({ form, sheet, side: act.side }, address);
        return write(form, sheet, editsOf(sheet, places, typed, press.rev), typed, press.rev, act);
      },
      done: (view, wrote) => {
        const said = saidOf(view, placesAt(view, address), wrote);
        const seen = { ...view, said };
        return goOn && said.tone === 'saved' ? cardAfter(wrote ? seen : view, address) : cardAt(seen, address);
      },
      refused: (view) => {
        const edits = editsOf(view.sheet, placesAt(view, address), typed, press.rev);
        return cardAt({ ...view, rev: press.rev, kept: keptOf(view.sheet, edits, typed) }, address);
      },
    });
  };

/** Saves the fields of the card. Untouched fields overwrite nothing; a second text for a field is shown at once. */
export const saveFields = save(false);

/** The same, and on to what comes next. */
export const saveAndNext = save(true);
