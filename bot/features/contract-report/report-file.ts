import { academicYearSchema } from '../../../shared/calendar/academic-year.ts';
import type { ReportKind } from '../../../shared/contract-report/contract.ts';
import { reportPaper, reportWorkbook } from '../../../shared/contract-report/paper.ts';
import { reportText as t } from '../../../shared/contract-report/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import type { TakeAway } from '../../ports/documents.ts';
import type { ReportFilePorts } from './ports.ts';
import { seeReport } from './see-report.ts';

/** The report of a year as a file, for a lead whose schools it is of when the link is opened. Row L17. */
export async function contractReportFile(
  ports: ReportFilePorts,
  caller: Caller,
  about: string,
  kind: ReportKind,
): Promise<Result<TakeAway>> {
  const year = academicYearSchema.safeParse(about);
  const report = year.success ? await seeReport(ports, caller, year.data) : undefined;
  if (!report?.ok) return fail(problem('not-found', t.noFile));
  const now = ports.clock.now();
  return ok(
    kind === 'contract-excel'
      ? await ports.documents.workbook(reportWorkbook(report.value, now))
      : await ports.documents.paper(reportPaper(report.value, now), kind === 'contract-word' ? 'word' : 'pdf'),
  );
}
