import { partsOf } from '../../../shared/sheet/layout.ts';
import { rowOf } from '../../../shared/sheet/sheet.ts';
import { pageOf, type Address } from './address.ts';
import { placesOf } from './row-card.ts';
import { placesOfPage, tableOf } from './table-card.ts';
import type { Place } from './typed.ts';
import type { View } from './view.ts';

/** The fields of the card that was pressed: those of a part of a row, or of a page of a table. */
export function placesAt(view: Pick<View, 'form' | 'sheet' | 'side'>, { rowId, part }: Address): Place[] {
  const table = rowId.startsWith('=') ? tableOf(view, rowId.slice(1)) : undefined;
  if (table) return placesOfPage(view, table, pageOf({ part }));
  const row = rowOf(view.sheet, rowId);
  const fields = row && partsOf(view.form, row.kind).find(({ name }) => name === part);
  return row && fields ? placesOf(view, row.kind, row.id, fields) : [];
}
