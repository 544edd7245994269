import type { SchoolId } from '../../../shared/kernel/ids.ts';
import type { SchoolScope } from '../../../shared/organisation/roles.ts';
import type { Question } from '../../../shared/question/question.ts';
import type { Stored } from '../../ports/change.ts';

/** A school's anonymous questions. They are written through `Records`. */
export interface QuestionStore {
  load(schoolId: SchoolId, id: string): Promise<Stored<Question> | undefined>;
  /** All of a school with its service, newest first. */
  list(place: SchoolScope): Promise<Question[]>;
}
