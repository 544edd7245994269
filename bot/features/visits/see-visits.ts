import { addMinutes } from '../../../shared/kernel/time.ts';
import { academicYearOf } from '../../../shared/calendar/academic-year.ts';
import type { Years } from '../../../shared/calendar/days.ts';
import { cellsOf, emptyBalance } from '../../../shared/hours/balance.ts';
import { cancelledBySchema } from '../../../shared/hours/cancellation.ts';
import { figuresOf } from '../../../shared/hours/figures.ts';
import type { Tariff } from '../../../shared/hours/tariff.ts';
import type { Instant } from '../../../shared/kernel/time.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions } from '../../../shared/policy.ts';
import type { GroupView, VisitsAnswer, VisitView } from '../../../shared/visits/contract.ts';
import { dayTrouble } from '../../../shared/visits/day-check.ts';
import { attendanceOf, membersOf, type Group } from '../../../shared/visits/group.ts';
import { ruleAt } from '../../../shared/visits/lines.ts';
import { visitNoticeOf } from '../../../shared/visits/parents-text.ts';
import { noSignIn, usualTemplate } from '../../../shared/visits/place.ts';
import { presenceOf } from '../../../shared/visits/presence.ts';
import { visitsText as t } from '../../../shared/visits/text.ts';
import { beginsAt, minutesOf, standingMinutes, type Visit } from '../../../shared/visits/visit.ts';
import { standingOfWish } from '../../../shared/visits/wish.ts';
import type { VisitPorts } from './ports.ts';
import { tariffOf } from './tariff-of.ts';

interface Around {
  readonly now: Instant;
  readonly tariff: Tariff | undefined;
  readonly years: Years;
}

/** A visit as the tab gets it; ids of people, presses and postings stay here. */
function viewOf(visit: Visit, { now, tariff, years }: Around): VisitView {
  const { id, on, startsAt, travelMinutes, stream, parts, plannedParts, state, academicYear, term, rev, slots } = visit;
  const { isElsewhere } = visit;
  const { done, cancellation, note } = visit;
  const plannedMinutes = standingMinutes(visit, 'planned');
  const trouble = state === 'planned' ? dayTrouble(years, on) : undefined;
  return {
    ...{ id, on, startsAt, travelMinutes, stream, parts, plannedParts, state, academicYear, term, rev, slots },
    isElsewhere,
    endsAt: addMinutes(startsAt, minutesOf(parts)),
    therapist: visit.therapist.name,
    hasBegun: beginsAt(visit) <= now,
    plannedMinutes,
    usedMinutes: standingMinutes(visit, 'used'),
    done: done && {
      ...{ at: done.at, by: done.by },
      short: done.short && { by: done.short.by, says: t.becomes(done.short.effect, done.short.minutes) },
    },
    cancellation: cancellation && {
      ...{ by: cancellation.by, side: cancellation.side, name: cancellation.name, reason: cancellation.reason },
      ...{ at: cancellation.at, noticeHours: cancellation.noticeHours },
      ...{ effect: cancellation.effect, minutes: cancellation.minutes },
      says: t.becomes(cancellation.effect, cancellation.minutes),
    },
    wishes: visit.wishes.map((wish) => ({
      ...{ on: wish.on, reason: wish.reason, by: wish.by, standing: standingOfWish(wish, visit) },
      answer: wish.answer && { text: wish.answer.text, by: wish.answer.by },
    })),
    note: note && { text: note.text, actions: note.actions, at: note.at, by: note.by },
    rules:
      state === 'planned'
        ? cancelledBySchema.options.map((by) => {
            const { effect, limit, noticeHours } = ruleAt(visit, by, now, tariff);
            return { by, says: t.ruleNow(by, effect, plannedMinutes, limit, noticeHours) };
          })
        : [],
    trouble: trouble ? t.trouble[trouble] : null,
    notice: visitNoticeOf(visit.schoolName, on, slots.times.length > 0),
  };
}

/** A group; which requests its children have is for those alone who keep it. */
const groupView = (
  { answered: _, schoolId: __, serviceId: ___, requestIds, ...group }: Group,
  mayKeep: boolean,
): GroupView => ({
  ...group,
  requestIds: mayKeep ? requestIds : [],
  known: mayKeep ? membersOf({ members: group.members, requestIds }).known : null,
  attendance: attendanceOf(group),
});

/** Everything about a school's visits for those who see them: one query each of visits and groups, four reads. Rows J01-J17. */
export async function seeVisits(ports: VisitPorts, caller: Caller, school: School): Promise<VisitsAnswer> {
  const scope = schoolScope(school);
  const today = ports.clock.today();
  const academicYear = academicYearOf(today);
  const [visits, groups, place, balance, tariff, years] = await Promise.all([
    ports.visits.list(scope),
    ports.visits.groups(scope),
    ports.visits.place(scope),
    ports.hours.balance(school.id, academicYear),
    tariffOf(ports, school.serviceId),
    ports.schools.years(school),
  ]);
  const sums = balance?.value ?? emptyBalance(school.id, academicYear);
  const cells = cellsOf(sums);
  const { left, free, given } = figuresOf(cells);
  const calendar = years.find((each) => each.academicYear === academicYear);
  const presence = presenceOf({ visits, academicYear, cells, calendar }, today);
  const around = { now: ports.clock.now(), tariff, years };
  const kept = place?.value;
  const mayKeepGroups = may(permissions, caller, 'visit-group.edit', scope);
  return {
    today,
    academicYear,
    ...{ left, free, given },
    visits: visits.map((each) => viewOf(each, around)),
    presence: { ...presence, terms: presence.terms.map((each) => ({ ...each, weeks: [...each.weeks] })) },
    place: {
      signIn: kept?.signIn ?? noSignIn,
      template: kept?.template ?? usualTemplate,
      changed: kept?.changed ?? null,
      rev: kept?.rev ?? 0,
    },
    groups: groups.map((each) => groupView(each, mayKeepGroups)),
    may: {
      plan: may(permissions, caller, 'visit.plan', scope),
      log: may(permissions, caller, 'visit.log', scope),
      cancel: may(permissions, caller, 'visit.cancel', scope),
      dropIn: may(permissions, caller, 'visit.take-slot', scope),
      signIn: may(permissions, caller, 'sign-in.edit', scope),
      groups: mayKeepGroups,
      wish: may(permissions, caller, 'visit.wish', scope),
    },
  };
}
