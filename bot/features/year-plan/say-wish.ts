import type { z } from 'zod';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { wishAnswer, wishInput } from '../../../shared/year-plan/contract.ts';
import { newYearPlan, yearPlanIdOf } from '../../../shared/year-plan/stored.ts';
import { yearPlanText as t } from '../../../shared/year-plan/text.ts';
import { lookAtTexts } from '../anonymous-text/look-at-texts.ts';
import { retrying } from '../hours/retrying.ts';
import { auditOf } from '../records.ts';
import type { YearPlanPorts } from './ports.ts';

type Said = Result<z.infer<typeof wishAnswer>>;
const mostWishes = 200;

/**
 * The school says that the day of a planned visit does not suit. The visit stays until the therapist plans again; nothing
 * of hers is planned at the school on that day any more. Said twice it counts once. Row J01.
 */
export async function sayWish(
  ports: YearPlanPorts,
  caller: Caller,
  school: School,
  { visitId, reason, confirmed }: z.infer<typeof wishInput>,
): Promise<Said> {
  const visit = (await ports.visits.load(school.id, visitId))?.value;
  if (!visit || visit.state !== 'planned') return fail(problem('not-found', t.problems.noVisit));
  if (visit.on < ports.clock.today()) return fail(problem('slot-not-possible', t.problems.past));
  const why = reason.replace(/\s+/g, ' ').trim().slice(0, 200);
  if (!why) return fail(problem('reason-missing', t.problems.noReason));
  const looked = await lookAtTexts(
    ports,
    caller,
    [{ field: 'reason', label: t.reason, text: why, looksForNames: true }],
    { schoolId: school.id, audit: 'year-plan.wished', confirmed },
  );
  if (!looked.ok) return looked;
  const { therapist, academicYear, on } = visit;
  await ports.records.commit({
    schoolId: school.id,
    puts: [],
    audit: [auditOf(ports, caller, { ...schoolScope(school), id: visitId }, looked.value)],
    outbox: [],
  });
  const said = await retrying<Said>(`${visitId}|${caller.personId}`, async () => {
    const stored = await ports.yearPlans.load(school.serviceId, yearPlanIdOf(therapist.personId, academicYear));
    const plan = stored?.value ?? newYearPlan(school.serviceId, therapist, academicYear);
    const others = plan.wishes.filter((each) => each.schoolId !== school.id || each.on !== on);
    if (others.length >= mostWishes) return fail(problem('too-many', t.problems.tooManyWishes));
    const wish = { id: ports.ids.make(), schoolId: school.id, on, reason: why, by: caller.name, at: ports.clock.now() };
    const after = { ...plan, wishes: [...others, wish], rev: stored ? plan.rev + 1 : plan.rev };
    const saved = await ports.yearPlans.save(stored, after);
    return saved === 'saved' ? ok({ on, reason: why }) : undefined;
  });
  return said ?? fail(problem('changed-meanwhile', t.problems.changed));
}
