import { evaluationSchema } from '../../shared/evaluation/evaluation.ts';
import type { EvaluationStore } from '../features/evaluation/store.ts';
import type { Containers } from './client.ts';
import { readMany, readOne } from './documents.ts';

/** Most that are read at once: eight years of three questionnaires, each once a year and once in between. */
const most = 48;

/** Evaluations of a school, one document a questionnaire and term. They are written by commit.ts. */
export const evaluationStore = ({ records }: Containers): EvaluationStore => ({
  load: (schoolId, id) => readOne(records, id, schoolId, evaluationSchema),
  list: async ({ schoolId, serviceId }) => {
    const all = await readMany(records, { path: 'schoolId', value: schoolId }, 'evaluation', evaluationSchema, {
      orderBy: 'openedAt DESC',
      top: most,
    });
    return all.filter((each) => each.serviceId === serviceId);
  },
});
