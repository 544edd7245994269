import { evidenceOf, type PrinciplesAnswer, type RecordedFacts } from '../../../shared/balanced-system/evidence.ts';
import { levelOf } from '../../../shared/balanced-system/framework.ts';
import { websiteStatement } from '../../../shared/documents/statement.ts';
import { outcomesOf } from '../../../shared/history/outcomes.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { childrenOf } from '../../../shared/request-for-help/children-of.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import type { Sheet } from '../../../shared/sheet/sheet.ts';
import { frameworkOfService } from '../content/framework-for.ts';
import type { ContentStore } from '../content/store.ts';
import { hoursOf, type HoursPorts } from '../hours/see-hours.ts';
import type { GridStore } from '../scoping/store.ts';
import type { SheetStore } from '../sheet/store.ts';

export interface PrinciplesPorts extends HoursPorts {
  readonly content: ContentStore;
  readonly grid: Pick<GridStore, 'load'>;
  readonly sheets: Pick<SheetStore, 'list'>;
}

/** The academic year that a plan's id names, such as '2026-27'. */
const yearOf = ({ id }: Sheet): string | undefined => id.split('|')[3];

function plansOf(plans: readonly Sheet[], year: string | undefined): RecordedFacts['plans'] {
  const ofYear = plans.filter((plan) => yearOf(plan) === year);
  const last = plans.find(({ lockedAt }) => lockedAt);
  return {
    agreed: ofYear.filter(({ lockedAt }) => lockedAt).length,
    last: last ? { label: last.label, counts: outcomesOf(last, plans) } : null,
    children: new Set(ofYear.flatMap((plan) => childrenOf(plan))).size,
  };
}

/**
 * What a school's records show for the five principles, as far as the caller may see each record: the grid, the plans and
 * the hours, one query and three reads. Nothing is counted that is not on one of the caller's own pages. Row A06.
 */
export async function seePrinciples(ports: PrinciplesPorts, caller: Caller, school: School): Promise<PrinciplesAnswer> {
  const mayDo = (action: Action) => may(permissions, caller, action, schoolScope(school));
  const wantsPlans = mayDo('sheet.see') || mayDo('statement.see');
  const [grid, plans, hours, framework] = await Promise.all([
    mayDo('grid.see') ? ports.grid.load(school.id) : null,
    wantsPlans ? ports.sheets.list(school.id, 'plan') : [],
    mayDo('hours.see') ? hoursOf(ports, school) : null,
    frameworkOfService(ports, school.serviceId),
  ]);
  const entries = grid?.value.entries ?? [];
  const targetedGaps = entries.filter((each) => each.kind === 'gap' && each.cells.some((cell) => levelOf(cell) === 2));
  const filled = entries.filter(({ kind }) => kind === 'provision').flatMap((each) => each.cells);
  return evidenceOf({
    grid: grid === null ? null : { filled: [...new Set(filled)], targetedGaps: targetedGaps.length },
    plans: mayDo('sheet.see') ? plansOf(plans, hours?.academicYear ?? (plans[0] && yearOf(plans[0]))) : null,
    hours,
    statement: mayDo('statement.see')
      ? websiteStatement(
          school,
          plans.find(({ lockedAt }) => lockedAt),
        ).statement !== null
      : null,
    localCells: Object.keys(framework.local.cells).length,
  });
}
