import { z } from 'zod';
import { cellSchema } from '../balanced-system/framework.ts';
import { needSchema, yearGroups, yearGroupSchema, type ProfileRow, type YearGroup } from './profile.ts';

/** When the children counted as one need, in some groups, reach a share of those groups' roll: look at this offer. Row M05. */
export const ruleSchema = z.object({
  id: z.string().min(1).max(60),
  need: needSchema.exclude(['roll']),
  /** Of these groups together; empty for the whole school. */
  groups: z.array(yearGroupSchema).max(yearGroups.length),
  /** Percent of the roll. */
  atLeast: z.number().int().min(1).max(100),
  /** The outcome it would serve. */
  cell: cellSchema,
  offer: z.string().trim().min(1).max(200),
  /** Who says so: a guideline, an evaluation, or the service itself. */
  source: z.string().trim().min(1).max(200),
  isOn: z.boolean(),
});
export type Rule = Readonly<z.infer<typeof ruleSchema>>;

/** What a rule says of a school, with the numbers it says it from. */
export interface Suggestion {
  readonly rule: Rule;
  readonly children: number;
  readonly roll: number;
  readonly percent: number;
}

const isMeant = (groups: readonly YearGroup[], row: ProfileRow): boolean =>
  groups.length === 0 || groups.includes(row.group);

/**
 * The offers that a school's numbers suggest, most children first. A group counts only where both its roll and the need
 * are known and can be, so what is missing, held back or mistyped suggests nothing. It is for people to decide on; nothing follows by itself.
 */
export const suggestionsFor = (rows: readonly ProfileRow[], rules: readonly Rule[]): Suggestion[] =>
  rules
    .filter(({ isOn }) => isOn)
    .flatMap((rule): Suggestion[] => {
      const known = rows.flatMap((row) => {
        const [roll, children] = [row.counts.roll, row.counts[rule.need]];
        return isMeant(rule.groups, row) && roll !== null && children !== null && children <= roll
          ? [{ roll, children }]
          : [];
      });
      const roll = known.reduce((sum, each) => sum + each.roll, 0);
      const children = known.reduce((sum, each) => sum + each.children, 0);
      if (roll === 0 || children * 100 < rule.atLeast * roll) return [];
      return [{ rule, children, roll, percent: Math.round((children * 100) / roll) }];
    })
    .toSorted((one, other) => other.children - one.children);
