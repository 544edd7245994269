import { problem } from '../../../shared/kernel/problem.ts';
import { fail, type Result } from '../../../shared/kernel/result.ts';
import { londonDate } from '../../../shared/kernel/time.ts';
import { officeScope } from '../../../shared/organisation/office.ts';
import { roleNames, type Caller, type SchoolScope } from '../../../shared/organisation/roles.ts';
import { schoolScope } from '../../../shared/organisation/school.ts';
import type { CopySide } from '../../../shared/own-copy/decide.ts';
import type { DueAnswer, PeriodAsked, PeriodLine } from '../../../shared/rights/contract.ts';
import { settlePeriod } from '../../../shared/rights/settle-period.ts';
import { periodsOf, usualYears, type Periods } from '../../../shared/rights/periods.ts';
import { rightsText as t } from '../../../shared/rights/text.ts';
import type { Stored } from '../../ports/change.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { theirSchool } from '../organisation/schools-of.ts';
import { actorOf } from '../own-copy/see-copies.ts';
import { auditOf } from '../records.ts';
import { maySettle } from './may.ts';
import type { RightsPorts } from './ports.ts';
import { seeDue } from './see-due.ts';

type Both = Readonly<Record<CopySide, Stored<Periods> | undefined>>;

/** How long the caller's own side keeps its records, and whether it is theirs to settle. */
export const periodLines = (
  caller: Caller,
  scope: SchoolScope,
  periods: Both,
  sides: readonly CopySide[],
): PeriodLine[] =>
  sides.flatMap((side) =>
    periodsOf[side].map((name) => {
      const settled = periods[side]?.value;
      const last = settled?.changes.findLast((each) => each.name === name);
      return {
        ...{ side, name, shortest: usualYears[name], mayChange: maySettle[side](caller, scope) },
        years: Math.max(usualYears[name], settled?.years[name] ?? 0),
        changed: last
          ? { why: last.why, by: `${last.by.name}, ${roleNames[last.by.role]}`, on: londonDate(last.at) }
          : null,
      };
    }),
  );

/** Somebody who answers for a side settles how long it keeps a class of its records, and why. domain.md 4.2. */
export async function changePeriod(ports: RightsPorts, caller: Caller, asked: PeriodAsked): Promise<Result<DueAnswer>> {
  const { side, name, years, why, editId } = asked;
  const school = await theirSchool(ports.schools, caller, asked.schoolId, 'rights.see');
  if (!school.ok) return school;
  const scope = schoolScope(school.value);
  const by = actorOf(caller, scope, side);
  if (!by) return fail(problem('not-found', t.notYours));
  if (!maySettle[side](caller, scope)) return fail(problem('not-allowed', t.notYoursToSettle));
  const before = (await ports.retention.periods(scope))[side];
  if (before?.value.answered.includes(editId)) return seeDue(ports, caller, asked);
  const settled = settlePeriod(
    before?.value,
    { side, name, years, why, scope },
    { by, at: ports.clock.now(), id: editId },
  );
  if (!settled.ok) return settled;
  const looked = await lookAtTexts(
    ports,
    caller,
    [{ field: 'why', label: t.whyPeriod, text: why, looksForNames: true }],
    { schoolId: scope.schoolId, audit: 'rights.period-settled', confirmed: asked.confirmed },
  );
  if (!looked.ok) return looked;
  // What a service settles is noted in its own chain, since it counts at all its schools.
  const about = { ...(side === 'school' ? scope : officeScope(scope.serviceId)), id: settled.value.id };
  const saved = await ports.records.commit({
    schoolId: about.schoolId,
    puts: side === 'school' ? [{ type: 'retention-periods', value: settled.value, before }] : [],
    audit: [auditOf(ports, caller, about, looked.value)],
    outbox: [],
  });
  const written =
    side === 'service' && saved === 'saved' ? await ports.retention.savePeriods(before, settled.value) : saved;
  return written === 'saved' ? seeDue(ports, caller, asked) : fail(problem('changed-meanwhile', t.changedMeanwhile));
}
