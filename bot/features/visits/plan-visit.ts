import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller, Participant } from '../../../shared/organisation/roles.ts';
import { participantFor, schoolOn, schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import { logWork, planVisit as decide, type VisitPlan } from '../../../shared/visits/decide.ts';
import { visitsText as t } from '../../../shared/visits/text.ts';
import { visitIdOf, type Visit } from '../../../shared/visits/visit.ts';
import { postingPuts } from '../hours/posting-puts.ts';
import { retrying } from '../hours/retrying.ts';
import { auditOf, outboxItems, type Owed } from '../records.ts';
import { actOf, fileEnd } from './change-visit.ts';
import { lookAtWords, wordsOfParts } from './look-at-words.ts';
import type { VisitPorts } from './ports.ts';
import { checkDay, yearAndTerm } from './where-and-when.ts';

export interface Planning {
  readonly school: School;
  /** What the form was shown with; a second press of the same form finds what the first one made. */
  readonly newId: string | undefined;
  readonly activityId: string;
  readonly audit: string;
  /** Who comes; left out for the school's link therapist. */
  readonly plan: Omit<VisitPlan, 'therapist'> & { readonly therapist?: Participant };
  /** It is meant, although the day has no pupils. */
  readonly anyway?: boolean | undefined;
  /** It was done already and nobody had planned it: it is logged as it is said, on whatever day. */
  readonly work?: { readonly isElsewhere: boolean } | undefined;
  readonly confirmed?: boolean | undefined;
}

const told: readonly Owed[] = [
  ['sendco', 'new', 'visit-planned'],
  ['link-therapist', 'silent', 'visit-planned'],
];

/**
 * The therapist, or a lead in her place, plans a visit; its hours are set aside in the same batch. Work that nobody had
 * planned is logged in the same way, and nobody gets a card for it. Rows J01, J04.
 */
export async function planVisit(
  ports: VisitPorts,
  caller: Caller,
  { school, newId, activityId, audit, plan, anyway = false, work, confirmed }: Planning,
): Promise<Result<Visit>> {
  const place = schoolScope(school);
  if (!may(permissions, caller, work ? 'visit.log' : 'visit.plan', place))
    return fail(problem('not-allowed', t.problems.notAllowed));
  const id = visitIdOf(place, newId);
  if (!id) return fail(problem('not-understood', t.problems.outOfDate));
  const therapist = plan.therapist ?? participantFor(schoolOn(school, ports.clock.today()), 'link-therapist');
  if (!therapist) return fail(problem('not-ready', t.problems.noTherapist));
  const years = await ports.schools.years(school);
  const day = checkDay(years, plan.on, ports.clock.today(), anyway || work !== undefined);
  if (!day.ok) return day;
  const words = await lookAtWords(ports, caller, place, { texts: wordsOfParts(plan.parts), audit, confirmed });
  if (!words.ok) return words;
  const where = { ...place, id, schoolName: school.name, planId: null, ...yearAndTerm(years, plan.on) };
  const act = await actOf(ports, caller, place, activityId);
  const full = { ...plan, therapist };
  const decided = work ? logWork(where, full, work.isElsewhere, act) : decide(where, full, act);
  if (!decided.ok) return decided;
  const { visit, postings } = decided.value;
  await fileEnd(ports, visit);
  const done = await retrying<Result<Visit>>(id, async () => {
    const balance = await ports.hours.balance(school.id, visit.academicYear);
    const saved = await ports.records.commit({
      schoolId: school.id,
      puts: [{ type: 'visit', value: visit, before: undefined }, ...postingPuts(balance, postings)],
      audit: [auditOf(ports, caller, visit, words.value)],
      outbox: outboxItems(ports, { schoolId: school.id, about: id }, work ? [] : told),
    });
    if (saved === 'changed-meanwhile') return undefined;
    if (saved === 'saved') ports.outbox.wake(school.id);
    // Of two who post the first balance of a year one finds it there; a visit that is there was made by the same form.
    const there = saved === 'saved' ? visit : (await ports.visits.load(school.id, id))?.value;
    return there ? ok(there) : undefined;
  });
  return done ?? fail(problem('changed-meanwhile', t.problems.tooBusy));
}
