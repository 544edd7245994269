import { startOf, yearAfter } from '../../../shared/calendar/academic-year.ts';
import type { SchoolCalendar } from '../../../shared/calendar/calendar.ts';
import { cellsOf } from '../../../shared/hours/balance.ts';
import type { LedgerAnswer, PostingsAnswer } from '../../../shared/hours/contract.ts';
import { courseOf } from '../../../shared/hours/course.ts';
import { shownTransfer, type Transfer } from '../../../shared/hours/transfer.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import { permissions, type Action } from '../../../shared/policy.ts';
import { mySchools } from '../organisation/my-schools.ts';
import type { LedgerPagePorts } from './ports.ts';

/** The years of a ledger that can be looked at: as many back, the present one and the next. */
const yearsBack = 3;

const yearsAround = (year: string): string[] =>
  Array.from({ length: yearsBack + 2 }, (_, n) => yearAfter(year, 1 - n)).filter((each) => startOf(each) > 2000);

const ofYears =
  (academicYear: string) =>
  ({ from, to }: Transfer): boolean =>
    [from, to].some((side) => side.academicYear === academicYear);

/**
 * The ledger of a school's year as both sides see it, and what the reader may do with it. Rows L05, L06: one read each of
 * the calendar and the balance, one query of what was asked here, one of what was asked in the service, one of the service's schools.
 */
export async function seeLedger(
  ports: LedgerPagePorts,
  caller: Caller,
  school: School,
  year?: string,
): Promise<LedgerAnswer> {
  const mayHere = (action: Action) => may(permissions, caller, action, schoolScope(school));
  const mayAsk = mayHere('hours.ask');
  const [calendar, transfers, all, others] = await Promise.all([
    ports.schools.calendar(school),
    ports.transfers.list(school.id),
    ports.transfers.ofService(school.serviceId),
    mayAsk ? mySchools(ports.services, caller, 'hours.ask') : [],
  ]);
  const present = calendar?.academicYear ?? '';
  const academicYear = year ?? present;
  const balance = (await ports.hours.balance(school.id, academicYear))?.value;
  const cells = balance ? cellsOf(balance) : [];
  const ofYear: SchoolCalendar | undefined = academicYear === present ? calendar : undefined;
  return {
    academicYear,
    years: present ? yearsAround(present) : [],
    rev: balance?.rev ?? 0,
    cells,
    course: courseOf(cells, ofYear, ports.clock.today()) ?? null,
    transfers: transfers.filter(ofYears(academicYear)).map(shownTransfer),
    askedElsewhere: all
      .filter(({ schoolId, from, to }) => schoolId !== school.id && [from, to].some((at) => at.schoolId === school.id))
      .filter(ofYears(academicYear))
      .map(shownTransfer),
    others: others
      .filter(({ schoolId, serviceId }) => serviceId === school.serviceId && schoolId !== school.id)
      .map(({ schoolId, schoolName }) => ({ id: schoolId, name: schoolName })),
    mayCorrect: mayHere('hours.correct'),
    mayAsk,
    mayDecide: mayHere('hours.decide'),
  };
}

/** Fifty single lines of a ledger, newest first. */
export async function seePostings(
  ports: LedgerPagePorts,
  school: School,
  { year, after }: { readonly year?: string | undefined; readonly after?: string | undefined },
): Promise<PostingsAnswer> {
  const academicYear = year ?? (await ports.schools.calendar(school))?.academicYear ?? '';
  const { postings, next = null } = await ports.hours.page(school.id, academicYear, after);
  return {
    postings: postings.map(({ schoolId: _, academicYear: __, by, ...line }) => ({ ...line, by: by?.name ?? null })),
    next,
  };
}
