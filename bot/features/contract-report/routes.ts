import { academicYearOf, yearAfter } from '../../../shared/calendar/academic-year.ts';
import * as contract from '../../../shared/contract-report/contract.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { route, type Route } from '../../ports/declaration.ts';
import type { ContractReportPorts } from './ports.ts';
import { seeReport } from './see-report.ts';

/** What the hours of a year came to, for leads. Rows L13, L17. */
export const contractReportRoutes = (ports: ContractReportPorts): Route[] => [
  route({
    ...{ name: 'contract-report.see', version: 1, method: 'get', path: '/api/contract-report' },
    ...{ action: 'contract-report.see', audit: 'report.contract-read' },
    contract: contract.reportInput,
    answer: contract.reportAnswer,
    useCase: async (caller, input) => {
      const current = academicYearOf(ports.clock.today());
      const year = input.year ?? current;
      const report = await seeReport(ports, caller, year);
      if (!report.ok) return report;
      const file = (kind: contract.ReportKind) => ports.links.contractReport(year, caller.accountId, kind);
      return ok({
        years: [yearAfter(current, 1), current, yearAfter(current, -1), yearAfter(current, -2)],
        report: report.value,
        files: { word: file('contract-word'), pdf: file('contract-pdf'), excel: file('contract-excel') },
      });
    },
  }),
];
