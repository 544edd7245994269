import { problem } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { SchoolScope } from '../organisation/roles.ts';
import type { CopyAct, CopySide } from '../own-copy/decide.ts';
import { mostPeriodChanges, mostYears, periodsOf, usualYears, type PeriodName, type Periods } from './periods.ts';
import { rightsText as t } from './text.ts';

interface Settling {
  readonly side: CopySide;
  readonly name: PeriodName;
  readonly years: number;
  readonly why: string;
  readonly scope: SchoolScope;
}

/** One side keeps a class of its records for longer, with why; shorter than the law's time nobody may. domain.md 4.2. */
export function settlePeriod(
  before: Periods | undefined,
  { side, name, years, why, scope }: Settling,
  { by, at, id }: CopyAct,
): Result<Periods> {
  const from = Math.max(usualYears[name], before?.years[name] ?? 0);
  if (!periodsOf[side].includes(name)) return fail(problem('not-allowed', t.notYoursToSettle));
  if (years < usualYears[name]) return fail(problem('not-understood', t.tooShort[name]));
  if (years > mostYears) return fail(problem('not-understood', t.tooLong(mostYears)));
  if (years === from) return fail(problem('already-done', t.sameYears));
  if (!why.trim()) return fail(problem('reason-missing', t.whyPeriodNeeded));
  const change = { name, from, to: years, why: why.trim(), by, at };
  return ok({
    ...{
      id: 'retention-periods',
      side,
      serviceId: scope.serviceId,
      schoolId: side === 'school' ? scope.schoolId : null,
    },
    years: { ...before?.years, [name]: years },
    changes: [...(before?.changes ?? []), change].slice(-mostPeriodChanges),
    answered: [...(before?.answered ?? []), id].slice(-20),
    rev: (before?.rev ?? 0) + 1,
  });
}
