import { pointsFromEvaluation } from '../../../shared/evaluation/points.ts';
import { initialIdOf } from '../../../shared/initial-discussions/open-initial.ts';
import { pointsFrom } from '../../../shared/initial-discussions/points.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { schoolScope, type School } from '../../../shared/organisation/school.ts';
import type { WaitingRow } from '../../../shared/planning/waiting-rows.ts';
import { outcomesFromReflection, pointsFromReflection } from '../../../shared/reflection/waiting.ts';
import type { EvaluationStore } from '../evaluation/store.ts';
import type { ReflectionStore } from '../reflection/store.ts';
import type { SheetStore } from '../sheet/store.ts';

/** Where people say what a plan is to take up. */
export interface WaitingSources {
  readonly sheets: SheetStore;
  readonly evaluations: Pick<EvaluationStore, 'list'>;
  readonly reflections: Pick<ReflectionStore, 'list'>;
}

/**
 * Everything that was said at a school and waits for its next plan: open questions, what is to be found out, items of
 * the three lists that somebody made a point or an outcome. Rows C04, D02, D05.
 */
export async function waitingFor(ports: WaitingSources, school: School, on: CivilDate): Promise<WaitingRow[]> {
  const initialId = initialIdOf(school);
  const [initial, evaluations, reflections] = await Promise.all([
    initialId ? ports.sheets.load(school.id, initialId) : undefined,
    ports.evaluations.list(schoolScope(school)),
    ports.reflections.list(schoolScope(school)),
  ]);
  return [
    ...(initial ? pointsFrom(initial.value) : []),
    ...evaluations.flatMap((each) => pointsFromEvaluation(each, on)),
    ...reflections.flatMap(pointsFromReflection),
    ...reflections.flatMap(outcomesFromReflection),
  ];
}
