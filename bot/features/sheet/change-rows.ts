import { problem } from '../../../shared/kernel/problem.ts';
import { fail } from '../../../shared/kernel/result.ts';
import { planningText } from '../../../shared/planning/text.ts';
import { rowIdSchema } from '../../../shared/sheet/contract.ts';
import { addRow, restoreRow, takeOut } from '../../../shared/sheet/decide.ts';
import { clockOf, nameOf } from '../../../shared/sheet/layout.ts';
import { rowOf } from '../../../shared/sheet/sheet.ts';
import { sheetCardText } from '../../../shared/sheet/text.ts';
import { readAddress } from './address.ts';
import { menuCard } from './menu-card.ts';
import { pressSheet, type OnSheet } from './on-press.ts';
import { placesAt } from './places.ts';
import { newRowCard, rowCard } from './row-card.ts';
import { editsOf, inputOf, keptOf, typedAt } from './typed.ts';
import { saved, type View } from './view.ts';

const named = (view: View, rowId: string): string => {
  const row = rowOf(view.sheet, rowId);
  return row ? nameOf(view.form, row) : '';
};

/** Adds a row with what was typed. Its id came with the form: pressed twice it is one row. */
export const addNewRow: OnSheet = (ports) => (caller, press, typed) => {
  const { rowId: plusKind, part } = readAddress(press.id);
  const kind = plusKind.replace(/^\+/, '');
  const rowId = rowIdSchema.safeParse(press.newId).data;
  return pressSheet(ports, caller, press, {
    typed,
    decide: (form, sheet, act) => {
      const fields = Object.keys(form.rows[kind]?.fields ?? {});
      if (!rowId) return fail(problem('not-understood', planningText.notUnderstood));
      const texts = Object.fromEntries(
        fields.map((field) => [field, typedAt(typed, { rowId, field }) ?? '']).filter(([, text]) => text !== ''),
      );
      if (Object.keys(texts).length === 0) return fail(problem('not-understood', sheetCardText.writeFirst));
      return addRow(form, sheet, { id: rowId, kind, texts }, act);
    },
    done: (view) => {
      const said = saved(sheetCardText.added(clockOf(view.sheet.changed.at, view.now)));
      return rowCard({ ...view, said }, { rowId: rowId ?? '', part });
    },
    refused: (view) => {
      const kept = Object.fromEntries(Object.entries(typed).filter(([id]) => id.startsWith(inputOf(rowId ?? '', ''))));
      return newRowCard({ ...view, newId: rowId ?? view.newId, kept }, kind);
    },
  });
};

/** Takes a row out of the sheet; its texts stay and it can be put back. */
export const takeRowOut: OnSheet = (ports) => (caller, press) => {
  const { rowId, part } = readAddress(press.id);
  return pressSheet(ports, caller, press, {
    decide: (form, sheet, act) => takeOut(form, sheet, rowId, press.rev, act),
    done: (view) => menuCard({ ...view, said: saved(sheetCardText.takenOut(named(view, rowId))) }),
    refused: (view) => rowCard(view, { rowId, part }),
  });
};

/** Puts a row back with everything that stood in it; what was typed into it meanwhile is still in the form. */
export const putRowBack: OnSheet = (ports) => (caller, press, typed) => {
  const address = readAddress(press.id);
  const kept = (view: View): View => {
    const edits = editsOf(view.sheet, placesAt(view, address), typed, press.rev);
    return { ...view, rev: press.rev, kept: keptOf(view.sheet, edits, typed) };
  };
  return pressSheet(ports, caller, press, {
    decide: (_, sheet, act) => restoreRow(sheet, address.rowId, act),
    done: (view) => {
      const said = saved(sheetCardText.putBack(named(view, address.rowId)));
      return rowCard({ ...kept(view), said }, address);
    },
    refused: (view) => rowCard(kept(view), address),
  });
};
