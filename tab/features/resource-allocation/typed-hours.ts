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

/** What was typed and is not saved: parts of the plan, a list that is not taken in yet, why the hours change. */
export interface Typed extends Partial<Draft> {
  readonly paste?: string;
  readonly reason?: string;
}

/** By school year; kept while somebody looks at another page. */
export const newHoursDrafts = () => createTyped<Typed>(() => true);

/** Whether something of the plan itself waits to be saved. */
export const changesPlan = ({ paste: _, reason: __, ...draft }: Typed): boolean => Object.keys(draft).length > 0;

/** Only what says something; undefined when nothing does. */
function kept(entries: readonly (readonly [string, unknown])[]): Typed | undefined {
  const left = entries.filter(([, value]) => value !== undefined && value !== '');
  return left.length ? (Object.fromEntries(left) as Typed) : undefined;
}

/** With more of it typed. */
export const withTyped = (now: Typed, more: Typed): Typed | undefined => kept(Object.entries({ ...now, ...more }));

/** What is still not saved once these parts were, as they were sent; what was typed on meanwhile stays. */
export const withoutSaved = (now: Typed, sent: Typed, parts: readonly (keyof Typed)[]): Typed | undefined =>
  kept(
    Object.entries(now).filter(
      ([part, value]) => !parts.includes(part as keyof Typed) || value !== sent[part as keyof Typed],
    ),
  );
