import { ownWording } from '../../../shared/balanced-system/content.ts';
import type { PlanFacts } from '../../../shared/documents/facts.ts';
import { formatOf, type PlanFileKind } from '../../../shared/documents/files.ts';
import { handoverPaper } from '../../../shared/documents/handover-paper.ts';
import { packPaper } from '../../../shared/documents/pack-paper.ts';
import type { Paper } from '../../../shared/documents/paper.ts';
import { planPaper } from '../../../shared/documents/plan-paper.ts';
import { reportPaper } from '../../../shared/documents/report-paper.ts';
import { documentsText } from '../../../shared/documents/text.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import { childrenOf } from '../../../shared/request-for-help/children-of.ts';
import type { TakeAway } from '../../ports/documents.ts';
import { auditOf } from '../records.ts';
import { planFacts } from './plan-facts.ts';
import { planOf } from './plan-of.ts';
import type { DocumentPorts } from './ports.ts';

interface Making {
  readonly action: 'plan.download' | 'report.download';
  readonly audit: string;
  make(facts: PlanFacts): Paper;
}

const plan: Making = {
  action: 'plan.download',
  audit: 'plan.downloaded',
  make: (facts) => planPaper(facts, ownWording),
};
const report: Making = { action: 'report.download', audit: 'report.downloaded', make: reportPaper };

/** How each kind of file is made, who may have it, and what is noted when they take it. */
export const makings: Readonly<Record<PlanFileKind, Making>> = {
  word: plan,
  pdf: plan,
  pack: { action: 'plan.download', audit: 'pack.downloaded', make: (facts) => packPaper(facts, ownWording) },
  report,
  'report-word': report,
  handover: {
    action: 'plan.download',
    audit: 'pack.handover-downloaded',
    make: (facts) => handoverPaper(facts, ownWording),
  },
};

/**
 * A file made from a plan for somebody who may have it, looked up now and not when the link was made. That they took it
 * is written down before they get it. Rows F13, F16, F19.
 */
export async function planFile(
  ports: DocumentPorts,
  caller: Caller,
  sheetId: string,
  kind: PlanFileKind,
): Promise<Result<TakeAway>> {
  const { action, audit, make } = makings[kind];
  const sheet = await planOf(ports, caller, sheetId);
  const school = sheet && (await ports.schools.load(sheet.schoolId));
  if (!sheet || !school || !may(permissions, caller, action, sheet))
    return fail(problem('not-found', documentsText.noFile));
  const file = await ports.documents.paper(make(await planFacts(ports, caller, sheet, school)), formatOf(kind));
  const children = kind === 'report' || kind === 'report-word' ? [] : childrenOf(sheet);
  await ports.records.commit({
    schoolId: sheet.schoolId,
    puts: [],
    audit: [null, ...children].map((child) => auditOf(ports, caller, sheet, audit, child)),
    outbox: [],
  });
  return ok(file);
}
