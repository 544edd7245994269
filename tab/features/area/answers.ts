import { areaEvaluationsAnswer, areaMapAnswer, libraryAnswer, similarAnswer } from '../../../shared/area/contract.ts';
import { onReturn } from '../../pulse.ts';
import type { Of } from '../../watch.ts';

/** All grids of a lead's schools in one, a school beside similar ones, and the service's library of provisions. */
export const areaAnswers = (of: Of, school: (id: string, part: string) => string) => ({
  area: () => of('/api/area', areaMapAnswer, onReturn),
  areaEvaluations: () => of('/api/area/evaluations', areaEvaluationsAnswer, onReturn),
  similar: (id: string) => of(school(id, '/comparison'), similarAnswer, onReturn),
  library: (id: string) => of(school(id, '/library'), libraryAnswer, onReturn),
});
