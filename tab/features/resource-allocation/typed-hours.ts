import type { PlannedSchool } from '../../../shared/resource-allocation/plan.ts';
import type { SharingRules } from '../../../shared/resource-allocation/rules.ts';
import type { Post } from '../../../shared/resource-allocation/workforce.ts';
import { createTyped } from '../../typed.ts';

/** What is being planned on the page: as it is stored until somebody types. */
export interface Draft {
  readonly posts: readonly Post[];
  readonly rules: SharingRules;
  readonly schools: readonly PlannedSchool[];
  readonly ratePence: number | null;
  readonly costPence: number | null;
}

/** What was typed of each year and is not saved, kept while somebody looks at another page. */
export const newHoursDrafts = () => createTyped<Partial<Draft>>((typed) => Object.keys(typed).length > 0);

/** What is still not saved once these parts were, as they were sent; what was typed on meanwhile stays. */
export const withoutSaved = (
  now: Partial<Draft>,
  sent: Partial<Draft>,
  parts: readonly (keyof Draft)[],
): Partial<Draft> | undefined => {
  const left = Object.entries(now).filter(
    ([part, value]) => !parts.includes(part as keyof Draft) || value !== sent[part as keyof Draft],
  );
  return left.length ? (Object.fromEntries(left) as Partial<Draft>) : undefined;
};
