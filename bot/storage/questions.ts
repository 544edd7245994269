import type { QuestionStore } from '../features/question/store.ts';
import { questionSchema } from '../../shared/question/question.ts';
import type { Containers } from './client.ts';
import { readMany, readOne } from './documents.ts';

/** Questions lie beside the school's other records and are written by commit.ts. */
export const questionStore = ({ records }: Containers): QuestionStore => ({
  load: (schoolId, id) => readOne(records, id, schoolId, questionSchema),
  list: async ({ schoolId, serviceId }) => {
    const all = await readMany(records, { path: 'schoolId', value: schoolId }, 'question', questionSchema);
    return all
      .filter((each) => each.serviceId === serviceId)
      .sort((one, other) => other.asked.at.localeCompare(one.asked.at));
  },
});
