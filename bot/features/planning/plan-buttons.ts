import type { Cycle } from '../../../shared/planning/cycle.ts';
import { liveText } from '../../../shared/planning/live-text.ts';
import { planIdOf } from '../../../shared/planning/open-plan.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import { submit, type Action } from '../../cards/card.ts';

type Named = { readonly id: string; readonly rev: number };

/** A button of the live card that opens the card of a sheet below. */
export const sheetButton = (title: string, verb: string, { id, rev }: Named, more: object = {}): Action =>
  submit(title, { verb, v: 1, id, rev }, { ...more });

/** The plan of a cycle as buttons name it, also where it was not read along. */
export const planNamed = (cycle: Cycle, plan: Sheet | undefined): Named => plan ?? { id: planIdOf(cycle.id), rev: 1 };

export const fillInPlan = (cycle: Cycle, plan: Sheet | undefined, more: object = {}): Action =>
  sheetButton(liveText.form.fillIn, 'sheet.open', planNamed(cycle, plan), more);
