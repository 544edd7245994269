import { checkInForm } from '../planning/check-in-form.ts';
import { planForm } from '../planning/plan-form.ts';
import { initialForm } from '../initial-discussions/initial-form.ts';
import type { SheetForm } from './form.ts';
import type { SheetKind } from './sheet.ts';

/** The form of each kind of sheet. */
export const forms: Readonly<Record<SheetKind, SheetForm>> = {
  plan: planForm,
  initial: initialForm,
  'check-in': checkInForm,
};
