import { beginsOn, endsOn } from '../../../shared/calendar/academic-year.ts';
import { contractReport, type ContractReport, type ReportedSchool } from '../../../shared/contract-report/report.ts';
import { reportText as t } from '../../../shared/contract-report/text.ts';
import { cellsOf } from '../../../shared/hours/balance.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { Summary } from '../../../shared/organisation/summary.ts';
import type { Visit } from '../../../shared/visits/visit.ts';
import { mySchools, serviceInOf } from '../organisation/my-schools.ts';
import { latestOf } from '../resource-allocation/see-plan.ts';
import { mayFor } from '../resource-allocation/their-service.ts';
import type { ReportSourcePorts } from './ports.ts';

/** Schools that are read at the same time; of each only sums are kept. */
const atOnce = 8;

const childrenSeen = (visits: readonly Visit[], academicYear: string): number =>
  visits
    .filter((visit) => visit.state === 'done' && visit.academicYear === academicYear)
    .flatMap(({ parts }) => parts)
    .reduce((sum, { audience }) => sum + audience.children, 0);

async function reported(
  ports: ReportSourcePorts,
  { schoolId, serviceId, schoolName: name }: Summary,
  year: string,
  countsChildren: boolean,
): Promise<ReportedSchool> {
  const days = { from: beginsOn(year), until: endsOn(year) };
  const [balance, visits] = await Promise.all([
    ports.hours.balance(schoolId, year),
    countsChildren ? ports.visits.between({ schoolId, serviceId }, days) : [],
  ]);
  return { name, cells: balance ? cellsOf(balance.value) : [], children: childrenSeen(visits, year) };
}

/**
 * What the hours of a year came to over the caller's schools: one read of the service, its plan and the version that holds,
 * and one point read a school; where an hour has a price, one query of each school's visits too. Rows L13, L17.
 */
export async function seeReport(
  ports: ReportSourcePorts,
  caller: Caller,
  academicYear: string,
): Promise<Result<ContractReport>> {
  const serviceId = serviceInOf(caller);
  const mine = (await mySchools(ports.services, caller, 'contract-report.see')).filter(
    (each) => each.serviceId === serviceId,
  );
  if (!serviceId || (mine.length === 0 && !mayFor(caller, 'contract-report.see', serviceId)))
    return fail(problem('not-allowed', t.noFile));
  const year = { serviceId, academicYear };
  const [service, plan] = await Promise.all([ports.services.service(serviceId), ports.resourceAllocation.plan(year)]);
  const isWhole = mayFor(caller, 'contract-report.see', serviceId);
  const costPence = plan?.value.costPence ?? null;
  // The sharing by band is of all schools, and so for who answers for all of them.
  const version = isWhole ? await latestOf(ports, year, plan?.value) : undefined;
  const schools: ReportedSchool[] = [];
  for (let from = 0; from < mine.length; from += atOnce)
    schools.push(
      ...(await Promise.all(
        mine.slice(from, from + atOnce).map((each) => reported(ports, each, academicYear, costPence !== null)),
      )),
    );
  return ok(
    contractReport({
      ...{ service: service?.name ?? '', academicYear, asOf: ports.clock.today(), costPence, isWhole },
      ...{ schools, version },
    }),
  );
}
