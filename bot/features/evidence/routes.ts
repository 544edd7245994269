import { questionnaireOf } from '../../../shared/evaluation/questionnaires.ts';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import { viewFor } from '../../../shared/evaluation/view.ts';
import { evidenceAnswer, evidenceInput } from '../../../shared/evidence/contract.ts';
import { finishedByBoth, fromEvaluation, fromPlans } from '../../../shared/evidence/from-records.ts';
import { portfolioOf } from '../../../shared/evidence/portfolio.ts';
import { evidenceText } from '../../../shared/evidence/text.ts';
import { ok } from '../../../shared/kernel/result.ts';
import { sideOf } from '../../../shared/organisation/permission.ts';
import type { Caller } from '../../../shared/organisation/roles.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Route } from '../../ports/declaration.ts';
import { schoolRoute } from '../organisation/school-route.ts';
import type { EvaluationStore } from '../evaluation/store.ts';

import type { SchoolStore } from '../organisation/store.ts';
import type { GridStore } from '../scoping/store.ts';
import type { SheetStore } from '../sheet/store.ts';

export interface EvidencePorts {
  readonly schools: SchoolStore;
  readonly grid: Pick<GridStore, 'load'>;
  readonly sheets: SheetStore;
  readonly evaluations: EvaluationStore;
  readonly clock: Clock;
}

/** Plans that are looked at: two years of three terms. */
const mostPlans = 6;

/** The evidence of a school as its reader may see it. Rows R01, R02. */
async function seeEvidence(ports: EvidencePorts, caller: Caller, school: School) {
  const [grid, plans, evaluations] = await Promise.all([
    ports.grid.load(school.id),
    ports.sheets.list(school.id, 'plan', mostPlans),
    ports.evaluations.list(schoolScope(school)),
  ]);
  const entries = grid?.value.serviceId === school.serviceId ? grid.value.entries : [];
  const evaluation = finishedByBoth(evaluations, 'detailed');
  const q = evaluation && questionnaireOf(evaluation.questionnaire.id, evaluation.questionnaire.version);
  const evaluated =
    evaluation && q
      ? fromEvaluation(
          q,
          viewFor(q, evaluation, sideOf(caller, schoolScope(school))),
          evidenceText.evaluation(evaluationText.termLabel(evaluation)),
        )
      : [];
  return portfolioOf(
    entries,
    [
      ...evaluated,
      ...fromPlans(
        plans.filter(({ serviceId }) => serviceId === school.serviceId),
        entries,
      ),
    ],
    ports.clock.today(),
  );
}

/** Evidence in the tab. */
export const evidenceRoutes = (ports: EvidencePorts): Route[] => [
  schoolRoute(ports, {
    name: 'evidence.read',
    version: 1,
    method: 'get',
    path: '/api/schools/:schoolId/evidence',
    contract: evidenceInput,
    answer: evidenceAnswer,
    action: 'evidence.see',
    audit: 'evidence.read',
    run: async (caller, school) => {
      const { cells, ready } = await seeEvidence(ports, caller, school);
      return ok({
        cells: cells.map((each) => ({ ...each, evidence: [...each.evidence], missing: [...each.missing] })),
        ready,
      });
    },
  }),
];
