import { sideSchema } from '../../../shared/organisation/roles.ts';
import type { SheetView } from '../../../shared/sheet/contract.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';

/** What the tab got, in the shape the shared rules read; what the tab is not given stays empty. */
export const asSheet = (view: SheetView): Sheet =>
  ({
    ...view,
    participants: sideSchema.options.map((role) => ({ role, name: view.names[role] })),
    answered: [],
  }) as unknown as Sheet;
