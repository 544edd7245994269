import type { PaperFormat } from '../../../shared/documents/files.ts';
import { evaluationPaper } from '../../../shared/evaluation/evaluation-paper.ts';
import { evaluationKeyOf } from '../../../shared/evaluation/evaluation.ts';
import { questionnaireOf } from '../../../shared/evaluation/questionnaires.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import { viewFor } from '../../../shared/evaluation/view.ts';
import { problem } from '../../../shared/kernel/problem.ts';
import { fail, ok, type Result } from '../../../shared/kernel/result.ts';
import { may, sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { permissions } from '../../../shared/policy.ts';
import type { Records } from '../../ports/change.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Documents, TakeAway } from '../../ports/documents.ts';
import { auditOf } from '../records.ts';
import type { EvaluationStore } from './store.ts';

interface Ports {
  readonly evaluations: EvaluationStore;
  readonly records: Records;
  readonly documents: Pick<Documents, 'paper'>;
  readonly clock: Clock;
}

/**
 * A filled-in evaluation for somebody who may see it, as far as they may see it, looked up now and not when the link was
 * made. That they took it is written down before they get it. Row D10.
 */
export async function evaluationFile(
  ports: Ports,
  caller: Caller,
  id: string,
  format: PaperFormat,
): Promise<Result<TakeAway>> {
  const scope = evaluationKeyOf(id)?.scope;
  const none = fail(problem('not-found', evaluationText.refused.none));
  if (!scope || !may(permissions, caller, 'evaluation.see', scope)) return none;
  const evaluation = (await ports.evaluations.load(scope.schoolId, id))?.value;
  const q = evaluation && questionnaireOf(evaluation.questionnaire.id, evaluation.questionnaire.version);
  if (!evaluation || !q) return none;
  const view = viewFor(q, evaluation, sideOf(caller, evaluation));
  const file = await ports.documents.paper(evaluationPaper(q, view, ports.clock.now()), format);
  const audit = [auditOf(ports, caller, evaluation, 'evaluation.downloaded')];
  await ports.records.commit({ schoolId: scope.schoolId, puts: [], audit, outbox: [] });
  return ok(file);
}
