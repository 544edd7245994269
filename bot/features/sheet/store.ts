import type { SchoolId, SheetId } from '../../../shared/kernel/ids.ts';
import type { Sheet, SheetKind } from '../../../shared/sheet/sheet.ts';
import type { Stored } from '../../ports/change.ts';

/** Sheets of a school are read here and written through `Records`. */
export interface SheetStore {
  load(schoolId: SchoolId, id: SheetId): Promise<Stored<Sheet> | undefined>;
  /** Every sheet of a kind, the one opened last first; `top` limits how many. */
  list(schoolId: SchoolId, kind: SheetKind, top?: number): Promise<Sheet[]>;
}
