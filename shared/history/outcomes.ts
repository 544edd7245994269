import { lacksEvidence } from '../planning/achievement.ts';
import { lastTermsRows, thisTermsRows } from '../planning/plan-form.ts';
import { textOf, type Sheet } from '../sheet/sheet.ts';

/** What became of the outcomes that a plan set. */
export interface OutcomeCounts {
  /** Outcomes and activities the plan was made of, the standing four among them. */
  readonly set: number;
  /** Those of which a later plan says whether they were achieved. */
  readonly said: number;
  readonly achieved: number;
  /** Said to be achieved, and nothing written that shows it. Hazard H-09. */
  readonly withoutEvidence: number;
}

/** Counts a plan's outcomes; whether they were achieved stands in the plan of the term after. Row F06. */
export function outcomesOf(plan: Sheet, plans: readonly Sheet[]): OutcomeCounts {
  const later = plans.flatMap((each) => lastTermsRows(each).filter(({ from }) => from?.sheetId === plan.id));
  const achieved = later.filter((row) => textOf(row, 'achieved') === 'yes');
  return {
    set: thisTermsRows(plan).length,
    said: later.filter((row) => textOf(row, 'achieved') !== '').length,
    achieved: achieved.length,
    withoutEvidence: achieved.filter(lacksEvidence).length,
  };
}
